import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyModel } from '../metadata/emptyModel.js';
import { ApexException } from '../shared/apexException.js';
import { equalValues, textOf } from '../shared/values/index.js';
import { buildSchema } from './buildSchema.js';
import { SObject } from './sobject.js';
import { fieldToken, typeToken } from './tokens.js';

const { schema } = buildSchema(emptyModel());
const account = schema.object('Account')!;
const record = (values: Record<string, unknown>): SObject => {
    const made = new SObject(account);
    for (const [name, value] of Object.entries(values)) {
        made.put(name, value);
    }
    return made;
};
const throwsApex = (body: () => unknown, type: string, message: string) =>
    assert.throws(
        body,
        (error) =>
            error instanceof ApexException && error.typeName === type && error.message === message
    );

test('a field that was never set reads as null, and a checkbox as unticked', () => {
    const made = new SObject(account);

    assert.equal(made.get('Name'), null);
    assert.equal(made.get('isdeleted'), false);
    assert.deepEqual(made.populatedEntries(), []);
});

test('reading a field that the query left out throws', () => {
    const made = record({ Name: 'Acme' });
    made.isQueried = true;

    assert.equal(made.get('NAME'), 'Acme');
    throwsApex(
        () => made.get('Rating'),
        'System.SObjectException',
        'SObject row was retrieved via SOQL without querying the requested field: Account.Rating'
    );
});

test('an unknown field is refused in the words of the platform', () => {
    throwsApex(
        () => record({}).get('Nope__c'),
        'System.SObjectException',
        'Invalid field Nope__c for Account'
    );
});

test('a read-only record refuses writes', () => {
    const made = record({ Name: 'Acme' });
    made.isReadOnly = true;

    throwsApex(() => made.put('Name', 'B'), 'System.FinalException', 'Record is read-only');
});

test('fields are listed in the order in which they were set', () => {
    const made = record({ Rating: 'Hot', Name: 'Acme', Id: null });

    assert.deepEqual(
        made.populatedEntries().map(([name]) => name),
        ['Rating', 'Name', 'Id']
    );
    assert.equal(textOf(made), 'Account:{Rating=Hot, Name=Acme, Id=null}');
});

test('records are equal by object and fields', () => {
    assert.equal(equalValues(record({ Name: 'A' }), record({ Name: 'A' })), true);
    assert.equal(equalValues(record({ Name: 'A' }), record({ Name: 'B' })), false);
});

test('a clone leaves out the id, and keeps it when asked', () => {
    const made = record({ Id: '001000000000001AAA', Name: 'Acme' });

    assert.equal(made.clone().id, null);
    assert.equal(made.clone({ preserveId: true }).id, '001000000000001AAA');
    assert.equal(made.clone().get('Name'), 'Acme');
});

test('a parent is found under its relationship, in any case', () => {
    const made = record({});
    const parent = record({ Name: 'Parent' });
    made.setParent('parent', parent);

    assert.equal(made.getParent('PARENT'), parent);
    throwsApex(
        () => made.setParent('Nope', parent),
        'System.SObjectException',
        'Invalid relationship Nope for Account'
    );
});

test('there is one token an object and one a field', () => {
    const name = account.fieldsByName.get('name')!;

    assert.equal(typeToken(account), typeToken(account));
    assert.equal(fieldToken(account, name), fieldToken(account, name));
    assert.equal(textOf(fieldToken(account, name)), 'Name');
});
