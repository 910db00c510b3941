import type { FieldExpression, SoqlValue } from '../soqlAst.js';
import { SoqlSyntaxError, unquote } from './soqlTokens.js';
import type { TokenReader } from './tokenReader.js';

/** Names of https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_dateformats.htm */
const DATE_LITERALS = new Set(
    (
        'YESTERDAY TODAY TOMORROW LAST_WEEK THIS_WEEK NEXT_WEEK LAST_MONTH THIS_MONTH NEXT_MONTH ' +
        'LAST_90_DAYS NEXT_90_DAYS THIS_QUARTER LAST_QUARTER NEXT_QUARTER THIS_YEAR LAST_YEAR ' +
        'NEXT_YEAR THIS_FISCAL_QUARTER LAST_FISCAL_QUARTER NEXT_FISCAL_QUARTER THIS_FISCAL_YEAR ' +
        'LAST_FISCAL_YEAR NEXT_FISCAL_YEAR'
    ).split(' ')
);
const DATE_LITERALS_WITH_NUMBER =
    /^(?:(?:LAST|NEXT)_N_(?:DAYS|WEEKS|MONTHS|QUARTERS|YEARS|FISCAL_QUARTERS|FISCAL_YEARS)|N_(?:DAYS|WEEKS|MONTHS|QUARTERS|YEARS|FISCAL_QUARTERS|FISCAL_YEARS)_AGO)$/;

/** What stands on the right of an operator. */
export function readValue<E>(reader: TokenReader<E>, isPattern: boolean): SoqlValue<E> {
    const token = reader.current;
    switch (token.kind) {
        case 'string':
            reader.take();
            return { kind: 'string', value: unquote(token, isPattern) };
        case 'number':
            reader.take();
            return { kind: 'number', text: token.text };
        case 'date':
        case 'datetime':
        case 'time':
            reader.take();
            return { kind: token.kind, text: token.text };
        case 'symbol':
            if (token.text === ':') {
                return { kind: 'bind', expression: reader.takeBind() };
            }
            return token.text === '(' ? readList(reader, isPattern) : reader.fail();
        case 'name':
            return readWord(reader);
        case 'end':
            return reader.fail();
    }
}

/** `('a', :b, 3)`. */
export function readList<E>(reader: TokenReader<E>, isPattern: boolean): SoqlValue<E> {
    reader.expectSymbol('(', 'a left parentheses');
    const values: SoqlValue<E>[] = [];
    do {
        values.push(readValue(reader, isPattern));
    } while (reader.skipSymbol(','));
    reader.expectSymbol(')', 'a right parentheses');
    return { kind: 'list', values };
}

function readWord<E>(reader: TokenReader<E>): SoqlValue<E> {
    const token = reader.current;
    const word = token.text.toUpperCase();
    if (word === 'NULL' || word === 'TRUE' || word === 'FALSE') {
        reader.take();
        return word === 'NULL' ? { kind: 'null' } : { kind: 'boolean', value: word === 'TRUE' };
    }
    if (DATE_LITERALS.has(word)) {
        reader.take();
        return { kind: 'dateLiteral', name: word };
    }
    if (DATE_LITERALS_WITH_NUMBER.test(word)) {
        reader.take();
        reader.expectSymbol(':', 'a colon');
        const number = reader.current;
        if (number.kind !== 'number' || !/^\d+$/.test(number.text)) {
            reader.fail();
        }
        reader.take();
        return { kind: 'dateLiteral', name: word, n: Number(number.text) };
    }
    if (/^[A-Z]{3}\d+(?:\.\d+)?$/.test(word)) {
        reader.take();
        return { kind: 'currency', text: token.text };
    }
    throw new SoqlSyntaxError(`unexpected token: '${token.text}'`, token.start);
}

/** `Name`, `Account.Owner.Name`, `COUNT(Id)`, `DISTANCE(Loc__c, GEOLOCATION(1, 2), 'mi')`. */
export function readFieldExpression<E>(reader: TokenReader<E>): FieldExpression {
    const token = reader.current;
    if (token.kind === 'string') {
        reader.take();
        return { kind: 'literal', value: unquote(token, false) };
    }
    if (token.kind === 'number') {
        reader.take();
        return { kind: 'literal', value: Number(token.text) };
    }
    const path = [reader.expectName()];
    if (reader.skipSymbol('(')) {
        const args: FieldExpression[] = [];
        while (!reader.isSymbol(')')) {
            args.push(readFieldExpression(reader));
            if (!reader.skipSymbol(',')) {
                break;
            }
        }
        reader.expectSymbol(')', 'a right parentheses');
        return { kind: 'function', name: path[0]!, arguments: args };
    }
    while (reader.skipSymbol('.')) {
        path.push(reader.expectName());
    }
    return { kind: 'path', path };
}
