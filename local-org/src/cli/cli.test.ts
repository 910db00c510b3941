import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { copyFixture } from '../org/testing.js';

const PROGRAM = fileURLToPath(new URL('../../bin/local-org.mjs', import.meta.url));

describe('the command line', () => {
    const fixture = copyFixture('library');
    const project = ['--project', fixture.directory];

    const run = (...args: string[]) => {
        const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
            encoding: 'utf8',
            cwd: path.parse(fixture.directory).root
        });
        return { status, stdout, stderr };
    };
    const put = (file: string, content: string): string => {
        const target = path.join(fixture.directory, file);
        mkdirSync(path.dirname(target), { recursive: true });
        writeFileSync(target, content);
        return target;
    };
    after(() => fixture.remove());

    it('prints one JSON object and nothing else with test --json, and fails with a test', () => {
        const { status, stdout } = run(
            'test',
            ...project,
            '--json',
            '--class-names',
            'BrokenTest,FailingTest.assertsInVain'
        );
        const report = JSON.parse(stdout) as { failed: number; tests: { message: string }[] };

        assert.equal(status, 1);
        assert.equal(report.failed, 2);
        assert.match(report.tests.map(({ message }) => message).join(), /BrokenTest\.cls:5:21/);
    });

    it('shows the columns that a query asked for, in its order', () => {
        const { stdout } = run(
            'query',
            ...project,
            "SELECT Username, Profile.Name, Alias FROM User WHERE Username LIKE 'admin@%'"
        );

        assert.match(stdout, /^Username +Profile\.Name +Alias\n/);
        assert.match(stdout, /1 rows/);
    });

    it('shows groups and counts', () => {
        const { stdout } = run(
            'query',
            ...project,
            'SELECT ProfileId p, COUNT(Id) n FROM User WHERE ProfileId != null GROUP BY ProfileId'
        );

        assert.match(stdout, /^p +n\n/);
    });

    it('names the place of each error in check and start: Apex, XML, formulas', () => {
        const folder = 'force-app/objects/Loan__c/fields';
        const field = (rest: string): string =>
            `<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">${rest}`;
        put(`${folder}/Cut__c.field-meta.xml`, field('<fullName>Cut__c</fullName>'));
        put(
            `${folder}/Sum__c.field-meta.xml`,
            field(
                '<fullName>Sum__c</fullName><label>Sum</label><type>Number</type>' +
                    '<precision>18</precision><scale>0</scale><formula>Nope__c + 1</formula>' +
                    '</CustomField>'
            )
        );
        put(
            `${folder}/Odd__c.field-meta.xml`,
            field('<fullName>Odd__c</fullName><label>Odd</label><type>Wonder</type></CustomField>')
        );
        const check = run('check', ...project);
        const start = run('start', ...project, '--port', '0');

        assert.equal(check.status, 1);
        assert.equal(start.status, 1);
        for (const text of [check.stdout, start.stderr]) {
            assert.match(text, /BrokenTest\.cls:5:21 Illegal assignment from String to Integer/);
            assert.match(text, /Cut__c\.field-meta\.xml:\d+:\d+ Not well-formed XML/);
            assert.match(text, /Sum__c\.field-meta\.xml:\d+:\d+ .*Field Nope__c does not exist/);
        }
        assert.match(check.stdout, /Odd__c\.field-meta\.xml.*NotSupported: field type Wonder/);
    });

    it('says what is missing, and what to do', () => {
        const cases: [string[], RegExp][] = [
            [['check', '--project', '/nowhere'], /\/nowhere does not exist\.\n.*--project/],
            [['check', '--project', path.dirname(PROGRAM)], /has no sfdx-project\.json/],
            [
                ['exec', ...project, '--code', 'x();', '--user', 'who@example.com'],
                /There is no user who@example\.com\.\nUsers are: /
            ],
            [['exec', ...project], /Give either --file or --code/],
            [['exec', ...project, '--file', '/nowhere.apex'], /nowhere\.apex does not exist/],
            [['query', ...project, 'SELECT Nope FROM User'], /No such column 'Nope'/],
            [['test', ...project, '--class-names', 'Nobody'], /No test was found for nobody/],
            [
                ['query', ...project, '--database', PROGRAM, 'SELECT Id FROM User'],
                /cannot be used: file is not a database\.\n.*--reset/
            ],
            [
                ['query', ...project, '--database', fixture.directory, 'SELECT Id FROM User'],
                /cannot be opened for writing: .*\n.*folder writable/
            ]
        ];
        for (const [args, expected] of cases) {
            const { status, stderr } = run(...args);
            assert.equal(status, 1, args.join(' '));
            assert.match(stderr, expected);
            assert.doesNotMatch(stderr, /\n {4}at /, 'no stack of ours');
        }
    });

    describe('with data that do not import', () => {
        const importing = (record: object): string => {
            put('data.json', JSON.stringify({ records: [record] }));
            return run('query', ...project, 'SELECT Id FROM User').stderr;
        };
        before(() => put('local-org.json', JSON.stringify({ data: ['data.json'] })));

        it('names file, record and reason', () => {
            const attributes = { type: 'Loan__c', referenceId: 'L1' };
            assert.match(
                importing({ attributes, Nope__c: 1 }),
                /data\.json, record 1: Loan__c has no field Nope__c/
            );
            assert.match(
                importing({ attributes, Reminders__c: 'many' }),
                /data\.json, record 1, Reminders__c: many is not a number/
            );
            assert.match(
                importing({ attributes: { type: 'Nope__c' } }),
                /data\.json: there is no object Nope__c/
            );
            assert.match(
                importing({ attributes: { type: 'Contact' }, FirstName: 'Ada' }),
                /data\.json, record 1 \(Contact\): REQUIRED_FIELD_MISSING/
            );
            put('data.json', '{"records": [');
            assert.match(
                run('query', ...project, 'SELECT Id FROM User').stderr,
                /data\.json cannot be imported/
            );
        });

        it('names local-org.json when it is no JSON', () => {
            put('local-org.json', '{ "users": ');
            assert.match(run('query', ...project, 'SELECT Id FROM User').stderr, /local-org\.json/);
            put('local-org.json', '{}');
        });
    });
});
