import { apexError } from '../../shared/apexException.js';
import type { FieldDef } from '../../schema/definitions.js';
import { fail, type Row, type RowOperation, type SaveOptions, type SaveServices } from './rows.js';
import { isTaken } from './writeRows.js';

const ACTIONS = {
    insert: 'create',
    update: 'edit',
    delete: 'delete',
    undelete: 'delete'
} as const satisfies Record<RowOperation, string>;

/**
 * What the user may not do: objects and fields in user mode, rows wherever sharing counts.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_classes_enforce_usermode.htm
 */
export function checkWriteAccess(
    rows: readonly Row[],
    { access, isInternal }: SaveOptions,
    services: SaveServices
): void {
    const [first] = rows;
    if (first === undefined || isInternal === true) {
        return;
    }
    if (access.mode === 'user') {
        checkObjectAndFields(rows, access.userId, services);
    }
    if (access.sharing && first.operation !== 'insert') {
        checkRows(rows, access.userId, services);
    }
}

function checkObjectAndFields(
    rows: readonly Row[],
    userId: string,
    { permissions }: SaveServices
): void {
    const { operation, record } = rows[0]!;
    const object = record.def;
    if (!permissions.can(userId, ACTIONS[operation], object)) {
        throw apexError('System.SecurityException', `Access to entity '${object.name}' denied`);
    }
    if (operation !== 'insert' && operation !== 'update') {
        return;
    }
    for (const row of rows) {
        const refused = row.record
            .populatedFields()
            .filter(
                (field) =>
                    isTaken(field) &&
                    field.name !== 'Id' &&
                    isChanged(row, field) &&
                    !permissions.canField(userId, 'edit', object, field)
            )
            .map((field) => field.name);
        if (refused.length > 0) {
            fail(
                row,
                'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
                `Operation failed due to fields being inaccessible on Sobject ${object.name}, check errors on Exception or Result!`,
                refused
            );
        }
    }
}

/** A queried record carries fields that the caller left alone. */
const isChanged = (row: Row, field: FieldDef): boolean =>
    row.old === null ||
    String(row.old.slots[field.ordinal] ?? null) !==
        String(row.record.slots[field.ordinal] ?? null);

function checkRows(rows: readonly Row[], userId: string, { sharing }: SaveServices): void {
    const { record, operation } = rows[0]!;
    const ids = rows.map((row) => row.record.id!);
    const level = operation === 'update' ? 'edit' : 'delete';
    const allowed = sharing.allowed(userId, record.def, ids, level);
    for (const row of rows) {
        if (!allowed.has(row.record.id!)) {
            fail(row, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
        }
    }
}
