import type { FieldExpression, SelectItem, SoqlQuery } from '../soqlAst.js';
import { readCondition } from './conditions.js';
import type { TokenReader } from './tokenReader.js';
import { readFieldExpression, readValue } from './values.js';

/** Words that end the list of objects: none can be an alias. */
const CLAUSE_WORDS = [
    'USING',
    'WHERE',
    'WITH',
    'GROUP',
    'HAVING',
    'ORDER',
    'LIMIT',
    'OFFSET',
    'FOR',
    'ALL',
    'UPDATE'
];

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Reads one query, up to what cannot belong to it. */
export function readQuery<E>(reader: TokenReader<E>): SoqlQuery<E> {
    const start = reader.current.start;
    reader.expectWord('SELECT');
    const isCount = isBareCount(reader);
    const select = isCount ? readBareCount(reader) : readSelectList(reader);
    reader.expectWord('FROM');
    const from = readFrom(reader);
    const query: Mutable<SoqlQuery<E>> = {
        select,
        from,
        orderBy: [],
        allRows: false,
        forUpdate: false,
        forView: false,
        forReference: false,
        isCount,
        text: ''
    };
    if (reader.skipWord('USING')) {
        reader.expectWord('SCOPE');
        query.usingScope = reader.expectName();
    }
    if (reader.skipWord('WHERE')) {
        query.where = readCondition(reader, readQuery);
    }
    readWith(reader, query);
    readGrouping(reader, query);
    query.orderBy = readOrderBy(reader);
    if (reader.skipWord('LIMIT')) {
        query.limit = readValue(reader, false);
    }
    if (reader.skipWord('OFFSET')) {
        query.offset = readValue(reader, false);
    }
    readEnd(reader, query);
    query.text = reader.text.slice(start, reader.current.start).trim();
    return query;
}

function isBareCount<E>(reader: TokenReader<E>): boolean {
    return reader.isWord('COUNT') && /^\s*\(\s*\)/.test(rest(reader));
}

const rest = <E>(reader: TokenReader<E>): string => reader.text.slice(reader.current.end);

function readBareCount<E>(reader: TokenReader<E>): SelectItem<E>[] {
    reader.take();
    reader.take();
    reader.take();
    return [{ kind: 'field', expression: { kind: 'function', name: 'COUNT', arguments: [] } }];
}

/** The SELECT list of a query, or what stands in the brackets of SOSL's RETURNING. */
export function readSelectList<E>(reader: TokenReader<E>): SelectItem<E>[] {
    const items: SelectItem<E>[] = [];
    do {
        items.push(readSelectItem(reader));
    } while (reader.skipSymbol(','));
    return items;
}

function readSelectItem<E>(reader: TokenReader<E>): SelectItem<E> {
    if (reader.skipSymbol('(')) {
        const query = readQuery(reader);
        reader.expectSymbol(')', 'a right parentheses');
        return { kind: 'subquery', query };
    }
    if (reader.isWord('TYPEOF') && reader.following.kind === 'name') {
        return readTypeof(reader);
    }
    const expression = readFieldExpression(reader);
    if (expression.kind === 'function' && expression.name.toUpperCase() === 'FIELDS') {
        const [argument] = expression.arguments;
        const set = argument?.kind === 'path' ? argument.path[0]!.toUpperCase() : '';
        if (set === 'ALL' || set === 'STANDARD' || set === 'CUSTOM') {
            return { kind: 'fields', set };
        }
        return reader.fail();
    }
    const isAlias = reader.current.kind === 'name' && !reader.isWord('FROM', ...CLAUSE_WORDS);
    return isAlias
        ? { kind: 'field', expression, alias: reader.take().text }
        : { kind: 'field', expression };
}

function readTypeof<E>(reader: TokenReader<E>): SelectItem<E> {
    reader.take();
    const field = readPath(reader);
    const when: { object: string; fields: string[] }[] = [];
    let otherwise: string[] = [];
    while (reader.skipWord('WHEN')) {
        const object = reader.expectName();
        reader.expectWord('THEN');
        when.push({ object, fields: readPaths(reader) });
    }
    if (reader.skipWord('ELSE')) {
        otherwise = readPaths(reader);
    }
    reader.expectWord('END');
    return { kind: 'typeof', field, when, otherwise };
}

function readPath<E>(reader: TokenReader<E>): string {
    const expression: FieldExpression = readFieldExpression(reader);
    return expression.kind === 'path' ? expression.path.join('.') : reader.fail();
}

function readPaths<E>(reader: TokenReader<E>): string[] {
    const paths = [readPath(reader)];
    while (reader.skipSymbol(',')) {
        paths.push(readPath(reader));
    }
    return paths;
}

function readFrom<E>(reader: TokenReader<E>): SoqlQuery<E>['from'] {
    const object = readPath(reader);
    reader.skipWord('AS');
    const hasAlias = reader.current.kind === 'name' && !reader.isWord(...CLAUSE_WORDS);
    return hasAlias ? { object, alias: reader.take().text } : { object };
}

function readWith<E>(reader: TokenReader<E>, query: Mutable<SoqlQuery<E>>): void {
    while (reader.skipWord('WITH')) {
        const mode = reader.current.text.toUpperCase();
        if (mode === 'USER_MODE' || mode === 'SYSTEM_MODE' || mode === 'SECURITY_ENFORCED') {
            reader.take();
            query.withMode = mode;
            continue;
        }
        const start = reader.current.start;
        while (
            reader.current.kind !== 'end' &&
            !reader.isWord('GROUP', 'HAVING', 'ORDER', 'LIMIT', 'OFFSET', 'FOR', 'ALL', 'WITH')
        ) {
            reader.take();
        }
        query.withDataCategory = reader.text.slice(start, reader.current.start).trim();
    }
}

function readGrouping<E>(reader: TokenReader<E>, query: Mutable<SoqlQuery<E>>): void {
    if (reader.skipWord('GROUP')) {
        reader.expectWord('BY');
        const isRollup = reader.isWord('ROLLUP') && reader.following.text === '(';
        const isCube = reader.isWord('CUBE') && reader.following.text === '(';
        const kind = isRollup ? 'rollup' : isCube ? 'cube' : 'plain';
        if (kind !== 'plain') {
            reader.take();
            reader.take();
        }
        const by = [readFieldExpression(reader)];
        while (reader.skipSymbol(',')) {
            by.push(readFieldExpression(reader));
        }
        if (kind !== 'plain') {
            reader.expectSymbol(')', 'a right parentheses');
        }
        query.groupBy = { kind, by };
    }
    if (reader.skipWord('HAVING')) {
        query.having = readCondition(reader, readQuery);
    }
}

/** `ORDER BY a DESC NULLS LAST, b`, or nothing. */
export function readOrderBy<E>(reader: TokenReader<E>): SoqlQuery<E>['orderBy'] {
    const orderBy: Mutable<SoqlQuery<E>['orderBy'][number]>[] = [];
    if (!reader.skipWord('ORDER')) {
        return orderBy;
    }
    reader.expectWord('BY');
    do {
        const item: (typeof orderBy)[number] = {
            by: readFieldExpression(reader),
            descending: false
        };
        if (reader.isWord('ASC', 'DESC')) {
            item.descending = reader.take().text.toUpperCase() === 'DESC';
        }
        if (reader.skipWord('NULLS')) {
            if (!reader.isWord('FIRST', 'LAST')) {
                reader.fail();
            }
            item.nulls = reader.take().text.toUpperCase() === 'FIRST' ? 'first' : 'last';
        }
        orderBy.push(item);
    } while (reader.skipSymbol(','));
    return orderBy;
}

function readEnd<E>(reader: TokenReader<E>, query: Mutable<SoqlQuery<E>>): void {
    for (;;) {
        if (reader.skipWord('FOR')) {
            const purpose = reader.expectName().toUpperCase();
            query.forUpdate ||= purpose === 'UPDATE';
            query.forView ||= purpose === 'VIEW';
            query.forReference ||= purpose === 'REFERENCE';
            if (!['UPDATE', 'VIEW', 'REFERENCE'].includes(purpose)) {
                reader.fail();
            }
            if (reader.skipSymbol(',')) {
                continue;
            }
        } else if (reader.isPhrase('ALL', 'ROWS')) {
            reader.take();
            reader.take();
            query.allRows = true;
        } else if (reader.isPhrase('UPDATE', 'TRACKING') || reader.isPhrase('UPDATE', 'VIEWSTAT')) {
            // Statistics of Knowledge articles: no effect on the result.
            reader.take();
            reader.take();
        } else {
            return;
        }
    }
}
