import type { BoundExpression } from '../semantics/bound.js';
import { callExpression, libraryCallExpression, newExpression } from './calls.js';
import { newList, newMap, newSet, newSObject } from './creators.js';
import { conversion } from './conversions.js';
import type { FunctionContext } from './context.js';
import { isNeverNull } from './nullness.js';
import { arithmetic, comparison, concatenation, dateArithmetic, negation } from './operators.js';
import { queryExpression, searchExpression } from './queries.js';
import { assignment, compound, readField, readLibraryProperty } from './targets.js';

/** The JavaScript of an expression, in brackets where that may matter. */
export function expression(e: BoundExpression, f: FunctionContext): string {
    const { unit } = f;
    switch (e.kind) {
        case 'literal':
            return literal(e, f);
        case 'variable':
            return f.variable(e.variable);
        case 'this':
            return 'this';
        case 'field':
            return readField(e, f);
        case 'libraryProperty':
            return readLibraryProperty(e, f);
        case 'enumConstant':
            return unit.constant({
                kind: 'enum',
                type: e.owner.kind === 'class' || e.owner.kind === 'library' ? e.owner.name : '',
                isLibrary: e.owner.kind === 'library',
                name: e.name
            });
        case 'sobjectField':
            return sobjectField(e, f);
        case 'sobjectParent': {
            const target = expression(e.target, f);
            const name = JSON.stringify(e.field.relationshipName ?? e.field.name);
            return e.target.kind === 'sobjectParent' || isHeld(e.target)
                ? `$parentOf(${target},${name})`
                : `${target}.getParent(${name})`;
        }
        case 'sobjectChildren': {
            const element =
                e.type.kind === 'list'
                    ? e.type.element
                    : ({ kind: 'sobject', name: null } as const);
            const type = unit.constant({ kind: 'type', type: element });
            const name = JSON.stringify(e.relationship);
            return `$children(${expression(e.target, f)},${name},${type})`;
        }
        case 'index':
            return `$at(${expression(e.target, f)},${required(e.index, f)})`;
        case 'call':
            return callExpression(e, f);
        case 'libraryCall':
            return libraryCallExpression(e, f);
        case 'new':
            return newExpression(e, f);
        case 'newSObject':
            return newSObject(e, f);
        case 'newList':
            return newList(e, f);
        case 'newSet':
            return newSet(e, f);
        case 'newMap':
            return newMap(e, f);
        case 'arithmetic':
            return arithmetic(e, f);
        case 'concatenate':
            return concatenation(e, f);
        case 'dateArithmetic':
            return dateArithmetic(e, f);
        case 'compare':
            return comparison(e, f);
        case 'logical':
            return `(${required(e.left, f)}${e.operator}${required(e.right, f)})`;
        case 'not':
            return `(!${required(e.operand, f)})`;
        case 'negate':
        case 'complement':
            return negation(e, f);
        case 'conditional':
            return `(${required(e.condition, f)}?${expression(e.then, f)}:${expression(e.otherwise, f)})`;
        case 'coalesce':
            return `(${orNoRow(e.left, f)}??${expression(e.right, f)})`;
        case 'assign':
            return assignment(e, f);
        case 'compound':
            return compound(e, f);
        case 'cast':
            // Between primitives the compiler knows both ends: `(Integer) aLong`.
            return e.type.kind === 'primitive' && e.operand.type.kind === 'primitive'
                ? conversion(e, f)
                : `${unit.constant({ kind: 'cast', type: e.type })}(${expression(e.operand, f)})`;
        case 'convert':
            return conversion(e, f);
        case 'instanceof':
            return `${unit.constant({ kind: 'test', type: e.test })}(${expression(e.operand, f)})`;
        case 'soql':
            return queryExpression(e, f, e.allowsNone === true);
        case 'sosl':
            return searchExpression(e, f);
        case 'classLiteral':
            return unit.constant({ kind: 'classLiteral', type: e.of });
        case 'sobjectTypeToken':
            return unit.constant({ kind: 'objectToken', object: e.object.name });
        case 'sobjectFieldToken':
            return unit.constant({
                kind: 'fieldToken',
                object: e.object.name,
                field: e.field.name
            });
        case 'describe':
            return `${unit.constant(
                e.field === null
                    ? { kind: 'describeObject', object: e.object.name }
                    : { kind: 'describeField', object: e.object.name, field: e.field.name }
            )}()`;
        case 'fieldSet':
            return `${unit.constant({ kind: 'fieldSet', object: e.object.name, name: e.name })}()`;
        case 'label':
            return `$label(${JSON.stringify(e.name)})`;
        case 'safe': {
            const temporary = f.declare(e.temporary);
            return `((${temporary}=${orNoRow(e.receiver, f)})===null?null:${expression(e.rest, f)})`;
        }
        case 'notSupported':
            return `$notSupported(${JSON.stringify(e.feature)})`;
    }
}

/** As `expression`, for where a null must not get by: it throws a NullPointerException. */
export function required(e: BoundExpression, f: FunctionContext): string {
    const text = expression(e, f);
    return isNeverNull(e, f.nonNull) ? text : `(${text}??$npe())`;
}

/** `[SELECT …]?.Name` and `[SELECT …] ?? x` take no row for null. */
function orNoRow(e: BoundExpression, f: FunctionContext): string {
    return e.kind === 'soql' && e.result === 'single'
        ? queryExpression(e, f, true)
        : expression(e, f);
}

export const list = (all: readonly BoundExpression[], f: FunctionContext): string =>
    all.map((each) => expression(each, f)).join(',');

function literal(
    e: Extract<BoundExpression, { kind: 'literal' }>,
    { unit }: FunctionContext
): string {
    const { value } = e;
    if (typeof value === 'bigint') {
        return `${value}n`;
    }
    if (e.type.kind === 'primitive' && value !== null) {
        if (e.type.name === 'Decimal') {
            return unit.constant({ kind: 'decimal', text: String(value) });
        }
        if (e.type.name === 'Double') {
            return unit.constant({ kind: 'double', text: String(value) });
        }
        if (e.type.name === 'Long') {
            return `${String(value)}n`;
        }
    }
    return JSON.stringify(value);
}

/**
 * A record that the code reaches through another object, `holder.record` or `this.record`: where it is null, its
 * fields read null, as along parents. A plain `record.Name` throws.
 * @see https://salesforce.stackexchange.com/questions/135750/strange-behavior-with-null-sobject-in-apex-class
 */
const isHeld = (e: BoundExpression): boolean =>
    e.kind === 'field' &&
    e.target !== null &&
    !e.viaSuper &&
    !(e.target.kind === 'this' && e.target.isImplied === true);

/** Reading along a path of parents: where one is missing the platform answers null. */
function sobjectField(
    e: Extract<BoundExpression, { kind: 'sobjectField' }>,
    f: FunctionContext
): string {
    const field = f.unit.constant({ kind: 'field', object: e.object.name, field: e.field.name });
    const target = expression(e.target, f);
    return e.target.kind === 'sobjectParent' ||
        e.object.name === 'Name' ||
        (isHeld(e.target) && e.field.name !== 'Id')
        ? `$fieldOf(${target},${field})`
        : `${target}.getField(${field})`;
}
