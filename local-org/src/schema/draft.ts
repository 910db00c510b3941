/** Definitions while they are put together: what {@link finishObject} turns into an immutable SObjectDef. */
import type { ChildRelationship, FieldDef, PicklistValue, SObjectDef } from './definitions.js';
import { OwnNames } from './ownNames.js';

export type FieldDraft = Omit<FieldDef, 'ordinal'>;

export type ObjectDraft = Pick<
    SObjectDef,
    | 'name'
    | 'label'
    | 'pluralLabel'
    | 'kind'
    | 'keyPrefix'
    | 'sharingModel'
    | 'validationRules'
    | 'recordTypes'
    | 'fieldSets'
    | 'publishBehavior'
    | 'isQueryable'
    | 'isCreateable'
    | 'isUpdateable'
    | 'isDeletable'
    | 'isSetup'
    | 'description'
    | 'features'
> & {
    readonly fields: readonly FieldDraft[];
    readonly children: readonly ChildRelationship[];
    /** Why Apex may share its rows, beyond the platform's own reasons: `RowCause` of the share object. */
    readonly sharingReasons?: readonly PicklistValue[];
};

/** Types that neither sort nor filter, as their values may be long. */
const UNSORTABLE = new Set([
    'LongTextArea',
    'Html',
    'Base64',
    'Address',
    'Location',
    'JunctionIdList'
]);
const UNFILTERABLE = new Set(['LongTextArea', 'Html', 'Base64', 'EncryptedText', 'JunctionIdList']);
const UNGROUPABLE = new Set([
    'LongTextArea',
    'Html',
    'Base64',
    'EncryptedText',
    'Address',
    'Location',
    'Double',
    'Currency',
    'Percent',
    'Datetime',
    'Time',
    'MultiselectPicklist',
    'AutoNumber',
    'JunctionIdList'
]);

/** A field with the flags that follow from its type; whatever is given wins. */
export function fieldDraft(
    given: Partial<FieldDraft> & Pick<FieldDraft, 'name' | 'label' | 'type'>
): FieldDraft {
    const isCalculated = given.formula !== undefined || given.summary !== undefined;
    const isWriteable = !isCalculated && given.isAutoNumber !== true && given.type !== 'AutoNumber';
    return {
        isCustom: false,
        isRequired: false,
        isUnique: false,
        isExternalId: false,
        isNameField: false,
        isCreateable: isWriteable,
        isUpdateable: isWriteable,
        isFilterable: !UNFILTERABLE.has(given.type),
        isSortable: !UNSORTABLE.has(given.type) && given.type !== 'MultiselectPicklist',
        isGroupable: !UNGROUPABLE.has(given.type) && !isCalculated,
        isAutoNumber: given.type === 'AutoNumber',
        ...given
    };
}

/** Numbers the fields and builds the look-ups. */
export function finishObject(draft: ObjectDraft, namespace = ''): SObjectDef {
    const byName = <Value>(entries: (readonly [string, Value])[]) =>
        OwnNames.of(entries, namespace);
    const { fields: drafts, children, ...rest } = draft;
    const fields: FieldDef[] = drafts.map((field, ordinal) => ({ ...field, ordinal }));
    const relationships = fields.filter((field) => field.relationshipName !== undefined);
    return {
        ...rest,
        fields,
        fieldsByName: byName(fields.map((field) => [field.name.toLowerCase(), field])),
        relationshipsByName: byName(
            relationships.map((field) => [field.relationshipName!.toLowerCase(), field])
        ),
        childRelationships: byName(children.map((child) => [child.name.toLowerCase(), child])),
        nameField: fields.find((field) => field.isNameField) ?? null
    };
}
