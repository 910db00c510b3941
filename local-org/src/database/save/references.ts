import type { FieldDef, SObjectDef } from '../../schema/definitions.js';
import type { SObject } from '../../schema/sobject.js';
import { idFrom, isIdText, textOf } from '../../shared/values/index.js';
import { fail, isAlive, type Row, type SaveServices } from './rows.js';

/** `new Contact(Account = new Account(Ext__c = 'x'))`: the parent is found by its external id. */
export function resolveParentsByExternalId(rows: readonly Row[], services: SaveServices): void {
    for (const row of rows) {
        for (const [name, parent] of row.record.parents ?? []) {
            const reference = row.record.def.relationshipsByName.get(name);
            if (parent !== null && reference !== undefined && !row.record.isQueried) {
                resolveParent(row, reference, parent, services);
            }
        }
    }
}

function resolveParent(
    row: Row,
    reference: FieldDef,
    parent: SObject,
    services: SaveServices
): void {
    if (row.record.isSet(reference)) {
        return;
    }
    const keys = parent.populatedFields().filter((field) => field.isExternalId || field.isUnique);
    const [key] = keys;
    if (parent.id !== null || key === undefined) {
        return;
    }
    const value = parent.slots[key.ordinal];
    const found = services.store.loadBy(parent.def, key, [value]);
    if (found.length === 1) {
        row.next!.store(reference, found[0]!.id);
    } else {
        fail(
            row,
            'INVALID_FIELD',
            `Foreign key external ID: ${textOf(value).toLowerCase()} not found for field ${key.name} in entity ${parent.def.name}`
        );
    }
}

/** Every reference that a save sets must point to a record that is there, of an object that it may point to. */
export function checkReferences(rows: readonly Row[], services: SaveServices): void {
    const [first] = rows;
    if (first === undefined) {
        return;
    }
    for (const field of first.record.def.fields) {
        const isReference = field.type === 'Reference' || field.type === 'MasterDetail';
        if (isReference && field.referenceTo !== undefined) {
            checkField(rows.filter(isAlive), field, services);
        }
    }
}

/** The record type that stands for none, as describe gives it. */
const MASTER = '012000000000000';

function checkField(rows: readonly Row[], field: FieldDef, services: SaveServices): void {
    const byTarget = new Map<SObjectDef, { row: Row; id: string }[]>();
    for (const row of rows) {
        const value = row.next!.slots[field.ordinal] as string | null;
        if (value === null || value === undefined || row.old?.slots[field.ordinal] === value) {
            continue;
        }
        if (field.name === 'RecordTypeId' && value.startsWith(MASTER)) {
            row.next!.store(field, null);
            continue;
        }
        const target = targetOf(value, field, services);
        if (target === null) {
            const code = isIdText(value) ? 'FIELD_INTEGRITY_EXCEPTION' : 'MALFORMED_ID';
            fail(row, code, `${field.label}: id value of incorrect type: ${value}`, [field.name]);
            continue;
        }
        const id = idFrom(value);
        row.next!.store(field, id);
        byTarget.set(target, [...(byTarget.get(target) ?? []), { row, id }]);
    }
    for (const [target, uses] of byTarget) {
        const found = services.store.load(target, [...new Set(uses.map(({ id }) => id))], 'all');
        for (const { row, id } of uses) {
            const parent = found.get(id);
            const deleted = target.fieldsByName.get('isdeleted');
            if (parent === undefined) {
                fail(row, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', []);
            } else if (deleted !== undefined && parent.slots[deleted.ordinal] === true) {
                fail(row, 'ENTITY_IS_DELETED', 'entity is deleted', []);
            }
        }
    }
}

function targetOf(value: string, field: FieldDef, { schema }: SaveServices): SObjectDef | null {
    if (!isIdText(value)) {
        return null;
    }
    const target = schema.objectByKeyPrefix(value.slice(0, 3));
    const isAllowed =
        target !== undefined &&
        (field.referenceTo!.length === 0 || field.referenceTo!.includes(target.name));
    return isAllowed ? target : null;
}
