import type { SoqlValue, SoslQuery } from '../soqlAst.js';
import { readCondition } from './conditions.js';
import { readOrderBy, readQuery, readSelectList } from './readQuery.js';
import { unquote } from './soqlTokens.js';
import type { TokenReader } from './tokenReader.js';
import { readFieldExpression, readValue } from './values.js';

/** Reads a SOSL search: `FIND 'x' IN ALL FIELDS RETURNING Account(Id WHERE …), Contact LIMIT 5`. */
export function readSearch<E>(reader: TokenReader<E>): SoslQuery<E> {
    const start = reader.current.start;
    reader.expectWord('FIND');
    const find = readTerm(reader);
    let scope = 'ALL';
    if (reader.skipWord('IN')) {
        scope = reader.expectName().toUpperCase();
        reader.expectWord('FIELDS');
    }
    const returning: SoslQuery<E>['returning'][number][] = [];
    if (reader.skipWord('RETURNING')) {
        do {
            returning.push(readReturning(reader));
        } while (reader.skipSymbol(','));
    }
    let withMode: SoslQuery<E>['withMode'];
    let limit: SoqlValue<E> | undefined;
    for (;;) {
        if (reader.skipWord('WITH')) {
            withMode = readWith(reader) ?? withMode;
        } else if (reader.skipWord('LIMIT')) {
            limit = readValue(reader, false);
        } else if (reader.skipWord('UPDATE')) {
            reader.expectName();
        } else {
            break;
        }
    }
    const text = reader.text.slice(start, reader.current.start).trim();
    return { find, scope, returning, withMode, limit, text };
}

function readTerm<E>(reader: TokenReader<E>): SoqlValue<E> {
    if (reader.isSymbol('{')) {
        const start = reader.current.end;
        while (!reader.isSymbol('}') && reader.current.kind !== 'end') {
            reader.take();
        }
        const value = reader.text.slice(start, reader.current.start);
        if (!reader.skipSymbol('}')) {
            reader.fail();
        }
        return { kind: 'string', value };
    }
    if (reader.current.kind === 'string') {
        return { kind: 'string', value: unquote(reader.take(), false) };
    }
    return reader.isSymbol(':') ? readValue(reader, false) : reader.fail();
}

function readReturning<E>(reader: TokenReader<E>): SoslQuery<E>['returning'][number] {
    const object = reader.expectName();
    if (!reader.skipSymbol('(')) {
        return { object, select: [], orderBy: [] };
    }
    const select = readSelectList(reader);
    const where = reader.skipWord('WHERE') ? readCondition(reader, readQuery) : undefined;
    if (reader.skipWord('USING')) {
        reader.expectName();
        reader.skipSymbol('=');
        reader.expectName();
    }
    const orderBy = readOrderBy(reader);
    const limit = reader.skipWord('LIMIT') ? readValue(reader, false) : undefined;
    if (reader.skipWord('OFFSET')) {
        readValue(reader, false);
    }
    reader.expectSymbol(')', 'a right parentheses');
    return { object, select, where, orderBy, limit };
}

/** `WITH USER_MODE` counts; `WITH SNIPPET`, `HIGHLIGHT`, `NETWORK = …` change only what a page shows. */
function readWith<E>(reader: TokenReader<E>): SoslQuery<E>['withMode'] {
    if (reader.skipWord('SNIPPET')) {
        if (reader.skipSymbol('(')) {
            readFieldExpression(reader);
            reader.expectSymbol('=', '=');
            readValue(reader, false);
            reader.expectSymbol(')', 'a right parentheses');
        }
        return undefined;
    }
    const [word] = (() => {
        const expression = readFieldExpression(reader);
        return expression.kind === 'path' ? expression.path : [''];
    })();
    const mode = word!.toUpperCase();
    if (mode === 'USER_MODE' || mode === 'SYSTEM_MODE' || mode === 'SECURITY_ENFORCED') {
        return mode;
    }
    if (reader.skipSymbol('=')) {
        readValue(reader, false);
    } else if (reader.skipWord('IN')) {
        readValue(reader, false);
    }
    return undefined;
}
