import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ApexDate, ApexDatetime, ApexList, Decimal } from '../shared/values/index.js';
import { STRING } from '../shared/types.js';
import { testOrg, type TestOrg } from './testOrg.js';

let org: TestOrg;
const names = (soql: string, binds?: Record<string, unknown>): unknown[] =>
    org.query(soql, binds).map((row) => row['Name'] ?? row['LastName']);
const messageOf = (soql: string, binds?: Record<string, unknown>): string => {
    try {
        org.query(soql, binds);
        return '';
    } catch (error) {
        return (error as Error).message;
    }
};

before(() => {
    org = testOrg();
    const acme = org.record('Account', {
        Name: 'Acme',
        Region__c: 'Nord',
        AnnualRevenue: Decimal.of(100)
    });
    const zeta = org.record('Account', {
        Name: 'Ängström',
        Region__c: null,
        AnnualRevenue: Decimal.of(50)
    });
    const beta = org.record('Account', { Name: 'beta', Region__c: 'SÜD' });
    org.save('insert', [acme, zeta, beta]);
    org.save('insert', [
        org.record('Contact', { LastName: 'Ito', FirstName: 'Mia', AccountId: acme.id }),
        org.record('Contact', { LastName: 'Abe', AccountId: acme.id }),
        org.record('Contact', { LastName: 'Solo' })
    ]);
    org.save('insert', [
        org.record('Opportunity', {
            Name: 'May',
            StageName: 'Prospecting',
            CloseDate: ApexDate.of(2026, 5, 15),
            AccountId: acme.id,
            Amount: Decimal.of('10.25')
        }),
        org.record('Opportunity', {
            Name: 'June',
            StageName: 'Closed Won',
            CloseDate: ApexDate.of(2026, 6, 1),
            AccountId: acme.id,
            Amount: Decimal.of('20.50')
        }),
        org.record('Opportunity', {
            Name: 'Old',
            StageName: 'Prospecting',
            CloseDate: ApexDate.of(2025, 1, 31),
            AccountId: zeta.id
        })
    ]);
    org.save(
        'insert',
        org.record('Task', { Subject: 'Call', WhatId: acme.id, Status: 'Completed' })
    );
});

describe('A SOQL query', () => {
    it('compares text without case, in any script', () => {
        assert.deepEqual(names("SELECT Name FROM Account WHERE Name = 'ÄNGSTRÖM'"), ['Ängström']);
        assert.deepEqual(names("SELECT Name FROM Account WHERE Region__c IN ('süd')"), ['beta']);
        assert.deepEqual(names("SELECT Name FROM Account WHERE Name LIKE 'ac_e%'"), ['Acme']);
    });

    it('counts an empty field as different from any value', () => {
        assert.equal(org.count("SELECT COUNT() FROM Account WHERE Region__c != 'Nord'"), 2);
        assert.equal(org.count("SELECT COUNT() FROM Account WHERE Region__c NOT IN ('Nord')"), 2);
        assert.equal(org.count("SELECT COUNT() FROM Account WHERE NOT Region__c = 'Nord'"), 2);
        assert.equal(org.count("SELECT COUNT() FROM Account WHERE Region__c = ''"), 1);
        assert.equal(org.count('SELECT COUNT() FROM Account WHERE AnnualRevenue < 60'), 1);
    });

    it('reaches parents, and gives null where there is none', () => {
        const rows = org.query(
            'SELECT Name, Account.Name, Account.Owner.Name FROM Contact ORDER BY Account.Name NULLS LAST, LastName'
        );

        assert.deepEqual(
            rows.map((row) => [row['Name'], row['Account.Name'] ?? null]),
            [
                ['Abe', 'Acme'],
                ['Mia Ito', 'Acme'],
                ['Solo', null]
            ]
        );
        assert.equal(rows[0]!['Account.Owner.Name'], 'User User');
    });

    it('gives child lists, each with its own order and limit', () => {
        const rows = org.query(
            'SELECT Name, (SELECT LastName FROM Contacts ORDER BY LastName DESC LIMIT 1) FROM Account ORDER BY Name'
        );

        assert.deepEqual(
            rows.map((row) =>
                (row['Contacts'] as { LastName: string }[]).map((child) => child.LastName)
            ),
            [['Ito'], [], []]
        );
    });

    it('groups, with aliases, HAVING and totals', () => {
        const rows = org.query(
            'SELECT Account.Name, COUNT(Id) n, SUM(Amount) total, AVG(Amount), MAX(CloseDate) last FROM Opportunity GROUP BY Account.Name HAVING COUNT(Id) > 1'
        );

        assert.deepEqual(rows, [
            { Name: 'Acme', n: '2', total: '30.75', expr0: '15.375', last: '2026-06-01' }
        ]);
        assert.equal(
            org
                .query(
                    'SELECT StageName, GROUPING(StageName) g, COUNT(Id) n FROM Opportunity GROUP BY ROLLUP(StageName)'
                )
                .at(-1)!['n'],
            '3'
        );
    });

    it('knows the days that date literals mean', () => {
        assert.deepEqual(names('SELECT Name FROM Opportunity WHERE CloseDate = TODAY'), ['May']);
        assert.deepEqual(names('SELECT Name FROM Opportunity WHERE CloseDate = NEXT_N_DAYS:30'), [
            'June'
        ]);
        assert.deepEqual(names('SELECT Name FROM Opportunity WHERE CloseDate < LAST_YEAR'), []);
        assert.deepEqual(names('SELECT Name FROM Opportunity WHERE CloseDate = LAST_YEAR'), [
            'Old'
        ]);
        assert.equal(org.count('SELECT COUNT() FROM Opportunity WHERE CreatedDate = TODAY'), 3);
        assert.deepEqual(
            names('SELECT Name FROM Opportunity WHERE CALENDAR_MONTH(CloseDate) = 6'),
            ['June']
        );
    });

    it('takes lists, records and dates as binds', () => {
        const [row] = org.query("SELECT Id FROM Account WHERE Name = 'Acme'");
        const account = org.record('Account', { Id: row!['Id'] });

        assert.equal(
            names('SELECT Name FROM Contact WHERE AccountId IN :list', {
                list: new ApexList(STRING, [account])
            }).length,
            2
        );
        assert.deepEqual(
            names('SELECT Name FROM Opportunity WHERE CloseDate > :day', {
                day: ApexDate.of(2026, 5, 20)
            }),
            ['June']
        );
        assert.equal(
            names('SELECT Name FROM Account WHERE CreatedDate <= :now', {
                now: new ApexDatetime(Date.UTC(2026, 4, 15, 12))
            }).length,
            3
        );
        assert.equal(
            names('SELECT Name FROM Contact WHERE AccountId = :none', { none: null }).length,
            1
        );
    });

    it('joins by IN and NOT IN with another query', () => {
        assert.deepEqual(
            names('SELECT Name FROM Account WHERE Id IN (SELECT AccountId FROM Contact)'),
            ['Acme']
        );
        assert.deepEqual(
            names('SELECT Name FROM Account WHERE Id NOT IN (SELECT AccountId FROM Opportunity)'),
            ['beta']
        );
    });

    it('reads what polymorphic references point to', () => {
        const [task] = org.query(
            "SELECT What.Name, What.Type, TYPEOF What WHEN Account THEN Region__c END FROM Task WHERE What.Type = 'Account'"
        );

        assert.equal(task!['What.Name'] ?? task!['What.Region__c'], 'Acme');
    });

    it('sorts empty values first unless told otherwise', () => {
        assert.deepEqual(names('SELECT Name FROM Account ORDER BY AnnualRevenue DESC'), [
            'beta',
            'Acme',
            'Ängström'
        ]);
        assert.deepEqual(
            names('SELECT Name FROM Account ORDER BY AnnualRevenue NULLS LAST LIMIT 1 OFFSET 1'),
            ['Acme']
        );
    });

    it('reads custom metadata made from the project', () => {
        assert.deepEqual(
            org
                .query('SELECT DeveloperName, Rate__c FROM Tax__mdt')
                .map((row) => [row['DeveloperName'], row['Rate__c']]),
            [['Full', '19.00']]
        );
    });

    it('fails in the words of the platform', () => {
        assert.match(
            messageOf('SELECT Nope FROM Account'),
            /^No such column 'Nope' on entity 'Account'\. If you are attempting to use a custom field/
        );
        assert.match(
            messageOf('SELECT Id FROM Nope__c'),
            /^sObject type 'Nope__c' is not supported\./
        );
        assert.match(
            messageOf('SELECT Nope.Id FROM Account'),
            /^Didn't understand relationship 'Nope' in field path/
        );
        assert.match(
            messageOf('SELECT (SELECT Id FROM Nopes) FROM Account'),
            /^Didn't understand relationship 'Nopes' in FROM part/
        );
        assert.match(
            messageOf("SELECT Id FROM Opportunity WHERE Amount = '5'"),
            /must be of type currency and should not be enclosed in quotes/
        );
        assert.match(
            messageOf('SELECT Name, COUNT(Id) FROM Account GROUP BY Region__c'),
            /^Field must be grouped or aggregated: Name/
        );
        assert.match(messageOf("SELECT Id FROM Account WHERE Id = 'x'"), /^invalid ID field: x/);
    });

    it('formats numbers and dates as the user reads them', () => {
        const [may] = org.query(
            "SELECT FORMAT(Amount) amount, FORMAT(convertCurrency(Amount)) own, convertCurrency(Amount), FORMAT(CloseDate) day, FORMAT(Account.AnnualRevenue) revenue, FORMAT(Name) FROM Opportunity WHERE Name = 'May'"
        );
        assert.deepEqual(may, {
            Id: may!['Id'],
            amount: '$10.25',
            own: '$10.25',
            Amount: '10.25',
            day: '5/15/2026',
            revenue: '$100',
            Name: 'May'
        });
        assert.deepEqual(
            org.query(
                'SELECT StageName, FORMAT(MAX(CloseDate)) latest, FORMAT(SUM(Amount)) total FROM Opportunity GROUP BY StageName ORDER BY StageName'
            ),
            [
                { StageName: 'Prospecting', latest: '5/15/2026', total: '$10.25' },
                { StageName: 'Closed Won', latest: '6/1/2026', total: '$20.50' }
            ]
        );
    });
});
