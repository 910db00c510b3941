import { parseDynamicQuery } from '../parser/soql/index.js';
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
        const rows = (await org.call(userId, 'query', {
            soql,
            mode: options.user === undefined ? 'system' : 'user'
        })) as Row[];
        process.stdout.write(
            options.format === 'json'
                ? `${JSON.stringify(rows, null, 2)}\n`
                : tableOf(rows, columnsOf(soql))
        );
        return 0;
    } finally {
        await org.close();
    }
}

/** The paths after SELECT, in lower case: rows hold ids besides, which nobody asked for. */
function columnsOf(soql: string): ReadonlySet<string> | null {
    const { select } = parseDynamicQuery(soql);
    const paths = select.map((item) =>
        item.kind === 'field' && item.expression.kind === 'path' && item.alias === undefined
            ? item.expression.path.join('.').toLowerCase()
            : null
    );
    return paths.includes(null) ? null : new Set(paths as string[]);
}

function tableOf(rows: readonly Row[], wanted: ReadonlySet<string> | null): string {
    if (rows.length === 0) {
        return 'No rows\n';
    }
    const flat = rows.map((row) => flatten(row));
    const columns = [...new Set(flat.flatMap((row) => Object.keys(row)))].filter(
        (column) => wanted === null || wanted.has(column.toLowerCase())
    );
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
            cells[prefix + name] = value === null ? '' : String(value);
        }
    }
    return cells;
}
