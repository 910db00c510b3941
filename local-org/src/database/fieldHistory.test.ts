import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ApexDate } from '../shared/values/index.js';
import type { SObject } from '../schema/sobject.js';
import { testOrg, type TestOrg } from './testOrg.js';

let org: TestOrg;
let invoice: SObject;
beforeEach(() => {
    org = testOrg();
    invoice = org.record('Invoice__c', { Due__c: ApexDate.parseIso('2026-05-31') });
    org.save('insert', invoice);
});

const change = (values: Record<string, unknown>): void => {
    org.save('update', org.record('Invoice__c', { Id: invoice.id, ...values }));
};
const rows = () =>
    org.query(
        'SELECT Field, DataType, OldValue, NewValue, CreatedById FROM Invoice__History ORDER BY Id'
    );

describe('Field history', () => {
    it('appears when the transaction commits, and not before', () => {
        change({ Due__c: ApexDate.parseIso('2026-07-31') });
        assert.deepEqual(rows(), []);

        org.database.commit();

        const [created, due] = rows();
        assert.equal(created!['Field'], 'created');
        assert.deepEqual(
            [due!['Field'], due!['DataType'], due!['OldValue'], due!['NewValue']],
            ['Due__c', 'DateOnly', '2026-05-31', '2026-07-31']
        );
        assert.equal(due!['CreatedById'], org.admin);
    });

    it('is undone with what it tells of', () => {
        org.database.commit();
        const savepoint = org.database.setSavepoint();
        change({ Due__c: ApexDate.parseIso('2026-07-31') });
        org.database.rollbackTo(savepoint);
        org.database.commit();

        assert.deepEqual(
            rows().map((row) => row['Field']),
            ['created']
        );
    });

    it('says of a lookup which record it was, and what it was called', () => {
        const account = org.record('Account', { Name: 'Acme' });
        org.save('insert', account);
        change({ Account__c: account.id, Status__c: 'Sent' });
        org.database.commit();

        assert.deepEqual(
            rows()
                .slice(1)
                .map((row) => [row['Field'], row['DataType'], row['NewValue']]),
            [
                ['Account__c', 'EntityId', account.id],
                ['Account__c', 'Text', 'Acme']
            ]
        );
    });
});
