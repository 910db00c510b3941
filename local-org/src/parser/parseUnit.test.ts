import assert from 'node:assert/strict';
import v8 from 'node:v8';
import { test } from 'node:test';
import type { ClassUnit, Expression, Statement, TriggerUnit } from './ast.js';
import { parseAnonymous, parseUnit } from './parseUnit.js';

const errorsOf = (source: string): readonly string[] =>
    parseUnit(source, 'A.cls').diagnostics.map(
        ({ message, position }) => `${position.line}:${position.column} ${message}`
    );

function statementsOf(source: string): readonly Statement[] {
    const { unit, diagnostics } = parseAnonymous(source, 'anonymous');
    assert.deepEqual(diagnostics, []);
    return unit!.statements;
}

function valueOf(source: string): Expression {
    const [statement] = statementsOf(`x = ${source};`);
    assert.ok(statement?.kind === 'expression' && statement.expression.kind === 'assign');
    return statement.expression.value;
}

/** The shape of an expression, with brackets where operators bind. */
function shape(expression: Expression): string {
    switch (expression.kind) {
        case 'name':
            return expression.name;
        case 'literal':
            return String(expression.literal.value);
        case 'binary':
            return `(${shape(expression.left)} ${expression.operator} ${shape(expression.right)})`;
        case 'cast':
            return `cast(${shape(expression.operand)})`;
        case 'paren':
            return shape(expression.inner);
        case 'prefix':
            return `${expression.operator}${shape(expression.operand)}`;
        default:
            return expression.kind;
    }
}

const EVERYTHING = `@IsTest(SeeAllData=true isParallel=false) @SuppressWarnings('PMD')
public with sharing abstract class A extends B implements C, D<List<String>> {
    public static final Integer ONE = 1, TWO;
    @TestVisible private transient Map<Id, List<Account>>[] cache { get; private set { cache = value; } }
    static { ONE = 1; }
    { cache = null; }
    public A(String s) { this(); }
    protected abstract void m(final Integer i);
    @AuraEnabled(cacheable=true) global static Boolean n() {
        for (Integer i = 0, j = 1; i < 3; i++) continue;
        for (Account a : [SELECT Id FROM Account WHERE Name LIKE '10\\%' AND Id IN :ids]) { }
        do { } while (true);
        while (x) break;
        try { throw new E('x'); } catch (System.E e) { } finally { }
        switch on x { when 1, -2 { } when RED { } when Account a { } when null { } when else { } }
        System.runAs(u) { insert as user a; }
        upsert a Foo__c.Key__c;
        merge a b;
        delete [SELECT Id FROM Account];
        return a?.b ?? (String) c instanceof String ? new List<String>{ 'a' } != null : new Map<Id, X>{ 'a' => b } == new X[3];
    }
    enum E { RED, BLUE }
    interface I extends J { void m(); }
    class Inner { }
}`;

test('the whole language is read, into plain data', () => {
    const { unit, diagnostics } = parseUnit(EVERYTHING, 'A.cls');
    assert.deepEqual(diagnostics, []);
    const { type } = unit as ClassUnit;
    assert.deepEqual(type.modifiers.words, ['public', 'with sharing', 'abstract']);
    assert.deepEqual(type.modifiers.annotations[0]!.parameters, {
        seealldata: true,
        isparallel: false
    });
    assert.deepEqual(
        type.members.map(({ kind }) => kind),
        [
            'field',
            'property',
            'initialiser',
            'initialiser',
            'constructor',
            'method',
            'method',
            'type',
            'type',
            'type'
        ]
    );
    assert.deepEqual(v8.deserialize(v8.serialize(unit)), unit);
});

test('a trigger has an object and events', () => {
    const { unit } = parseUnit(
        'trigger T on Account (before insert, after undelete) { f(); }',
        'T.trigger'
    );
    const { name, object, events, statements } = unit as TriggerUnit;
    assert.deepEqual(
        [name.text, object.text, events],
        ['T', 'Account', ['before insert', 'after undelete']]
    );
    assert.equal(statements.length, 1);
});

test('brackets before a sign are no cast, unless they name a type of numbers', () => {
    assert.equal(shape(valueOf('(a) - b')), '(a - b)');
    assert.equal(shape(valueOf('(a) - 1')), '(a - 1)');
    assert.equal(shape(valueOf('(a) - b * c')), '(a - (b * c))');
    assert.equal(shape(valueOf("'x' + (a) + 'y'")), '((x + a) + y)');
    assert.equal(shape(valueOf('x * (a) + b')), '((x * a) + b)');
    assert.equal(shape(valueOf('(Integer) -b')), 'cast(-b)');
    assert.equal(shape(valueOf('(Foo) b')), 'cast(b)');
});

test('literals have their values', () => {
    const literal = (source: string) => {
        const value = valueOf(source);
        assert.equal(value.kind, 'literal');
        return value.kind === 'literal' ? value.literal : null;
    };
    assert.deepEqual(literal('-2147483648'), { type: 'integer', value: -2147483648 });
    assert.deepEqual(literal('5L'), { type: 'long', value: 5n });
    assert.deepEqual(literal('1.50'), { type: 'decimal', value: '1.50' });
    assert.deepEqual(literal('1.5d'), { type: 'double', value: '1.5' });
    assert.deepEqual(literal("'a\\'b\\n\\u0041'"), { type: 'string', value: "a'b\nA" });
});

test('a LIKE pattern keeps its escapes; a string of Apex may not have them', () => {
    const query = valueOf("[SELECT Id FROM Account WHERE Name LIKE '10\\%']");
    assert.ok(query.kind === 'soql' && query.query.where?.kind === 'compare');
    assert.deepEqual(query.query.where.right, { kind: 'string', value: '10\\%' });
    assert.match(
        errorsOf("class A { String s = '10\\%'; }")[0] ?? '',
        /^1:22 Illegal string literal/
    );
});

test("syntax errors have the platform's words and their place", () => {
    assert.deepEqual(errorsOf('class A { Integer i = 1 }'), ["1:25 Missing ';' at '}'"]);
    assert.deepEqual(errorsOf('class A { Integer i = ; }'), ["1:23 Unexpected token ';'."]);
    assert.deepEqual(errorsOf('class A { Integer i = 3000000000; }'), [
        '1:23 Illegal integer: 3000000000'
    ]);
});
