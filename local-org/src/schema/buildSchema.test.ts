import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyModel } from '../metadata/emptyModel.js';
import { readProject } from '../metadata/readProject.js';
import { metadataXml, writeProject } from '../metadata/testProject.js';
import { buildSchema } from './buildSchema.js';
import type { Schema, SObjectDef } from './definitions.js';

const bare = buildSchema(emptyModel()).schema;

const object = (schema: Schema, name: string): SObjectDef => {
    const found = schema.object(name);
    assert.ok(found, `${name} is in the schema`);
    return found;
};
const field = (schema: Schema, owner: string, name: string) => {
    const found = object(schema, owner).fieldsByName.get(name.toLowerCase());
    assert.ok(found, `${owner}.${name} is in the schema`);
    return found;
};

const CUSTOM = (body: string) => metadataXml('CustomObject', body);
const FIELD = (body: string) => metadataXml('CustomField', body);
const schemaOfFiles = (files: Record<string, string>) => {
    const { model, diagnostics } = readProject(writeProject(files));
    assert.deepEqual(diagnostics, []);
    return buildSchema(model);
};

test('standard objects know their fields, types, labels, prefixes and names', () => {
    const account = object(bare, 'ACCOUNT');

    assert.deepEqual(
        [account.label, account.pluralLabel, account.keyPrefix, account.nameField?.name],
        ['Account', 'Accounts', '001', 'Name']
    );
    assert.deepEqual(
        [field(bare, 'Account', 'AnnualRevenue').type, field(bare, 'Account', 'Name').length],
        ['Currency', 255]
    );
    assert.equal(object(bare, 'Case').nameField?.name, 'CaseNumber');
    assert.equal(object(bare, 'Task').nameField?.name, 'Subject');
    assert.equal(bare.objectByKeyPrefix('006')?.name, 'Opportunity');
});

test('every reference, child relationship and key prefix in the data leads somewhere', () => {
    const wrong: string[] = [];
    const prefixes = new Map<string, string>();
    for (const def of bare.objects.values()) {
        for (const { name, childObject, field: reference } of def.childRelationships.values()) {
            if (bare.object(childObject)?.fieldsByName.has(reference.toLowerCase()) !== true) {
                wrong.push(`${def.name}.${name} -> ${childObject}.${reference}`);
            }
        }
        const isShared = ['01J', '0D5', '017', '02c'].includes(def.keyPrefix ?? '017');
        if (!isShared && prefixes.has(def.keyPrefix!) && def.name !== 'ContentNote') {
            wrong.push(`${def.keyPrefix} is both ${prefixes.get(def.keyPrefix!)} and ${def.name}`);
        }
        prefixes.set(def.keyPrefix!, def.name);
    }
    assert.deepEqual(wrong, []);
});

test('system fields, formulas and compound names cannot be written', () => {
    for (const [owner, name] of [
        ['Account', 'CreatedDate'],
        ['Contact', 'Name'],
        ['Opportunity', 'IsWon'],
        ['Case', 'CaseNumber'],
        ['Account', 'BillingAddress']
    ] as const) {
        assert.equal(field(bare, owner, name).isCreateable, false, `${owner}.${name}`);
    }
    assert.equal(field(bare, 'Contact', 'LastName').isCreateable, true);
    assert.equal(field(bare, 'OpportunityLineItem', 'OpportunityId').isUpdateable, false);
});

test('stages carry probability, forecast category, and whether they close and win', () => {
    const won = field(bare, 'Opportunity', 'StageName').picklist?.find(
        ({ value }) => value === 'Closed Won'
    );

    assert.deepEqual(won?.attributes, {
        probability: 100,
        closed: true,
        won: true,
        forecastCategory: 'Closed'
    });
});

test('fields of a feature are there only when the project asks for the feature', () => {
    const persons = buildSchema({ ...emptyModel(), features: ['PersonAccounts'] }).schema;

    assert.equal(object(bare, 'Account').fieldsByName.has('ispersonaccount'), false);
    assert.equal(object(bare, 'Account').fieldsByName.has('currencyisocode'), false);
    assert.equal(object(persons, 'Account').fieldsByName.has('ispersonaccount'), true);
});

test('a custom object gets the fields, relationships and companions of its kind', () => {
    const { schema, diagnostics } = schemaOfFiles({
        'force-app/objects/Order__c/Order__c.object-meta.xml': CUSTOM(
            `<label>Order</label><pluralLabel>Orders</pluralLabel><sharingModel>Private</sharingModel><enableHistory>true</enableHistory>
            <enableActivities>true</enableActivities><nameField><label>No</label><type>AutoNumber</type><displayFormat>O-{0000}</displayFormat></nameField>`
        ),
        'force-app/objects/Line__c/Line__c.object-meta.xml': CUSTOM(
            '<label>Line</label><pluralLabel>Lines</pluralLabel><sharingModel>ControlledByParent</sharingModel><nameField><label>Name</label><type>Text</type></nameField>'
        ),
        'force-app/objects/Line__c/fields/Order__c.field-meta.xml': FIELD(
            '<fullName>Order__c</fullName><label>Order</label><type>MasterDetail</type><referenceTo>Order__c</referenceTo><relationshipName>Lines</relationshipName>'
        ),
        'force-app/objects/Line__c/fields/Price__c.field-meta.xml': FIELD(
            '<fullName>Price__c</fullName><label>Price</label><type>Currency</type><precision>16</precision><scale>2</scale>'
        ),
        'force-app/objects/Order__c/fields/Total__c.field-meta.xml': FIELD(
            '<fullName>Total__c</fullName><label>Total</label><type>Summary</type><summaryForeignKey>Line__c.Order__c</summaryForeignKey><summarizedField>Line__c.Price__c</summarizedField><summaryOperation>sum</summaryOperation>'
        )
    });

    assert.deepEqual(diagnostics, []);
    const order = object(schema, 'Order__c');
    const line = object(schema, 'Line__c');
    assert.match(order.keyPrefix ?? '', /^a[0-9A-Za-z]{2}$/);
    assert.deepEqual(
        [order.sharingModel, order.nameField?.isAutoNumber, order.nameField?.displayFormat],
        ['Private', true, 'O-{0000}']
    );
    assert.deepEqual(order.childRelationships.get('lines__r'), {
        name: 'Lines__r',
        childObject: 'Line__c',
        field: 'Order__c'
    });
    assert.equal(line.relationshipsByName.get('order__r')?.deleteConstraint, 'Cascade');
    assert.equal(line.fieldsByName.has('ownerid'), false, 'a detail has no owner');
    assert.equal(line.sharingModel, 'ControlledByParent');
    assert.deepEqual(
        [field(schema, 'Order__c', 'Total__c').type, field(schema, 'Order__c', 'Total__c').scale],
        ['Currency', 2]
    );
    assert.equal(field(schema, 'Order__c', 'Total__c').isCreateable, false);
    assert.equal(object(schema, 'Order__Share').kind, 'share');
    assert.equal(object(schema, 'Order__History').kind, 'history');
    assert.equal(schema.object('Line__Share'), undefined);
    assert.ok(
        schema.object('Task')?.relationshipsByName.get('what')?.referenceTo?.includes('Order__c')
    );
});

test('the key prefix of an object does not change when another object comes', () => {
    const files = {
        'force-app/objects/B__c/B__c.object-meta.xml': CUSTOM(
            '<nameField><type>Text</type></nameField>'
        )
    };
    const one = schemaOfFiles(files).schema;
    const two = schemaOfFiles({
        ...files,
        'force-app/objects/A__c/A__c.object-meta.xml': CUSTOM(
            '<nameField><type>Text</type></nameField>'
        )
    }).schema;

    assert.equal(object(one, 'B__c').keyPrefix, object(two, 'B__c').keyPrefix);
});

test('custom metadata types, platform events and custom settings have the fields of their kind', () => {
    const { schema } = schemaOfFiles({
        'force-app/objects/Kind__mdt/Kind__mdt.object-meta.xml': CUSTOM('<label>Kind</label>'),
        'force-app/objects/Done__e/Done__e.object-meta.xml': CUSTOM(
            '<label>Done</label><eventType>HighVolume</eventType><publishBehavior>PublishImmediately</publishBehavior>'
        ),
        'force-app/objects/Limits__c/Limits__c.object-meta.xml': CUSTOM(
            '<label>Limits</label><customSettingsType>Hierarchy</customSettingsType>'
        )
    });

    const kind = object(schema, 'Kind__mdt');
    assert.equal(kind.kind, 'customMetadata');
    assert.match(kind.keyPrefix ?? '', /^m/);
    assert.ok(kind.fieldsByName.has('developername') && kind.fieldsByName.has('qualifiedapiname'));
    assert.deepEqual(
        [object(schema, 'Done__e').kind, object(schema, 'Done__e').publishBehavior],
        ['platformEvent', 'PublishImmediately']
    );
    assert.equal(object(schema, 'Limits__c').kind, 'customSettingHierarchy');
    assert.ok(object(schema, 'Limits__c').fieldsByName.has('setupownerid'));
});

test('custom fields, rules, field sets and record types are laid over a standard object', () => {
    const { schema } = schemaOfFiles({
        'force-app/objects/Account/Account.object-meta.xml': CUSTOM(
            '<sharingModel>Private</sharingModel>'
        ),
        'force-app/objects/Account/fields/Tier__c.field-meta.xml': FIELD(
            '<fullName>Tier__c</fullName><label>Tier</label><type>Picklist</type><valueSet><restricted>true</restricted><valueSetName>Tiers</valueSetName></valueSet>'
        ),
        'force-app/objects/Account/recordTypes/Big.recordType-meta.xml': metadataXml(
            'RecordType',
            '<fullName>Big</fullName><active>true</active><label>Big one</label><picklistValues><picklist>Tier__c</picklist><values><fullName>A%26B</fullName><default>true</default></values></picklistValues>'
        ),
        'force-app/globalValueSets/Tiers.globalValueSet-meta.xml': metadataXml(
            'GlobalValueSet',
            '<customValue><fullName>A&amp;B</fullName><default>false</default><label>A and B</label></customValue><masterLabel>Tiers</masterLabel>'
        ),
        'force-app/objects/Activity/fields/Both__c.field-meta.xml': FIELD(
            '<fullName>Both__c</fullName><label>Both</label><type>Text</type><length>20</length>'
        )
    });

    assert.equal(object(schema, 'Account').sharingModel, 'Private');
    assert.deepEqual(
        field(schema, 'Account', 'Tier__c').picklist?.map(({ value, label }) => [value, label]),
        [['A&B', 'A and B']]
    );
    const [recordType] = object(schema, 'Account').recordTypes;
    assert.equal(recordType?.label, 'Big one');
    assert.deepEqual(recordType?.picklistValues?.get('tier__c'), [
        { name: 'A&B', isDefault: true }
    ]);
    assert.equal(field(schema, 'Task', 'Both__c').length, 20);
    assert.equal(field(schema, 'Event', 'Both__c').length, 20);
});

test('a big object has neither name, owner nor sharing', () => {
    const { schema, diagnostics } = schemaOfFiles({
        'force-app/objects/Huge__b/Huge__b.object-meta.xml': CUSTOM('<label>Huge</label>')
    });

    assert.deepEqual(diagnostics, []);
    assert.deepEqual(
        object(schema, 'Huge__b').fields.map(({ name }) => name),
        ['Id', 'CreatedDate', 'CreatedById']
    );
    assert.equal(schema.object('Huge__Share'), undefined);
});

test('external objects are refused by name', () => {
    const { schema, diagnostics } = schemaOfFiles({
        'force-app/objects/Far__x/Far__x.object-meta.xml': CUSTOM('<label>Far</label>')
    });

    assert.equal(schema.object('Far__x'), undefined);
    assert.deepEqual(
        diagnostics.map(({ severity, message }) => [severity, message]),
        [['notSupported', 'NotSupported: object Far__x (external object)']]
    );
});
