/**
 * Every object, field, permission set, flow and the like says what it means; every field that users fill
 * has help text. A label said again is no description.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { root } from '../lib/install.mjs';

const DESCRIBED =
    /\.(field|object|flow|permissionset|customPermission|validationRule|tab|app|flexipage|namedCredential|externalCredential|reportType|report|dashboard)-meta\.xml$/;
/** Kinds whose metadata type has no description element, or not for what we ship. */
const WITHOUT_DESCRIPTION = /\.(namedCredential|externalCredential)-meta\.xml$/;
const FILLED_BY_ENGINE =
    /AI_(Audit_Log|Cached_Answer|Conversation|Model_Health|Audit_Seal|Erasure|Retention_Run|Switch_Change|Payload|Subject|Usage_Day|Request|Lane|Lane_Event)__[ce]/;
/** A standard object's own file holds overrides, not the object. */
const isStandardObject = (file) => /objects\/([A-Za-z]+)\/\1\.object-meta\.xml$/.test(file);
const lower = (text) => text?.trim().toLowerCase();

/** @returns {string[]} one line a problem */
export function checkDescriptions(files) {
    const parser = new XMLParser({ parseTagValue: false });
    return files
        .filter((file) => DESCRIBED.test(file) && !WITHOUT_DESCRIPTION.test(file))
        .filter((file) => !isStandardObject(file.replaceAll(path.sep, '/')))
        .flatMap((file) => {
            const name = path.relative(root, file);
            const document = parser.parse(readFileSync(file, 'utf8'));
            const [kind] = Object.keys(document).filter((key) => key !== '?xml');
            const { description, label, masterLabel, inlineHelpText, formula, type } =
                document[kind];
            if (!description?.trim()) {
                return [`${name} has no description`];
            }
            if ([lower(label), lower(masterLabel)].includes(lower(description))) {
                return [`${name} repeats its label as its description`];
            }
            const isFilledByUsers =
                kind === 'CustomField' &&
                !formula &&
                type !== 'Summary' &&
                !FILLED_BY_ENGINE.test(file);
            return isFilledByUsers && !inlineHelpText?.trim() ? [`${name} has no help text`] : [];
        });
}
