import type { BoundExpression } from '../semantics/bound.js';
import type { ApexType } from '../shared/types.js';
import type { FunctionContext } from './context.js';
import { expression, list, required } from './expressions.js';
import { constructorName, exactName, quoted } from './names.js';

type Of<Kind extends BoundExpression['kind']> = Extract<BoundExpression, { kind: Kind }>;

/** A call of a method of the project. */
export function callExpression(e: Of<'call'>, f: FunctionContext): string {
    const { method } = e;
    const values = list(e.arguments, f);
    switch (e.dispatch) {
        case 'static':
            return `${f.unit.classRef(method.owner)}[${quoted(method.slot)}](${values})`;
        case 'virtual':
            return `${target(e.target, f)}[${quoted(method.slot)}](${values})`;
        case 'exact':
            return `${target(e.target, f)}[${quoted(exactName(method.slot, method.owner))}](${values})`;
    }
}

/** A null target fails by itself: JavaScript's TypeError becomes the NullPointerException. */
const target = (e: BoundExpression | null, f: FunctionContext): string =>
    e === null ? 'this' : expression(e, f);

/** A call of a method of the platform: straight to its implementation. */
export function libraryCallExpression(e: Of<'libraryCall'>, f: FunctionContext): string {
    const { method } = e;
    const lower = method.name.toLowerCase();
    if (method.isStatic || e.target === null) {
        return staticCall(e, lower, f);
    }
    const inlined = inline(e, lower, f);
    if (inlined !== null) {
        return inlined;
    }
    if (method.implementation === undefined) {
        return `$call(${expression(e.target, f)},${JSON.stringify(lower)},[${list(e.arguments, f)}])`;
    }
    const k = constantOf(e, f);
    const values = e.arguments.map((each) => `,${expression(each, f)}`).join('');
    if (!e.viaSuper && mayBeProjects(e.target.type)) {
        const slot = JSON.stringify(`${lower}$${e.arguments.length}`);
        return `$dispatch(${expression(e.target, f)},${slot},${k}${values})`;
    }
    return `${k}(${required(e.target, f)}${values})`;
}

const constantOf = (e: Of<'libraryCall'>, f: FunctionContext): string =>
    f.unit.constant({
        kind: 'libraryMethod',
        class: e.class.name,
        signature: e.method.signature
    });

function staticCall(e: Of<'libraryCall'>, lower: string, f: FunctionContext): string {
    // The members that every enum has: which enum is meant, only the type of the expression says.
    if (e.class.name === 'System.Enum') {
        const type = f.unit.constant({
            kind: 'type',
            type: e.type.kind === 'list' ? e.type.element : e.type
        });
        return lower === 'values'
            ? `$enumValues(${type})`
            : `$enumValueOf(${type},${list(e.arguments, f)})`;
    }
    const values = list(e.arguments, f);
    const all = e.binds === undefined ? values : `${values},${lookup(e.binds, f)}`;
    return `${constantOf(e, f)}(${all})`;
}

type Binds = NonNullable<Of<'libraryCall'>['binds']>;

/** Finds by name what the code around sees, for binds of dynamic SOQL; the nearest comes first. */
function lookup(binds: Binds, f: FunctionContext): string {
    const seen = new Set<string>();
    const cases = binds
        .filter(({ name }) => {
            const isFirst = !seen.has(name.toLowerCase());
            seen.add(name.toLowerCase());
            return isFirst;
        })
        .map(
            ({ name, value }) =>
                `case ${JSON.stringify(name.toLowerCase())}:return ${expression(value, f)};`
        );
    return `n=>$follow(n,n=>{switch(n){${cases.join('')}}})`;
}

/** Whether an instance of a project class may hide behind the type, and override the method. */
const mayBeProjects = (type: ApexType): boolean =>
    type.kind === 'class' || type.kind === 'object' || type.kind === 'library';

/** The few that are called so often that a call would show. */
function inline(e: Of<'libraryCall'>, lower: string, f: FunctionContext): string | null {
    if (e.target === null) {
        return null;
    }
    const arity = e.arguments.length;
    if (e.class.name === 'System.List' && e.target.type.kind === 'list') {
        if (lower === 'size' && arity === 0) {
            return `${expression(e.target, f)}.items.length`;
        }
        if (lower === 'isempty' && arity === 0) {
            return `(${expression(e.target, f)}.items.length===0)`;
        }
        if (lower === 'get' && arity === 1) {
            return `$at(${expression(e.target, f)},${required(e.arguments[0]!, f)})`;
        }
    }
    if (e.class.name === 'System.String' && lower === 'length' && arity === 0) {
        return `${required(e.target, f)}.length`;
    }
    return null;
}

export function newExpression(e: Of<'new'>, f: FunctionContext): string {
    const values = list(e.arguments, f);
    const { constructor } = e;
    if (constructor.kind === 'project') {
        const made = `new ${f.unit.classRef(constructor.owner)}()`;
        return `${made}.$init()[${quoted(constructorName(constructor.owner, constructor.slot))}](${values})`;
    }
    // A class of the project that took its constructors from the platform's exception.
    if (e.type.kind === 'class') {
        const made = `new ${f.unit.classRef(e.type.name)}()`;
        return `$initException(${made}${values === '' ? '' : `,${values}`})`;
    }
    const k = f.unit.constant({
        kind: 'libraryConstructor',
        class: constructor.class.name,
        signature: constructor.member.signature
    });
    return `${k}(${values})`;
}
