import type { UiData } from './uiData.js';

/** Asynchronous Apex, newest first: everybody's, as in Setup. */
export function jobs(data: UiData): { jobs: object[] } {
    const rows = data.selectSystem({
        object: 'AsyncApexJob',
        fields: [
            'Id',
            'CreatedDate',
            'JobType',
            'ApexClass.Name',
            'MethodName',
            'Status',
            'JobItemsProcessed',
            'TotalJobItems',
            'NumberOfErrors',
            'ExtendedStatus'
        ],
        orderBy: [{ field: 'CreatedDate', isDescending: true }],
        limit: 200
    });
    return {
        jobs: rows.map((row) => ({
            id: row['Id'],
            createdDate: row['CreatedDate'],
            jobType: row['JobType'],
            className: row['ApexClass.Name'],
            status: row['Status'],
            processed: row['JobItemsProcessed'],
            total: row['TotalJobItems'],
            errors: row['NumberOfErrors'],
            detail: row['ExtendedStatus']
        }))
    };
}

/** Objects of the platform that are worth a look beside the project's own. */
const STANDARD = [
    'Account',
    'Contact',
    'Lead',
    'Opportunity',
    'OpportunityContactRole',
    'Case',
    'CaseComment',
    'Task',
    'Event',
    'EmailMessage',
    'Campaign',
    'Product2',
    'Pricebook2',
    'OpportunityLineItem',
    'User',
    'Group',
    'PermissionSetAssignment',
    'AsyncApexJob',
    'CronTrigger'
];

/** Objects that hold records, with how many of them the user sees. */
export function tables(data: UiData): { tables: object[] } {
    const own = data.model.objects
        .map(({ name }) => name)
        .filter((name) => /__(?:c|mdt)$/i.test(name));
    const names = [...new Set([...own, ...STANDARD])];
    const counted = names.flatMap((name) => {
        const def = data.schema.object(name);
        if (!def?.isQueryable || !data.can('read', def.name)) {
            return [];
        }
        return [
            { name: def.name, label: def.pluralLabel, count: data.count({ object: def.name }) }
        ];
    });
    return { tables: counted.filter(({ count }) => count > 0) };
}
