import type { ListView } from '../../../metadata/model.js';
import type { FieldDef, SObjectDef } from '../../../schema/definitions.js';
import { holdsAll, toCondition } from './listFilters.js';
import { sectionsFor } from './layouts.js';
import { STANDARD_LAYOUTS } from './standardLayouts.js';
import { listButtons } from './quickActions.js';
import { canRead, objectNamed, UiError, type Condition, type UiData } from './uiData.js';
import { objectInfo } from './uiObjectInfo.js';
import { representations, showPaths } from './uiRecords.js';

interface Params {
    readonly objectApiName?: unknown;
    readonly viewName?: unknown;
    readonly searchTerm?: unknown;
    readonly sortBy?: unknown;
    readonly isDescending?: unknown;
    readonly limit?: unknown;
    readonly offset?: unknown;
}

interface View {
    readonly name: string;
    readonly label: string;
    readonly columns: readonly string[] | undefined;
    readonly where: Condition | undefined;
}

/** A page of an object's records, by list view. */
export function list(data: UiData, params: Params): object {
    const def = objectNamed(data, params.objectApiName);
    const views = viewsOf(data, def);
    const view =
        views.find(
            ({ name }) => name.toLowerCase() === String(params.viewName ?? '').toLowerCase()
        ) ?? views[0]!;
    const columns = listColumns(data, def, view.columns);
    const sort = sortOf(def, columns, params);
    const where = holdsAll([view.where, searchCondition(data, def, columns, params.searchTerm)]);
    const limit = Math.min(Number(params.limit ?? 50), 2000);
    const isExcluded = excludedButtons(data, def).includes('New');
    return {
        info: objectInfo(data, { objectApiName: def.name }),
        buttons: listButtons(data, def),
        canCreate: !isExcluded && def.isCreateable && data.can('create', def.name),
        views: views.map(({ name, label }) => ({ name, label })),
        view: view.name,
        columns,
        records: representations(data, def, {
            paths: [...new Set(columns.flatMap((name) => showPaths(data, def, name)))],
            where,
            orderBy: [sort],
            limit,
            offset: Number(params.offset ?? 0)
        }),
        count: data.count({ object: def.name, where }),
        sortBy: sort.field,
        isDescending: sort.isDescending
    };
}

/** The project's list views after the two that every object has. */
export function viewsOf(data: UiData, def: SObjectDef): View[] {
    const own = data.model.objects.find(({ name }) => name === def.name)?.listViews ?? [];
    const hasOwner = def.fieldsByName.has('ownerid');
    const builtIn: View[] = [
        { name: 'All', label: `All ${def.pluralLabel}`, columns: undefined, where: undefined },
        ...(hasOwner
            ? [
                  {
                      name: 'Mine',
                      label: `My ${def.pluralLabel}`,
                      columns: undefined,
                      where: mine(data)
                  }
              ]
            : [])
    ];
    const projectViews = own.map((view) => projectView(data, def, view));
    const names = new Set(projectViews.map(({ name }) => name.toLowerCase()));
    return [...projectViews, ...builtIn.filter(({ name }) => !names.has(name.toLowerCase()))];
}

/** `AllAccounts`, `MyAccounts`: what the platform calls the views of its own objects; in lower case. */
const platformName = ({ kind, pluralLabel }: SObjectDef, view: string): string | null =>
    kind !== 'standard' || !['All', 'Mine'].includes(view)
        ? null
        : `${view === 'All' ? 'all' : 'my'}${pluralLabel.replace(/\s/g, '').toLowerCase()}`;

const mine = (data: UiData): Condition => ({ field: 'OwnerId', is: '=', value: data.user.id });

function projectView(data: UiData, def: SObjectDef, view: ListView): View {
    const scope = view.filterScope.toLowerCase();
    const scopeCondition =
        scope === 'mine' ? mine(data) : scope === 'queue' ? queueCondition(data, view) : undefined;
    return {
        name: view.name,
        label: view.label,
        columns: view.columns,
        where: holdsAll([scopeCondition, toCondition(def, view)])
    };
}

function queueCondition(data: UiData, view: ListView): Condition {
    const [queue] = data.selectSystem({
        object: 'Group',
        fields: ['Id'],
        where: { field: 'DeveloperName', is: '=', value: view.queue ?? '' }
    });
    return { field: 'OwnerId', is: '=', value: (queue?.['Id'] as string | undefined) ?? '' };
}

/** The fields of a list's columns, in their declared spelling, as far as the user may see them. */
export function listColumns(
    data: UiData,
    def: SObjectDef,
    columns: readonly string[] | undefined
): string[] {
    const wanted = columns ?? STANDARD_LAYOUTS[def.name]?.list ?? generated(data, def);
    const names = wanted.flatMap((name) => {
        const field = columnField(def, name);
        return field && canRead(data, def, field) ? [field.name] : [];
    });
    const unique = [...new Set(names)];
    return unique.length > 0 ? unique : def.nameField ? [def.nameField.name] : ['Id'];
}

function generated(data: UiData, def: SObjectDef): string[] {
    const names = sectionsFor(data, def, 'view').flatMap(({ columns }) => columns.flat());
    const short = names.filter((name) => {
        const type = def.fieldsByName.get(name.toLowerCase())?.type;
        return type !== 'LongTextArea' && type !== 'Html' && type !== 'TextArea';
    });
    const name = def.nameField?.name;
    return [...(name ? [name] : []), ...short.filter((other) => other !== name)].slice(0, 6);
}

/** What list views call some columns of the platform's objects. */
const COLUMN_NAMES: Readonly<Record<string, string>> = {
    'CORE.USERS.ALIAS': 'OwnerId',
    'CORE.USERS.FULL_NAME': 'OwnerId',
    'OWNER.ALIAS': 'OwnerId',
    'OWNER.FIRST_NAME': 'OwnerId',
    'OWNER.LAST_NAME': 'OwnerId',
    CREATEDBY_USER: 'CreatedById',
    'CREATEDBY_USER.ALIAS': 'CreatedById',
    UPDATEDBY_USER: 'LastModifiedById',
    'UPDATEDBY_USER.ALIAS': 'LastModifiedById',
    LAST_UPDATE: 'LastModifiedDate',
    FULL_NAME: 'Name',
    'ACCOUNT.NAME': 'AccountId',
    'OPPORTUNITY.STAGE_NAME': 'StageName',
    'CASES.CASE_NUMBER': 'CaseNumber',
    PHONE1: 'Phone',
    URL: 'Website',
    RECORDTYPE: 'RecordTypeId'
};

export function columnField(def: SObjectDef, column: string): FieldDef | undefined {
    const direct = def.fieldsByName.get(column.toLowerCase());
    if (direct) {
        return direct;
    }
    const upper = column.toUpperCase();
    const isOwnName = upper === `${def.name.toUpperCase()}.NAME`;
    const known = isOwnName ? 'Name' : COLUMN_NAMES[upper];
    const last = column.split('.').pop() ?? column;
    const candidates = [known, last, last.replace(/_/g, ''), `${last.replace(/_/g, '')}Id`];
    return candidates
        .map((name) => def.fieldsByName.get((name ?? '').toLowerCase()))
        .find((field) => field !== undefined);
}

function sortOf(
    def: SObjectDef,
    columns: readonly string[],
    params: Params
): { field: string; isDescending: boolean } {
    const asked = def.fieldsByName.get(String(params.sortBy ?? '').toLowerCase());
    if (asked?.isSortable) {
        return { field: asked.name, isDescending: params.isDescending === true };
    }
    const first = columns.find((name) => def.fieldsByName.get(name.toLowerCase())?.isSortable);
    return { field: first ?? 'Id', isDescending: false };
}

/** Any text column that contains the term. */
function searchCondition(
    data: UiData,
    def: SObjectDef,
    columns: readonly string[],
    term: unknown
): Condition | undefined {
    const text = String(term ?? '').trim();
    if (text === '') {
        return undefined;
    }
    const isText = (field: FieldDef): boolean =>
        ['String', 'Email', 'Phone', 'Url', 'Picklist', 'AutoNumber', 'TextArea'].includes(
            field.type
        );
    const fields = [...columns, def.nameField?.name ?? '']
        .map((name) => def.fieldsByName.get(name.toLowerCase()))
        .filter(
            (field) => field && isText(field) && field.isFilterable && canRead(data, def, field)
        );
    const names = [...new Set(fields.map((field) => field!.name))];
    return { any: names.map((field) => ({ field, is: 'like', value: `%${likeText(text)}%` })) };
}

/** `%`, `_` and `\` as themselves. */
export const likeText = (text: string): string => text.replace(/[\\%_]/g, (mark) => `\\${mark}`);

/** POST /ui-api/list-records/{object}/{view} */
export function listRecords(
    data: UiData,
    params: Params & {
        fields?: unknown;
        optionalFields?: unknown;
        pageSize?: unknown;
        pageToken?: unknown;
    }
): object {
    const def = objectNamed(data, params.objectApiName);
    const wanted = String(params.viewName).toLowerCase();
    const view = viewsOf(data, def).find(
        ({ name }) => wanted === name.toLowerCase() || wanted === platformName(def, name)
    );
    if (!view) {
        throw new UiError(404, 'NOT_FOUND', `Invalid list view: ${String(params.viewName)}`);
    }
    const asked = [params.fields, params.optionalFields]
        .flatMap((names) => (Array.isArray(names) ? names.map(String) : []))
        .map((name) => name.replace(new RegExp(`^${def.name}\\.`, 'i'), ''));
    const columns = [...new Set([...listColumns(data, def, view.columns), ...asked])];
    const pageSize = Math.min(Number(params.pageSize ?? 50), 2000);
    const offset = Number(params.pageToken ?? 0);
    const [sortText] = Array.isArray(params.sortBy) ? params.sortBy.map(String) : [];
    const sort = sortOf(def, columns, {
        sortBy: sortText?.replace(/^-/, '').replace(new RegExp(`^${def.name}\\.`, 'i'), ''),
        isDescending: sortText?.startsWith('-')
    });
    const records = representations(data, def, {
        paths: [...new Set(columns.flatMap((name) => showPaths(data, def, name)))],
        where: holdsAll([view.where, searchCondition(data, def, columns, params.searchTerm)]),
        orderBy: [sort],
        limit: pageSize + 1,
        offset
    });
    return {
        count: Math.min(records.length, pageSize),
        currentPageToken: String(offset),
        nextPageToken: records.length > pageSize ? String(offset + pageSize) : null,
        previousPageToken: offset > 0 ? String(Math.max(0, offset - pageSize)) : null,
        listReference: { listViewApiName: view.name, objectApiName: def.name, type: 'listView' },
        pageSize,
        records: records.slice(0, pageSize)
    };
}

/** Standard buttons that the object's lists leave out. */
function excludedButtons(data: UiData, def: SObjectDef): readonly string[] {
    const metadata = data.model.objects.find(({ name }) => name === def.name);
    return metadata?.settings?.excludedListButtons ?? [];
}
