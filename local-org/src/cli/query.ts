import { parseDynamicQuery } from '../parser/soql/index.js';
import type { SelectItem } from '../parser/soqlAst.js';
import { Org } from '../org/org.js';

export interface QueryOptions {
    readonly project: string;
    readonly user?: string;
    readonly database?: string;
    readonly format: 'table' | 'json';
}

type Row = Record<string, unknown>;

/** Prints the rows of a query: as a table, or as the JSON that Apex would make of them. */
export async function query(soql: string, options: QueryOptions): Promise<number> {
    const org = await Org.open({
        projectDir: options.project,
        databaseFile: options.database ?? null
    });
    try {
        const userId = await org.userIdOf(options.user ?? null);
        const found = (await org.call(userId, 'query', {
            soql,
            mode: options.user === undefined ? 'system' : 'user'
        })) as Row[];
        const rows = pruned(found, soql);
        process.stdout.write(
            options.format === 'json' ? `${JSON.stringify(rows, null, 2)}\n` : tableOf(rows)
        );
        return 0;
    } finally {
        await org.close();
    }
}

/** Rows with what was asked for, in its order: queries read ids besides. */
export function pruned(rows: readonly Row[], soql: string): Row[] {
    const { select } = parseDynamicQuery(soql);
    return rows.map((row) => prunedRow(row, select));
}

function prunedRow(row: Row, select: readonly SelectItem<unknown>[]): Row {
    const result: Row = 'attributes' in row ? { attributes: row['attributes'] } : {};
    for (const item of select) {
        if (item.kind === 'subquery') {
            const name = keyOf(row, item.query.from.object);
            const children = name === undefined ? null : (row[name] as { records: Row[] } | null);
            if (name !== undefined) {
                result[name] = children && {
                    ...children,
                    records: children.records.map((child) => prunedRow(child, item.query.select))
                };
            }
        } else if (item.kind === 'field' && item.expression.kind === 'path' && !item.alias) {
            copyPath(row, result, item.expression.path);
        } else {
            // Aggregates, FIELDS() and TYPEOF: their rows have names of their own.
            return row;
        }
    }
    return result;
}

function copyPath(from: Row, to: Row, [first, ...rest]: readonly string[]): void {
    const name = keyOf(from, first ?? '');
    if (name === undefined) {
        return;
    }
    const value = from[name];
    if (rest.length === 0 || value === null) {
        to[name] ??= value;
        return;
    }
    const parent = value as Row;
    to[name] ??= 'attributes' in parent ? { attributes: parent['attributes'] } : {};
    copyPath(parent, to[name] as Row, rest);
}

const keyOf = (row: Row, name: string): string | undefined =>
    Object.keys(row).find((key) => key.toLowerCase() === name.toLowerCase());

function tableOf(rows: readonly Row[]): string {
    if (rows.length === 0) {
        return 'No rows\n';
    }
    const flat = rows.map((row) => flatten(row));
    const columns = [...new Set(flat.flatMap((row) => Object.keys(row)))];
    const width = (column: string): number =>
        Math.max(column.length, ...flat.map((row) => (row[column] ?? '').length));
    const line = (cell: (column: string) => string): string =>
        columns
            .map((column) => cell(column).padEnd(width(column)))
            .join('  ')
            .trimEnd();
    return [
        line((column) => column),
        line((column) => '-'.repeat(width(column))),
        ...flat.map((row) => line((column) => row[column] ?? '')),
        `${rows.length} rows`,
        ''
    ].join('\n');
}

/** `Account.Name` for parents; child lists as their number of rows. */
function flatten(row: Row, prefix = ''): Record<string, string> {
    const cells: Record<string, string> = {};
    for (const [name, value] of Object.entries(row)) {
        if (name === 'attributes') {
            continue;
        }
        if (typeof value === 'object' && value !== null) {
            if ('records' in value) {
                cells[prefix + name] = `${(value.records as unknown[]).length} rows`;
            } else {
                Object.assign(cells, flatten(value as Row, `${prefix}${name}.`));
            }
        } else {
            // one line a row
            cells[prefix + name] = value === null ? '' : String(value).replace(/\s*\n\s*/g, ' ⏎ ');
        }
    }
    return cells;
}
