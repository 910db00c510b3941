import type { Condition, UiData } from './uiData.js';

interface HomeList {
    readonly key: string;
    readonly label: string;
    readonly icon: string;
    readonly emptyText: string;
    readonly items: readonly object[];
}

/** The user's day: events, tasks that are due, and deals that close soon. */
export function home(data: UiData): { lists: HomeList[] } {
    const mine: Condition = { field: 'OwnerId', is: '=', value: data.user.id };
    return {
        lists: [
            homeList(data, {
                object: 'Event',
                label: "Today's Events",
                icon: 'standard:event',
                emptyText: 'Looks like you’re free and clear the rest of the day.',
                title: 'Subject',
                detail: 'What.Name',
                where: {
                    all: [mine, { field: 'StartDateTime', is: '=', value: { date: 'TODAY' } }]
                },
                orderBy: 'StartDateTime'
            }),
            homeList(data, {
                object: 'Task',
                label: "Today's Tasks",
                icon: 'standard:task',
                emptyText: 'Nothing due today. Be a go-getter, and check back soon.',
                title: 'Subject',
                detail: 'ActivityDate',
                where: {
                    all: [
                        mine,
                        { field: 'Status', is: '!=', value: 'Completed' },
                        { field: 'ActivityDate', is: '<=', value: { date: 'TODAY' } }
                    ]
                },
                orderBy: 'ActivityDate'
            }),
            homeList(data, {
                object: 'Opportunity',
                label: 'My Open Opportunities',
                icon: 'standard:opportunity',
                emptyText: 'No open opportunities are yours.',
                title: 'Name',
                detail: 'StageName',
                where: { all: [mine, { field: 'IsClosed', is: '=', value: false }] },
                orderBy: 'CloseDate'
            }),
            homeList(data, {
                object: 'Case',
                label: 'My Open Cases',
                icon: 'standard:case',
                emptyText: 'No open cases are yours.',
                title: 'Subject',
                detail: 'Priority',
                where: { all: [mine, { field: 'IsClosed', is: '=', value: false }] },
                orderBy: 'CreatedDate'
            })
        ].flat()
    };
}

interface Spec {
    readonly object: string;
    readonly label: string;
    readonly icon: string;
    readonly emptyText: string;
    readonly title: string;
    readonly detail: string;
    readonly where: Condition;
    readonly orderBy: string;
}

/** Nothing, where the user has no access to the object or its fields. */
function homeList(data: UiData, spec: Spec): HomeList[] {
    const def = data.schema.object(spec.object);
    const fields = ['Id', spec.title, spec.detail];
    const isReadable = fields.every((path) => {
        const [first = ''] = path.split('.');
        const field =
            def?.relationshipsByName.get(first.toLowerCase()) ??
            def?.fieldsByName.get(first.toLowerCase());
        return field && data.canField('read', spec.object, field.name);
    });
    if (!def || !data.can('read', spec.object) || !isReadable) {
        return [];
    }
    const rows = data.select({
        object: spec.object,
        fields,
        where: spec.where,
        orderBy: [{ field: spec.orderBy }],
        limit: 10
    });
    const { label, icon, emptyText } = spec;
    const items = rows.map((row) => ({
        id: row['Id'],
        title: row[spec.title] ?? '(no name)',
        detail: row[spec.detail] ?? null
    }));
    return [{ key: spec.object, label, icon, emptyText, items }];
}
