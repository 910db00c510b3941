import type { BoundExpression, BoundField } from '../semantics/bound.js';
import type { FunctionContext } from './context.js';
import { expression, required } from './expressions.js';
import { fieldKey, getterName, quoted, setterName, variableName } from './names.js';
import { isNeverNull } from './nullness.js';

type Of<Kind extends BoundExpression['kind']> = Extract<BoundExpression, { kind: Kind }>;

/** Whether reading, or writing, goes through a method. */
function usesAccessor(e: Of<'field'>, kind: 'get' | 'set'): boolean {
    return !e.isBacking && hasAccessorMethod(e.field, kind);
}

/** Accessors that neither hold code nor can be overridden are no methods: the field is used directly. */
export function hasAccessorMethod(field: BoundField, kind: 'get' | 'set'): boolean {
    const { property } = field;
    if (property === null) {
        return false;
    }
    const accessor = property[kind];
    return property.isVirtual || (accessor?.hasBody ?? (accessor?.body ?? null) !== null);
}

/** `super.property` reads the parent's accessor; everything else the object's. */
function home(e: Of<'field'>, f: FunctionContext): string {
    if (e.viaSuper) {
        return 'super';
    }
    return e.target === null ? f.unit.classRef(e.field.owner) : expression(e.target, f);
}

/** The place itself, past accessors. */
function place(e: Of<'field'>, target: string, f: FunctionContext): string {
    const holder = e.target === null ? f.unit.staticsRef(e.field.owner) : target;
    return `${holder}.${fieldKey(e.field)}`;
}

export function readField(e: Of<'field'>, f: FunctionContext): string {
    if (usesAccessor(e, 'get')) {
        return `${home(e, f)}[${quoted(getterName(e.field))}]()`;
    }
    return place(e, e.target === null ? '' : expression(e.target, f), f);
}

export function readLibraryProperty(e: Of<'libraryProperty'>, f: FunctionContext): string {
    const get = f.unit.constant({
        kind: 'libraryGet',
        class: e.class.name,
        signature: e.property.signature
    });
    return e.target === null ? `${get}()` : `${get}(${required(e.target, f)})`;
}

/** `target = value`, whose value is the value assigned. */
export function assignment(e: Of<'assign'>, f: FunctionContext): string {
    const { target } = e;
    // The target's object is evaluated before the value, as JavaScript does by itself.
    const value = expression(e.value, f);
    switch (target.kind) {
        case 'variable':
            return `(${f.variable(target.variable)}=${value})`;
        case 'field':
            if (usesAccessor(target, 'set')) {
                const result = f.temporary();
                const setter = `${home(target, f)}[${quoted(setterName(target.field))}]`;
                return `(${setter}(${result}=${value}),${result})`;
            }
            return `(${place(target, target.target === null ? '' : expression(target.target, f), f)}=${value})`;
        default:
            return store(target, objectOf(target, f), value, f);
    }
}

/** The parts of a target that are evaluated once: its object, and its index. */
function objectOf(target: BoundExpression, f: FunctionContext): string[] {
    switch (target.kind) {
        case 'index':
            return [expression(target.target, f), required(target.index, f)];
        case 'sobjectField':
        case 'sobjectParent':
        case 'sobjectChildren':
            return [expression(target.target, f)];
        case 'libraryProperty':
            return target.target === null ? [] : [required(target.target, f)];
        default:
            return [];
    }
}

/** Stores into what is no variable and no field; gives the value. */
function store(
    target: BoundExpression,
    parts: readonly string[],
    value: string,
    f: FunctionContext
): string {
    const { unit } = f;
    switch (target.kind) {
        case 'index':
            return `$setAt(${parts[0]!},${parts[1]!},${value})`;
        case 'sobjectField': {
            const { object, field } = target;
            const k = unit.constant({ kind: 'field', object: object.name, field: field.name });
            return `$setField(${parts[0]!},${k},${value})`;
        }
        case 'sobjectParent': {
            const name = JSON.stringify(target.field.relationshipName ?? target.field.name);
            return `$setParent(${parts[0]!},${name},${value})`;
        }
        case 'libraryProperty': {
            const set = unit.constant({
                kind: 'librarySet',
                class: target.class.name,
                signature: target.property.signature
            });
            const result = f.temporary();
            const values = [...parts, `${result}=${value}`];
            return `(${set}(${values.join(',')}),${result})`;
        }
        default:
            return `$notSupported(${JSON.stringify(`assignment to ${target.kind}`)})`;
    }
}

function load(target: BoundExpression, parts: readonly string[], f: FunctionContext): string {
    const { unit } = f;
    switch (target.kind) {
        case 'index':
            return `$at(${parts[0]!},${parts[1]!})`;
        case 'sobjectField': {
            const { object, field } = target;
            const k = unit.constant({ kind: 'field', object: object.name, field: field.name });
            return `${parts[0]!}.getField(${k})`;
        }
        case 'libraryProperty': {
            const get = unit.constant({
                kind: 'libraryGet',
                class: target.class.name,
                signature: target.property.signature
            });
            return `${get}(${parts.join(',')})`;
        }
        default:
            return expression(target, f);
    }
}

/**
 * `target op= value`, `target++`: the target's object is evaluated once, its present value goes under the
 * name of `current`.
 */
export function compound(e: Of<'compound'>, f: FunctionContext): string {
    const { target, current } = e;
    if (target.kind === 'variable') {
        const name = f.variable(target.variable);
        f.alias(current, name);
        if (isNeverNull(target, f.nonNull)) {
            f.markNonNull(current);
        }
        if (!e.isPostfix) {
            return `(${name}=${expression(e.value, f)})`;
        }
        const before = f.temporary();
        return `(${before}=${name},${name}=${expression(e.value, f)},${before})`;
    }
    const present = f.declare(current);
    f.alias(current, variableName(current));
    const steps: string[] = [];
    const kept = (text: string): string => {
        const name = f.temporary();
        steps.push(`${name}=${text}`);
        return name;
    };
    let result: string;
    if (target.kind === 'field') {
        result = compoundField(target, present, e.value, steps, kept, f);
    } else {
        const parts = objectOf(target, f).map(kept);
        steps.push(`${present}=${load(target, parts, f)}`);
        result = store(target, parts, expression(e.value, f), f);
    }
    return `(${[...steps, result].join(',')}${e.isPostfix ? `,${present}` : ''})`;
}

function compoundField(
    target: Of<'field'>,
    present: string,
    value: BoundExpression,
    steps: string[],
    kept: (text: string) => string,
    f: FunctionContext
): string {
    const isPlain = target.target === null || target.viaSuper || target.target.kind === 'this';
    const object = isPlain ? home(target, f) : kept(home(target, f));
    const direct = place(target, object, f);
    steps.push(
        `${present}=${
            usesAccessor(target, 'get')
                ? `${object}[${quoted(getterName(target.field))}]()`
                : direct
        }`
    );
    if (!usesAccessor(target, 'set')) {
        return `${direct}=${expression(value, f)}`;
    }
    const result = f.temporary();
    const setter = `${object}[${quoted(setterName(target.field))}]`;
    return `(${setter}(${result}=${expression(value, f)}),${result})`;
}

/** An assignment whose value nobody reads. */
export function effect(e: BoundExpression, f: FunctionContext): string {
    if (e.kind === 'compound' && e.isPostfix) {
        return compound({ ...e, isPostfix: false }, f);
    }
    if (e.kind === 'assign' && e.target.kind === 'field' && usesAccessor(e.target, 'set')) {
        const setter = `${home(e.target, f)}[${quoted(setterName(e.target.field))}]`;
        return `${setter}(${expression(e.value, f)})`;
    }
    return expression(e, f);
}
