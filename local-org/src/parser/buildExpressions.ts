import {
    Arth1ExpressionContext,
    Arth2ExpressionContext,
    ArrayExpressionContext,
    AssignExpressionContext,
    BitAndExpressionContext,
    BitExpressionContext,
    BitNotExpressionContext,
    BitOrExpressionContext,
    CastExpressionContext,
    CmpExpressionContext,
    CoalExpressionContext,
    CondExpressionContext,
    DotExpressionContext,
    EqualityExpressionContext,
    IdPrimaryContext,
    InstanceOfExpressionContext,
    LiteralPrimaryContext,
    LogAndExpressionContext,
    LogOrExpressionContext,
    MethodCallExpressionContext,
    NegExpressionContext,
    NewExpressionContext,
    PostOpExpressionContext,
    PreOpExpressionContext,
    PrimaryExpressionContext,
    SoqlPrimaryContext,
    SoslPrimaryContext,
    SubExpressionContext,
    SuperPrimaryContext,
    ThisPrimaryContext,
    TypeRefPrimaryContext,
    VoidPrimaryContext,
    type ApexParseTree,
    type ExpressionContext,
    type ExpressionListContext,
    type LiteralContext,
    type WhenLiteralContext
} from '@apexdevtools/apex-parser';
import type { AssignOperator, At, BinaryOperator, Expression, Literal } from './ast.js';
import { BrokenTree, nameOf, present, startOf, typeNode, type Build } from './build.js';
import { buildCreator } from './buildCreators.js';
import {
    hasLikeEscape,
    integerLiteral,
    longLiteral,
    multilineStringValue,
    numberLiteral,
    stringValue
} from './literals.js';
import { castOrBinary, rotateLooseBinary } from './castAmbiguity.js';
import { buildQuery, buildSosl, SoqlSyntaxError } from './soql/index.js';

export function buildExpressions(
    build: Build,
    context: ExpressionListContext | null | undefined
): readonly Expression[] {
    return context
        ? context.expression_list().map((expression) => buildExpression(build, expression))
        : [];
}

type Builder = (build: Build, context: never, where: At) => Expression;

const BUILDERS = new Map<unknown, Builder>([
    [PrimaryExpressionContext, buildPrimary],
    [DotExpressionContext, buildDot],
    [MethodCallExpressionContext, buildCall],
    [
        NewExpressionContext,
        (build, context: NewExpressionContext, where) =>
            buildCreator(build, present(context.creator()), where)
    ],
    [
        ArrayExpressionContext,
        (build, context: ArrayExpressionContext, where) => ({
            kind: 'index',
            target: buildExpression(build, context.expression(0)),
            index: buildExpression(build, context.expression(1)),
            at: where
        })
    ],
    [
        SubExpressionContext,
        (build, context: SubExpressionContext, where) => ({
            kind: 'paren',
            inner: buildExpression(build, context.expression()),
            at: where
        })
    ],
    [
        CastExpressionContext,
        (build, context: CastExpressionContext, where) =>
            castOrBinary(
                typeNode(context.typeRef()),
                buildExpression(build, context.expression()),
                where
            )
    ],
    [
        PostOpExpressionContext,
        (build, context: PostOpExpressionContext, where) => ({
            kind: 'postfix',
            operator: context.INC() ? '++' : '--',
            operand: buildExpression(build, context.expression()),
            at: where
        })
    ],
    [PreOpExpressionContext, buildPrefix],
    [
        NegExpressionContext,
        (build, context: NegExpressionContext, where) => ({
            kind: 'prefix',
            operator: context.TILDE() ? '~' : '!',
            operand: buildExpression(build, context.expression()),
            at: where
        })
    ],
    [
        InstanceOfExpressionContext,
        (build, context: InstanceOfExpressionContext, where) => ({
            kind: 'instanceof',
            operand: buildExpression(build, context.expression()),
            type: typeNode(context.typeRef()),
            at: where
        })
    ],
    [
        CondExpressionContext,
        (build, context: CondExpressionContext, where) => ({
            kind: 'conditional',
            condition: buildExpression(build, context.expression(0)),
            then: buildExpression(build, context.expression(1)),
            otherwise: buildExpression(build, context.expression(2)),
            at: where
        })
    ],
    [
        AssignExpressionContext,
        (build, context: AssignExpressionContext, where) => ({
            kind: 'assign',
            operator: operatorOf(context) as AssignOperator,
            target: buildExpression(build, context.expression(0)),
            value: buildExpression(build, context.expression(1)),
            at: where
        })
    ],
    ...[
        Arth1ExpressionContext,
        Arth2ExpressionContext,
        BitExpressionContext,
        CmpExpressionContext,
        EqualityExpressionContext,
        BitAndExpressionContext,
        BitNotExpressionContext,
        BitOrExpressionContext,
        LogAndExpressionContext,
        LogOrExpressionContext,
        CoalExpressionContext
    ].map((context): [unknown, Builder] => [context, buildBinary])
]);

export function buildExpression(build: Build, context: ExpressionContext): Expression {
    const builder = BUILDERS.get(present(context).constructor);
    if (!builder) {
        throw new BrokenTree('expression');
    }
    return builder(build, context as never, startOf(context));
}

/** The symbols between the operands: `>` `=` is `>=`. */
function operatorOf(context: ExpressionContext): string {
    let text = '';
    const children = (context as unknown as { children: ApexParseTree[] }).children;
    for (const child of children.slice(1, -1)) {
        text += child.getText();
    }
    return text;
}

function buildBinary(build: Build, context: Arth1ExpressionContext, where: At): Expression {
    const text = operatorOf(context);
    return rotateLooseBinary({
        kind: 'binary',
        operator: (text === '<>' ? '!=' : text) as BinaryOperator,
        left: buildExpression(build, present(context.expression(0))),
        right: buildExpression(build, present(context.expression(1))),
        at: where
    });
}

function buildDot(build: Build, context: DotExpressionContext): Expression {
    const target = buildExpression(build, context.expression());
    const isSafe = Boolean(context.QUESTIONDOT());
    const call = context.dotMethodCall();
    const name = nameOf(present(call ? call.anyId() : context.anyId()));
    return call
        ? {
              kind: 'call',
              target,
              name,
              isSafe,
              arguments: buildExpressions(build, call.expressionList()),
              at: name.at
          }
        : { kind: 'dot', target, name, isSafe, at: name.at };
}

function buildCall(build: Build, context: MethodCallExpressionContext, where: At): Expression {
    const call = present(context.methodCall());
    const args = buildExpressions(build, call.expressionList());
    if (!call.id()) {
        return { kind: 'delegate', to: call.THIS() ? 'this' : 'super', arguments: args, at: where };
    }
    return {
        kind: 'call',
        target: null,
        name: nameOf(call.id()),
        isSafe: false,
        arguments: args,
        at: where
    };
}

function buildPrefix(build: Build, context: PreOpExpressionContext, where: At): Expression {
    const inner = present(context.expression());
    if (context.SUB() && inner instanceof PrimaryExpressionContext) {
        const primary = inner.primary();
        const literal = primary instanceof LiteralPrimaryContext ? primary.literal() : null;
        if (literal?.IntegerLiteral() || literal?.LongLiteral()) {
            return literalExpression(build, literal, true, where);
        }
    }
    return {
        kind: 'prefix',
        operator: context.INC() ? '++' : context.DEC() ? '--' : context.ADD() ? '+' : '-',
        operand: buildExpression(build, inner),
        at: where
    };
}

function buildPrimary(build: Build, context: PrimaryExpressionContext, where: At): Expression {
    const primary = present(context.primary());
    if (primary instanceof IdPrimaryContext) {
        return { kind: 'name', name: present(primary.id()).getText(), at: where };
    }
    if (primary instanceof LiteralPrimaryContext) {
        return literalExpression(build, present(primary.literal()), false, where);
    }
    if (primary instanceof ThisPrimaryContext) {
        return { kind: 'this', at: where };
    }
    if (primary instanceof SuperPrimaryContext) {
        return { kind: 'super', at: where };
    }
    if (primary instanceof TypeRefPrimaryContext) {
        return { kind: 'classLiteral', type: typeNode(primary.typeRef()), at: where };
    }
    if (primary instanceof VoidPrimaryContext) {
        return { kind: 'classLiteral', type: null, at: where };
    }
    if (primary instanceof SoqlPrimaryContext || primary instanceof SoslPrimaryContext) {
        return buildQueryLiteral(build, primary, where);
    }
    throw new BrokenTree('primary');
}

function buildQueryLiteral(
    build: Build,
    primary: SoqlPrimaryContext | SoslPrimaryContext,
    where: At
): Expression {
    const bind = (context: { expression(): ExpressionContext }): Expression =>
        buildExpression(build, context.expression());
    try {
        return primary instanceof SoqlPrimaryContext
            ? { kind: 'soql', query: buildQuery(primary.soqlLiteral(), bind), at: where }
            : { kind: 'sosl', query: buildSosl(primary.soslLiteral(), bind), at: where };
    } catch (error) {
        if (error instanceof SoqlSyntaxError) {
            build.errors.add(primary.start.line, primary.start.column + 1, error.message);
            return { kind: 'literal', literal: { type: 'null', value: null }, at: where };
        }
        throw error;
    }
}

const NULL_LITERAL: Literal = { type: 'null', value: null };

function literalExpression(
    build: Build,
    context: LiteralContext,
    isNegative: boolean,
    where: At
): Expression {
    const literal = literalOf(build, context, isNegative);
    if (!literal) {
        const kind = context.LongLiteral() ? 'long' : 'integer';
        build.errors.add(
            context.start.line,
            context.start.column + 1,
            `Illegal ${kind}: ${context.getText()}`
        );
    }
    return { kind: 'literal', literal: literal ?? NULL_LITERAL, at: where };
}

function literalOf(build: Build, context: LiteralContext, isNegative: boolean): Literal | null {
    const text = context.getText();
    if (context.StringLiteral() || context.MultilineStringLiteral()) {
        if (hasLikeEscape(text)) {
            build.errors.add(
                context.start.line,
                context.start.column + 1,
                'Illegal string literal: Invalid string escape sequence in the string'
            );
        }
        return {
            type: 'string',
            value: context.StringLiteral() ? stringValue(text) : multilineStringValue(text)
        };
    }
    if (context.IntegerLiteral()) {
        return integerLiteral(text, isNegative);
    }
    if (context.LongLiteral()) {
        return longLiteral(text, isNegative);
    }
    if (context.NumberLiteral()) {
        return numberLiteral(text);
    }
    return context.BooleanLiteral()
        ? { type: 'boolean', value: text.toLowerCase() === 'true' }
        : NULL_LITERAL;
}

/** A value after `when`: a literal, or the name of an enum constant. */
export function buildWhenLiteral(build: Build, context: WhenLiteralContext): Expression {
    const where = startOf(context);
    if (context.whenLiteral()) {
        return buildWhenLiteral(build, context.whenLiteral());
    }
    const [first, ...rest] = context.qualifiedName()?.id_list().map(nameOf) ?? [];
    if (first) {
        return rest.reduce<Expression>(
            (target, name) => ({ kind: 'dot', target, name, isSafe: false, at: name.at }),
            { kind: 'name', name: first.text, at: first.at }
        );
    }
    const isNegative = context.SUB_list().length % 2 === 1;
    // The rule has the same tokens as `literal`, so that it can be read as one.
    const asLiteral = context as unknown as LiteralContext;
    const digits = context.IntegerLiteral()?.getText() ?? context.LongLiteral()?.getText();
    const literal =
        digits === undefined
            ? literalOf(build, stringOrNull(asLiteral), false)
            : context.LongLiteral()
              ? longLiteral(digits, isNegative)
              : integerLiteral(digits, isNegative);
    return { kind: 'literal', literal: literal ?? NULL_LITERAL, at: where };
}

function stringOrNull(context: LiteralContext): LiteralContext {
    const none = (): null => null;
    return Object.assign(Object.create(context) as LiteralContext, {
        NumberLiteral: none,
        BooleanLiteral: none
    });
}
