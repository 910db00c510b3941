import type { FlexiPage } from '../../../metadata/pages.js';
import type { SObjectDef } from '../../../schema/definitions.js';
import { compactFields, layoutOf, readOnlyFields, sectionsFor, type Section } from './layouts.js';
import { layOut, standardPage, type PageItem, type PageLayout } from './lightningPage.js';
import { pathOf } from './recordPath.js';
import { recordButtons } from './quickActions.js';
import { relatedListsOf } from './relatedLists.js';
import { objectOfId, UiError, type UiData, type Value } from './uiData.js';
import { objectInfo } from './uiObjectInfo.js';
import { readablePath, readRecord, showPaths, type RecordRepresentation } from './uiRecords.js';

interface Params {
    readonly recordId?: unknown;
    readonly appName?: unknown;
}

/** Everything that a record's page shows at first. */
export function recordPage(data: UiData, params: Params): object {
    const def = objectOfId(data, params.recordId);
    const recordId = String(params.recordId);
    const sections = sectionsFor(data, def, 'view');
    const highlights = compactFields(data, def);
    const path = pathOf(data, def);
    const page = lightningPageOf(data, def, params.appName);
    const layout = page
        ? layOut(page, data.model, {
              data,
              recordValue: (fieldPath) => recordValue(data, def, recordId, fieldPath)
          })
        : standardPage(path !== null, hasActivities(def));
    const names = [
        ...(def.nameField ? [def.nameField.name] : []),
        ...highlights,
        ...(path ? [path.field] : []),
        ...sections.flatMap(({ columns }) => columns.flat()),
        ...fieldNames(layout)
    ];
    const paths = [...new Set(names.flatMap((name) => showPaths(data, def, name)))];
    const record = readRecord(data, def, recordId, paths);
    return {
        recordId: record.id,
        objectApiName: def.name,
        title: titleOf(def, record),
        info: objectInfo(data, { objectApiName: def.name }),
        record,
        highlights,
        path,
        sections: sections satisfies Section[],
        relatedLists: relatedListsOf(data, def),
        page: layout,
        actions: recordButtons(data, def, layout, (field) =>
            recordValue(data, def, recordId, field)
        ),
        canEdit: def.isUpdateable && data.can('edit', def.name),
        readOnlyFields: readOnlyFields(data, def),
        excludedButtons: layoutOf(data, def)?.excludedButtons ?? [],
        canDelete: def.isDeletable && data.can('delete', def.name)
    };
}

const hasActivities = (def: SObjectDef): boolean =>
    def.childRelationships.has('tasks') || def.childRelationships.has('activityhistories');

function titleOf(def: SObjectDef, record: RecordRepresentation): string {
    const name = record.fields[def.nameField?.name ?? 'Name']?.value;
    return typeof name === 'string' && name !== '' ? name : record.id;
}

/** Fields that Dynamic Forms put on the page. */
function fieldNames(layout: PageLayout): string[] {
    const inItems = (items: readonly PageItem[]): string[] =>
        items.flatMap((item) => [
            ...(item.columns?.flat() ?? []),
            ...(item.tabs ?? []).flatMap((tab) => inItems(tab.items))
        ]);
    return [...layout.rows, ...layout.columns].flatMap(({ items }) => inItems(items));
}

/**
 * The page that an app or the org assigns; else the first of the object, since the org's own default
 * is not in every project.
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_customapplication.htm
 */
export function lightningPageOf(
    data: UiData,
    def: SObjectDef,
    appName: unknown
): FlexiPage | undefined {
    const pages = data.model.flexiPages.filter(({ type }) => type === 'RecordPage');
    const named = (name: string | undefined): FlexiPage | undefined =>
        pages.find((page) => page.name === name);
    const app = data.model.apps.find(({ name }) => name === appName);
    const isView = (override: {
        actionName: string;
        pageOrSobjectType?: string;
        formFactor?: string;
    }) =>
        override.actionName === 'View' &&
        override.pageOrSobjectType === def.name &&
        override.formFactor !== 'Small';
    const forProfile = app?.profileActionOverrides.find(
        (override) => isView(override) && override.profile === data.user.profileName
    );
    const forApp = app?.actionOverrides.find(isView);
    return (
        named(forProfile?.content) ??
        named(forApp?.content) ??
        pages.find((page) => page.object === def.name)
    );
}

function recordValue(
    data: UiData,
    def: SObjectDef,
    recordId: string,
    path: string
): Value | undefined {
    const [readable] = readablePath(data, def, path);
    if (readable === undefined) {
        return undefined;
    }
    const [row] = data.select({
        object: def.name,
        fields: [readable],
        where: { field: 'Id', is: '=', value: recordId }
    });
    if (!row) {
        throw new UiError(404, 'NOT_FOUND', 'The requested resource does not exist');
    }
    return row[readable] ?? null;
}
