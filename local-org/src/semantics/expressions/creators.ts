/** `new`: instances of classes, records, collections. */
import type { At, Expression } from '../../parser/ast.js';
import type { SObjectDef } from '../../schema/definitions.js';
import { INTEGER, typeName, type ApexType } from '../../shared/types.js';
import { isVisible, requireVisibleType } from '../access.js';
import type { BoundExpression, ConstructorRef } from '../bound.js';
import { CompileError } from '../compileError.js';
import { coerce, converted, isConvertible } from '../conversions.js';
import { fieldValueType, parentType } from '../fieldTypes.js';
import type { LibraryClass } from '../library.js';
import { indexOf } from '../members.js';
import { chooseOverload } from '../overloads.js';
import type { Scope } from '../scope.js';
import type { TypeSymbol } from '../symbols.js';
import {
    isException,
    isUnknown,
    libraryClassOf,
    selfAndAncestors,
    substitute,
    substitutionOf
} from '../typeRelations.js';
import { bindValue, typeIn } from './bind.js';
import { isPartlyKnown } from './fields.js';
import { notSupported } from './notSupported.js';

type NewExpression = Extract<Expression, { kind: 'new' }>;

export function bindNew(scope: Scope, expression: NewExpression): BoundExpression {
    const type = typeIn(scope, expression.type);
    const { at } = expression;
    if (type.kind === 'sobject') {
        return newRecord(scope, type, expression);
    }
    if (isUnknown(scope.project, type)) {
        return notSupported(scope, `new ${typeName(type)}()`, at);
    }
    const args = expression.arguments.map((argument) => bindValue(scope, argument));
    const broken = args.find((argument) => argument.kind === 'notSupported');
    if (broken) {
        return broken;
    }
    if (type.kind === 'list' || type.kind === 'set' || type.kind === 'map') {
        return newCollection(scope, type, args, at);
    }
    const found = constructorOf(scope, type, args, at);
    if (!found) {
        return notSupported(
            scope,
            `new ${typeName(type)}(${args.map((each) => typeName(each.type)).join(', ')})`,
            at
        );
    }
    return {
        kind: 'new',
        constructor: found.ref,
        arguments: found.arguments,
        type,
        position: scope.position(at)
    };
}

interface FoundConstructor {
    readonly ref: ConstructorRef;
    readonly arguments: readonly BoundExpression[];
}

/** @throws CompileError when a class of the project has no such constructor; `null`: the library lacks it */
function constructorOf(
    scope: Scope,
    type: ApexType,
    args: readonly BoundExpression[],
    where: At
): FoundConstructor | null {
    const symbol = type.kind === 'class' ? scope.project.find(type.name) : undefined;
    if (symbol) {
        if (symbol.kind !== 'class') {
            throw new CompileError(`Type cannot be constructed: ${symbol.name}`, where);
        }
        if (symbol.isAbstract) {
            throw new CompileError(`Abstract classes cannot be constructed: ${symbol.name}`, where);
        }
        requireVisibleType(scope, symbol, where);
        return projectConstructor(scope, symbol, args, where);
    }
    if (type.kind === 'class') {
        return null;
    }
    const library = libraryClassOf(scope.project, type);
    return library && library.kind === 'class'
        ? libraryConstructor(scope, library, type, args)
        : null;
}

/** A constructor of a class of the project: one of its own, or, for exceptions, of the platform's. */
export function projectConstructor(
    scope: Scope,
    symbol: TypeSymbol,
    args: readonly BoundExpression[],
    where: At
): FoundConstructor | null {
    const { project } = scope;
    const candidates = symbol.constructors.map((each) => ({
        symbol: each,
        parameters: each.bound.parameters.map((parameter) => parameter.type)
    }));
    const isThrowable = isException(project, symbol.type);
    const declared = isThrowable
        ? candidates.filter(({ symbol: each }) => each.declaration !== null)
        : candidates;
    const chosen = chooseOverload(project, declared, args);
    if (chosen) {
        const { bound, isTestVisible, declaration } = chosen.symbol;
        // Without a declared constructor there is a public one.
        if (declaration && !isVisible(scope, symbol, bound.access, isTestVisible)) {
            throw new CompileError(
                `Constructor is not visible: [${symbol.name}].<Constructor>(${argumentTypes(args)})`,
                where
            );
        }
        return {
            ref: { kind: 'project', owner: symbol.name, slot: bound.slot },
            arguments: args.map((each, index) =>
                converted(project, each, chosen.parameters[index]!)
            )
        };
    }
    for (const each of isThrowable ? selfAndAncestors(project, symbol.type) : []) {
        const library = each.kind === 'library' ? libraryClassOf(project, each) : undefined;
        const found = library && libraryConstructor(scope, library, each, args);
        if (found) {
            return found;
        }
    }
    throw new CompileError(
        `Constructor not defined: [${symbol.name}].<Constructor>(${argumentTypes(args)})`,
        where
    );
}

const argumentTypes = (args: readonly BoundExpression[]): string =>
    args.map((argument) => typeName(argument.type)).join(', ');

export function libraryConstructor(
    scope: Scope,
    library: LibraryClass,
    type: ApexType,
    args: readonly BoundExpression[]
): FoundConstructor | null {
    const values = substitutionOf(scope.project, type);
    const candidates = indexOf(library).constructors.map((member) => ({
        member,
        parameters: member.parameters.map((parameter) => substitute(parameter, values))
    }));
    const chosen = chooseOverload(scope.project, candidates, args);
    return (
        chosen && {
            ref: { kind: 'library', class: library, member: chosen.member },
            arguments: args.map((each, index) =>
                converted(scope.project, each, chosen.parameters[index]!)
            )
        }
    );
}

/** `new Account(Name = 'x', Owner = u)`. */
function newRecord(
    scope: Scope,
    type: Extract<ApexType, { kind: 'sobject' }>,
    expression: NewExpression
): BoundExpression {
    const { at } = expression;
    const object = type.name === null ? undefined : scope.project.sobject(type.name);
    if (!object) {
        if (type.name === null) {
            throw new CompileError('Type cannot be constructed: SObject', at);
        }
        return notSupported(scope, `new ${type.name}()`, at);
    }
    const fields: Extract<BoundExpression, { kind: 'newSObject' }>['fields'][number][] = [];
    const children: { relationship: string; value: BoundExpression }[] = [];
    for (const argument of expression.arguments) {
        if (
            argument.kind !== 'assign' ||
            argument.operator !== '=' ||
            argument.target.kind !== 'name'
        ) {
            throw new CompileError('SObject constructor must use name=value pairs', argument.at);
        }
        const { name } = argument.target;
        const value = bindValue(scope, argument.value);
        const place = placeOf(scope, object, name);
        if (!place && isPartlyKnown(object, name)) {
            return notSupported(scope, `${object.name}.${name}`, argument.at);
        }
        if (!place) {
            throw new CompileError(`Field does not exist: ${name} on ${object.name}`, argument.at);
        }
        if (value.kind === 'notSupported') {
            return value;
        }
        const assigned = coerce(scope, value, place.type, argument.value.at);
        if (place.kind === 'children') {
            children.push({ relationship: place.relationship, value: assigned });
        } else {
            fields.push({ field: place.field, role: place.kind, value: assigned });
        }
    }
    return { kind: 'newSObject', object, fields, children, type, position: scope.position(at) };
}

function placeOf(scope: Scope, object: SObjectDef, name: string) {
    const field = object.fieldsByName.get(name.toLowerCase());
    if (field) {
        return { kind: 'value', field, type: fieldValueType(field) } as const;
    }
    const parent = object.relationshipsByName.get(name.toLowerCase());
    if (parent) {
        return { kind: 'parent', field: parent, type: anyParent(scope, parent) } as const;
    }
    const child = object.childRelationships.get(name.toLowerCase());
    return child
        ? ({
              kind: 'children',
              relationship: child.name,
              type: { kind: 'list', element: { kind: 'sobject', name: child.childObject } }
          } as const)
        : null;
}

/** Where a reference may point to several objects, a record of any of them may be set. */
function anyParent(scope: Scope, field: Parameters<typeof parentType>[1]): ApexType {
    return (field.referenceTo ?? []).length === 1
        ? parentType(scope.project, field)
        : { kind: 'sobject', name: null };
}

/** `new List<X>()`, `(other)`, `(size)`; `new Set<X>(other)`; `new Map<K, V>(other or records)`. */
function newCollection(
    scope: Scope,
    type: Extract<ApexType, { kind: 'list' | 'set' | 'map' }>,
    args: readonly BoundExpression[],
    where: At
): BoundExpression {
    const position = scope.position(where);
    const [first] = args;
    if (args.length > 1) {
        throw new CompileError(
            `Constructor not defined: [${typeName(type)}].<Constructor>(${argumentTypes(args)})`,
            where
        );
    }
    if (type.kind === 'map') {
        const source = first ? mapSource(scope, type, first, where) : null;
        return { kind: 'newMap', entries: [], source, type, position };
    }
    if (first && type.kind === 'list' && first.type.kind === 'primitive') {
        const size = coerce(scope, first, INTEGER, where);
        return { kind: 'newList', items: [], source: null, size, type, position };
    }
    if (first && !isSource(scope, type, first)) {
        throw new CompileError(
            `Constructor not defined: [${typeName(type)}].<Constructor>(${argumentTypes(args)})`,
            where
        );
    }
    return {
        kind: type.kind === 'list' ? 'newList' : 'newSet',
        items: [],
        source: first ?? null,
        size: null,
        type,
        position
    };
}

function isSource(
    scope: Scope,
    type: Extract<ApexType, { kind: 'list' | 'set' }>,
    source: BoundExpression
): boolean {
    const { project } = scope;
    return (
        isConvertible(project, source, { kind: 'list', element: type.element }) ||
        isConvertible(project, source, { kind: 'set', element: type.element }) ||
        isConvertible(project, source, {
            kind: 'library',
            name: 'System.Iterable',
            arguments: [type.element]
        })
    );
}

function mapSource(
    scope: Scope,
    type: Extract<ApexType, { kind: 'map' }>,
    source: BoundExpression,
    where: At
): BoundExpression {
    const isRecords =
        type.value.kind === 'sobject' &&
        isConvertible(scope.project, source, { kind: 'list', element: type.value });
    if (!isRecords && !isConvertible(scope.project, source, type)) {
        throw new CompileError(
            `Constructor not defined: [${typeName(type)}].<Constructor>(${typeName(source.type)})`,
            where
        );
    }
    return source;
}

/** `new List<X>{a, b}`, `new Set<X>{a}`, `new X[]{a}`. */
export function bindNewCollection(
    scope: Scope,
    { type: node, items, at }: Extract<Expression, { kind: 'newCollection' }>
): BoundExpression {
    const type = typeIn(scope, node);
    if (type.kind !== 'list' && type.kind !== 'set') {
        if (type.kind === 'map' && items.length === 0) {
            return {
                kind: 'newMap',
                entries: [],
                source: null,
                type,
                position: scope.position(at)
            };
        }
        throw new CompileError(
            `Invalid initializer type ${typeName(type)} found for list or set`,
            at
        );
    }
    const bound = items.map((item) => coerce(scope, bindValue(scope, item), type.element, item.at));
    return (
        bound.find((each) => each.kind === 'notSupported') ?? {
            kind: type.kind === 'list' ? 'newList' : 'newSet',
            items: bound,
            source: null,
            size: null,
            type,
            position: scope.position(at)
        }
    );
}

export function bindNewMap(
    scope: Scope,
    { type: node, entries, at }: Extract<Expression, { kind: 'newMap' }>
): BoundExpression {
    const type = typeIn(scope, node);
    if (type.kind !== 'map') {
        throw new CompileError(`Invalid initializer type ${typeName(type)} found for map`, at);
    }
    const bound = entries.map(({ key, value }) => ({
        key: coerce(scope, bindValue(scope, key), type.key, key.at),
        value: coerce(scope, bindValue(scope, value), type.value, value.at)
    }));
    const broken = bound
        .flatMap(({ key, value }) => [key, value])
        .find((each) => each.kind === 'notSupported');
    return (
        broken ?? {
            kind: 'newMap',
            entries: bound,
            source: null,
            type,
            position: scope.position(at)
        }
    );
}

export function bindNewArray(
    scope: Scope,
    { type: node, size, at }: Extract<Expression, { kind: 'newArray' }>
): BoundExpression {
    const type = typeIn(scope, node);
    const bound = coerce(scope, bindValue(scope, size), INTEGER, size.at);
    return {
        kind: 'newList',
        items: [],
        source: null,
        size: bound,
        type,
        position: scope.position(at)
    };
}
