import type { Layout } from '../../../metadata/pages.js';
import type { FieldDef, SObjectDef } from '../../../schema/definitions.js';
import { ADDRESS_PARTS, STANDARD_LAYOUTS } from './standardLayouts.js';
import { canRead, objectNamed, type UiData } from './uiData.js';
import { readableFields } from './uiObjectInfo.js';

export interface Section {
    readonly key: string;
    readonly label: string;
    readonly hasHeading: boolean;
    readonly columns: readonly (readonly string[])[];
}

const SYSTEM_FIELDS = new Set([
    'Id',
    'IsDeleted',
    'SystemModstamp',
    'LastActivityDate',
    'LastViewedDate',
    'LastReferencedDate',
    'MasterRecordId',
    'RecordTypeId',
    'CurrencyIsoCode',
    'CreatedDate',
    'CreatedById',
    'LastModifiedDate',
    'LastModifiedById'
]);

/** The sections of an object's page, as far as the user may see their fields. */
export function sectionsFor(data: UiData, def: SObjectDef, purpose: 'view' | 'edit'): Section[] {
    const layout = layoutOf(data, def);
    const raw = layout ? projectSections(layout, purpose) : standardSections(data, def);
    const sections = raw.map((section, index) => ({
        ...section,
        key: `${index}-${section.label}`,
        columns: section.columns.map((names) =>
            names.flatMap((name) => shownFields(data, def, name, purpose))
        )
    }));
    const filled = sections.filter(({ columns }) => columns.some((names) => names.length > 0));
    return purpose === 'view' ? [...filled, ...systemSection(data, def, filled)] : filled;
}

/** The project's layout: the one that the user's profile is assigned, else the object's first. */
export function layoutOf(data: UiData, def: SObjectDef): Layout | undefined {
    const layouts = data.model.layouts.filter(
        ({ object }) => object.toLowerCase() === def.name.toLowerCase()
    );
    const profile = data.model.profiles.find(
        ({ name, label }) => name === data.user.profileName || label === data.user.profileName
    );
    const assigned = profile?.layoutAssignments.find(
        (assignment) =>
            assignment.recordType === undefined &&
            layouts.some((layout) => layout.name === assignment.layout)
    );
    return layouts.find(({ name }) => name === assigned?.layout) ?? layouts[0];
}

/** Fields that the layout shows without letting anybody edit them. */
export function readOnlyFields(data: UiData, def: SObjectDef): string[] {
    return (layoutOf(data, def)?.sections ?? [])
        .flatMap(({ columns }) => columns.flatMap(({ items }) => items))
        .flatMap(({ field, behavior }) =>
            field !== null && behavior === 'Readonly' ? [field] : []
        );
}

type RawSection = Omit<Section, 'key'>;

function projectSections(layout: Layout, purpose: 'view' | 'edit'): RawSection[] {
    return layout.sections
        .filter((section) => section.style !== 'CustomLinks')
        .map((section) => ({
            label: section.label,
            hasHeading:
                section.label !== '' &&
                (purpose === 'view' ? section.hasDetailHeading : section.hasEditHeading),
            columns: section.columns.map((column) =>
                column.items.flatMap((item) => (item.field === null ? [] : [item.field]))
            )
        }));
}

function standardSections(data: UiData, def: SObjectDef): RawSection[] {
    const standard = STANDARD_LAYOUTS[def.name];
    if (!standard) {
        return [
            {
                label: 'Information',
                hasHeading: true,
                columns: twoColumns(ownFields(data, def, () => true))
            }
        ];
    }
    const sections = standard.sections.map((text) => {
        const [label = '', fields = ''] = text.split(': ');
        const columns = fields.split('|').map((names) => names.trim().split(/\s+/));
        return { label, hasHeading: true, columns };
    });
    const custom = ownFields(data, def, (field) => field.isCustom);
    return custom.length === 0
        ? sections
        : [
              ...sections,
              { label: 'Additional Information', hasHeading: true, columns: twoColumns(custom) }
          ];
}

/** Name first, owner last: the order of a new custom object's layout. */
function ownFields(data: UiData, def: SObjectDef, wanted: (field: FieldDef) => boolean): string[] {
    const fields = readableFields(data, def).filter(
        (field) => !SYSTEM_FIELDS.has(field.name) && wanted(field)
    );
    const rank = (field: FieldDef): number =>
        field.isNameField ? 0 : field.name === 'OwnerId' ? 2 : 1;
    return [...fields].sort((a, b) => rank(a) - rank(b)).map(({ name }) => name);
}

function twoColumns(names: readonly string[]): string[][] {
    const half = Math.ceil(names.length / 2);
    return names.length < 4 ? [[...names]] : [names.slice(0, half), names.slice(half)];
}

function systemSection(data: UiData, def: SObjectDef, shown: readonly Section[]): Section[] {
    const already = new Set(shown.flatMap(({ columns }) => columns.flat()));
    const columns = [
        ['CreatedById', 'CreatedDate'],
        ['LastModifiedById', 'LastModifiedDate']
    ].map((names) =>
        names.filter(
            (name) => !already.has(name) && shownFields(data, def, name, 'view').length > 0
        )
    );
    return columns.flat().length === 0
        ? []
        : [{ key: 'system', label: 'System Information', hasHeading: true, columns }];
}

/** A field of a layout as fields that exist: compound ones as their parts. */
function shownFields(
    data: UiData,
    def: SObjectDef,
    name: string,
    purpose: 'view' | 'edit'
): string[] {
    const has = (candidate: string): boolean => {
        const field = def.fieldsByName.get(candidate.toLowerCase());
        return field !== undefined && canRead(data, def, field);
    };
    if (
        /Address$/.test(name) &&
        def.fieldsByName.has(name.replace(/Address$/, 'Street').toLowerCase())
    ) {
        return ADDRESS_PARTS.map((part) => name.replace(/Address$/, part)).filter(has);
    }
    if (name === 'Name' && purpose === 'edit' && has('LastName')) {
        return ['Salutation', 'FirstName', 'LastName'].filter(has);
    }
    const field = def.fieldsByName.get(name.toLowerCase());
    if (!field || !has(field.name) || ['Address', 'Location', 'Base64'].includes(field.type)) {
        return [];
    }
    if (purpose === 'edit') {
        const isSystem = SYSTEM_FIELDS.has(field.name) && field.name !== 'CurrencyIsoCode';
        return isSystem || (!field.isCreateable && !field.isUpdateable) ? [] : [field.name];
    }
    return [field.name];
}

/** Names of all fields of a layout: `Full` or `Compact`. */
export function layoutFieldNames(data: UiData, def: SObjectDef, type: string): string[] {
    return type === 'Compact'
        ? compactFields(data, def)
        : sectionsFor(data, def, 'view').flatMap(({ columns }) => columns.flat());
}

/** The fields of the highlights panel, without the record's name. */
export function compactFields(data: UiData, def: SObjectDef): string[] {
    const metadata = data.model.objects.find(({ name }) => name === def.name);
    const assigned = metadata?.settings?.compactLayout;
    const layout = metadata?.compactLayouts.find(({ name }) => name === assigned);
    const names =
        layout?.fields ??
        STANDARD_LAYOUTS[def.name]?.compact ??
        sectionsFor(data, def, 'edit')
            .flatMap(({ columns }) => columns.flat())
            .filter((name) => !/Text/.test(def.fieldsByName.get(name.toLowerCase())?.type ?? ''));
    return names
        .filter((name) => !def.fieldsByName.get(name.toLowerCase())?.isNameField)
        .flatMap((name) => shownFields(data, def, name, 'view'))
        .slice(0, 7 - (layout ? 0 : 2));
}

/** Sections for the modal that makes or edits a record. */
export function editLayout(
    data: UiData,
    params: { objectApiName?: unknown; isNew?: unknown }
): { sections: Section[] } {
    const def = objectNamed(data, params.objectApiName);
    const isWritable = (name: string): boolean => {
        const field = def.fieldsByName.get(name.toLowerCase());
        return params.isNew ? (field?.isCreateable ?? false) : true;
    };
    const sections = sectionsFor(data, def, 'edit').map((section) => ({
        ...section,
        columns: section.columns.map((names) => names.filter(isWritable))
    }));
    return { sections: withRequired(data, def, sections) };
}

/** A field without which nothing can be saved is asked for, even where the layout forgot it. */
function withRequired(data: UiData, def: SObjectDef, sections: Section[]): Section[] {
    const shown = new Set(sections.flatMap(({ columns }) => columns.flat()));
    const missing = def.fields.filter(
        (field) =>
            field.isRequired &&
            field.isCreateable &&
            field.type !== 'Boolean' &&
            field.defaultValue === undefined &&
            !field.picklist?.some(({ isDefault }) => isDefault) &&
            !shown.has(field.name) &&
            !SYSTEM_FIELDS.has(field.name) &&
            field.name !== 'OwnerId' &&
            data.canField('edit', def.name, field.name)
    );
    return missing.length === 0
        ? sections
        : [
              ...sections,
              {
                  key: 'required',
                  label: 'Required',
                  hasHeading: true,
                  columns: [missing.map(({ name }) => name)]
              }
          ];
}

export function layoutFields(
    data: UiData,
    params: { objectApiName?: unknown; layoutType?: unknown; isNew?: unknown }
): { fields: string[] } {
    const def = objectNamed(data, params.objectApiName);
    return { fields: layoutFieldNames(data, def, String(params.layoutType ?? 'Full')) };
}
