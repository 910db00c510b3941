/** Third pass: the bodies of one type's members. */
import type { Block, ConstructorDeclaration, Statement } from '../parser/ast.js';
import { typeName, VOID, type ApexType } from '../shared/types.js';
import type {
    BoundAccessor,
    BoundBlock,
    BoundConstructor,
    BoundExpression,
    BoundInitialiser
} from './bound.js';
import { CompileError } from './compileError.js';
import { coerce } from './conversions.js';
import { bindValue } from './expressions/bind.js';
import { projectConstructor, libraryConstructor } from './expressions/creators.js';
import { parentSymbol } from './members.js';
import { accessOf } from './modifiers.js';
import type { Project } from './project.js';
import { completes } from './reachability.js';
import { Scope, type BodyOptions } from './scope.js';
import { bindAll, bindBlock } from './statements/bindStatement.js';
import type { ConstructorSymbol, FieldSymbol, Mutable, TypeSymbol } from './symbols.js';
import { hasUnknownAncestor, libraryClassOf } from './typeRelations.js';

export interface Initialisers {
    readonly statics: readonly BoundInitialiser[];
    readonly instance: readonly BoundInitialiser[];
}

/** Binds everything in a type, into its symbols; initialisers are returned in source order. */
export function bindBodies(project: Project, symbol: TypeSymbol): Initialisers {
    const statics: BoundInitialiser[] = [];
    const instance: BoundInitialiser[] = [];
    for (const member of symbol.declaration.members) {
        if (member.kind === 'field') {
            for (const { name, value } of member.declarators) {
                const field = symbol.fields.get(name.text.toLowerCase());
                const bound = field && value && bindFieldValue(project, field, value);
                if (bound) {
                    (field.bound.isStatic ? statics : instance).push(bound);
                }
            }
        } else if (member.kind === 'initialiser') {
            const body = bindInitialiser(project, symbol, member.body, member.isStatic);
            (member.isStatic ? statics : instance).push(body);
        }
    }
    for (const field of symbol.fields.values()) {
        bindAccessors(project, field);
    }
    for (const method of [...symbol.methods.values()].flat()) {
        const { bound, declaration } = method;
        if (declaration.body) {
            const scope = bodyScope(project, symbol, bound.isStatic, valueType(bound.returns));
            declaration.parameters.forEach((parameter, index) =>
                scope.adopt(bound.parameters[index]!, parameter.name.at)
            );
            bound.body = methodBody(scope, declaration.body, bound.returns);
        }
    }
    for (const constructor of symbol.constructors) {
        bindConstructor(project, constructor);
    }
    return { statics, instance };
}

const valueType = (type: ApexType): ApexType | null => (type.kind === 'void' ? null : type);

function bodyScope(
    project: Project,
    symbol: TypeSymbol,
    isStatic: boolean,
    returns: ApexType | null,
    more: Partial<BodyOptions> = {}
): Scope {
    return new Scope({
        project,
        owner: symbol,
        top: symbol.top,
        file: symbol.file,
        isStatic,
        returns,
        ...more
    });
}

function methodBody(scope: Scope, block: Block, returns: ApexType): BoundBlock {
    const body = bindBlock(scope, block);
    if (returns.kind !== 'void' && body.statements.every(completes)) {
        scope.error(
            new CompileError(
                `Missing return statement required return type: ${typeName(returns)}`,
                block.end
            )
        );
    }
    return body;
}

function bindFieldValue(
    project: Project,
    { bound, owner }: FieldSymbol,
    expression: Parameters<typeof bindValue>[1]
): BoundInitialiser | null {
    const scope = bodyScope(project, owner, bound.isStatic, null, { isInitialising: true });
    return scope.recover<BoundInitialiser | null>(
        () => ({
            kind: 'field',
            field: bound,
            value: coerce(scope, bindValue(scope, expression), bound.type, expression.at),
            position: bound.position
        }),
        () => null
    );
}

function bindInitialiser(
    project: Project,
    symbol: TypeSymbol,
    block: Block,
    isStatic: boolean
): BoundInitialiser {
    const scope = bodyScope(project, symbol, isStatic, null, { isInitialising: true });
    return { kind: 'block', body: bindBlock(scope, block), position: scope.position(block.at) };
}

function bindAccessors(project: Project, field: FieldSymbol): void {
    const { bound, declaration, owner } = field;
    if (!declaration || !bound.property) {
        return;
    }
    const accessor = (kind: 'get' | 'set'): BoundAccessor | null => {
        const part = declaration[kind];
        if (!part) {
            return null;
        }
        const isGetter = kind === 'get';
        const scope = bodyScope(project, owner, bound.isStatic, isGetter ? bound.type : null, {
            backing: bound,
            isInitialising: true
        });
        const parameter = isGetter ? null : scope.declare('value', bound.type, part.at);
        const body = part.body ? methodBody(scope, part.body, isGetter ? bound.type : VOID) : null;
        return { body, access: accessOf(part.modifiers, bound.access), parameter };
    };
    const property = bound.property as Mutable<typeof bound.property>;
    property.get = accessor('get');
    property.set = accessor('set');
}

function bindConstructor(project: Project, { owner, bound, declaration }: ConstructorSymbol): void {
    const scope = bodyScope(project, owner, false, null, { isInitialising: true });
    if (!declaration) {
        scope.recover(
            () => void implicitSuper(scope, owner, owner.declaration.at),
            () => undefined
        );
        return;
    }
    declaration.parameters.forEach((parameter, index) =>
        scope.adopt(bound.parameters[index]!, parameter.name.at)
    );
    const [first, ...rest] = declaration.body.statements;
    const delegate = first && delegateOf(first);
    if (delegate) {
        bound.delegate = scope.recover<BoundConstructor['delegate']>(
            () => bindDelegate(scope, owner, delegate),
            () => null
        );
    } else {
        scope.recover(
            () => void implicitSuper(scope, owner, declaration.at),
            () => undefined
        );
    }
    bound.body = constructorBody(scope, declaration, delegate ? rest : declaration.body.statements);
}

function constructorBody(
    scope: Scope,
    { body }: ConstructorDeclaration,
    statements: readonly Statement[]
): BoundBlock {
    return scope.nested(() => ({
        kind: 'block',
        statements: bindAll(scope, statements),
        position: scope.position(body.at)
    }));
}

type Delegate = Extract<Parameters<typeof bindValue>[1], { kind: 'delegate' }>;

const delegateOf = (statement: Statement): Delegate | null =>
    statement.kind === 'expression' && statement.expression.kind === 'delegate'
        ? statement.expression
        : null;

function bindDelegate(
    scope: Scope,
    owner: TypeSymbol,
    { to, arguments: expressions, at }: Delegate
): BoundConstructor['delegate'] {
    // The object is not there yet while the arguments are computed.
    const args = expressions.map((each) => bindValue(scope, each));
    const found =
        to === 'this'
            ? projectConstructor(scope, owner, args, at)
            : superConstructor(scope, owner, args, at);
    return found && { to, constructor: found.ref, arguments: found.arguments };
}

function superConstructor(
    scope: Scope,
    owner: TypeSymbol,
    args: readonly BoundExpression[],
    where: number
) {
    const parent = parentSymbol(scope.project, owner);
    if (parent) {
        return projectConstructor(scope, parent, args, where);
    }
    const library = owner.superclass && libraryClassOf(scope.project, owner.superclass);
    const found = library && libraryConstructor(scope, library, owner.superclass!, args);
    if (found || args.length === 0 || hasUnknownAncestor(scope.project, owner.type)) {
        return found ?? null;
    }
    const types = args.map((argument) => typeName(argument.type)).join(', ');
    throw new CompileError(
        `Constructor not defined: [${owner.superclass ? typeName(owner.superclass) : 'Object'}].<Constructor>(${types})`,
        where
    );
}

/** Without `this(…)` or `super(…)`, the parent must have a constructor that takes nothing. */
function implicitSuper(scope: Scope, owner: TypeSymbol, where: number): void {
    const parent = parentSymbol(scope.project, owner);
    if (parent && parent.kind === 'class') {
        projectConstructor(scope, parent, [], where);
    }
}
