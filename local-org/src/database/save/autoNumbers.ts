import type { FieldDef, SObjectDef } from '../../schema/definitions.js';
import type { Connection } from '../connection.js';
import type { Row, SaveServices } from './rows.js';

/** Gives new records their automatic numbers. */
export function numberRows(rows: readonly Row[], { store }: SaveServices): void {
    const object = rows[0]!.record.def;
    for (const field of object.fields) {
        if (field.isAutoNumber) {
            let number = takeNumbers(store.connection, object, field, rows.length);
            for (const row of rows) {
                row.next!.store(field, formatNumber(field.displayFormat, number++));
            }
        }
    }
}

function takeNumbers(
    connection: Connection,
    object: SObjectDef,
    field: FieldDef,
    count: number
): number {
    const name = `${object.name}.${field.name}`;
    const [row] = connection.all(`SELECT next FROM "$sequence" WHERE name = ?`, [name]);
    const first = Number(row?.[0] ?? firstNumber(object));
    connection.run(
        `INSERT INTO "$sequence" (name, next) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET next = excluded.next`,
        [name, first + count]
    );
    return first;
}

/** Cases of a new org begin at 1000, as in the platform's examples. */
const firstNumber = (object: SObjectDef): number => (object.name === 'Case' ? 1000 : 1);

/** `INV-{0000}` → `INV-0001`; `{YYYY}`, `{MM}` and `{DD}` stand for the day. */
function formatNumber(format: string | undefined, number: number): string {
    const today = new Date();
    return (format ?? '{00000000}')
        .replaceAll('{YYYY}', String(today.getUTCFullYear()))
        .replaceAll('{YY}', String(today.getUTCFullYear()).slice(2))
        .replaceAll('{MM}', String(today.getUTCMonth() + 1).padStart(2, '0'))
        .replaceAll('{DD}', String(today.getUTCDate()).padStart(2, '0'))
        .replace(/\{(0+)\}/, (_, zeros: string) => String(number).padStart(zeros.length, '0'));
}
