import type { SObjectDef } from '../../schema/definitions.js';
import type { SObject } from '../../schema/sobject.js';
import { cascadeOf, twinOf } from './cascade.js';
import { fireHooks } from './hooks.js';
import { checkMixedDml } from './mixedDml.js';
import { updateRollups } from './rollups.js';
import { fail, isAlive, type Row, type SaveOptions, type SaveServices } from './rows.js';
import { checkWriteAccess } from './userMode.js';

/** Deletes one chunk: into the recycle bin, with what hangs on it. */
export function deleteRows(
    rows: readonly Row[],
    options: SaveOptions,
    services: SaveServices
): void {
    const object = rows[0]!.record.def;
    const alive = (): Row[] => rows.filter(isAlive);
    checkMixedDml(rows, options, services);
    loadOld(alive(), services);
    checkWriteAccess(alive(), options, services);
    fireHooks('before', 'delete', alive(), services);
    options.merge?.moveChildren();
    const cascades = new Map<Row, ReturnType<typeof cascadeOf>>();
    for (const row of alive()) {
        const cascade = cascadeOf(row.old!, services);
        if (cascade.refusal !== null) {
            fail(row, 'DELETE_FAILED', cascade.refusal);
        }
        cascades.set(row, cascade);
    }
    for (const row of alive()) {
        const id = row.old!.id!;
        const cascade = cascades.get(row)!;
        for (const { object: child, ids } of cascade.deletions) {
            remove(child, ids, id, services);
        }
        cascade.clear(services);
        remove(object, [id], null, services);
    }
    if (options.merge !== undefined) {
        nameMaster(alive(), options.merge.masterId, services);
    }
    fireHooks('after', 'delete', alive(), services);
    if (alive().length > 0) {
        updateRollups(object, alive(), options, services);
    }
    services.permissions.changed(object);
    services.sharing.changed(object);
}

/** Of a record that lost a merge, the triggers after its deletion see the winner. */
function nameMaster(rows: readonly Row[], masterId: string, { store }: SaveServices): void {
    const field = rows[0]?.record.def.fieldsByName.get('masterrecordid');
    if (field === undefined) {
        return;
    }
    const ids = rows.map((row) => row.old!.id!);
    for (const stored of store.load(rows[0]!.record.def, ids, 'deleted').values()) {
        stored.store(field, masterId);
        store.update(stored, [field]);
    }
    rows.forEach((row) => row.old!.store(field, masterId));
}

/** Rows without a recycle bin are gone at once. */
const hasRecycleBin = (object: SObjectDef): boolean =>
    object.fieldsByName.has('isdeleted') && !object.isSetup && object.kind !== 'share';

function remove(
    object: SObjectDef,
    ids: readonly string[],
    root: string | null,
    { store }: SaveServices
): void {
    if (hasRecycleBin(object)) {
        store.markDeleted(object, ids, root);
    } else {
        store.erase(object, ids);
    }
}

function loadOld(rows: readonly Row[], services: SaveServices): void {
    if (rows.length === 0) {
        return;
    }
    const object = rows[0]!.record.def;
    const found = services.store.load(
        object,
        rows.map((row) => row.record.id!),
        'all'
    );
    services.formulas.fill([...found.values()]);
    const seen = new Set<string>();
    for (const row of rows) {
        const old = found.get(row.record.id!);
        if (old === undefined) {
            fail(row, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
        } else if (isDeleted(old) || seen.has(old.id!)) {
            fail(row, 'ENTITY_IS_DELETED', 'entity is deleted');
        } else {
            row.old = old;
        }
        seen.add(row.record.id!);
    }
}

const isDeleted = (record: SObject): boolean =>
    record.slots[record.def.fieldsByName.get('isdeleted')?.ordinal ?? -1] === true;

/** Takes records out of the recycle bin, with what was deleted along with them. */
export function undeleteRows(
    rows: readonly Row[],
    options: SaveOptions,
    services: SaveServices
): void {
    const object = rows[0]!.record.def;
    checkMixedDml(rows, options, services);
    const found = services.store.load(
        object,
        rows.map((row) => row.record.id!),
        'deleted'
    );
    const emptied = services.store.emptied(object);
    for (const row of rows.filter(isAlive)) {
        const record = found.get(row.record.id!);
        if (record === undefined || emptied.has(record.id!)) {
            fail(row, 'UNDELETE_FAILED', 'Entity is not in the recycle bin');
        } else {
            row.next = record;
        }
    }
    const alive = rows.filter(isAlive);
    checkWriteAccess(
        alive,
        { ...options, access: { ...options.access, sharing: false } },
        services
    );
    const ids = rows.filter(isAlive).map((row) => row.record.id!);
    services.store.markLive(object, ids);
    restoreCascaded(object, ids, services);
    for (const row of rows.filter(isAlive)) {
        const field = object.fieldsByName.get('isdeleted');
        if (field !== undefined) {
            row.next!.store(field, false);
        }
    }
    fireHooks('after', 'undelete', rows, services);
    if (rows.some(isAlive)) {
        updateRollups(object, rows.filter(isAlive), options, services);
    }
}

function restoreCascaded(
    object: SObjectDef,
    roots: readonly string[],
    services: SaveServices
): void {
    const seen = new Set<SObjectDef>();
    const restore = (name: string): void => {
        const other = services.store.tables.exists(name) ? services.schema.object(name) : undefined;
        if (other === undefined || seen.has(other)) {
            return;
        }
        seen.add(other);
        const ids = services.store.deletedWith(other, roots);
        if (ids.length > 0) {
            services.store.markLive(other, ids);
            visit(other);
        }
    };
    const visit = (parent: SObjectDef): void => {
        for (const { childObject } of parent.childRelationships.values()) {
            restore(childObject);
        }
    };
    visit(object);
    restore(twinOf(object));
}
