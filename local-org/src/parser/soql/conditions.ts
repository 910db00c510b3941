import type { CompareOperator, Condition, SoqlQuery } from '../soqlAst.js';
import type { TokenReader } from './tokenReader.js';
import { readFieldExpression, readList, readValue } from './values.js';

type QueryReader<E> = (reader: TokenReader<E>) => SoqlQuery<E>;

/**
 * A WHERE or HAVING condition. AND and OR have no precedence between them: the platform refuses a mix
 * that has no brackets, with "unexpected token".
 */
export function readCondition<E>(reader: TokenReader<E>, readQuery: QueryReader<E>): Condition<E> {
    const first = readOperand(reader, readQuery);
    const word = reader.isWord('AND') ? 'AND' : reader.isWord('OR') ? 'OR' : null;
    if (word === null) {
        return first;
    }
    const operands = [first];
    while (reader.skipWord(word)) {
        operands.push(readOperand(reader, readQuery));
    }
    if (reader.isWord('AND', 'OR')) {
        reader.fail();
    }
    return { kind: word === 'AND' ? 'and' : 'or', operands };
}

function readOperand<E>(reader: TokenReader<E>, readQuery: QueryReader<E>): Condition<E> {
    if (reader.skipWord('NOT')) {
        return { kind: 'not', operand: readOperand(reader, readQuery) };
    }
    if (reader.skipSymbol('(')) {
        const inner = readCondition(reader, readQuery);
        reader.expectSymbol(')', 'a right parentheses');
        return inner;
    }
    const left = readFieldExpression(reader);
    if (reader.isWord('IN', 'NOT')) {
        const negated = reader.skipWord('NOT');
        reader.expectWord('IN');
        if (reader.isSymbol('(')) {
            const inner = reader.following;
            if (inner.kind === 'name' && inner.text.toUpperCase() === 'SELECT') {
                reader.take();
                const values = readQuery(reader);
                reader.expectSymbol(')', 'a right parentheses');
                return { kind: 'in', left, negated, values };
            }
            return { kind: 'in', left, negated, values: readList(reader, false) };
        }
        if (!reader.isSymbol(':')) {
            reader.fail();
        }
        return { kind: 'in', left, negated, values: readValue(reader, false) };
    }
    const operator = readOperator(reader);
    return { kind: 'compare', left, operator, right: readValue(reader, operator === 'LIKE') };
}

function readOperator<E>(reader: TokenReader<E>): CompareOperator {
    const { text, kind } = reader.current;
    const word = text.toUpperCase();
    if (kind === 'symbol') {
        switch (word) {
            case '=':
            case '!=':
            case '<':
            case '<=':
            case '>':
            case '>=':
                reader.take();
                return word;
            case '<>':
                reader.take();
                return '!=';
        }
    }
    if (kind === 'name' && (word === 'LIKE' || word === 'INCLUDES' || word === 'EXCLUDES')) {
        reader.take();
        return word;
    }
    return reader.fail();
}
