/** "Set Audit Fields upon Record Creation": imports may say when and by whom a record was made. */
import { valueOf, assign, fail, type Row, type SaveOptions, type SaveServices } from './rows.js';

const SETTABLE = ['CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById'] as const;
const PERMISSION = 'createauditfields';

const given = ({ record }: Row): string[] =>
    SETTABLE.filter((name) => {
        const field = record.def.fieldsByName.get(name.toLowerCase());
        return field !== undefined && (record.slots[field.ordinal] ?? null) !== null;
    });

/**
 * Refuses audit fields of an import by somebody without the permission, which not even administrators have by default.
 * @see https://help.salesforce.com/s/articleView?id=000386875&type=1
 */
export function checkAuditFields(
    rows: readonly Row[],
    options: SaveOptions,
    { permissions }: SaveServices
): void {
    if (options.isImport !== true || permissions.isGranted(options.access.userId, PERMISSION)) {
        return;
    }
    for (const row of rows) {
        const names = given(row);
        if (names.length > 0) {
            fail(
                row,
                'INVALID_FIELD_FOR_INSERT_UPDATE',
                `Unable to create/update fields: ${names.join(', ')}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
                names
            );
        }
    }
}

/** Puts what the import says in place of now and the user. The platform's own rows follow their record. */
export function keepAuditFields(row: Row, options: SaveOptions): void {
    if (options.isImport !== true && options.isInternal !== true) {
        return;
    }
    for (const name of given(row)) {
        assign(row.next!, name, valueOf(row.record, name));
    }
}
