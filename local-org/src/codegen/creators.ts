import type { BoundExpression } from '../semantics/bound.js';
import { OBJECT, type ApexType } from '../shared/types.js';
import type { FunctionContext } from './context.js';
import { expression, list, required } from './expressions.js';

type Of<Kind extends BoundExpression['kind']> = Extract<BoundExpression, { kind: Kind }>;

const typeConstant = (type: ApexType, f: FunctionContext): string =>
    f.unit.constant({ kind: 'type', type });

const elementOf = (type: ApexType): ApexType =>
    type.kind === 'list' || type.kind === 'set' ? type.element : OBJECT;

export function newList(e: Of<'newList' | 'newSet'>, f: FunctionContext): string {
    const element = typeConstant(elementOf(e.type), f);
    if (e.source !== null) {
        return `$listFrom(${element},${required(e.source, f)})`;
    }
    if (e.size !== null) {
        return `$listSized(${element},${required(e.size, f)})`;
    }
    return `$list(${element},[${list(e.items, f)}])`;
}

export function newSet(e: Of<'newList' | 'newSet'>, f: FunctionContext): string {
    const element = typeConstant(elementOf(e.type), f);
    return e.source === null
        ? `$set(${element},[${list(e.items, f)}])`
        : `$setFrom(${element},${required(e.source, f)})`;
}

export function newMap(e: Of<'newMap'>, f: FunctionContext): string {
    const [key, value] =
        e.type.kind === 'map' ? [e.type.key, e.type.value] : ([OBJECT, OBJECT] as const);
    const types = `${typeConstant(key, f)},${typeConstant(value, f)}`;
    if (e.source !== null) {
        return `$mapFrom(${types},${required(e.source, f)})`;
    }
    const entries = e.entries
        .map((entry) => `[${expression(entry.key, f)},${expression(entry.value, f)}]`)
        .join(',');
    return `$map(${types},[${entries}])`;
}

export function newSObject(e: Of<'newSObject'>, f: FunctionContext): string {
    const object = f.unit.constant({ kind: 'object', object: e.object.name });
    const values: string[] = [];
    const parents: string[] = [];
    for (const { field, role, value } of e.fields) {
        if (role === 'parent') {
            const name = JSON.stringify(field.relationshipName ?? field.name);
            parents.push(`${name},${expression(value, f)}`);
        } else {
            const k = f.unit.constant({ kind: 'field', object: e.object.name, field: field.name });
            values.push(`${k},${expression(value, f)}`);
        }
    }
    const children = e.children.map(
        ({ relationship, value }) => `${JSON.stringify(relationship)},${expression(value, f)}`
    );
    const parts = [`[${values.join(',')}]`];
    if (parents.length > 0 || children.length > 0) {
        parts.push(`[${parents.join(',')}]`, `[${children.join(',')}]`);
    }
    return `$sobject(${object},${parts.join(',')})`;
}
