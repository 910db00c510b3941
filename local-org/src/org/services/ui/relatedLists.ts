import type { ChildRelationship, SObjectDef } from '../../../schema/definitions.js';
import { iconOf } from './icons.js';
import { layoutOf } from './layouts.js';
import { holdsAll } from './listFilters.js';
import { listColumns } from './lists.js';
import { STANDARD_LAYOUTS } from './standardLayouts.js';
import { canRead, objectOfId, UiError, type Condition, type UiData } from './uiData.js';
import { objectInfo } from './uiObjectInfo.js';
import { representations, showPaths } from './uiRecords.js';

interface RelatedList {
    readonly id: string;
    readonly label: string;
    readonly objectApiName: string;
    readonly iconName: string;
}

/** Activities have the timeline; these lists of the platform are not records of one object. */
const NOT_LISTS =
    /^(?:Related(?:Activity|History|Note|Content|File)|Activit|OpenActivities|Notes|Attachments|ContentDocument|Feeds|Histories|Shares|ProcessInstances|TopicAssignments|Tasks$|Events$|Emails$)/i;

/** The related lists of a record's page: its layout's, else those that an org shows by default. */
export function relatedListsOf(data: UiData, def: SObjectDef): RelatedList[] {
    const layout = layoutOf(data, def);
    const fromLayout = layout?.relatedLists.map(({ name }) => name);
    const standard = STANDARD_LAYOUTS[def.name]?.related;
    const custom = [...def.childRelationships.values()]
        .filter((child) => child.childObject.endsWith('__c') && child.name)
        .map(({ name }) => name);
    const names = fromLayout ?? [...(standard ?? []), ...custom];
    const lists = names.flatMap((name) => {
        const found = findList(data, def, name);
        return found ? [describe(data, found)] : [];
    });
    return [...new Map(lists.map((list) => [list.id, list])).values()];
}

interface Found {
    readonly relationship: ChildRelationship;
    readonly child: SObjectDef;
}

/**
 * By relationship name, or as layouts write it: `Child__c.Parent__c`, `RelatedContactList`.
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_layouts.htm
 */
function findList(data: UiData, def: SObjectDef, name: string): Found | undefined {
    if (NOT_LISTS.test(name)) {
        return undefined;
    }
    const [childName = '', fieldName] = name.split('.');
    const children = [...def.childRelationships.values()];
    const guess = name.replace(/^Related/, '').replace(/List$/, '');
    const relationship =
        def.childRelationships.get(name.toLowerCase()) ??
        (fieldName === undefined
            ? undefined
            : children.find(
                  (child) =>
                      same(child.childObject, childName) &&
                      (same(child.field, fieldName) || same(child.field, `${fieldName}Id`))
              )) ??
        children.find((child) => same(child.childObject, guess) && child.name);
    const child = relationship && data.schema.object(relationship.childObject);
    const field = child?.fieldsByName.get(relationship?.field.toLowerCase() ?? '');
    return child &&
        relationship &&
        field &&
        data.can('read', child.name) &&
        canRead(data, child, field)
        ? { relationship, child }
        : undefined;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function describe(data: UiData, { relationship, child }: Found): RelatedList {
    return {
        id: relationship.name,
        label: labelOf(data, { relationship, child }),
        objectApiName: child.name,
        iconName: iconOf(data, child).name
    };
}

function labelOf(data: UiData, { relationship, child }: Found): string {
    const metadata = data.model.objects
        .find(({ name }) => name === child.name)
        ?.fields.find(({ name }) => name === relationship.field);
    return metadata?.relationshipLabel ?? child.pluralLabel;
}

/** The set that a user's profile owns is not shown among the user's permission sets. */
const ASSIGNED_BY_SOMEBODY: Condition = {
    any: [
        { field: 'PermissionSetGroupId', is: '!=', value: null },
        { field: 'PermissionSet.IsOwnedByProfile', is: '=', value: false }
    ]
};

interface Params {
    readonly recordId?: unknown;
    readonly relatedListId?: unknown;
    readonly limit?: unknown;
}

/** One related list with its first records. */
export function relatedList(data: UiData, params: Params): object {
    const def = objectOfId(data, params.recordId);
    const found = findList(data, def, String(params.relatedListId));
    if (!found) {
        throw new UiError(
            404,
            'NOT_FOUND',
            `There is no related list ${String(params.relatedListId)} on ${def.label}.`
        );
    }
    const { relationship, child } = found;
    const limit = Math.min(Number(params.limit ?? 6), 2000);
    const layoutList = layoutOf(data, def)?.relatedLists.find(
        ({ name }) => findList(data, def, name)?.relationship === relationship
    );
    const columns = listColumns(data, child, layoutList?.fields).filter(
        (name) => name !== relationship.field
    );
    const where = holdsAll([
        { field: relationship.field, is: '=', value: String(params.recordId) },
        child.name === 'PermissionSetAssignment' ? ASSIGNED_BY_SOMEBODY : undefined
    ])!;
    const records = representations(data, child, {
        paths: [...new Set(columns.flatMap((name) => showPaths(data, child, name)))],
        where,
        limit: limit + 1
    });
    return {
        label: labelOf(data, found),
        info: objectInfo(data, { objectApiName: child.name }),
        parentField: relationship.field,
        columns,
        records: records.slice(0, limit),
        count: records.length,
        hasMore: records.length > limit
    };
}

interface RecordsParams extends Params {
    readonly fields?: unknown;
    readonly optionalFields?: unknown;
    readonly pageSize?: unknown;
    readonly pageToken?: unknown;
    readonly sortBy?: unknown;
    readonly where?: unknown;
}

/** POST /ui-api/related-list-records/{parentRecordId}/{relatedListId} */
export function relatedListRecords(data: UiData, params: RecordsParams): object {
    const def = objectOfId(data, params.recordId);
    const found = findList(data, def, String(params.relatedListId));
    if (!found) {
        throw new UiError(
            404,
            'NOT_FOUND',
            `Invalid related list name: ${String(params.relatedListId)}`
        );
    }
    if (params.where) {
        throw new UiError(400, 'NOT_SUPPORTED', 'NotSupported: where of getRelatedListRecords');
    }
    const { relationship, child } = found;
    const pageSize = Math.min(Number(params.pageSize ?? 50), 2000);
    const offset = Number(params.pageToken ?? 0);
    const names = [...asList(params.fields), ...asList(params.optionalFields)].map((name) =>
        name.replace(new RegExp(`^${child.name}\\.`, 'i'), '')
    );
    const paths = (names.length > 0 ? names : ['Id']).flatMap((name) =>
        showPathsOf(data, child, name)
    );
    const records = representations(data, child, {
        paths,
        where: { field: relationship.field, is: '=', value: String(params.recordId) },
        orderBy: asList(params.sortBy).map((text) => ({
            field: text.replace(/^-/, '').replace(new RegExp(`^${child.name}\\.`, 'i'), ''),
            isDescending: text.startsWith('-')
        })),
        limit: pageSize + 1,
        offset
    });
    const hasMore = records.length > pageSize;
    return {
        count: Math.min(records.length, pageSize),
        currentPageToken: String(offset),
        nextPageToken: hasMore ? String(offset + pageSize) : null,
        previousPageToken: offset > 0 ? String(Math.max(0, offset - pageSize)) : null,
        listReference: {
            inContextOfRecordId: params.recordId,
            parentObjectApiName: def.name,
            relatedListId: relationship.name
        },
        pageSize,
        records: records.slice(0, pageSize)
    };
}

const asList = (value: unknown): string[] =>
    (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]).map(
        String
    );

const showPathsOf = (data: UiData, def: SObjectDef, path: string): string[] =>
    path.includes('.') ? [path] : showPaths(data, def, path);

/** GET /ui-api/related-list-count/{parentRecordId}/{relatedListId} */
export function relatedListCount(data: UiData, params: Params): object {
    const def = objectOfId(data, params.recordId);
    const found = findList(data, def, String(params.relatedListId));
    if (!found) {
        throw new UiError(
            404,
            'NOT_FOUND',
            `Invalid related list name: ${String(params.relatedListId)}`
        );
    }
    const count = data.count({
        object: found.child.name,
        where: { field: found.relationship.field, is: '=', value: String(params.recordId) }
    });
    return { count, hasMore: false };
}
