/** Filters as metadata write them (sharing rules, roll-up summaries, list views), turned into SOQL conditions. */
import type { CompareOperator, Condition, SoqlValue } from '../parser/soqlAst.js';
import type { FieldDef, SObjectDef } from '../schema/definitions.js';
import { NotSupported } from '../shared/notSupported.js';
import { storageOf } from '../soql/storage.js';

export interface CriteriaItem {
    readonly field: string;
    readonly operation: string;
    readonly value: string;
}

const OPERATORS: Readonly<Record<string, CompareOperator>> = {
    equals: '=',
    notequal: '!=',
    lessthan: '<',
    greaterthan: '>',
    lessorequal: '<=',
    greaterorequal: '>=',
    includes: 'INCLUDES',
    excludes: 'EXCLUDES'
};

export function criteriaCondition(item: CriteriaItem, object: SObjectDef): Condition<never> {
    const path = item.field.replace(`${object.name}.`, '').split('.');
    const field = object.fieldsByName.get(path[0]!.toLowerCase());
    if (field === undefined || path.length > 1) {
        throw new NotSupported(`filter on ${object.name}.${item.field}`);
    }
    const left = { kind: 'path' as const, path };
    const values = item.value.split(/\s*,\s*/);
    const operation = item.operation.toLowerCase();
    const like = { contains: '%@%', notcontain: '%@%', startswith: '@%' }[operation];
    if (like !== undefined) {
        const any: Condition<never> = {
            kind: 'or',
            operands: values.map((value) => ({
                kind: 'compare',
                left,
                operator: 'LIKE',
                right: { kind: 'string', value: like.replace('@', escapeLike(value)) }
            }))
        };
        return operation === 'notcontain' ? { kind: 'not', operand: any } : any;
    }
    const operator = OPERATORS[operation];
    if (operator === undefined) {
        throw new NotSupported(`filter operation ${item.operation}`);
    }
    const operands = values.map((value): Condition<never> => ({
        kind: 'compare',
        left,
        operator,
        right: valueOf(value, field)
    }));
    // A list means any of the values; none of them where the filter is negative.
    return { kind: operator === '!=' ? 'and' : 'or', operands };
}

const escapeLike = (text: string): string => text.replace(/[%_\\]/g, '\\$&');

function valueOf(value: string, field: FieldDef): SoqlValue<never> {
    if (value === '') {
        return { kind: 'null' };
    }
    switch (storageOf(field)) {
        case 'boolean':
            return { kind: 'boolean', value: /^(true|1)$/i.test(value) };
        case 'integer':
        case 'long':
        case 'decimal':
        case 'real':
            return { kind: 'number', text: value };
        case 'date':
            return { kind: 'date', text: value };
        case 'datetime':
            return { kind: 'datetime', text: value };
        default:
            return { kind: 'string', value };
    }
}
