import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';
import { openShop, testOrg, type TestOrg } from './testOrg.js';

let org: TestOrg;
beforeEach(() => {
    org = testOrg();
});

function grant(userId: string, permissionSet: string): void {
    const end = org.database.beginMixedDmlScope();
    const setId = org.database.findSystemRows('PermissionSet', 'Name', permissionSet)[0];
    org.save(
        'insert',
        org.record('PermissionSetAssignment', { AssigneeId: userId, PermissionSetId: setId })
    );
    end();
}

const roleId = (name: string): string =>
    org.database.findSystemRows('UserRole', 'DeveloperName', name)[0]!;

describe('Permissions', () => {
    it('come from permission sets, not from being somebody', () => {
        const user = org.user('clerk');
        const { permissions } = org.database;
        assert.equal(permissions.can(user, 'read', 'Invoice__c'), false);

        grant(user, 'Clerk');

        assert.equal(permissions.can(user, 'create', 'Invoice__c'), true);
        assert.equal(permissions.can(user, 'delete', 'Invoice__c'), false);
        assert.equal(permissions.canField(user, 'read', 'Invoice__c', 'Code__c'), true);
        assert.equal(permissions.canField(user, 'edit', 'Invoice__c', 'Code__c'), false);
        assert.equal(permissions.canField(user, 'read', 'Invoice__c', 'Paid__c'), false);
        assert.equal(permissions.hasCustomPermission(user, 'Approve'), true);
        assert.equal(permissions.hasCustomPermission(org.admin, 'Approve'), false);
    });

    it('show a custom tab to those whose permission set opens it, not to every administrator', () => {
        const user = org.user('clerk');
        const { permissions } = org.database;
        assert.equal(permissions.tabVisibility(user, 'Invoice__c'), 'hidden');

        grant(user, 'Clerk');

        assert.equal(permissions.tabVisibility(user, 'Invoice__c'), 'visible');
        assert.equal(permissions.tabVisibility(user, 'Line__c'), 'available');
        assert.equal(permissions.tabVisibility(org.admin, 'Invoice__c'), 'hidden');
        assert.equal(permissions.tabVisibility(user, 'standard-Account'), 'visible');
    });

    it('hide objects and fields from queries in user mode', () => {
        const user = org.user('clerk');
        const asUser = { userId: user, mode: 'user', sharing: true } as const;
        assert.throws(
            () => org.query('SELECT Id FROM Invoice__c', {}, asUser),
            /sObject type 'Invoice__c' is not supported/
        );

        grant(user, 'Clerk');

        assert.deepEqual(org.query('SELECT Code__c FROM Invoice__c', {}, asUser), []);
        assert.throws(
            () => org.query('SELECT Id FROM Invoice__c WHERE Paid__c = true', {}, asUser),
            /No such column 'Paid__c' on entity 'Invoice__c'/
        );
        assert.throws(
            () =>
                org.query(
                    'SELECT Paid__c FROM Invoice__c WITH SECURITY_ENFORCED',
                    {},
                    { userId: user }
                ),
            /Insufficient permissions: secure query included inaccessible field/
        );
    });

    it('stop saves in user mode', () => {
        const user = org.user('clerk');
        const asUser = { userId: user, mode: 'user', sharing: true } as const;
        assert.throws(
            () => org.save('insert', org.record('Invoice__c'), asUser),
            /Access to entity 'Invoice__c' denied/
        );
        grant(user, 'Clerk');

        const [result] = org.save('insert', org.record('Invoice__c', { Code__c: 'x' }), asUser);

        assert.equal(result!.errors[0]!.statusCode, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY');
        assert.deepEqual(result!.errors[0]!.fields, ['Code__c']);
        assert.equal(org.save('insert', org.record('Invoice__c'), asUser)[0]!.success, true);
    });
});

describe('Sharing', () => {
    it('of a private object shows rows to their owner and to whom stands above', () => {
        const worker = org.user('worker', { UserRoleId: roleId('Worker') });
        const boss = org.user('boss', { UserRoleId: roleId('Boss') });
        const other = org.user('other');
        org.save('insert', org.record('Invoice__c', { OwnerId: worker }));
        const seenBy = (userId: string): number =>
            org.query('SELECT Id FROM Invoice__c', {}, { userId, sharing: true }).length;

        assert.deepEqual([worker, boss, other, org.admin].map(seenBy), [1, 1, 0, 1]);
    });

    it('follows share rows, and their level', () => {
        const other = org.user('other');
        const invoice = org.record('Invoice__c');
        org.save('insert', invoice);
        const asOther = { userId: other, sharing: true } as const;
        org.save(
            'insert',
            org.record('Invoice__Share', {
                ParentId: invoice.id,
                UserOrGroupId: other,
                AccessLevel: 'Read'
            })
        );

        assert.equal(org.query('SELECT Id FROM Invoice__c', {}, asOther).length, 1);
        const [result] = org.save(
            'update',
            org.record('Invoice__c', { Id: invoice.id, Paid__c: true }),
            asOther
        );
        assert.equal(result!.errors[0]!.statusCode, 'INSUFFICIENT_ACCESS_OR_READONLY');
    });

    it('gives queue members what the queue owns', () => {
        const member = org.user('member');
        const queue = org.database.findSystemRows('Group', 'DeveloperName', 'Inbox')[0]!;
        const end = org.database.beginMixedDmlScope();
        org.save('insert', org.record('GroupMember', { GroupId: queue, UserOrGroupId: member }));
        end();
        org.save('insert', org.record('Invoice__c', { OwnerId: queue }));

        assert.equal(
            org.query(
                'SELECT Owner.Name FROM Invoice__c',
                {},
                { userId: member, sharing: true }
            )[0]!['Owner.Name'],
            'Inbox'
        );
    });

    it('shows details with their master', () => {
        const other = org.user('other');
        const invoice = org.record('Invoice__c');
        org.save('insert', invoice);
        org.save(
            'insert',
            org.record('Line__c', { Invoice__c: invoice.id, Amount__c: null, Name: 'x' }),
            { allOrNone: false }
        );

        assert.equal(
            org.query('SELECT Id FROM Line__c', {}, { userId: other, sharing: true }).length,
            0
        );
    });

    it('answers UserRecordAccess', () => {
        const other = org.user('other');
        grant(other, 'Clerk');
        const invoice = org.record('Invoice__c');
        org.save('insert', invoice);

        const [access] = org.query(
            'SELECT HasReadAccess, MaxAccessLevel FROM UserRecordAccess WHERE UserId = :u AND RecordId = :r',
            { u: other, r: invoice.id }
        );

        assert.deepEqual([access!['HasReadAccess'], access!['MaxAccessLevel']], ['false', 'None']);
    });
});

describe('The file of an org', () => {
    it('keeps its rows when it is opened again, and gives no id twice', () => {
        const file = join(mkdtempSync(join(tmpdir(), 'local-org-')), 'org.sqlite');
        const [a, b] = [org.record('Account', { Name: 'A' }), org.record('Account', { Name: 'B' })];
        const first = openShop(file);
        const userId = first.findSystemRows('User', 'Alias', 'UUser')[0]!;
        const access = { userId, mode: 'system', sharing: false } as const;
        first.save('insert', [a], { allOrNone: true, access });
        first.commit();

        const second = openShop(file);
        second.save('insert', [b], { allOrNone: true, access });
        second.commit();

        assert.ok(a.id! < b.id!);
        const count = first.parseQuery('SELECT COUNT() FROM Account');
        assert.equal(first.query(count, { bind: () => null, access }).count, 2);
    });
});
