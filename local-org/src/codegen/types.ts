import { ENTER, LEAVE } from '../runtime/callDepth.js';
import type {
    BoundBlock,
    BoundConstructor,
    BoundField,
    BoundInitialiser,
    BoundMethod,
    BoundStatement,
    BoundType,
    LocalVariable
} from '../semantics/bound.js';
import { FunctionContext, type UnitContext } from './context.js';
import { expression, list } from './expressions.js';
import {
    constructorName,
    exactName,
    fieldKey,
    futureBodyName,
    getterName,
    quoted,
    setterName,
    variableName
} from './names.js';
import { nonNullLocals } from './nullness.js';
import { block, INTERRUPT_CHECK } from './statements.js';
import { hasAccessorMethod } from './targets.js';

/** Writes one type: `"outer.inner":B=>{class Inner extends B{…}return Inner;},` */
export function generateType(type: BoundType, unit: UnitContext): void {
    const { emitter } = unit;
    emitter.enterType({
        kind: 'class',
        name: type.name,
        sharing: type.sharing,
        apiVersion: type.apiVersion
    });
    if (type.kind !== 'class') {
        return;
    }
    // Ends in $ so that it hides no name of the module.
    const name = `${type.name.replace(/\W/g, '_')}$`;
    emitter.emit(`${quoted(type.name.toLowerCase())}:B=>{class ${name} extends B{`);
    emitter.enterScope(`Class.${type.name}`);
    fieldSlots(type, unit);
    for (const each of type.constructors) {
        constructorMethod(each, type, unit);
    }
    if (type.constructors.length === 0) {
        defaultConstructor(type, unit);
    }
    initialisers(type, unit);
    for (const field of type.fields) {
        accessors(field, type, unit);
    }
    for (const method of type.methods) {
        methodOf(method, type, unit);
    }
    if (unit.staticsNumber(type.name) !== undefined) {
        emitter.emit(`static $s(){return ${unit.staticsRef(type.name)};}`);
    }
    emitter.emit('}');
    exactNames(type, name, unit);
    emitter.emit(`return ${name};},`);
}

/** All instance fields exist from the start, as null: every instance has one shape. */
function fieldSlots(type: BoundType, { emitter }: UnitContext): void {
    const fields = type.fields
        .filter((field) => !field.isStatic)
        .map((field) => `this.${fieldKey(field)}=null;`)
        .join('');
    emitter.emit(`constructor($name=${quoted(type.name)}){super($name);${fields}}`);
}

/** Writes a method's text around a body: declarations are known only at its end. */
export function functionOf(
    unit: UnitContext,
    options: {
        head: string;
        owner: string;
        sharing: BoundType['sharing'];
        line: number;
        statements: readonly BoundStatement[];
        returnsThis?: boolean;
        touchesStatics: boolean;
        body: (f: FunctionContext) => void;
    }
): void {
    const f = new FunctionContext(unit, {
        owner: options.owner,
        sharing: options.sharing,
        nonNull: nonNullLocals(options.statements),
        returnsThis: options.returnsThis ?? false
    });
    unit.emitter.emit(options.head, options.line);
    const prologue = unit.emitter.reserve(options.line);
    options.body(f);
    unit.emitter.emit(LEAVE);
    const own = options.touchesStatics ? unit.staticsNumber(options.owner) : undefined;
    const statics = own === undefined ? '' : `if(s${own}===null)i${own}();`;
    prologue(`${ENTER}${f.declarations}${INTERRUPT_CHECK}${statics}`);
}

const parameters = (all: readonly LocalVariable[]): string => all.map(variableName).join(',');

function methodOf(method: BoundMethod, type: BoundType, unit: UnitContext): void {
    const { body } = method;
    if (body === null) {
        return;
    }
    const { emitter } = unit;
    const future = method.annotations.find(({ name }) => name === 'future');
    const values = parameters(method.parameters);
    const prefix = method.isStatic ? 'static ' : '';
    let slot = method.slot;
    if (future !== undefined) {
        const callout = String(future.parameters['callout'] ?? false).toLowerCase() === 'true';
        emitter.emit(
            `static ${quoted(slot)}(${values}){$future(${quoted(type.name)},${quoted(slot)},[${values}],${callout});}`
        );
        slot = futureBodyName(slot);
    }
    emitter.enterScope(`Class.${type.name}.${method.name}`);
    functionOf(unit, {
        head: `${prefix}${quoted(slot)}(${values}){`,
        owner: type.name,
        sharing: type.sharing,
        line: method.position.line,
        statements: body.statements,
        touchesStatics: method.isStatic,
        body: (f) => block(body, f)
    });
    emitter.emit('}');
    librarySlots(method, unit);
}

const ASKED_BY_VALUES = new Set(['equals$1', 'hashcode$0', 'tostring$0', 'compareto$1']);

/** Names under which the library calls the method; overriding works through them. */
function librarySlots(method: BoundMethod, { emitter }: UnitContext): void {
    const names = new Set(method.librarySlots);
    const own = `${method.name.toLowerCase()}$${method.parameters.length}`;
    if (!method.isStatic && ASKED_BY_VALUES.has(own)) {
        names.add(own);
    }
    const values = method.parameters.map((_, at) => `a${at}`).join(',');
    // A static method may stand for an interface's: it is called without the object.
    const home = method.isStatic ? 'this.constructor' : 'this';
    for (const name of names) {
        emitter.emit(
            `${quoted(name)}(${values}){return ${home}[${quoted(method.slot)}](${values});}`
        );
    }
}

/** `m()@Foo` calls the method of Foo, whatever overrides it. */
function exactNames(type: BoundType, name: string, { emitter }: UnitContext): void {
    for (const method of type.methods) {
        if (!method.isStatic && method.body !== null) {
            const exact = quoted(exactName(method.slot, type.name));
            emitter.emit(`${name}.prototype[${exact}]=${name}.prototype[${quoted(method.slot)}];`);
        }
    }
}

function constructorMethod(
    constructor: BoundConstructor,
    type: BoundType,
    unit: UnitContext
): void {
    const { emitter } = unit;
    const { line } = constructor.position;
    emitter.enterScope(`Class.${type.name}.<init>`);
    functionOf(unit, {
        head: `${quoted(constructorName(type.name, constructor.slot))}(${parameters(constructor.parameters)}){`,
        owner: type.name,
        sharing: type.sharing,
        line,
        statements: constructor.body.statements,
        returnsThis: true,
        touchesStatics: true,
        body(f) {
            emitter.emit(delegation(constructor, type, f), line);
            block(constructor.body, f);
        }
    });
    emitter.emit('return this;}');
}

/** `this(…)` or `super(…)`; the initialisers of all classes ran before. */
function delegation({ delegate }: BoundConstructor, type: BoundType, f: FunctionContext): string {
    if (delegate === null) {
        return implicitSuper(type);
    }
    const values = list(delegate.arguments, f);
    const called = delegate.constructor;
    return called.kind === 'library'
        ? `$initBase(this${values === '' ? '' : `,${values}`});`
        : `this[${quoted(constructorName(called.owner, called.slot))}](${values});`;
}

const implicitSuper = ({ superclass }: BoundType): string =>
    superclass?.kind === 'class'
        ? `this[${quoted(constructorName(superclass.name, 'new()'))}]();`
        : '';

function defaultConstructor(type: BoundType, unit: UnitContext): void {
    unit.emitter.enterScope(`Class.${type.name}.<init>`);
    const statics = unit.staticsNumber(type.name);
    unit.emitter.emit(
        `${quoted(constructorName(type.name, 'new()'))}(){${
            statics === undefined ? '' : `if(s${statics}===null)i${statics}();`
        }${implicitSuper(type)}return this;}`,
        type.position.line
    );
}

/**
 * `$init` runs the field initialisers and initialiser blocks, the parents' first, before any constructor:
 * a method that a parent's constructor calls finds the fields of the child's class set (fflib's unit of
 * work is built on that).
 */
function initialisers(type: BoundType, unit: UnitContext): void {
    const hasParent = type.superclass?.kind === 'class';
    if (hasParent && type.instanceInitialisers.length === 0) {
        return;
    }
    unit.emitter.enterScope(`Class.${type.name}.<init>`);
    functionOf(unit, {
        head: hasParent ? '$init(){super.$init();' : '$init(){',
        owner: type.name,
        sharing: type.sharing,
        line: type.position.line,
        statements: blocksOf(type.instanceInitialisers),
        touchesStatics: true,
        body: (f) => {
            for (const each of type.instanceInitialisers) {
                initialiser(each, f);
            }
        }
    });
    unit.emitter.emit('return this;}');
}

const blocksOf = (all: readonly BoundInitialiser[]): BoundBlock[] =>
    all.flatMap((each) => (each.kind === 'block' ? [each.body] : []));

function initialiser(each: BoundInitialiser, f: FunctionContext): void {
    const { emitter } = f.unit;
    const { line } = each.position;
    if (each.kind === 'block') {
        emitter.emit('{');
        block(each.body, f);
        emitter.emit('}');
        return;
    }
    // Straight into the variable: an initialiser of a property does not run its setter.
    const { field } = each;
    const holder = field.isStatic ? f.unit.staticsRef(field.owner) : 'this';
    emitter.emit(
        `${f.unit.cover(line)}${holder}.${fieldKey(field)}=${expression(each.value, f)};`,
        line
    );
}

function accessors(field: BoundField, type: BoundType, unit: UnitContext): void {
    const { property } = field;
    if (property === null) {
        return;
    }
    const prefix = field.isStatic ? 'static ' : '';
    const holder = field.isStatic ? unit.staticsRef(field.owner) : 'this';
    const variable = `${holder}.${fieldKey(field)}`;
    unit.emitter.enterScope(`Class.${type.name}.__sfdc_${field.name}`);
    for (const kind of ['get', 'set'] as const) {
        const accessor = property[kind];
        if (accessor === null || !hasAccessorMethod(field, kind)) {
            continue;
        }
        const name = quoted(kind === 'get' ? getterName(field) : setterName(field));
        const parameter =
            kind === 'get'
                ? ''
                : accessor.parameter === null
                  ? 'value'
                  : variableName(accessor.parameter);
        const { body } = accessor;
        if (body === null) {
            unit.emitter.emit(
                kind === 'get'
                    ? `${prefix}${name}(){return ${variable};}`
                    : `${prefix}${name}(${parameter}){${variable}=${parameter};}`
            );
            continue;
        }
        functionOf(unit, {
            head: `${prefix}${name}(${parameter}){`,
            owner: type.name,
            sharing: type.sharing,
            line: body.position.line,
            statements: body.statements,
            touchesStatics: field.isStatic,
            body: (f) => block(body, f)
        });
        unit.emitter.emit('}');
    }
}

/** Whether a class keeps anything per transaction. */
export const hasStatics = (type: BoundType): boolean =>
    type.kind === 'class' &&
    (type.staticInitialisers.length > 0 || type.fields.some(({ isStatic }) => isStatic));

/** The variable that holds a class's static fields, and the function that brings them to life. */
export function generateStatics(type: BoundType, unit: UnitContext): void {
    const { emitter } = unit;
    const n = unit.staticsNumber(type.name)!;
    const fields = type.fields
        .filter(({ isStatic }) => isStatic)
        .map((field) => `${fieldKey(field)}:null`)
        .join(',');
    emitter.enterType({
        kind: 'class',
        name: type.name,
        sharing: type.sharing,
        apiVersion: type.apiVersion
    });
    emitter.enterScope(`Class.${type.name}.<clinit>`);
    emitter.emit(`let s${n}=null;const h${n}={get:()=>s${n},set:v=>{s${n}=v;}};`);
    const parent = `$parentStatics(${unit.classRef(type.name)});`;
    emitter.emit(
        `function i${n}(){if(s${n}!==null)return s${n};${parent}if(s${n}!==null)return s${n};s${n}={${fields}};$staticsBegin(h${n});try{z${n}();}catch($e){s${n}=null;throw $e;}return s${n};}`,
        type.position.line
    );
    functionOf(unit, {
        head: `function z${n}(){`,
        owner: type.name,
        sharing: type.sharing,
        line: type.position.line,
        statements: blocksOf(type.staticInitialisers),
        touchesStatics: false,
        body: (f) => {
            for (const each of type.staticInitialisers) {
                initialiser(each, f);
            }
        }
    });
    emitter.emit('}');
}
