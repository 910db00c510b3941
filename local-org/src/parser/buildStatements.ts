import {
    BlockContext,
    BreakStatementContext,
    ContinueStatementContext,
    DeleteStatementContext,
    DoWhileStatementContext,
    ExpressionStatementContext,
    ForStatementContext,
    IfStatementContext,
    InsertStatementContext,
    LocalVariableDeclarationStatementContext,
    MergeStatementContext,
    ReturnStatementContext,
    RunAsStatementContext,
    SwitchStatementContext,
    ThrowStatementContext,
    TryStatementContext,
    UndeleteStatementContext,
    UpdateStatementContext,
    UpsertStatementContext,
    WhileStatementContext,
    type AccessLevelContext,
    type ApexParseTree,
    type ForControlContext,
    type LocalVariableDeclarationContext,
    type StatementContext,
    type WhenControlContext
} from '@apexdevtools/apex-parser';
import type { At, Block, Name, Statement, SwitchCase, TypeNode } from './ast.js';
import {
    BrokenTree,
    endOf,
    modifiersOf,
    nameOf,
    present,
    startOf,
    typeNode,
    type Build
} from './build.js';
import { declaratorsOf } from './buildDeclarations.js';
import { buildExpression, buildExpressions, buildWhenLiteral } from './buildExpressions.js';

export function buildBlock(build: Build, context: BlockContext): Block {
    return {
        kind: 'block',
        statements: present(context)
            .statement_list()
            .map((statement) => buildStatement(build, statement)),
        at: startOf(context),
        end: endOf(context)
    };
}

/** Builders by class of context: one look-up instead of twenty questions. */
const BUILDERS = new Map<unknown, (build: Build, context: never, where: At) => Statement>([
    [BlockContext, (build, context: BlockContext) => buildBlock(build, context)],
    [IfStatementContext, buildIf],
    [SwitchStatementContext, buildSwitch],
    [ForStatementContext, buildFor],
    [WhileStatementContext, buildWhile],
    [DoWhileStatementContext, buildDoWhile],
    [TryStatementContext, buildTry],
    [
        ReturnStatementContext,
        (build, context: ReturnStatementContext, where) => ({
            kind: 'return',
            value: context.expression() ? buildExpression(build, context.expression()) : null,
            at: where
        })
    ],
    [
        ThrowStatementContext,
        (build, context: ThrowStatementContext, where) => ({
            kind: 'throw',
            value: buildExpression(build, context.expression()),
            at: where
        })
    ],
    [BreakStatementContext, (_build, _context, where) => ({ kind: 'break', at: where })],
    [ContinueStatementContext, (_build, _context, where) => ({ kind: 'continue', at: where })],
    [InsertStatementContext, buildDml('insert')],
    [UpdateStatementContext, buildDml('update')],
    [DeleteStatementContext, buildDml('delete')],
    [UndeleteStatementContext, buildDml('undelete')],
    [UpsertStatementContext, buildUpsert],
    [MergeStatementContext, buildMerge],
    [RunAsStatementContext, buildRunAs],
    [
        LocalVariableDeclarationStatementContext,
        (build, context: LocalVariableDeclarationStatementContext) =>
            buildLocal(build, context.localVariableDeclaration())
    ],
    [
        ExpressionStatementContext,
        (build, context: ExpressionStatementContext, where) => ({
            kind: 'expression',
            expression: buildExpression(build, context.expression()),
            at: where
        })
    ]
]);

export function buildStatement(build: Build, context: StatementContext): Statement {
    const inner = context.getChild(0) as ApexParseTree | null;
    const builder = inner ? BUILDERS.get(inner.constructor) : undefined;
    if (!builder) {
        throw new BrokenTree('statement');
    }
    return builder(build, inner as never, startOf(context));
}

/** A `;` alone is an empty statement. */
function bodyOf(build: Build, context: StatementContext | null, where: At): Statement {
    return context
        ? buildStatement(build, context)
        : { kind: 'block', statements: [], at: where, end: where };
}

function buildIf(build: Build, context: IfStatementContext, where: At): Statement {
    const [then, otherwise] = context.statement_list();
    return {
        kind: 'if',
        condition: buildExpression(build, present(context.parExpression()).expression()),
        then: buildStatement(build, present(then)),
        otherwise: otherwise ? buildStatement(build, otherwise) : null,
        at: where
    };
}

function buildWhile(build: Build, context: WhileStatementContext, where: At): Statement {
    return {
        kind: 'while',
        condition: buildExpression(build, present(context.parExpression()).expression()),
        body: bodyOf(build, context.statement(), where),
        at: where
    };
}

function buildDoWhile(build: Build, context: DoWhileStatementContext, where: At): Statement {
    return {
        kind: 'doWhile',
        condition: buildExpression(build, present(context.parExpression()).expression()),
        body: buildBlock(build, context.block()),
        at: where
    };
}

function buildFor(build: Build, context: ForStatementContext, where: At): Statement {
    const control: ForControlContext = present(context.forControl());
    const body = bodyOf(build, context.statement(), where);
    const each = control.enhancedForControl();
    if (each) {
        return {
            kind: 'forEach',
            type: typeNode(each.typeRef()),
            name: nameOf(each.id()),
            iterable: buildExpression(build, each.expression()),
            body,
            at: where
        };
    }
    const init = control.forInit();
    const declaration = init?.localVariableDeclaration();
    return {
        kind: 'for',
        initialisers: declaration
            ? [buildLocal(build, declaration)]
            : buildExpressions(build, init?.expressionList()).map((expression) => ({
                  kind: 'expression',
                  expression,
                  at: expression.at
              })),
        condition: control.expression() ? buildExpression(build, control.expression()) : null,
        updates: buildExpressions(build, control.forUpdate()?.expressionList()),
        body,
        at: where
    };
}

function buildLocal(build: Build, context: LocalVariableDeclarationContext): Statement {
    return {
        kind: 'local',
        modifiers: modifiersOf(context.modifier_list()),
        type: typeNode(context.typeRef()),
        declarators: declaratorsOf(build, context.variableDeclarators()),
        at: startOf(context)
    };
}

function buildTry(build: Build, context: TryStatementContext, where: At): Statement {
    return {
        kind: 'try',
        body: buildBlock(build, context.block()),
        catches: context.catchClause_list().map((clause) => ({
            type: namedType(nameOf(clause.qualifiedName())),
            name: nameOf(clause.id()),
            body: buildBlock(build, clause.block())
        })),
        finally: context.finallyBlock() ? buildBlock(build, context.finallyBlock().block()) : null,
        at: where
    };
}

const namedType = (name: Name): TypeNode => ({
    parts: name.text.split('.').map((part) => ({ name: part, arguments: [] })),
    dimensions: 0,
    at: name.at
});

function buildSwitch(build: Build, context: SwitchStatementContext, where: At): Statement {
    return {
        kind: 'switch',
        subject: buildExpression(build, context.expression()),
        cases: context.whenControl_list().map((control) => buildCase(build, control)),
        at: where
    };
}

function buildCase(build: Build, context: WhenControlContext): SwitchCase {
    const value = present(context.whenValue());
    const body = buildBlock(build, context.block());
    if (value.ELSE()) {
        return { kind: 'else', body, at: startOf(context) };
    }
    if (value.typeRef()) {
        return {
            kind: 'type',
            type: typeNode(value.typeRef()),
            name: nameOf(value.id()),
            body,
            at: startOf(context)
        };
    }
    return {
        kind: 'values',
        values: value.whenLiteral_list().map((literal) => buildWhenLiteral(build, literal)),
        body,
        at: startOf(context)
    };
}

function modeOf(context: AccessLevelContext | null): 'user' | 'system' | null {
    return context ? (context.USER() ? 'user' : 'system') : null;
}

function buildDml(operation: 'insert' | 'update' | 'delete' | 'undelete') {
    return (build: Build, context: InsertStatementContext, where: At): Statement => ({
        kind: 'dml',
        operation,
        target: buildExpression(build, context.expression()),
        mode: modeOf(context.accessLevel()),
        externalId: null,
        mergeWith: null,
        at: where
    });
}

function buildUpsert(build: Build, context: UpsertStatementContext, where: At): Statement {
    const key = context.qualifiedName();
    return {
        kind: 'dml',
        operation: 'upsert',
        target: buildExpression(build, context.expression()),
        mode: modeOf(context.accessLevel()),
        externalId: key ? key.id_list().map(nameOf) : null,
        mergeWith: null,
        at: where
    };
}

function buildMerge(build: Build, context: MergeStatementContext, where: At): Statement {
    const [master, duplicates] = context.expression_list();
    return {
        kind: 'dml',
        operation: 'merge',
        target: buildExpression(build, present(master)),
        mode: modeOf(context.accessLevel()),
        externalId: null,
        mergeWith: buildExpression(build, present(duplicates)),
        at: where
    };
}

function buildRunAs(build: Build, context: RunAsStatementContext, where: At): Statement {
    return {
        kind: 'runAs',
        arguments: buildExpressions(build, context.expressionList()),
        body: buildBlock(build, context.block()),
        at: where
    };
}
