import { existsSync, readFileSync } from 'node:fs';
import type { EmailFolder } from '../model.js';
import type { Reader } from '../modelDraft.js';
import { child, flagAt, textAt, textsAt, type XmlElement } from '../xml.js';

export const readEmailTemplate: Reader = (root, file, { model, report }) => {
    const contentFile = file.absolute.replace(/-meta\.xml$/, '');
    if (!existsSync(contentFile)) {
        report({
            severity: 'error',
            message: `Email template ${file.name} has no content beside it`,
            position: root.position
        });
        return;
    }
    model.emailTemplates.push({
        name: file.name,
        folder: file.folders.at(-1) ?? '',
        label: textAt(root, 'name') ?? file.name,
        type: textAt(root, 'type') ?? 'text',
        uiType: textAt(root, 'uiType') ?? 'Aloha',
        style: textAt(root, 'style') ?? 'none',
        subject: textAt(root, 'subject'),
        textOnly: textAt(root, 'textOnly'),
        encodingKey: textAt(root, 'encodingKey') ?? 'UTF-8',
        isAvailable: flagAt(root, 'available'),
        description: textAt(root, 'description'),
        relatedEntityType: textAt(root, 'relatedEntityType'),
        content: readFileSync(contentFile, 'utf8').replace(/^\uFEFF/, ''),
        position: root.position
    });
};

/**
 * A folder of templates of Classic (`EmailFolder`) or of Lightning (`EmailTemplateFolder`).
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_folder.htm
 */
export const emailFolderReader =
    (type: EmailFolder['type']): Reader =>
    (root, file, { model }) => {
        const sharedTo = child(root, 'sharedTo');
        model.emailFolders.push({
            name: file.name,
            type,
            label: textAt(root, 'name') ?? file.name,
            accessType: textAt(root, 'accessType') ?? 'Public',
            isReadOnly: textAt(root, 'publicFolderAccess') === 'ReadOnly',
            sharedTo: sharedTo === undefined ? [] : KINDS.flatMap((kind) => named(sharedTo, kind)),
            position: root.position
        });
    };

/** Elements of `sharedTo`; each can stand there several times. */
const KINDS = [
    'group',
    'groups',
    'role',
    'roles',
    'roleAndSubordinates',
    'roleAndSubordinatesInternal',
    'queue',
    'allInternalUsers'
] as const;

const named = (element: XmlElement, kind: string) =>
    textsAt(element, kind).map((name) => ({ kind: kind.replace(/^(group|role)s$/, '$1'), name }));
