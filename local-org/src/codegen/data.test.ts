import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Access } from '../shared/access.js';
import { ApexException } from '../shared/apexException.js';
import { toApex } from '../runtime/exceptions.js';
import { currentTransaction, type DatabasePort, type RowResult } from '../runtime/transaction.js';
import { runTriggers } from '../runtime/triggers.js';
import { SObject } from '../schema/sobject.js';
import { compileApex, errorsOf, inTransaction, standardSchema } from './testing/apexHarness.js';

const ID = '001000000000001AAA';

const failure = (message: string): RowResult => ({
    id: null,
    success: false,
    errors: [{ statusCode: 'REQUIRED_FIELD_MISSING', message, fields: ['Name'] }]
});

function account(): SObject {
    const record = new SObject(standardSchema().object('Account')!);
    record.id = ID;
    return record;
}

/** Runs a static method; `database` stands in for the real one. */
function run(
    files: Readonly<Record<string, string>>,
    database: Partial<DatabasePort>,
    apiVersion = 62
): unknown {
    const compiled = compileApex(files, apiVersion);
    assert.deepEqual(errorsOf(compiled), []);
    return inTransaction(
        compiled,
        () => {
            try {
                return compiled.program.invokeStatic('Foo', 'run');
            } catch (thrown) {
                throw toApex(thrown);
            }
        },
        database
    );
}

const messageOf = (act: () => unknown): string => {
    try {
        act();
    } catch (thrown) {
        assert.ok(thrown instanceof ApexException, String((thrown as Error).stack));
        return thrown.$text();
    }
    assert.fail('nothing was thrown');
};

/** The access with which a class's query reaches the database. */
function accessOf(files: Readonly<Record<string, string>>, apiVersion = 62): Access {
    let seen: Access | undefined;
    run(
        files,
        {
            query: (_, { access }) => {
                seen = access;
                return { records: [], count: 0 };
            }
        },
        apiVersion
    );
    return seen!;
}

const READS = 'public static void run() { List<Account> all = [SELECT Id FROM Account]; }';

describe('a DML statement', () => {
    it('throws the platform’s words when a row fails', () => {
        const source =
            'public class Foo { public static void run() { insert new Account(Name = null); } }';

        assert.equal(
            messageOf(() =>
                run(
                    { 'Foo.cls': source },
                    { save: () => [failure('Required fields are missing: [Name]')] }
                )
            ),
            'System.DmlException: Insert failed. First exception on row 0; first error: ' +
                'REQUIRED_FIELD_MISSING, Required fields are missing: [Name]: [Name]'
        );
    });

    it('names the record of an update', () => {
        const source = `public class Foo { public static void run() {
            update new List<Account>{ new Account(), new Account(Id = '${ID}') }; } }`;
        const fine = { id: null, success: true, errors: [] };

        assert.equal(
            messageOf(() => run({ 'Foo.cls': source }, { save: () => [fine, failure('no name')] })),
            `System.DmlException: Update failed. First exception on row 1 with id ${ID}; ` +
                'first error: REQUIRED_FIELD_MISSING, no name: [Name]'
        );
    });

    it('counts against the limit, but not for an empty list', () => {
        const source = `public class Foo { public static void run() {
            insert new List<Account>();
            for (Integer i = 0; i < 151; i++) { insert new Account(); } } }`;

        assert.equal(
            messageOf(() => run({ 'Foo.cls': source }, { save: () => [] })),
            'System.LimitException: Too many DML statements: 151'
        );
    });
});

describe('a query', () => {
    it('gives one record, or says that there is none or more', () => {
        const source = (what: string) =>
            `public class Foo { public static Object run() { ${what} } }`;
        const of = (count: number): Partial<DatabasePort> => ({
            query: () => ({ records: Array.from({ length: count }, account), count })
        });
        const one = source('Account a = [SELECT Id FROM Account]; return a.Id;');

        assert.equal(run({ 'Foo.cls': one }, of(1)), ID);
        assert.equal(
            messageOf(() => run({ 'Foo.cls': one }, of(0))),
            'System.QueryException: List has no rows for assignment to SObject'
        );
        assert.equal(
            messageOf(() => run({ 'Foo.cls': one }, of(2))),
            'System.QueryException: List has more than 1 row for assignment to SObject'
        );
        assert.equal(
            run({ 'Foo.cls': source('return [SELECT Id FROM Account]?.Id;') }, of(0)),
            null
        );
        assert.equal(run({ 'Foo.cls': source('return [SELECT COUNT() FROM Account];') }, of(3)), 3);
    });

    it('hands its binds over by value', () => {
        const source = `public class Foo { public static void run() {
            String name = 'x';
            Integer n = 2;
            List<Account> all = [SELECT Id FROM Account WHERE Name = :name LIMIT :n + 1]; } }`;
        const seen: unknown[] = [];

        run(
            { 'Foo.cls': source },
            {
                query: (_, { bind }) => {
                    seen.push(...[0, 1].map((place) => bind(place as never)));
                    return { records: [], count: 0 };
                }
            }
        );

        assert.deepEqual(seen, ['x', 3]);
    });

    it('comes in chunks of 200 where the loop wants lists', () => {
        const source = `public class Foo { public static String run() {
            String sizes = '';
            for (List<Account> some : [SELECT Id FROM Account]) { sizes += some.size() + ';'; }
            Integer n = 0;
            for (Account a : [SELECT Id FROM Account]) { n++; }
            return sizes + n; } }`;
        const records = Array.from({ length: 450 }, account);

        assert.equal(
            run({ 'Foo.cls': source }, { query: () => ({ records, count: 450 }) }),
            '200;200;50;450'
        );
    });

    it('shares as its class says, or as the nearest caller that says', () => {
        const reader = (sharing: string) => `public ${sharing} class Reader { ${READS} }`;
        const caller = (sharing: string) =>
            `public ${sharing} class Foo { public static void run() { Reader.run(); } }`;
        const sharingOf = (inner: string, outer: string, apiVersion?: number): boolean =>
            accessOf({ 'Reader.cls': reader(inner), 'Foo.cls': caller(outer) }, apiVersion).sharing;

        assert.equal(sharingOf('with sharing', 'without sharing'), true);
        assert.equal(sharingOf('without sharing', 'with sharing'), false);
        assert.equal(sharingOf('', 'with sharing'), true);
        assert.equal(sharingOf('inherited sharing', 'without sharing'), false);
        assert.equal(sharingOf('', 'without sharing'), false);
        assert.equal(sharingOf('inherited sharing', ''), true);
    });

    it('is in user mode when it says so, and by default from API version 67', () => {
        const query = (mode: string) =>
            `public without sharing class Foo { public static void run() {
                List<Account> all = [SELECT Id FROM Account ${mode}]; } }`;
        const modeOf = (mode: string, apiVersion = 62): string => {
            const access = accessOf({ 'Foo.cls': query(mode) }, apiVersion);
            return `${access.mode} ${access.sharing}`;
        };

        assert.equal(modeOf(''), 'system false');
        assert.equal(modeOf('WITH USER_MODE'), 'user true');
        assert.equal(modeOf('', 67), 'user true');
        assert.equal(modeOf('WITH SYSTEM_MODE', 67), 'system false');
    });
});

describe('a trigger', () => {
    const CLASS = `public class Foo {
        public static String log = '';
        public static Integer fail() { return 1 / log.indexOf('none') + 1; }
        public static String run() { insert new Account(Name = 'a'); return log; } }`;

    /** A database that does no more than run the triggers of an insert. */
    const firing: Partial<DatabasePort> = {
        save(_, records) {
            for (const timing of ['before', 'after'] as const) {
                runTriggers({
                    object: 'Account',
                    timing,
                    operation: 'insert',
                    newRecords: records,
                    oldRecords: null
                });
            }
            return records.map(({ errors }) => ({
                id: null,
                success: errors.length === 0,
                errors
            }));
        }
    };

    const fire = (body: string): unknown =>
        run(
            {
                'Foo.cls': CLASS,
                'T.trigger': `trigger T on Account (before insert, after insert) {\n${body}\n}`
            },
            firing
        );

    it('sees its records and may change them before they are saved only', () => {
        assert.equal(
            fire(`for (Account a : Trigger.new) {
                Foo.log += a.Name + Trigger.isBefore + Trigger.size;
                if (Trigger.isBefore) { a.Name = 'changed'; }
            }`),
            'atrue1changedfalse1'
        );
        assert.match(
            messageOf(() => fire(`if (Trigger.isAfter) { Trigger.new[0].Name = 'x'; }`)),
            /T: execution of AfterInsert\n\ncaused by: System.FinalException: Record is read-only\n\nTrigger.T: line 2, column 1: \[\]$/
        );
    });

    it('makes what it throws the error of its records', () => {
        assert.equal(
            messageOf(() => fire('String s;\ns.trim();')),
            'System.DmlException: Insert failed. First exception on row 0; first error: ' +
                'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY, T: execution of BeforeInsert\n\n' +
                'caused by: System.NullPointerException: Attempt to de-reference a null object\n\n' +
                'Trigger.T: line 3, column 1: []'
        );
    });

    it('stops at sixteen of itself', () => {
        assert.match(
            messageOf(() => fire(`if (Trigger.isBefore) { insert new Account(Name = 'again'); }`)),
            /maximum trigger depth exceeded/
        );
    });

    it('leaves nothing behind when it is done', () => {
        let left = -1;
        run(
            {
                'Foo.cls': CLASS,
                'T.trigger': 'trigger T on Account (before insert) { Integer i; }'
            },
            {
                save(...values) {
                    const results = firing.save!(...values);
                    left = currentTransaction().triggers.length;
                    return results;
                }
            }
        );
        assert.equal(left, 0);
    });
});
