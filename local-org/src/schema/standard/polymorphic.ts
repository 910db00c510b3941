import { dataFile, parseChildren, type NamedObject } from './names.js';

/** Objects that a record may be about: `@what` in the data. Custom objects with activities come on top. */
const WHAT = [
    'Account',
    'Asset',
    'Campaign',
    'Case',
    'Contract',
    'ContractLineItem',
    'Entitlement',
    'Location',
    'Opportunity',
    'Order',
    'Product2',
    'Quote',
    'ServiceAppointment',
    'ServiceContract',
    'ServiceResource',
    'Solution',
    'VoiceCall',
    'WorkOrder',
    'WorkOrderLineItem'
];

/** Objects that nearly anything can hang on (files, notes, feeds, topics): `@any` in the data. */
const ANY = [
    ...WHAT,
    'CollaborationGroup',
    'Contact',
    'ContentVersion',
    'Dashboard',
    'EmailMessage',
    'EmailTemplate',
    'Event',
    'FeedItem',
    'Group',
    'Individual',
    'Knowledge__kav',
    'Lead',
    'Network',
    'OpportunityLineItem',
    'OrderItem',
    'Organization',
    'Pricebook2',
    'PricebookEntry',
    'Report',
    'Site',
    'StaticResource',
    'Task',
    'Topic',
    'User'
];

/** What is set up and can be allowed to people: `SetupEntityAccess.SetupEntityId`. */
const SETUP_ENTITIES = ['ApexClass', 'ApexPage', 'ConnectedApplication', 'CustomPermission'];

/** Spells out `@what` and `@any` of a reference, `owner` being `Object.Field`. */
export function expandTargets(
    owner: string,
    targets: readonly string[],
    custom: { readonly withActivities: readonly string[]; readonly all: readonly string[] }
): readonly string[] {
    if (!targets.some((target) => target.startsWith('@'))) {
        return targets;
    }
    const expanded = targets.flatMap((target) => {
        switch (target) {
            case '@what':
                return [...WHAT, ...custom.withActivities];
            case '@any':
                return owner === 'SetupEntityAccess.SetupEntityId'
                    ? SETUP_ENTITIES
                    : [...ANY, ...custom.all];
            default:
                return [target];
        }
    });
    const parents = parentsOf().get(owner) ?? [];
    return parents.length > FEW ? expanded : [...new Set([...expanded, ...parents])];
}

/** A reference with more parents than these is a general one, for which the lists above are enough. */
const FEW = 40;

let parentsByField: Map<string, string[]> | null = null;

/** Objects that list a field (`Object.Field`) among their child relationships: it may point to them. */
function parentsOf(): ReadonlyMap<string, readonly string[]> {
    if (parentsByField === null) {
        parentsByField = new Map();
        const objects = dataFile<Record<string, NamedObject>>('names');
        for (const [name, { children }] of Object.entries(objects)) {
            for (const { childObject, field } of parseChildren(children)) {
                const key = `${childObject}.${field}`;
                parentsByField.set(key, [...(parentsByField.get(key) ?? []), name]);
            }
        }
    }
    return parentsByField;
}
