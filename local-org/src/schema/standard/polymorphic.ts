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

/** Spells out `@what` and `@any`. */
export function expandTargets(
    targets: readonly string[],
    custom: { readonly withActivities: readonly string[]; readonly all: readonly string[] }
): readonly string[] {
    if (!targets.some((target) => target.startsWith('@'))) {
        return targets;
    }
    return targets.flatMap((target) => {
        switch (target) {
            case '@what':
                return [...WHAT, ...custom.withActivities];
            case '@any':
                return [...ANY, ...custom.all];
            default:
                return [target];
        }
    });
}
