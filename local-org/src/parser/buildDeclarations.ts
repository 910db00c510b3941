import type {
    AnonymousBlockMemberContext,
    ClassBodyDeclarationContext,
    ClassDeclarationContext,
    EnumDeclarationContext,
    InterfaceDeclarationContext,
    MethodDeclarationContext,
    ModifierContext,
    PropertyDeclarationContext,
    TriggerBlockMemberContext,
    TypeDeclarationContext,
    VariableDeclaratorsContext
} from '@apexdevtools/apex-parser';
import type { Accessor, Declarator, Member, Modifiers, Statement, TypeDeclaration } from './ast.js';
import {
    BrokenTree,
    modifiersOf,
    nameOf,
    parametersOf,
    present,
    startOf,
    typeNode,
    typeNodes,
    type Build
} from './build.js';
import { buildExpression } from './buildExpressions.js';
import { buildBlock, buildStatement } from './buildStatements.js';

export function buildType(build: Build, context: TypeDeclarationContext): TypeDeclaration {
    return present(anyType(build, context, modifiersOf(context.modifier_list())));
}

/** What a class, a trigger and anonymous Apex may hold: enough of the contexts' common shape. */
interface MemberContext {
    classDeclaration(): ClassDeclarationContext | null;
    interfaceDeclaration(): InterfaceDeclarationContext | null;
    enumDeclaration(): EnumDeclarationContext | null;
}

function anyType(
    build: Build,
    context: MemberContext,
    modifiers: Modifiers
): TypeDeclaration | null {
    const asClass = context.classDeclaration();
    if (asClass) {
        return buildClass(build, asClass, modifiers);
    }
    const asInterface = context.interfaceDeclaration();
    if (asInterface) {
        return buildInterface(asInterface, modifiers);
    }
    const asEnum = context.enumDeclaration();
    return asEnum ? buildEnum(asEnum, modifiers) : null;
}

function buildClass(
    build: Build,
    context: ClassDeclarationContext,
    modifiers: Modifiers
): TypeDeclaration {
    return {
        kind: 'class',
        name: nameOf(context.id()),
        modifiers,
        superclass: context.typeRef() ? typeNode(context.typeRef()) : null,
        interfaces: context.typeList() ? typeNodes(context.typeList()) : [],
        enumValues: [],
        members: present(context.classBody())
            .classBodyDeclaration_list()
            .flatMap((member) => buildMember(build, member)),
        at: startOf(context.id())
    };
}

function buildInterface(
    context: InterfaceDeclarationContext,
    modifiers: Modifiers
): TypeDeclaration {
    return {
        kind: 'interface',
        name: nameOf(context.id()),
        modifiers,
        superclass: null,
        interfaces: context.typeList() ? typeNodes(context.typeList()) : [],
        enumValues: [],
        members: present(context.interfaceBody())
            .interfaceMethodDeclaration_list()
            .map((method) => ({
                kind: 'method',
                modifiers: modifiersOf(method.modifier_list()),
                returns: method.VOID() ? null : typeNode(method.typeRef()),
                name: nameOf(method.id()),
                parameters: parametersOf(method.formalParameters()),
                body: null,
                at: startOf(method.id())
            })),
        at: startOf(context.id())
    };
}

function buildEnum(context: EnumDeclarationContext, modifiers: Modifiers): TypeDeclaration {
    const constants = context.enumConstants();
    return {
        kind: 'enum',
        name: nameOf(context.id()),
        modifiers,
        superclass: null,
        interfaces: [],
        enumValues: constants ? constants.id_list().map(nameOf) : [],
        members: [],
        at: startOf(context.id())
    };
}

function buildMember(build: Build, context: ClassBodyDeclarationContext): readonly Member[] {
    if (context.block()) {
        return [
            {
                kind: 'initialiser',
                isStatic: Boolean(context.STATIC()),
                body: buildBlock(build, context.block()),
                at: startOf(context)
            }
        ];
    }
    const member = context.memberDeclaration();
    if (!member) {
        return [];
    }
    const modifiers = modifiersOf(context.modifier_list());
    const constructor = member.constructorDeclaration();
    if (constructor) {
        return [
            {
                kind: 'constructor',
                modifiers,
                name: nameOf(constructor.qualifiedName()),
                parameters: parametersOf(constructor.formalParameters()),
                body: buildBlock(build, constructor.block()),
                at: startOf(constructor)
            }
        ];
    }
    return [looseMember(build, member, modifiers)];
}

type LooseContext = MemberContext & {
    methodDeclaration(): MethodDeclarationContext | null;
    propertyDeclaration(): PropertyDeclarationContext | null;
    fieldDeclaration(): ReturnType<
        NonNullable<
            ReturnType<AnonymousBlockMemberContext['anonymousMemberDeclaration']>
        >['fieldDeclaration']
    > | null;
};

function looseMember(build: Build, context: LooseContext, modifiers: Modifiers): Member {
    const type = anyType(build, context, modifiers);
    if (type) {
        return { kind: 'type', type };
    }
    const method = context.methodDeclaration();
    if (method) {
        return {
            kind: 'method',
            modifiers,
            returns: method.VOID() ? null : typeNode(method.typeRef()),
            name: nameOf(method.id()),
            parameters: parametersOf(method.formalParameters()),
            body: method.block() ? buildBlock(build, method.block()) : null,
            at: startOf(method.id())
        };
    }
    const property = context.propertyDeclaration();
    if (property) {
        return buildProperty(build, property, modifiers);
    }
    const field = context.fieldDeclaration();
    if (field) {
        return {
            kind: 'field',
            modifiers,
            type: typeNode(field.typeRef()),
            declarators: declaratorsOf(build, field.variableDeclarators()),
            at: startOf(field)
        };
    }
    throw new BrokenTree('member');
}

function buildProperty(
    build: Build,
    context: PropertyDeclarationContext,
    modifiers: Modifiers
): Member {
    let get: Accessor | null = null;
    let set: Accessor | null = null;
    for (const block of context.propertyBlock_list()) {
        const accessor = present(block.getter() ?? block.setter());
        const built: Accessor = {
            modifiers: modifiersOf(block.modifier_list()),
            body: accessor.block() ? buildBlock(build, accessor.block()) : null,
            at: startOf(accessor)
        };
        if (block.getter()) {
            get = built;
        } else {
            set = built;
        }
    }
    return {
        kind: 'property',
        modifiers,
        type: typeNode(context.typeRef()),
        name: nameOf(context.id()),
        get,
        set,
        at: startOf(context.id())
    };
}

export function declaratorsOf(
    build: Build,
    context: VariableDeclaratorsContext
): readonly Declarator[] {
    return present(context)
        .variableDeclarator_list()
        .map((declarator) => ({
            name: nameOf(declarator.id()),
            value: declarator.expression() ? buildExpression(build, declarator.expression()) : null
        }));
}

/** The members and the statements of a trigger or of anonymous Apex, apart. */
export function buildMixedBody(
    build: Build,
    contexts: readonly (TriggerBlockMemberContext | AnonymousBlockMemberContext)[]
): { readonly members: readonly Member[]; readonly statements: readonly Statement[] } {
    const members: Member[] = [];
    const statements: Statement[] = [];
    for (const context of contexts) {
        const declaration = declarationOf(context);
        if (!declaration) {
            statements.push(buildStatement(build, present(context.statement())));
            continue;
        }
        const modifiers = modifiersOf(context.modifier_list() as ModifierContext[]);
        const member = looseMember(build, declaration, modifiers);
        if (member.kind === 'field') {
            // `String s = 'x';` at the top level is a local variable in both.
            statements.push({ ...member, kind: 'local' });
        } else {
            members.push(member);
        }
    }
    return { members, statements };
}

function declarationOf(
    context: TriggerBlockMemberContext | AnonymousBlockMemberContext
): LooseContext | null {
    return 'triggerMemberDeclaration' in context
        ? context.triggerMemberDeclaration()
        : context.anonymousMemberDeclaration();
}
