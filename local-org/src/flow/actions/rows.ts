import { SObject } from '../../schema/sobject.js';
import { queryOf } from '../../runtime/library/dynamicQuery.js';
import { currentTransaction } from '../../runtime/transaction.js';

/** Rows that an action of the platform reads for itself: whoever runs the flow need not see them, and no limit counts them. */
export function rowsOf(soql: string, value: unknown): SObject[] {
    const { database, user } = currentTransaction();
    return database.query(queryOf(soql), {
        bind: () => value,
        access: { userId: user.id, mode: 'system', sharing: false }
    }).records as SObject[];
}

/** A field of a row as text; a parent's as `Owner.Email`. */
export function textOfRow(row: SObject | undefined, path: string): string | null {
    let current: unknown = row;
    const names = path.split('.');
    for (const name of names.slice(0, -1)) {
        current = current instanceof SObject ? current.parents?.get(name.toLowerCase()) : null;
    }
    const value = current instanceof SObject ? current.get(names.at(-1)!) : null;
    return typeof value === 'string' && value !== '' ? value : null;
}
