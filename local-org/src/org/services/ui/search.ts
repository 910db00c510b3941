import type { SObjectDef } from '../../../schema/definitions.js';
import { iconOf } from './icons.js';
import { likeText, listColumns } from './lists.js';
import { canRead, type Condition, type UiData } from './uiData.js';
import { objectInfo } from './uiObjectInfo.js';
import { representations, showPaths } from './uiRecords.js';

interface Params {
    readonly term?: unknown;
}

/** Fields beside the name by which people look for a record; the first is what tells it from others. */
const SEARCHED: Readonly<Record<string, readonly string[]>> = {
    Opportunity: ['Account.Name', 'NextStep'],
    Account: ['Industry', 'Phone', 'Website', 'AccountNumber'],
    Contact: ['Account.Name', 'Email', 'Phone', 'Title'],
    Lead: ['Company', 'Email', 'Phone', 'Title'],
    Case: ['Subject', 'Account.Name'],
    Task: ['Subject'],
    Event: ['Subject'],
    Campaign: ['Type'],
    Product2: ['ProductCode'],
    User: ['Title', 'Email', 'Username']
};

/** SOSL asks for two characters as well. */
const SHORTEST = 2;
const SUGGESTIONS = 8;
const RESULTS = 25;

/** The first records that fit what was typed so far, across objects. */
export function suggest(data: UiData, params: Params): { matches: object[] } {
    const term = termOf(params);
    if (term === '') {
        return { matches: [] };
    }
    const matches: object[] = [];
    for (const def of searchedObjects(data)) {
        if (matches.length >= SUGGESTIONS) {
            break;
        }
        const name = def.nameField?.name ?? 'Subject';
        const detail = readable(data, def).find((path) => path !== name);
        const rows = data.select({
            object: def.name,
            fields: [...new Set(['Id', name, ...(detail === undefined ? [] : [detail])])],
            where: contains(data, def, term),
            orderBy: [{ field: name }],
            limit: SUGGESTIONS - matches.length
        });
        const icon = iconOf(data, def).name;
        for (const row of rows) {
            const about = detail === undefined ? null : row[detail];
            matches.push({
                id: row['Id'],
                name: row[name] ?? row['Id'],
                detail: [def.label, about].filter(Boolean).join(' • '),
                icon
            });
        }
    }
    return { matches };
}

/** All records that fit, object by object. */
export function search(data: UiData, params: Params): { results: object[] } {
    const term = termOf(params);
    const objects = term === '' ? [] : searchedObjects(data);
    const results = objects.flatMap((def) => {
        const columns = listColumns(data, def, undefined);
        const records = representations(data, def, {
            paths: [...new Set(columns.flatMap((name) => showPaths(data, def, name)))],
            where: contains(data, def, term),
            limit: RESULTS + 1
        });
        return records.length === 0
            ? []
            : [
                  {
                      info: objectInfo(data, { objectApiName: def.name }),
                      columns,
                      records: records.slice(0, RESULTS),
                      hasMore: records.length > RESULTS
                  }
              ];
    });
    return { results };
}

function termOf({ term }: Params): string {
    const text = String(term ?? '').trim();
    return text.length < SHORTEST ? '' : text;
}

/** The platform's objects that people search, and the project's that have a tab. */
function searchedObjects(data: UiData): SObjectDef[] {
    const tabs = data.model.tabs.flatMap(({ target }) =>
        target.kind === 'object' ? [target.name] : []
    );
    const names = new Set([...Object.keys(SEARCHED), ...tabs]);
    return [...names].flatMap((name) => {
        const def = data.schema.object(name);
        return def && data.can('read', def.name) && searchedPaths(data, def).length > 0
            ? [def]
            : [];
    });
}

function searchedPaths(data: UiData, def: SObjectDef): string[] {
    const name = def.nameField;
    const hasName = name?.isFilterable === true && canRead(data, def, name);
    return [...new Set([...(hasName ? [name.name] : []), ...readable(data, def)])];
}

function readable(data: UiData, def: SObjectDef): string[] {
    return (SEARCHED[def.name] ?? []).filter((path) => {
        const [first = ''] = path.toLowerCase().split('.');
        const field = def.relationshipsByName.get(first) ?? def.fieldsByName.get(first);
        return field?.isFilterable === true && canRead(data, def, field);
    });
}

function contains(data: UiData, def: SObjectDef, term: string): Condition {
    const value = `%${likeText(term)}%`;
    const matches = searchedPaths(data, def).map((field): Condition => ({
        field,
        is: 'like',
        value
    }));
    const isUser = def.name === 'User';
    return {
        all: [
            { any: matches },
            ...(isUser ? [{ field: 'IsActive', is: '=' as const, value: true }] : [])
        ]
    };
}
