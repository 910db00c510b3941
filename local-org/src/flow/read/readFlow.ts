import type { FlowSource } from '../../metadata/model.js';
import { flagAt, numberAt, textAt, type XmlElement } from '../../metadata/xml.js';
import type { FlowDefinition } from '../definition.js';
import { readElements } from './readElements.js';
import { asRecordTriggered, isProcess, startOfProcess } from './readProcess.js';
import { readResources } from './readResources.js';
import { readStart } from './readStart.js';
import { namesOf } from './xmlValues.js';

/** What runs; anything else is refused by its name. */
const PROCESS_TYPES = new Set([
    'AutoLaunchedFlow',
    'Flow',
    'Workflow',
    'CustomEvent',
    'InvocableProcess'
]);

/**
 * A flow's metadata as a graph.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_visual_workflow.htm
 */
export function readFlow({ name, root: written, file }: FlowSource): FlowDefinition {
    const label = textAt(written, 'label') || name;
    const processType = textAt(written, 'processType') ?? 'AutoLaunchedFlow';
    const root = isProcess(processType) ? asRecordTriggered(written) : written;
    const start = isProcess(processType) ? startOfProcess(root, readStart(root)) : readStart(root);
    return {
        name,
        label,
        file,
        apiVersion: numberAt(root, 'apiVersion') ?? 50,
        processType,
        // Old files shout.
        isActive: textAt(root, 'status')?.toLowerCase() === 'active',
        runInMode: modeOf(textAt(root, 'runInMode')),
        needsGrant: flagAt(root, 'isAdditionalPermissionRequiredToRun'),
        triggerOrder: numberAt(root, 'triggerOrder') ?? null,
        interviewLabel: textAt(root, 'interviewLabel') || null,
        start,
        elements: readElements(root, label),
        resources: readResources(root),
        mentioned: mentionedNames(root),
        refusal: !PROCESS_TYPES.has(processType)
            ? `Flow of type ${processType} (${label})`
            : start.refusal === null
              ? null
              : `Flow ${start.refusal} (${label})`,
        position: root.position
    };
}

function modeOf(text: string | undefined): FlowDefinition['runInMode'] {
    return text === 'SystemModeWithSharing' || text === 'SystemModeWithoutSharing'
        ? text
        : 'DefaultMode';
}

const DOTTED = /\$?[A-Za-z_]\w*(?:[.:][A-Za-z_]\w*)+/g;

function mentionedNames(root: XmlElement): (readonly string[])[] {
    const found = new Set<string>();
    const visit = (element: XmlElement): void => {
        for (const [name] of element.text.replaceAll('[$EachItem]', '').matchAll(DOTTED)) {
            found.add(name);
        }
        element.children.forEach(visit);
    };
    visit(root);
    return [...found].map(namesOf);
}
