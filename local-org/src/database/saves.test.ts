import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ApexBlob, ApexDate, Decimal } from '../shared/values/index.js';
import type { SaveEvent } from '../shared/saveHooks.js';
import type { SObject } from '../schema/sobject.js';
import { testOrg, type TestOrg } from './testOrg.js';

let org: TestOrg;
beforeEach(() => {
    org = testOrg();
});

const errorOf = (
    results: readonly { errors: readonly { statusCode: string; message: string }[] }[]
): string =>
    results
        .flatMap(({ errors }) =>
            errors.map(({ statusCode, message }) => `${statusCode}: ${message}`)
        )
        .join('; ');

describe('An insert', () => {
    it('gives ids, defaults, automatic numbers and system fields', () => {
        const invoice = org.record('Invoice__c', { Code__c: 'A1' });

        org.save('insert', invoice);

        assert.match(invoice.id!, /^a[A-Za-z0-9]{17}$/);
        const [row] = org.query(
            'SELECT Name, Status__c, Due__c, Paid__c, OwnerId, CreatedById FROM Invoice__c'
        );
        assert.deepEqual(
            [row!['Name'], row!['Status__c'], row!['Due__c'], row!['Paid__c']],
            ['INV-0001', 'Draft', '2026-06-14', 'false']
        );
        assert.equal(row!['OwnerId'], org.admin);
    });

    it('leaves the records of a failed list without ids', () => {
        const good = org.record('Account', { Name: 'Good' });

        const results = org.save('insert', [good, org.record('Account')]);

        assert.equal(
            errorOf(results),
            'REQUIRED_FIELD_MISSING: Required fields are missing: [Name]'
        );
        assert.equal(good.id, null);
        assert.equal(org.count('SELECT COUNT() FROM Account'), 0);
    });

    it('saves what can be saved when not all must be, and fires triggers again for the rest', () => {
        const sizes: number[] = [];
        org.onTrigger = ({ timing, newRecords }) => {
            if (timing === 'before') {
                sizes.push(newRecords!.length);
            }
        };

        const results = org.save(
            'insert',
            [org.record('Account', { Name: 'Good' }), org.record('Account')],
            { allOrNone: false }
        );

        assert.deepEqual(
            results.map(({ success }) => success),
            [true, false]
        );
        assert.deepEqual(sizes, [2, 1]);
        assert.equal(org.count('SELECT COUNT() FROM Account'), 1);
    });

    it('refuses bad values in the words of the platform', () => {
        const attempt = (object: string, values: Record<string, unknown>): string =>
            errorOf(org.save('insert', org.record(object, values)));

        assert.equal(
            attempt('Invoice__c', { Code__c: '12345678901' }),
            'STRING_TOO_LONG: Code: data value too large: 12345678901 (max length=10)'
        );
        assert.equal(
            attempt('Invoice__c', { Status__c: 'Lost' }),
            'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: Status: bad value for restricted picklist field: Lost'
        );
        assert.equal(
            attempt('Contact', { LastName: 'X', Email: 'no' }),
            'INVALID_EMAIL_ADDRESS: Email: invalid email address: no'
        );
        assert.equal(
            attempt('Contact', { LastName: 'X', AccountId: '001000000000999AAA' }),
            'INVALID_CROSS_REFERENCE_KEY: invalid cross reference id'
        );
        assert.match(
            attempt('Contact', { LastName: 'X', AccountId: org.admin }),
            /^FIELD_INTEGRITY_EXCEPTION: Account ID: id value of incorrect type: 005/
        );
        assert.equal(
            attempt('Invoice__c', { Status__c: 'Sent' }),
            'FIELD_CUSTOM_VALIDATION_EXCEPTION: Choose an account first.'
        );
    });

    it('refuses a second record with a unique value', () => {
        const first = org.record('Invoice__c', { Code__c: 'same' });
        org.save('insert', first);

        assert.equal(
            errorOf(org.save('insert', org.record('Invoice__c', { Code__c: 'SAME' }))),
            `DUPLICATE_VALUE: duplicate value found: Code__c duplicates value on record with id: ${first.id}`
        );
    });

    it('hands triggers copies, and stores what they change', () => {
        org.onTrigger = ({ timing, newRecords }) => {
            if (timing === 'before') {
                newRecords![0]!.put('Name', 'Changed');
            }
        };
        const account = org.record('Account', { Name: 'Given' });

        org.save('insert', account);

        assert.equal(account.get('Name'), 'Given');
        assert.equal(org.query('SELECT Name FROM Account')[0]!['Name'], 'Changed');
    });

    it('fails a record that a trigger adds an error to', () => {
        org.onTrigger = ({ newRecords }) => newRecords![0]!.addError('No way', 'Name');

        const [result] = org.save('insert', org.record('Account', { Name: 'A' }));

        assert.deepEqual(result!.errors, [
            { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'No way', fields: ['Name'] }
        ]);
    });

    it('works in chunks of 200', () => {
        const sizes: number[] = [];
        org.onTrigger = ({ timing, newRecords }) =>
            void (timing === 'after' && sizes.push(newRecords!.length));

        org.save(
            'insert',
            Array.from({ length: 401 }, (_, index) => org.record('Account', { Name: `A${index}` }))
        );

        assert.deepEqual(sizes, [200, 200, 1]);
    });
});

describe('An update', () => {
    it('changes only the fields that are set, and shows triggers old and new', () => {
        const account = org.record('Account', { Name: 'A', Phone: '1' });
        org.save('insert', account);
        let seen: SaveEvent<SObject> | null = null;
        org.onTrigger = (event) => void (seen ??= event);

        org.save('update', org.record('Account', { Id: account.id, Name: 'B' }));

        const event = seen as unknown as SaveEvent<SObject>;
        assert.deepEqual(
            [
                event.oldRecords![0]!.get('Name'),
                event.newRecords![0]!.get('Name'),
                event.newRecords![0]!.get('Phone')
            ],
            ['A', 'B', '1']
        );
        assert.deepEqual(
            org.query('SELECT Name, Phone FROM Account').map((row) => [row['Name'], row['Phone']]),
            [['B', '1']]
        );
    });

    it('of an unknown id fails', () => {
        assert.equal(
            errorOf(org.save('update', org.record('Account', { Id: '001000000000999AAA' }))),
            'INVALID_CROSS_REFERENCE_KEY: invalid cross reference id'
        );
    });
});

describe('An upsert', () => {
    it('finds records by an external id, without case', () => {
        org.save('insert', org.record('Invoice__c', { Code__c: 'one' }));

        const results = org.save(
            'upsert',
            [
                org.record('Invoice__c', { Code__c: 'ONE', Paid__c: true }),
                org.record('Invoice__c', { Code__c: 'two' })
            ],
            { externalId: 'Code__c' }
        );

        assert.deepEqual(
            results.map(({ created }) => created),
            [false, true]
        );
        assert.equal(org.count('SELECT COUNT() FROM Invoice__c WHERE Paid__c = true'), 1);
    });

    it('takes a parent by its external id', () => {
        org.save('insert', org.record('Invoice__c', { Code__c: 'p1' }));
        const line = org.record('Line__c', { Name: 'L', Amount__c: Decimal.of(5) });
        line.setParent('Invoice__r', org.record('Invoice__c', { Code__c: 'p1' }));

        assert.equal(errorOf(org.save('insert', line)), '');
        assert.equal(
            org.query('SELECT Invoice__r.Code__c FROM Line__c')[0]!['Invoice__r.Code__c'],
            'p1'
        );
    });
});

describe('Roll-up summaries and formulas', () => {
    it('follow their details', () => {
        const account = org.record('Account', { Name: 'Acme' });
        org.save('insert', account);
        const invoice = org.record('Invoice__c', { Account__c: account.id });
        org.save('insert', invoice);
        const lines = ['1.50', '2.25'].map((amount) =>
            org.record('Line__c', { Invoice__c: invoice.id, Amount__c: Decimal.of(amount) })
        );
        org.save('insert', lines);

        assert.deepEqual(
            org
                .query(
                    "SELECT Total__c, Lines__c, Label__c FROM Invoice__c WHERE Label__c LIKE 'acme / %'"
                )
                .map((row) => [row['Total__c'], row['Label__c']]),
            [['3.75', 'Acme / Draft']]
        );

        org.save('delete', lines[0]!);

        assert.equal(org.query('SELECT Total__c FROM Invoice__c')[0]!['Total__c'], '2.25');
    });
});

describe('A delete', () => {
    it('takes details along, empties lookups, and is undone by undelete', () => {
        const account = org.record('Account', { Name: 'Acme' });
        org.save('insert', account);
        const contact = org.record('Contact', { LastName: 'C', AccountId: account.id });
        const invoice = org.record('Invoice__c', { Account__c: account.id });
        org.save('insert', contact);
        org.save('insert', invoice);

        org.save('delete', org.record('Account', { Id: account.id }));

        assert.equal(org.count('SELECT COUNT() FROM Contact'), 0);
        assert.equal(org.query('SELECT Account__c FROM Invoice__c')[0]!['Account__c'], null);
        assert.equal(org.query('SELECT IsDeleted FROM Account ALL ROWS')[0]!['IsDeleted'], 'true');

        org.save('undelete', org.record('Account', { Id: account.id }));

        assert.equal(org.count('SELECT COUNT() FROM Contact'), 1);
    });

    it('is held back by cases of an account', () => {
        const account = org.record('Account', { Name: 'Acme' });
        org.save('insert', account);
        org.save('insert', org.record('Case', { AccountId: account.id }));

        assert.match(
            errorOf(org.save('delete', account)),
            /^DELETE_FAILED: Your attempt to delete Acme could not be completed because it is associated with the following cases/
        );
    });
});

describe('Standard objects', () => {
    it('follow their stage, status and names', () => {
        org.save('insert', [
            org.record('Opportunity', {
                Name: 'O',
                StageName: 'Closed Won',
                CloseDate: ApexDate.of(2026, 5, 1),
                Amount: Decimal.of(200)
            })
        ]);
        org.save('insert', org.record('Case', { Status: 'Closed' }));

        const [opportunity] = org.query(
            'SELECT Probability, IsWon, IsClosed, ForecastCategoryName, ExpectedRevenue FROM Opportunity'
        );
        assert.deepEqual(
            [opportunity!['Probability'], opportunity!['IsWon'], opportunity!['ExpectedRevenue']],
            ['100', 'true', '200.00']
        );
        assert.deepEqual(
            org
                .query('SELECT IsClosed, CaseNumber FROM Case')
                .map((row) => [row['IsClosed'], row['CaseNumber']]),
            [['true', '00001000']]
        );
    });

    it('turn a lead into account, contact and opportunity', () => {
        const lead = org.record('Lead', { LastName: 'Doe', FirstName: 'Jo', Company: 'Doe Inc' });
        org.save('insert', lead);

        const result = org.database.convertLead(
            {
                leadId: lead.id!,
                convertedStatus: 'Closed - Converted',
                accountId: null,
                contactId: null,
                opportunityName: null,
                doNotCreateOpportunity: false,
                ownerId: null
            },
            { allOrNone: true, access: { userId: org.admin, mode: 'system', sharing: false } }
        );

        assert.equal(result.success, true, JSON.stringify(result.errors));
        assert.deepEqual(
            org
                .query('SELECT Name, Account.Name FROM Contact')
                .map((row) => [row['Name'], row['Account.Name']]),
            [['Jo Doe', 'Doe Inc']]
        );
        assert.equal(org.query('SELECT IsConverted FROM Lead')[0]!['IsConverted'], 'true');
    });

    it('merge into one, children included', () => {
        const [master, loser] = [
            org.record('Account', { Name: 'M' }),
            org.record('Account', { Name: 'L' })
        ];
        org.save('insert', [master, loser]);
        org.save('insert', org.record('Contact', { LastName: 'C', AccountId: loser.id }));

        org.database.merge(master, [loser], {
            allOrNone: true,
            access: { userId: org.admin, mode: 'system', sharing: false }
        });

        assert.equal(org.query('SELECT AccountId FROM Contact')[0]!['AccountId'], master.id);
        assert.equal(
            org.query('SELECT MasterRecordId FROM Account WHERE IsDeleted = true ALL ROWS')[0]![
                'MasterRecordId'
            ],
            master.id
        );
    });

    it('make a document of a first file version', () => {
        const account = org.record('Account', { Name: 'A' });
        org.save('insert', account);
        const version = org.record('ContentVersion', {
            Title: 'T',
            PathOnClient: 'a.txt',
            VersionData: ApexBlob.ofText('text'),
            FirstPublishLocationId: account.id
        });
        assert.equal(errorOf(org.save('insert', version)), '');

        assert.equal(
            org.query(
                'SELECT ContentDocument.Title FROM ContentDocumentLink WHERE LinkedEntityId = :id',
                { id: account.id }
            )[0]!['ContentDocument.Title'],
            'T'
        );
    });
});

describe('A transaction', () => {
    it('goes back to a savepoint', () => {
        org.save('insert', org.record('Account', { Name: 'Kept' }));
        const savepoint = org.database.setSavepoint();
        org.save('insert', org.record('Account', { Name: 'Undone' }));

        org.database.rollbackTo(savepoint);

        assert.deepEqual(
            org.query('SELECT Name FROM Account').map((row) => row['Name']),
            ['Kept']
        );
    });

    it('may insert a group next to other records', () => {
        org.save('insert', org.record('Account', { Name: 'A' }));

        const results = org.save('insert', org.record('Group', { Name: 'G' }));

        assert.equal(results[0]!.success, true);
    });

    it('may not mix setup objects with others', () => {
        org.save('insert', org.record('Account', { Name: 'A' }));

        const results = org.save('insert', org.record('UserRole', { Name: 'R' }));

        assert.equal(
            errorOf(results),
            'MIXED_DML_OPERATION: DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa): UserRole, original object: Account'
        );
    });
});
