/** Second pass: superclasses, interfaces, and what each type declares, all types resolved; no bodies yet. */
import type {
    At,
    ConstructorDeclaration,
    FieldDeclaration,
    MethodDeclaration,
    Modifiers,
    Parameter,
    PropertyDeclaration,
    TypeNode
} from '../parser/ast.js';
import { positionOf } from '../parser/ast.js';
import { typeName, VOID, type ApexType } from '../shared/types.js';
import type { Access, BoundBlock, LocalVariable } from './bound.js';
import { CompileError } from './compileError.js';
import { accessOf, annotationsOf, has, hasAnnotation, isTestMethod } from './modifiers.js';
import { diagnosticAt, type Project } from './project.js';
import { reservedName } from './reservedWords.js';
import { resolveType } from './resolveType.js';
import type { TypeSymbol } from './symbols.js';
import { UNKNOWN } from './typeRelations.js';

/** `add(integer,string)`: one spelling for all that override each other. */
export const slotOf = (name: string, parameters: readonly ApexType[]): string =>
    `${name}(${parameters.map(typeName).join(',')})`.toLowerCase();

/** Superclass and interfaces: apart from members, since inner types may be inherited. */
export function resolveParents(project: Project, symbol: TypeSymbol): void {
    const { declaration } = symbol;
    symbol.superclass = declaration.superclass
        ? typeOf(project, symbol, declaration.superclass)
        : null;
    symbol.interfaces = declaration.interfaces.map((node) => typeOf(project, symbol, node));
}

/** Resolves a type, says what is wrong with it, and goes on. */
function typeOf(project: Project, symbol: TypeSymbol, node: TypeNode): ApexType {
    try {
        return resolveType(
            {
                project,
                from: symbol,
                notSupported: (feature, where) =>
                    symbol.top.diagnostics.push(
                        diagnosticAt('notSupported', feature, symbol.file, where)
                    )
            },
            node
        );
    } catch (error) {
        if (error instanceof CompileError) {
            report(symbol, error);
            return UNKNOWN;
        }
        throw error;
    }
}

function report(symbol: TypeSymbol, error: CompileError): void {
    symbol.top.diagnostics.push(diagnosticAt('error', error.message, symbol.file, error.at));
}

export function declareMembers(project: Project, symbol: TypeSymbol): void {
    for (const member of symbol.declaration.members) {
        switch (member.kind) {
            case 'field':
                declareFields(project, symbol, member);
                break;
            case 'property':
                declareProperty(project, symbol, member);
                break;
            case 'method':
                declareMethod(project, symbol, member);
                break;
            case 'constructor':
                declareConstructor(project, symbol, member);
                break;
            default:
                break;
        }
    }
    if (symbol.kind === 'class' && symbol.constructors.length === 0) {
        declareImplicitConstructor(symbol);
    }
}

const access = (modifiers: Modifiers): Access => accessOf(modifiers);
const testVisible = (modifiers: Modifiers): boolean => hasAnnotation(modifiers, 'testvisible');

function checkName(symbol: TypeSymbol, name: { readonly text: string; readonly at: At }): void {
    const error = reservedName(name.text, name.at);
    if (error !== null) {
        symbol.top.diagnostics.push(diagnosticAt('error', error.message, symbol.file, error.at));
    }
}

function declareFields(project: Project, symbol: TypeSymbol, member: FieldDeclaration): void {
    const type = typeOf(project, symbol, member.type);
    for (const { name } of member.declarators) {
        checkName(symbol, name);
        addField(symbol, name.text, {
            owner: symbol,
            declaration: null,
            isTestVisible: testVisible(member.modifiers),
            bound: {
                name: name.text,
                owner: symbol.name,
                type,
                isStatic: has(member.modifiers, 'static'),
                isFinal: has(member.modifiers, 'final'),
                isTransient: has(member.modifiers, 'transient'),
                access: access(member.modifiers),
                annotations: annotationsOf(member.modifiers),
                position: positionOf(symbol.file, name.at),
                property: null
            }
        });
    }
}

type Field = TypeSymbol['fields'] extends Map<string, infer F> ? F : never;

function addField(symbol: TypeSymbol, name: string, field: Field): void {
    const key = name.toLowerCase();
    if (symbol.fields.has(key)) {
        symbol.top.diagnostics.push({
            severity: 'error',
            message: `Duplicate field: ${name}`,
            position: field.bound.position
        });
        return;
    }
    symbol.fields.set(key, field);
}

function declareProperty(project: Project, symbol: TypeSymbol, member: PropertyDeclaration): void {
    const own = access(member.modifiers);
    const accessor = (part: PropertyDeclaration['get']) =>
        part && {
            body: null,
            hasBody: part.body !== null,
            access: accessOf(part.modifiers, own),
            parameter: null
        };
    checkName(symbol, member.name);
    addField(symbol, member.name.text, {
        owner: symbol,
        declaration: member,
        isTestVisible: testVisible(member.modifiers),
        bound: {
            name: member.name.text,
            owner: symbol.name,
            type: typeOf(project, symbol, member.type),
            isStatic: has(member.modifiers, 'static'),
            isFinal: has(member.modifiers, 'final'),
            isTransient: has(member.modifiers, 'transient'),
            access: own,
            annotations: annotationsOf(member.modifiers),
            position: positionOf(symbol.file, member.name.at),
            property: {
                get: accessor(member.get),
                set: accessor(member.set),
                isVirtual: ['virtual', 'abstract', 'override'].some((word) =>
                    has(member.modifiers, word)
                )
            }
        }
    });
}

/** Parameters count from 1, as the body's locals go on counting after them. */
function parametersOf(
    project: Project,
    symbol: TypeSymbol,
    parameters: readonly Parameter[]
): readonly LocalVariable[] {
    return parameters.map((parameter, index) => ({
        ...(has(parameter.modifiers, 'final') ? { isFinal: true } : {}),
        name: parameter.name.text,
        id: index + 1,
        type: typeOf(project, symbol, parameter.type)
    }));
}

function declareMethod(project: Project, symbol: TypeSymbol, member: MethodDeclaration): void {
    const { modifiers, name } = member;
    const parameters = parametersOf(project, symbol, member.parameters);
    const types = parameters.map((parameter) => parameter.type);
    const returns = member.returns ? typeOf(project, symbol, member.returns) : VOID;
    const isInInterface = symbol.kind === 'interface';
    const slot = slotOf(name.text, types);
    const isStatic = has(modifiers, 'static') || has(modifiers, 'testmethod');
    const key = name.text.toLowerCase();
    const overloads = symbol.methods.get(key) ?? [];
    if (overloads.some((other) => other.bound.slot === slot)) {
        report(
            symbol,
            new CompileError(
                `Method already defined: ${has(modifiers, 'static') ? 'static ' : ''}${typeName(returns)} ${symbol.name}.${name.text}(${types.map(typeName).join(', ')})`,
                name.at
            )
        );
        return;
    }
    symbol.methods.set(key, [
        ...overloads,
        {
            owner: symbol,
            declaration: member,
            isTestVisible: testVisible(modifiers),
            ref: {
                owner: symbol.name,
                slot,
                name: name.text,
                isStatic,
                returns,
                parameters: types
            },
            bound: {
                name: name.text,
                owner: symbol.name,
                slot,
                librarySlots: [],
                isStatic,
                isAbstract: isInInterface || has(modifiers, 'abstract'),
                isVirtual:
                    isInInterface ||
                    has(modifiers, 'virtual') ||
                    has(modifiers, 'abstract') ||
                    has(modifiers, 'override'),
                isOverride: has(modifiers, 'override'),
                isTest: isTestMethod(modifiers),
                access: isInInterface ? 'public' : access(modifiers),
                annotations: annotationsOf(modifiers),
                parameters,
                returns,
                body: null,
                position: positionOf(symbol.file, name.at)
            }
        }
    ]);
}

const emptyBody = (symbol: TypeSymbol): BoundBlock => ({
    kind: 'block',
    statements: [],
    position: positionOf(symbol.file, symbol.declaration.at)
});

function declareConstructor(
    project: Project,
    symbol: TypeSymbol,
    member: ConstructorDeclaration
): void {
    if (member.name.text.toLowerCase() !== symbol.declaration.name.text.toLowerCase()) {
        report(
            symbol,
            new CompileError(`Invalid constructor name: ${member.name.text}`, member.at)
        );
        return;
    }
    const parameters = parametersOf(project, symbol, member.parameters);
    const slot = slotOf(
        'new',
        parameters.map((parameter) => parameter.type)
    );
    if (symbol.constructors.some((other) => other.bound.slot === slot)) {
        report(symbol, new CompileError(`Constructor already defined: ${symbol.name}`, member.at));
        return;
    }
    symbol.constructors.push({
        owner: symbol,
        declaration: member,
        isTestVisible: testVisible(member.modifiers),
        bound: {
            owner: symbol.name,
            slot,
            parameters,
            access: access(member.modifiers),
            annotations: annotationsOf(member.modifiers),
            delegate: null,
            body: emptyBody(symbol),
            position: positionOf(symbol.file, member.at)
        }
    });
}

/** A class that declares no constructor can be made with none. */
function declareImplicitConstructor(symbol: TypeSymbol): void {
    symbol.constructors.push({
        owner: symbol,
        declaration: null,
        isTestVisible: false,
        bound: {
            owner: symbol.name,
            slot: 'new()',
            parameters: [],
            access: 'public',
            annotations: [],
            delegate: null,
            body: emptyBody(symbol),
            position: positionOf(symbol.file, symbol.declaration.at)
        }
    });
}
