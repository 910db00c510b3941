/** Insert and update: one chunk through the save order. */
import type { FieldDef } from '../../schema/definitions.js';
import { SObject } from '../../schema/sobject.js';
import { ApexDatetime } from '../../shared/values/index.js';
import { storedFields } from '../tables.js';
import { checkAuditFields, keepAuditFields } from './auditFields.js';
import { applyDefaults } from './defaults.js';
import { fireHooks } from './hooks.js';
import { checkMixedDml } from './mixedDml.js';
import { numberRows } from './autoNumbers.js';
import { checkReferences, resolveParentsByExternalId } from './references.js';
import { runValidationRules } from './validationRules.js';
import { afterWrite, deriveFields, standardChecks } from './standard/index.js';
import { checkFields } from './systemValidation.js';
import { checkUniqueness } from './uniqueness.js';
import { checkWriteAccess } from './userMode.js';
import { updateRollups } from './rollups.js';
import { assign, fail, isAlive, type Row, type SaveOptions, type SaveServices } from './rows.js';

export function writeRows(
    rows: readonly Row[],
    options: SaveOptions,
    services: SaveServices
): void {
    const object = rows[0]!.record.def;
    const isInsert = rows[0]!.operation === 'insert';
    checkMixedDml(rows, options, services);
    loadOld(rows, services);
    checkWriteAccess(rows.filter(isAlive), options, services);
    if (isInsert) {
        checkAuditFields(rows.filter(isAlive), options, services);
    }
    for (const row of rows.filter(isAlive)) {
        row.next = merged(row, options.isInternal === true);
    }
    resolveParentsByExternalId(rows.filter(isAlive), services);
    const alive = (): Row[] => rows.filter(isAlive);
    if (isInsert) {
        applyDefaults(alive(), options, services);
    }
    deriveFields(alive(), options, services);
    services.formulas.fill(alive().map((row) => row.next!));
    fireHooks('before', isInsert ? 'insert' : 'update', rows, services);
    if (alive().length === 0) {
        return;
    }
    deriveFields(alive(), options, services);
    checkFields(alive());
    standardChecks(alive(), options, services);
    checkReferences(alive(), services);
    checkUniqueness(alive(), services);
    runValidationRules(alive(), services);
    write(alive(), options, services);
    services.history.note(alive(), options.access.userId);
    afterWrite(alive(), options, services);
    fireHooks('after', isInsert ? 'insert' : 'update', rows, services);
    if (alive().length > 0) {
        updateRollups(object, alive(), options, services);
    }
    services.permissions.changed(object);
    services.sharing.changed(object);
}

function loadOld(rows: readonly Row[], services: SaveServices): void {
    const updates = rows.filter((row) => row.operation === 'update');
    if (updates.length === 0) {
        return;
    }
    const object = updates[0]!.record.def;
    const ids = updates.map((row) => row.record.id!);
    const found = services.store.load(object, ids, 'all');
    services.formulas.fill([...found.values()]);
    for (const row of updates) {
        const old = found.get(row.record.id!);
        if (old === undefined) {
            fail(row, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
        } else if (old.slots[object.fieldsByName.get('isdeleted')?.ordinal ?? -1] === true) {
            fail(row, 'ENTITY_IS_DELETED', 'entity is deleted');
        } else {
            row.old = old;
        }
    }
}

const AUDIT = new Set([
    'createddate',
    'createdbyid',
    'lastmodifieddate',
    'lastmodifiedbyid',
    'systemmodstamp',
    'isdeleted'
]);

/** Whether a save takes the field from the caller's record. Computed fields of queried records are left alone. */
export const isTaken = (field: FieldDef): boolean =>
    field.formula === undefined &&
    field.summary === undefined &&
    !field.isAutoNumber &&
    !AUDIT.has(field.name.toLowerCase());

/** The record as it will be: what was stored, overlaid with what the caller set. */
function merged({ record, old, operation }: Row, isInternal: boolean): SObject {
    const next = new SObject(record.def);
    for (const field of record.def.fields) {
        const given = record.slots[field.ordinal];
        const stored = old === null ? null : (old.slots[field.ordinal] ?? null);
        const isGiven =
            given !== undefined &&
            (isTaken(field) || field.name === 'Id' || (isInternal && field.formula === undefined));
        next.store(field, normal(isGiven ? given : stored, field));
    }
    if (operation === 'insert') {
        next.id = null;
    }
    next.parents = record.parents === null ? null : new Map(record.parents);
    return next;
}

function normal(value: unknown, field: FieldDef): unknown {
    if (field.type === 'Boolean') {
        return value === true;
    }
    return value === '' ? null : (value ?? null);
}

function write(rows: readonly Row[], options: SaveOptions, services: SaveServices): void {
    if (rows.length === 0) {
        return;
    }
    const object = rows[0]!.record.def;
    const now = new ApexDatetime(Math.floor(services.clock.now() / 1000) * 1000);
    const isInsert = rows[0]!.operation === 'insert';
    services.store.tables.ensure(object);
    if (isInsert) {
        numberRows(rows, services);
    }
    for (const row of rows) {
        const next = row.next!;
        next.parents = null;
        if (isInsert) {
            next.id = services.ids.next(object.keyPrefix ?? '000');
            nameAfterId(next);
            assign(next, 'CreatedDate', now);
            assign(next, 'CreatedById', options.access.userId);
            assign(next, 'IsDeleted', false);
        }
        assign(next, 'LastModifiedDate', now);
        assign(next, 'LastModifiedById', options.access.userId);
        assign(next, 'SystemModstamp', now);
        if (isInsert) {
            keepAuditFields(row, options);
            services.store.insert(next);
            row.record.id = next.id;
            row.hasNewId = true;
        } else {
            services.store.update(next, changedFields(row));
        }
    }
    services.formulas.fill(rows.map((row) => row.next!));
}

/** A custom object's record without a name is named by its id. */
function nameAfterId(next: SObject): void {
    const name = next.def.nameField;
    if (
        name !== null &&
        name.name === 'Name' &&
        next.def.kind !== 'standard' &&
        next.def.kind !== 'setup' &&
        (next.slots[name.ordinal] ?? null) === null
    ) {
        next.store(name, next.id);
    }
}

function changedFields({ next, old }: Row): FieldDef[] {
    return storedFields(next!.def).filter(
        (field) => next!.slots[field.ordinal] !== old!.slots[field.ordinal]
    );
}
