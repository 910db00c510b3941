/** Method calls: where the method is looked for, which one is meant, how it is reached. */
import type { At, CallExpression } from '../../parser/ast.js';
import { libraryOf, OBJECT, sameType, typeName, VOID, type ApexType } from '../../shared/types.js';
import { isVisible } from '../access.js';
import type { BoundExpression } from '../bound.js';
import { CompileError } from '../compileError.js';
import { converted } from '../conversions.js';
import { methodsNamed, type MethodCandidate } from '../members.js';
import { chooseOverload } from '../overloads.js';
import { namedType } from '../resolveType.js';
import type { Scope } from '../scope.js';
import { hasUnknownAncestor, isUnknown } from '../typeRelations.js';
import { bindValue } from './bind.js';
import { resolve, thisOf, valueOf } from './names.js';
import { notSupported } from './notSupported.js';
import type { Resolved } from './resolved.js';
import { chain } from './safeChain.js';
import { dynamicBinds } from './dynamicBinds.js';
import { fieldError, objectToken, settingsCall } from './recordCalls.js';

export interface Call {
    readonly name: string;
    readonly arguments: readonly BoundExpression[];
    readonly at: At;
}

export function bindCall(scope: Scope, expression: CallExpression): BoundExpression {
    if (expression.target === null) {
        const call = callOf(scope, expression);
        return call instanceof Array ? call[0] : unqualifiedCall(scope, call);
    }
    const target = resolve(scope, expression.target);
    const call = callOf(scope, expression);
    if (call instanceof Array) {
        return call[0];
    }
    return callOn(scope, target, call, expression);
}

/** The arguments bound; an array of one is what stands for the whole call when one of them is not supported. */
function callOf(scope: Scope, expression: CallExpression): Call | readonly [BoundExpression] {
    const args = expression.arguments.map((argument) => bindValue(scope, argument));
    const broken = args.find((argument) => argument.kind === 'notSupported');
    return broken
        ? [broken]
        : { name: expression.name.text, arguments: args, at: expression.name.at };
}

function callOn(
    scope: Scope,
    target: Resolved,
    call: Call,
    expression: CallExpression
): BoundExpression {
    switch (target.kind) {
        case 'type':
            return staticCall(scope, target.type, call);
        case 'namespace':
            return namespaceCall(scope, target.name, call);
        case 'super':
            return superCall(scope, call);
        case 'labels':
            return staticCall(scope, libraryOf('System.Label'), call);
        case 'unsupported':
            return notSupported(scope, `${target.feature}.${call.name}()`, call.at);
        default: {
            const receiver = valueOf(scope, target, expression.at);
            return orHidden(scope, expression, call, () =>
                chain(scope, receiver, expression.isSafe, (each) => instanceCall(scope, each, call))
            );
        }
    }
}

/** A variable may hide a class of its name: `Logger logger; Logger.info('x')`. */
function orHidden(
    scope: Scope,
    { target }: CallExpression,
    call: Call,
    read: () => BoundExpression
): BoundExpression {
    try {
        return read();
    } catch (error) {
        const type =
            error instanceof CompileError && target?.kind === 'name'
                ? namedType(scope.project, scope.owner, [target.name])
                : null;
        if (type) {
            return staticCall(scope, type, call);
        }
        throw error;
    }
}

/** `m()`: a method of the class, or a static one of the classes around it. */
function unqualifiedCall(scope: Scope, call: Call): BoundExpression {
    const { owner, project } = scope;
    for (let around = owner; around; around = around.outer) {
        const candidates = methodsNamed(project, around.type, call.name);
        const usable = around === owner ? candidates : candidates.filter((each) => each.isStatic);
        const chosen = chooseOverload(project, usable, call.arguments);
        if (!chosen) {
            continue;
        }
        if (chosen.isStatic) {
            return callTo(scope, null, chosen, call);
        }
        if (scope.isStatic) {
            throw new CompileError(
                `Non static method cannot be referenced from a static context: ${signatureOf(chosen, call, around.name)}`,
                call.at
            );
        }
        return callTo(scope, thisOf(scope, call.at), chosen, call);
    }
    if (owner && hasUnknownAncestor(project, owner.type)) {
        return notSupported(scope, `${owner.name}.${call.name}()`, call.at);
    }
    throw noSuchMethod(call, owner ? owner.name : 'Trigger');
}

/** `Type.m()`. */
export function staticCall(scope: Scope, type: ApexType, call: Call): BoundExpression {
    const { project } = scope;
    if (isUnknown(project, type)) {
        return notSupported(scope, `${typeName(type)}.${call.name}()`, call.at);
    }
    if (type.kind === 'sobject' && type.name !== null) {
        const settings = objectToken(scope, type, call) ?? settingsCall(scope, type, call);
        if (settings) {
            return settings;
        }
    }
    const candidates = methodsNamed(project, type, call.name);
    const statics = candidates.filter((each) => each.isStatic);
    const chosen = chooseOverload(project, statics, call.arguments);
    if (chosen) {
        return callTo(scope, null, chosen, call, type);
    }
    const instance = chooseOverload(project, candidates, call.arguments);
    if (instance) {
        // `Outer.method()` inside the class itself, or `Parent.method()`, is still an instance call.
        throw new CompileError(
            `Non static method cannot be referenced from a static context: ${signatureOf(instance, call, typeName(type))}`,
            call.at
        );
    }
    return missingMethod(scope, type, call);
}

/** `Database.query()`, `System.debug()`: the class of the namespace's own name. */
function namespaceCall(scope: Scope, namespace: string, call: Call): BoundExpression {
    const { project } = scope;
    const library =
        project.libraryClass(`System.${namespace}`) ??
        project.libraryClass(`${namespace}.${namespace}`);
    if (library) {
        return staticCall(scope, libraryOf(library.name), call);
    }
    return notSupported(scope, `${namespace}.${call.name}()`, call.at);
}

/** A method of a value. */
export function instanceCall(scope: Scope, receiver: BoundExpression, call: Call): BoundExpression {
    const { project } = scope;
    const onField = fieldError(scope, receiver, call);
    if (onField) {
        return onField;
    }
    const candidates = methodsNamed(project, receiver.type, call.name);
    const chosen = chooseOverload(project, candidates, call.arguments);
    if (!chosen && receiver.kind === 'soql' && receiver.type.kind === 'list') {
        const row = converted(project, receiver, receiver.type.element);
        return instanceCall(scope, row, call);
    }
    if (!chosen) {
        return missingMethod(scope, receiver.type, call);
    }
    if (chosen.isStatic) {
        return staticThroughValue(scope, receiver, chosen, candidates, call);
    }
    return callTo(scope, receiver, chosen, call);
}

function staticThroughValue(
    scope: Scope,
    receiver: BoundExpression,
    chosen: MethodCandidate,
    candidates: readonly MethodCandidate[],
    call: Call
): BoundExpression {
    const instance = chooseOverload(
        scope.project,
        candidates.filter((each) => !each.isStatic),
        call.arguments
    );
    if (instance) {
        return callTo(scope, receiver, instance, call);
    }
    throw new CompileError(
        `Static method cannot be referenced from a non static context: ${signatureOf(chosen, call, typeName(receiver.type))}`,
        call.at
    );
}

/** `super.m()`. */
function superCall(scope: Scope, call: Call): BoundExpression {
    const { owner, project } = scope;
    const target = thisOf(scope, call.at);
    const parent = owner!.superclass ?? OBJECT;
    const chosen = chooseOverload(
        project,
        methodsNamed(project, parent, call.name),
        call.arguments
    );
    if (!chosen) {
        return missingMethod(scope, parent, call);
    }
    const bound = callTo(scope, target, chosen, call);
    if (bound.kind === 'call') {
        return { ...bound, dispatch: bound.dispatch === 'static' ? 'static' : 'exact' };
    }
    return bound.kind === 'libraryCall' ? { ...bound, viaSuper: true } : bound;
}

/** The call of a chosen method, arguments converted. */
export function callTo(
    scope: Scope,
    receiver: BoundExpression | null,
    chosen: MethodCandidate,
    call: Call,
    staticType?: ApexType
): BoundExpression {
    const args = call.arguments.map((argument, index) =>
        converted(scope.project, argument, chosen.parameters[index]!)
    );
    const position = scope.position(call.at);
    if (chosen.kind === 'library') {
        return {
            kind: 'libraryCall',
            target: chosen.isStatic ? null : receiver,
            class: chosen.class,
            method: chosen.method,
            arguments: args,
            viaSuper: false,
            ...dynamicBinds(scope, chosen, call.at),
            type: chosen.returns,
            position
        };
    }
    const { symbol } = chosen;
    const { bound, owner } = symbol;
    if (!isVisible(scope, owner, accessOfMember(symbol), symbol.isTestVisible)) {
        throw new CompileError(
            `Method is not visible: ${signatureOf(chosen, call, staticType ? typeName(staticType) : owner.name)}`,
            call.at
        );
    }
    return {
        kind: 'call',
        dispatch: bound.isStatic ? 'static' : isPrivate(symbol) ? 'exact' : 'virtual',
        target: bound.isStatic ? null : receiver,
        method: symbol.ref,
        arguments: args,
        type: bound.returns,
        position
    };
}

type ProjectMethod = Extract<MethodCandidate, { kind: 'project' }>['symbol'];

const accessOfMember = ({ owner, bound }: ProjectMethod) =>
    owner.kind === 'interface' ? ('public' as const) : bound.access;

/** A private method that is neither virtual nor overrides cannot be overridden. */
const isPrivate = ({ bound }: ProjectMethod): boolean =>
    bound.access === 'private' && !bound.isVirtual && !bound.isOverride && !bound.isAbstract;

function missingMethod(scope: Scope, type: ApexType, call: Call): BoundExpression {
    const { project } = scope;
    const isPlatforms =
        type.kind !== 'class' ||
        hasUnknownAncestor(project, type) ||
        methodsNamed(project, type, call.name).some((each) => each.kind === 'library');
    if (isPlatforms && type.kind !== 'null') {
        const types = call.arguments.map((argument) => typeName(argument.type)).join(', ');
        return notSupported(scope, `${typeName(type)}.${call.name}(${types})`, call.at);
    }
    throw noSuchMethod(call, typeName(type));
}

const noSuchMethod = (call: Call, type: string): CompileError =>
    new CompileError(
        `Method does not exist or incorrect signature: void ${call.name}(${argumentTypes(call)}) from the type ${type}`,
        call.at
    );

const argumentTypes = (call: Call): string =>
    call.arguments.map((argument) => typeName(argument.type)).join(', ');

function signatureOf(chosen: MethodCandidate, call: Call, type: string): string {
    const returns = sameType(chosen.returns, VOID) ? 'void' : typeName(chosen.returns);
    return `${returns} ${type}.${call.name}(${chosen.parameters.map(typeName).join(', ')})`;
}
