import type { ActionOverride } from '../../../metadata/model.js';
import type { FlexiPage } from '../../../metadata/pages.js';
import type { SObjectDef } from '../../../schema/definitions.js';
import { displayValue } from './displayValue.js';
import { layOut, type PageLayout } from './lightningPage.js';
import { listColumns } from './lists.js';
import type { Condition, UiData, Value } from './uiData.js';
import { objectInfo } from './uiObjectInfo.js';
import { representations, showPaths } from './uiRecords.js';

interface HomeList {
    readonly key: string;
    readonly label: string;
    readonly icon: string;
    readonly emptyText: string;
    readonly items: readonly object[];
}

interface HomeTable {
    readonly label: string;
    readonly emptyText: string;
    readonly info: object;
    readonly columns: readonly string[];
    readonly records: readonly object[];
    readonly count: number;
}

/** The project's page, if it has one; else the user's day: deals that close soon and open cases; beside them events, and tasks that are due. */
export function home(
    data: UiData,
    { appName }: { readonly appName?: unknown } = {}
): { tables: HomeTable[]; lists: HomeList[]; page: PageLayout | null } {
    const mine: Condition = { field: 'OwnerId', is: '=', value: data.user.id };
    const open: Condition = { all: [mine, { field: 'IsClosed', is: '=', value: false }] };
    const page = homePage(data, appName);
    if (page !== undefined) {
        const layout = layOut(page, data.model, { data, recordValue: () => undefined });
        return { tables: [], lists: [], page: layout };
    }
    return {
        page: null,
        tables: [
            homeTable(data, {
                object: 'Opportunity',
                label: 'My Open Opportunities',
                emptyText: 'No open opportunities are yours.',
                columns: ['Name', 'AccountId', 'StageName', 'Amount', 'CloseDate'],
                where: open,
                orderBy: { field: 'CloseDate' }
            }),
            homeTable(data, {
                object: 'Case',
                label: 'My Open Cases',
                emptyText: 'No open cases are yours.',
                columns: ['CaseNumber', 'Subject', 'AccountId', 'Status', 'Priority'],
                where: open,
                orderBy: { field: 'CreatedDate', isDescending: true }
            })
        ].flat(),
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
                object: 'Task',
                label: 'Upcoming Tasks',
                icon: 'standard:task',
                emptyText: 'No tasks are planned for the days to come.',
                title: 'Subject',
                detail: 'ActivityDate',
                where: {
                    all: [
                        mine,
                        { field: 'Status', is: '!=', value: 'Completed' },
                        { field: 'ActivityDate', is: '>', value: { date: 'TODAY' } }
                    ]
                },
                orderBy: 'ActivityDate'
            }),
            recentlyChanged(data)
        ].flat()
    };
}

const MOST = 10;
const RECENT = 6;

/** Nothing, where the user has no access to the object; without the columns that they may not see. */
function homeTable(
    data: UiData,
    spec: {
        readonly object: string;
        readonly label: string;
        readonly emptyText: string;
        readonly columns: readonly string[];
        readonly where: Condition;
        readonly orderBy: { readonly field: string; readonly isDescending?: boolean };
    }
): HomeTable[] {
    const def = data.schema.object(spec.object);
    const { where, orderBy, label, emptyText } = spec;
    if (!def || !data.can('read', def.name)) {
        return [];
    }
    const columns = listColumns(data, def, spec.columns);
    const records = representations(data, def, {
        paths: [...new Set(columns.flatMap((name) => showPaths(data, def, name)))],
        where,
        orderBy: [orderBy],
        limit: MOST
    });
    const info = objectInfo(data, { objectApiName: def.name });
    const count = data.count({ object: def.name, where });
    return [{ label, emptyText, info, columns, records, count }];
}

/** Objects in whose records people work. */
const WORKED_ON = ['Account', 'Contact', 'Lead', 'Opportunity', 'Case'];

/** What anybody changed last, of what the user may see. */
function recentlyChanged(data: UiData): HomeList {
    const rows = WORKED_ON.flatMap((object) => {
        const def = data.schema.object(object);
        const name = def?.nameField?.name;
        return def && name && data.can('read', object) && data.canField('read', object, name)
            ? data
                  .select({
                      object,
                      fields: ['Id', name, 'LastModifiedDate'],
                      orderBy: [{ field: 'LastModifiedDate', isDescending: true }],
                      limit: RECENT
                  })
                  .map((row) => ({
                      id: row['Id'],
                      title: row[name] ?? '(no name)',
                      detail: def.label,
                      time: String(row['LastModifiedDate'] ?? '')
                  }))
            : [];
    });
    const items = rows.sort((a, b) => b.time.localeCompare(a.time)).slice(0, RECENT);
    return {
        key: 'recent',
        label: 'Recently Changed',
        icon: 'standard:recent',
        emptyText: 'No records yet.',
        items
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
        limit: MOST
    });
    const { label, icon, emptyText } = spec;
    const items = rows.map((row) => ({
        id: row['Id'],
        title: row[spec.title] ?? '(no name)',
        detail: shown(data, def, spec.detail, row[spec.detail] ?? null)
    }));
    return [{ key: label, label, icon, emptyText, items }];
}

/** A value of the object's own as people write it: dates in the user's form. */
function shown(data: UiData, def: SObjectDef, path: string, value: Value): Value {
    const field = def.fieldsByName.get(path.toLowerCase());
    return (field && displayValue(data, field, value)) ?? value;
}

/** The one that the app assigns to the profile or to all, else the first: the org's own default is not in every project. */
function homePage(data: UiData, appName: unknown): FlexiPage | undefined {
    const pages = data.model.flexiPages.filter(({ type }) => type === 'HomePage');
    const app = data.model.apps.find(({ name }) => name === appName);
    const isHome = ({ actionName, pageOrSobjectType, formFactor }: ActionOverride): boolean =>
        actionName === 'Tab' && pageOrSobjectType === 'standard-home' && formFactor !== 'Small';
    const forProfile = app?.profileActionOverrides.find(
        (override) => isHome(override) && override.profile === data.user.profileName
    );
    const assigned = forProfile ?? app?.actionOverrides.find(isHome);
    return pages.find(({ name }) => name === assigned?.content) ?? pages[0];
}
