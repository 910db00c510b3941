import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAnonymous } from '../parser/parseUnit.js';
import { typeName } from '../shared/types.js';
import { analyseAnonymous } from './analyse.js';
import type { BoundExpression } from './bound.js';
import { analyseText, lastValue, statementsOf } from './testing/analyseText.js';

type Kind<K extends BoundExpression['kind']> = Extract<BoundExpression, { kind: K }>;

function of<K extends BoundExpression['kind']>(expression: BoundExpression, kind: K): Kind<K> {
    assert.equal(expression.kind, kind);
    return expression as Kind<K>;
}

test('the most specific overload is chosen by static type', () => {
    const members =
        'void m(Object o) {} void m(Decimal d) {} void m(Long l) {} void m(String s) {}';
    const slot = (argument: string) =>
        of(lastValue(`m(${argument});`, members), 'call').method.slot;
    assert.equal(slot('1'), 'm(long)');
    assert.equal(slot('1.5'), 'm(decimal)');
    assert.equal(slot("'x'"), 'm(string)');
    assert.equal(slot('true'), 'm(object)');
});

test('an argument is converted to the parameter of the chosen overload', () => {
    const call = of(lastValue('m(1);', 'void m(Decimal d) {}'), 'call');
    assert.equal(of(call.arguments[0]!, 'convert').type, call.method.parameters[0]);
});

test('numbers are promoted before they are compared or added', () => {
    const sum = of(lastValue('Object o = 1 + 2.5;'), 'arithmetic');
    assert.equal(sum.on, 'decimal');
    assert.equal(sum.left.kind, 'convert');
    const compared = of(lastValue('Boolean b = 1L > 2;'), 'compare');
    assert.equal(compared.on, 'long');
    assert.equal(compared.right.kind, 'convert');
});

test('a plus with a text on either side concatenates', () => {
    assert.equal(lastValue("String s = 1 + 'a';").kind, 'concatenate');
    assert.equal(lastValue("String s = ''; s += 1;").kind, 'compound');
});

test('everything after ?. belongs to the safe node', () => {
    const safe = of(lastValue('Account a; String s = a?.Owner.Name;'), 'safe');
    const name = of(safe.rest, 'sobjectField');
    assert.equal(name.field.name, 'Name');
    assert.equal(of(of(name.target, 'sobjectParent').target, 'variable').variable, safe.temporary);
});

test('brackets end a ?. chain', () => {
    const field = of(lastValue('Contact c; String s = (c?.Account).Name;'), 'sobjectField');
    assert.equal(of(field.target, 'convert').operand.kind, 'safe');
});

test('a query gives a list, a row or a number, as its place wants', () => {
    const result = (body: string) => of(lastValue(body), 'soql').result;
    assert.equal(result('List<Account> a = [SELECT Id FROM Account];'), 'list');
    assert.equal(result('Account a = [SELECT Id FROM Account LIMIT 1];'), 'single');
    assert.equal(result('Integer n = [SELECT COUNT() FROM Account];'), 'count');
    const field = of(lastValue('String n = [SELECT Name FROM Account].Name;'), 'sobjectField');
    assert.equal(of(field.target, 'soql').result, 'single');
    const size = of(lastValue('Integer n = [SELECT Id FROM Account].size();'), 'libraryCall');
    assert.equal(of(size.target!, 'soql').result, 'list');
});

test('an aggregate query gives rows of AggregateResult', () => {
    const query = lastValue('List<AggregateResult> r = [SELECT COUNT(Id) n FROM Account];');
    assert.equal(typeName(query.type), 'List<AggregateResult>');
});

test('a loop over a query reads rows, or chunks for a variable that is a list', () => {
    const loop = (type: string) =>
        statementsOf(`for (${type} a : [SELECT Id FROM Account]) {}`).at(-1)!;
    const [rows, chunks] = [loop('Account'), loop('List<Account>')];
    assert.equal(rows.kind === 'forQuery' && rows.chunked, false);
    assert.equal(chunks.kind === 'forQuery' && chunks.chunked, true);
});

test('names of objects and fields are tokens, and describe results after SObjectType', () => {
    assert.equal(lastValue('Object o = Account.Name;').kind, 'sobjectFieldToken');
    assert.equal(lastValue('Object o = Schema.Account.Name;').kind, 'sobjectFieldToken');
    assert.equal(lastValue('Object o = Account.SObjectType;').kind, 'sobjectTypeToken');
    assert.equal(lastValue('Object o = Schema.SObjectType.Account;').kind, 'describe');
    const described = of(lastValue('Object o = SObjectType.Account.fields.Name;'), 'describe');
    assert.equal(described.field?.name, 'Name');
    const map = of(lastValue('Object o = SObjectType.Account.fields.getMap();'), 'libraryCall');
    assert.equal(of(map.target!, 'libraryProperty').property.name, 'fields');
});

test('a variable wins over a class of its name, unless only the class has the member', () => {
    assert.equal(lastValue('Account account; Object o = account.Name;').kind, 'sobjectField');
    assert.equal(
        lastValue('Account account; Object o = Account.SObjectType;').kind,
        'sobjectTypeToken'
    );
});

test('a class of the project wins over one of the platform', () => {
    const made = of(lastValue('Object o = new Iterator();', '', 'public class Iterator {}'), 'new');
    assert.equal(made.type.kind, 'class');
});

test("exceptions of the project take the platform's constructors", () => {
    const members = 'class MyException extends Exception {}';
    const made = of(lastValue("Object o = new MyException('x');", members), 'new');
    assert.equal(made.constructor.kind, 'library');
    assert.equal(typeName(made.type), 'Sample.MyException');
});

test('type variables of the library are filled in from the receiver', () => {
    const get = lastValue('Map<Id, List<Account>> m; Object o = m.get(null).get(0);');
    assert.equal(typeName(get.type), 'Account');
    assert.equal(typeName(lastValue('Account a; Object o = a.clone();').type), 'Account');
});

test('enums have constants, and the methods of all enums', () => {
    const members = 'enum Color { RED, BLUE }';
    assert.equal(lastValue('Object o = Color.red;', members).kind, 'enumConstant');
    const values = of(lastValue('Object o = Color.values();', members), 'libraryCall');
    assert.equal(typeName(values.type), 'List<Sample.Color>');
    assert.equal(
        of(lastValue('Color c; String s = c.name();', members), 'libraryCall').class.name,
        'System.Enum'
    );
});

test('switch takes bare names as constants, and types with a variable', () => {
    const [, statement] = statementsOf(
        'Color c; switch on c { when RED, BLUE { } when else { } }',
        'enum Color { RED, BLUE }'
    );
    assert.ok(statement?.kind === 'switch' && statement.cases[0]?.kind === 'values');
    assert.deepEqual(
        statement.cases[0].values.map(({ kind }) => kind),
        ['enumConstant', 'enumConstant']
    );
    const [, types] = statementsOf('SObject s; switch on s { when Account a { a.Name = null; } }');
    assert.ok(types?.kind === 'switch' && types.cases[0]?.kind === 'type');
});

test('an error on a field is an error on the record with the field named', () => {
    const call = of(lastValue("Account a; a.Name.addError('x');"), 'libraryCall');
    assert.equal(call.method.signature, 'void addError(Schema.SObjectField f, String m)');
    assert.equal(call.arguments[0]!.kind, 'sobjectFieldToken');
});

test("statics of a custom setting take the object's token first", () => {
    const call = of(lastValue('Setting__c s = Setting__c.getInstance();'), 'libraryCall');
    assert.equal(call.arguments[0]!.kind, 'sobjectTypeToken');
    assert.equal(typeName(call.type), 'Setting__c');
});

test('a property means its backing field inside its own accessors only', () => {
    const { types } = analyseText(
        'public class A { public Integer n { get { return n; } set { n = value; } } Integer m() { return n; } }'
    );
    const [type] = types;
    const read = type!.fields[0]!.property!.get!.body!.statements[0]!;
    assert.ok(read.kind === 'return' && read.value?.kind === 'field' && read.value.isBacking);
    const outside = type!.methods[0]!.body!.statements[0]!;
    assert.ok(outside.kind === 'return' && outside.value?.kind === 'field');
    assert.equal(outside.value.isBacking, false);
});

test('methods answer to the library under the names of its interfaces', () => {
    const { types } = analyseText(
        'public class A implements Comparable { public Integer compareTo(Object o) { return 0; } public override String toString() { return null; } }'
    );
    assert.deepEqual(
        types[0]!.methods.map(({ librarySlots }) => librarySlots),
        [['compareto$1'], ['tostring$0']]
    );
});

test('what the platform has and the library lacks is not supported, and the class goes on', () => {
    const { types, diagnostics } = analyseText(
        "public class A { void m() { ConnectApi.Foo f = ConnectApi.Chatter.get('x'); f.bar.baz(); } void n() { m(); } }"
    );
    assert.equal(types.length, 1);
    assert.deepEqual([...new Set(diagnostics.map(({ severity }) => severity))], ['notSupported']);
    assert.ok(diagnostics.some(({ message }) => message === 'ConnectApi.Chatter.get()'));
});

test('an unknown operand that may not be reached leaves the expression', () => {
    const { types } = analyseText(
        'public class A { Boolean m(Boolean b) { return b && Slack.isOn(); } }'
    );
    const statement = types[0]!.methods[0]!.body!.statements[0]!;
    assert.ok(statement.kind === 'return' && statement.value?.kind === 'logical');
    assert.equal(statement.value.right.kind, 'notSupported');
});

test("in a trigger, Trigger.new holds the trigger's object", () => {
    const { triggers, diagnostics } = analyseText(
        'trigger T on Account (before insert, after update) { for (Account a : Trigger.new) { a.Name = null; } }'
    );
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(triggers[0]!.events, ['before insert', 'after update']);
});

test('a dynamic query knows the variables that its text may name', () => {
    const call = of(
        lastValue("Set<Id> ids; List<Account> a = Database.query('x');", 'static String name;'),
        'libraryCall'
    );
    assert.deepEqual(
        call.binds?.map(({ name }) => name),
        ['ids', 'name']
    );
});

test('the only row of a dynamic query is a conversion', () => {
    const converted = of(lastValue("Account a = Database.query('x');"), 'convert');
    assert.equal(converted.operand.kind, 'libraryCall');
});

test('anonymous Apex sees the project, and leaves nothing behind', () => {
    const { project } = analyseText('public class A { public static Integer n() { return 1; } }');
    const { unit } = parseAnonymous(
        'Integer i = A.n(); String s() { return null; } class B {} s();',
        'anonymous'
    );
    const { anonymous, diagnostics } = analyseAnonymous(unit!, 62, project);
    assert.deepEqual(diagnostics, []);
    assert.equal(anonymous!.body.statements.length, 2);
    assert.equal(anonymous!.methods.length, 1);
    assert.equal(project.find('AnonymousBlock'), undefined);
});
