/** Dotted names: variable, field, class, namespace, object, token: the nearest meaning wins. */
import type { At, Expression } from '../../parser/ast.js';
import { STRING, libraryOf, typeName } from '../../shared/types.js';
import { requireVisibleType } from '../access.js';
import type { BoundExpression } from '../bound.js';
import { CompileError } from '../compileError.js';
import { findField } from '../members.js';
import { isDerivedObject, namedType } from '../resolveType.js';
import type { Scope } from '../scope.js';
import type { FieldSymbol } from '../symbols.js';
import { parentSymbol } from '../members.js';
import { bindValue } from './bind.js';
import { fieldOfValue, projectField } from './fields.js';
import { SITE_LABELS } from '../../shared/siteLabels.js';
import { notSupported } from './notSupported.js';
import { pageNamed } from './pages.js';
import { value, type Resolved } from './resolved.js';
import { chain } from './safeChain.js';
import { describeMember, tokenOf } from './schemaNames.js';
import { staticMember } from './staticMembers.js';

/** What an expression stands for, where more than a value will do: before a dot. */
export function resolve(scope: Scope, expression: Expression): Resolved {
    switch (expression.kind) {
        case 'name':
            return resolveName(scope, expression.name, expression.at);
        case 'super':
            return { kind: 'super', at: expression.at };
        case 'dot':
            return resolveDot(scope, expression);
        default:
            return value(bindValue(scope, expression));
    }
}

function resolveDot(scope: Scope, dot: Extract<Expression, { kind: 'dot' }>): Resolved {
    const target = resolve(scope, dot.target);
    if (target.kind === 'value') {
        return memberOfValue(scope, target.value, dot);
    }
    return memberOf(scope, target, dot.name.text, dot.at);
}

function memberOfValue(
    scope: Scope,
    target: BoundExpression,
    dot: Extract<Expression, { kind: 'dot' }>
): Resolved {
    if (target.kind === 'sobjectTypeToken' && dot.name.text.toLowerCase() === 'fields') {
        return { kind: 'fieldTokens', object: target.object };
    }
    if (target.kind === 'describe' && target.field === null) {
        const described = describeMember(target, dot.name.text);
        if (described) {
            return described;
        }
    }
    try {
        return value(
            chain(scope, target, dot.isSafe, (receiver) =>
                fieldOfValue(scope, receiver, dot.name.text, dot.at)
            )
        );
    } catch (error) {
        // A variable may hide a class of its name (`Account account; account.SObjectType`).
        const hidden = error instanceof CompileError ? hiddenType(scope, dot) : null;
        if (hidden) {
            return hidden;
        }
        throw error;
    }
}

function hiddenType(
    scope: Scope,
    { target, name, at }: Extract<Expression, { kind: 'dot' }>
): Resolved | null {
    if (target.kind !== 'name') {
        return null;
    }
    const type = namedType(scope.project, scope.owner, [target.name]);
    return type && staticMember(scope, type, name.text, at);
}

/** A simple name. */
export function resolveName(scope: Scope, name: string, where: At): Resolved {
    const variable = variableNamed(scope, name, where);
    if (variable) {
        return value(variable);
    }
    const lower = name.toLowerCase();
    const type = namedType(scope.project, scope.owner, [name]);
    if (type?.kind === 'class') {
        const symbol = scope.project.find(type.name);
        if (symbol) {
            requireVisibleType(scope, symbol, where);
        }
        return { kind: 'type', type };
    }
    if (lower === 'label') {
        return { kind: 'labels', prefix: '' };
    }
    if (lower === 'page') {
        return { kind: 'pages' };
    }
    if (lower === 'sobjecttype') {
        return { kind: 'describeRoot' };
    }
    if (type) {
        return { kind: 'type', type };
    }
    const { project } = scope;
    if (project.isNamespace(name) || lower === project.options.namespace?.toLowerCase()) {
        return { kind: 'namespace', name };
    }
    if (project.isPlatformClass(`System.${name}`) || isDerivedObject(project, name)) {
        return { kind: 'unsupported', feature: name, at: where };
    }
    throw new CompileError(`Variable does not exist: ${name}`, where);
}

/** A local, or a field of the class or of those around it. */
export function variableNamed(scope: Scope, name: string, where: At): BoundExpression | null {
    const local = scope.local(name);
    if (local) {
        return {
            kind: 'variable',
            variable: local,
            type: local.type,
            position: scope.position(where)
        };
    }
    const own = scope.owner && findField(scope.project, scope.owner.type, name);
    if (own) {
        return ownField(scope, own, where);
    }
    for (let around = scope.owner?.outer; around; around = around.outer) {
        const field = findField(scope.project, around.type, name);
        if (field?.bound.isStatic) {
            return projectField(scope, null, field, where);
        }
    }
    return null;
}

function ownField(scope: Scope, field: FieldSymbol, where: At): BoundExpression | null {
    if (field.bound.isStatic) {
        return projectField(scope, null, field, where);
    }
    if (scope.isStatic) {
        // The name may still be a class's: `Account` with a property `account`.
        if (namedType(scope.project, scope.owner, [field.bound.name])) {
            return null;
        }
        throw new CompileError(
            `Non static field cannot be referenced from a static context: ${field.bound.name}`,
            where
        );
    }
    const target: BoundExpression = {
        kind: 'this',
        isImplied: true,
        type: scope.owner!.type,
        position: scope.position(where)
    };
    return projectField(scope, target, field, where);
}

export function thisOf(scope: Scope, where: At): BoundExpression {
    if (!scope.owner || scope.isStatic) {
        throw new CompileError('this cannot be referenced in a static context', where);
    }
    return { kind: 'this', type: scope.owner.type, position: scope.position(where) };
}

/** The next name after something that is not a value yet. */
export function memberOf(scope: Scope, target: Resolved, name: string, where: At): Resolved {
    switch (target.kind) {
        case 'value':
            return value(fieldOfValue(scope, target.value, name, where));
        case 'type':
            return staticMember(scope, target.type, name, where);
        case 'namespace':
            return memberOfNamespace(scope, target.name, name, where);
        case 'super':
            return value(superField(scope, name, target.at));
        case 'describeRoot':
        case 'describeFields':
        case 'describeFieldSets':
        case 'fieldTokens':
            return value(tokenOf(scope, target, name, where));
        case 'labels':
            return labelMember(scope, target.prefix, name, where);
        case 'pages':
            return value(pageNamed(scope, name, where));
        case 'unsupported':
            return { ...target, feature: `${target.feature}.${name}` };
    }
}

export function memberOfNamespace(
    scope: Scope,
    namespace: string,
    name: string,
    where: At
): Resolved {
    const { project } = scope;
    const lower = namespace.toLowerCase();
    if (lower === 'system' || lower === 'schema') {
        const word = name.toLowerCase();
        if (word === 'label' && lower === 'system') {
            return { kind: 'labels', prefix: '' };
        }
        if (word === 'sobjecttype' && lower === 'schema') {
            return { kind: 'describeRoot' };
        }
    }
    const type = namedType(project, scope.owner, [namespace, name]);
    if (type) {
        return { kind: 'type', type };
    }
    const inSystem = project.libraryClass(`System.${namespace}`);
    if (inSystem && findStatic(scope, inSystem.name, name)) {
        return staticMember(scope, libraryOf(inSystem.name), name, where);
    }
    if (project.isNamespace(namespace)) {
        return { kind: 'unsupported', feature: `${namespace}.${name}`, at: where };
    }
    throw new CompileError(`Variable does not exist: ${namespace}.${name}`, where);
}

const findStatic = (scope: Scope, className: string, name: string): boolean =>
    scope.project
        .libraryClass(className)
        ?.members.some(
            (member) =>
                member.kind === 'property' && member.name.toLowerCase() === name.toLowerCase()
        ) ?? false;

function superField(scope: Scope, name: string, where: At): BoundExpression {
    const parent = scope.owner && parentSymbol(scope.project, scope.owner);
    const field = parent && findField(scope.project, parent.type, name);
    if (!field) {
        throw new CompileError(`Variable does not exist: ${name}`, where);
    }
    const target = field.bound.isStatic ? null : thisOf(scope, where);
    const bound = projectField(scope, target, field, where);
    return bound.kind === 'field' ? { ...bound, viaSuper: true, isBacking: false } : bound;
}

function labelMember(scope: Scope, prefix: string, name: string, where: At): Resolved {
    if (same(prefix, 'Site')) {
        const key = name.toLowerCase();
        return key in SITE_LABELS
            ? value({
                  kind: 'label',
                  name: `Site.${key}`,
                  type: STRING,
                  position: scope.position(where)
              })
            : { kind: 'unsupported', feature: `Label.Site.${name}`, at: where };
    }
    const { labels } = scope.project.options;
    const isKnown = !labels || labels.has(name) || [...labels].some((each) => same(each, name));
    if (isKnown) {
        return value({ kind: 'label', name, type: STRING, position: scope.position(where) });
    }
    // `Label.namespace.Name`: the namespace comes first.
    if (prefix === '' && /^[a-z]\w{0,14}$/i.test(name) && isNamespacePrefix(scope, name)) {
        return { kind: 'labels', prefix: name };
    }
    throw new CompileError(`External string does not exist: ${name}`, where);
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const isNamespacePrefix = (scope: Scope, name: string): boolean =>
    same(name, 'c') || same(name, 'Site') || same(name, scope.project.options.namespace ?? 'c');

/** The value that something stands for, where nothing else will do. */
export function valueOf(scope: Scope, resolved: Resolved, where: At): BoundExpression {
    switch (resolved.kind) {
        case 'value':
            return resolved.value;
        case 'describeFields':
        case 'describeFieldSets':
            return fieldOfValue(
                scope,
                resolved.describe,
                resolved.kind === 'describeFields' ? 'fields' : 'fieldSets',
                where
            );
        case 'unsupported':
            return notSupported(scope, resolved.feature, resolved.at);
        case 'type':
            throw new CompileError(`Variable does not exist: ${typeName(resolved.type)}`, where);
        case 'namespace':
            throw new CompileError(`Variable does not exist: ${resolved.name}`, where);
        default:
            throw new CompileError('Expression cannot be a value', where);
    }
}
