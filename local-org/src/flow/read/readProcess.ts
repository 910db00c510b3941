import { child, childrenNamed, textAt, type XmlElement } from '../../metadata/xml.js';
import type { FlowStart } from '../definition.js';

/** What Process Builder made, by type: processes of records, and of platform events. */
const PROCESSES = new Set(['Workflow', 'CustomEvent']);

export const isProcess = (processType: string): boolean => PROCESSES.has(processType);

/** How a process on events calls the event. */
const EVENT_VARIABLE = 'myVariable_myEvent';

/**
 * A process as the record-triggered flow that it is: its variables for the record and for what that was before are
 * `$Record` and `$Record__Prior`.
 */
export function asRecordTriggered(root: XmlElement): XmlElement {
    const names = new Map<string, string>([[EVENT_VARIABLE, '$Record']]);
    const current = said(root, 'ObjectVariable');
    const old = said(root, 'OldObjectVariable');
    if (current !== null) {
        names.set(current, '$Record');
    }
    if (old !== null) {
        names.set(old, '$Record__Prior');
    }
    const isVariable = (element: XmlElement): boolean =>
        element.name === 'variables' && names.has(textAt(element, 'name') ?? '');
    const pattern = new RegExp(`(?<![\\w$])(${[...names.keys()].join('|')})(?!\\w)`, 'g');
    const renamed = (element: XmlElement): XmlElement => ({
        ...element,
        text: element.text.replace(pattern, (name) => names.get(name)!),
        children: element.children.filter((each) => !isVariable(each)).map(renamed)
    });
    return renamed(root);
}

/** What starts a process, as its metadata values say. */
export function startOfProcess(root: XmlElement, start: FlowStart): FlowStart {
    const event = said(root, 'EventType');
    return {
        ...start,
        object: event ?? said(root, 'ObjectType'),
        triggerType: event === null ? 'Process' : 'PlatformEvent',
        onCreate: true,
        onUpdate: said(root, 'TriggerType') === 'onAllChanges'
    };
}

function said(root: XmlElement, name: string): string | null {
    const found = childrenNamed(root, 'processMetadataValues').find(
        (each) => textAt(each, 'name') === name
    );
    const value = found === undefined ? undefined : child(found, 'value')?.children[0];
    return value?.text.trim() || null;
}
