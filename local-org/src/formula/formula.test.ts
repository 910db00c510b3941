import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyModel } from '../metadata/emptyModel.js';
import { buildSchema } from '../schema/buildSchema.js';
import { ApexDate, ApexDatetime, Decimal, textOf } from '../shared/values/index.js';
import {
    compileFormula,
    FormulaError,
    FormulaFailure,
    type FormulaOptions,
    type FormulaScope
} from './index.js';

const { schema } = buildSchema(emptyModel());
const object = schema.object('Opportunity')!;

type Values = Readonly<Record<string, unknown>>;

const scopeOf = (values: Values, more: Partial<FormulaScope> = {}): FormulaScope => ({
    read: (path) => values[path.names.join('.')] ?? null,
    today: () => ApexDate.of(2026, 1, 31),
    now: () => new ApexDatetime(Date.UTC(2026, 0, 31, 23, 30)),
    timeZone: 'Europe/Berlin',
    global: (names) => values[names.join('.')] ?? null,
    ...more
});

const run = (
    text: string,
    values: Values = {},
    more: Partial<FormulaScope> = {},
    options: Partial<FormulaOptions> = {}
): unknown => {
    const result = compileFormula(text, { object, schema, ...options }).evaluate(
        scopeOf(values, more)
    );
    return typeof result === 'boolean' || result === null ? result : textOf(result);
};

const table = (name: string, rows: readonly (readonly [string, unknown])[]) =>
    test(name, () => {
        for (const [text, expected] of rows) {
            assert.equal(run(text), expected, text);
        }
    });

const error = (text: string): FormulaError => {
    try {
        compileFormula(text, { object, schema });
    } catch (caught) {
        assert.ok(caught instanceof FormulaError, String(caught));
        return caught;
    }
    return assert.fail(`${text} compiles`);
};

table('operators bind as the platform has them', [
    ['1 + 2 * 3', '7'],
    ['(1 + 2) * 3', '9'],
    ['2 ^ 3 * 2', '16'],
    ['-2 + 5', '3'],
    ['"a" & "b" = "ab"', true],
    ['1 < 2 && 2 < 3 || FALSE', true],
    ['10 / 4', '2.5'],
    ['1 + 1 /* two */ = 2', true],
    ['1 <> 2', true],
    ['!TRUE', false]
]);

table('logic', [
    ['IF(1 > 2, "a", "b")', 'b'],
    ['CASE(2, 1, "one", 2, "two", "many")', 'two'],
    ['CASE("x", "y", 1, 0)', '0'],
    ['AND(TRUE, NOT(FALSE), 1 = 1)', true],
    ['OR(FALSE, FALSE)', false],
    ['IFS(FALSE, 1, TRUE, 2, 3)', '2'],
    ['ISBLANK("")', true],
    ['BLANKVALUE("", "none")', 'none']
]);

table('texts', [
    ['LEFT("Salesforce", 5)', 'Sales'],
    ['RIGHT("Salesforce", 5)', 'force'],
    ['MID("Salesforce", 6, 2)', 'fo'],
    ['LEN(TRIM("  ab "))', '2'],
    ['UPPER("a") & LOWER("B")', 'Ab'],
    ['SUBSTITUTE("a.b.c", ".", "$&")', 'a$&b$&c'],
    ['FIND("b", "abcb")', '2'],
    ['FIND("b", "abcb", 3)', '4'],
    ['FIND("z", "abc")', '0'],
    ['CONTAINS("abc", "b")', true],
    ['BEGINS("abc", "ab")', true],
    ['REGEX("123-45", "[0-9]{3}-[0-9]{2}")', true],
    ['REGEX("x123-45", "[0-9]{3}-[0-9]{2}")', false],
    ['TEXT(100.50)', '100.5'],
    ['TEXT(DATE(2026, 2, 3))', '2026-02-03'],
    ['VALUE("12.5") + 1', '13.5'],
    ['LPAD("7", 3, "0")', '007'],
    ['CASESAFEID("001000000000001")', '001000000000001AAA'],
    ['HYPERLINK("/x", "Go")', '<a href="/x" target="_blank">Go</a>'],
    ['"tab" & "" & "le"', 'table']
]);

table('numbers', [
    ['ROUND(2.345, 2)', '2.35'],
    ['ROUND(-2.5, 0)', '-3'],
    ['ROUND(1250, -2)', '1300'],
    ['FLOOR(2.7)', '2'],
    ['CEILING(2.1)', '3'],
    ['MCEILING(-2.1)', '-2'],
    ['MOD(7, 3)', '1'],
    ['ABS(-4)', '4'],
    ['MAX(1, 3, 2)', '3'],
    ['MIN(1, 3, 2)', '1'],
    ['SQRT(16)', '4'],
    ['2 ^ -1', '0.5']
]);

table('dates', [
    ['YEAR(TODAY())', '2026'],
    ['WEEKDAY(DATE(2026, 1, 31))', '7'],
    ['DATE(2026, 3, 1) - DATE(2026, 2, 1)', '28'],
    ['TEXT(DATE(2026, 1, 30) + 2)', '2026-02-01'],
    ['TEXT(ADDMONTHS(DATE(2026, 1, 31), 1))', '2026-02-28'],
    ['TEXT(ADDMONTHS(DATE(2026, 2, 28), 1))', '2026-03-31'],
    // 23:30 in Greenwich is the next day in Berlin.
    ['TEXT(DATEVALUE(NOW()))', '2026-02-01'],
    ['TEXT(DATETIMEVALUE("2026-01-31 10:00:00") + 0.5)', '2026-01-31 22:00:00Z'],
    ['TODAY() > DATE(2026, 1, 1)', true],
    ['TEXT(TIMEVALUE("17:30:45.125"))', '17:30:45.125']
]);

test('fields are read from the record and from its parents', () => {
    const values = { Name: 'Deal', 'Account.Owner.FirstName': 'Ann' };

    assert.equal(run('Name & " of " & Account.Owner.FirstName', values), 'Deal of Ann');
    assert.deepEqual(
        compileFormula('Name & account.owner.firstname', { object, schema }).paths.map(
            ({ names }) => names
        ),
        [['Name'], ['Account', 'Owner', 'FirstName']]
    );
});

test('a percent field is a fraction', () => {
    assert.equal(run('TEXT(Probability * 2)', { Probability: Decimal.of(25) }), '0.5');
});

test('blank numbers make a result blank, or count as zero', () => {
    assert.equal(run('Amount + 1'), null);
    assert.equal(run('Amount + 1', {}, {}, { blankAsZero: true }), '1');
    assert.equal(run('ISBLANK(Amount)'), true);
});

test('a comparison with a blank number is neither true nor false', () => {
    assert.equal(run('Amount > 5'), null);
    assert.equal(run('NOT(Amount > 5)'), null);
    assert.equal(run('IF(Amount > 5, "yes", "no")'), 'no');
    assert.equal(run('Amount > 5', {}, {}, { returns: 'Boolean' }), false);
    assert.equal(run('NextStep = ""'), true);
    assert.equal(run('NextStep <> "x"'), true);
});

test('picklists are asked with ISPICKVAL, CASE and TEXT', () => {
    const values = { StageName: 'Closed Won' };

    assert.equal(run('ISPICKVAL(StageName, "Closed Won")', values), true);
    assert.equal(run('CASE(StageName, "Closed Won", 1, 0)', values), '1');
    assert.equal(run('TEXT(StageName) = "Closed Won"', values), true);
    assert.match(
        error('StageName = "Closed Won"').message,
        /Incorrect parameter type for operator '='/
    );
});

test('ISNEW, ISCHANGED and PRIORVALUE see the record as it was', () => {
    const values = { Name: 'New' };
    const prior = { prior: () => 'Old' };

    assert.equal(run('ISCHANGED(Name)', values, prior), true);
    assert.equal(run('ISCHANGED(Name)', { Name: 'Old' }, prior), false);
    assert.equal(run('PRIORVALUE(Name)', values, prior), 'Old');
    assert.equal(run('ISCHANGED(Name)', values, { isNew: true }), false);
    assert.equal(run('ISNEW()', values, { isNew: true }), true);
});

test('globals are typed, and asked by their names', () => {
    assert.equal(run('$User.FirstName & "!"', { '$User.FirstName': 'Ann' }), 'Ann!');
    assert.equal(
        run('$Permission.Bypass', { '$Permission.Bypass': true }, {}, { returns: 'Boolean' }),
        true
    );
    assert.equal(run('$Label.Greeting', { '$Label.Greeting': 'Hi' }), 'Hi');
    assert.equal(error('$Api.Session_ID').isNotSupported, true);
});

test('a formula that fails on its values says so', () => {
    assert.throws(() => run('1 / 0'), FormulaFailure);
    assert.throws(() => run('VALUE("abc")'), FormulaFailure);
    assert.throws(() => run('DATE(2026, 2, 30)'), FormulaFailure);
});

test('what is wrong with a formula is said in the words of the platform, with its place', () => {
    for (const [text, message, offset] of [
        ['Nope__c', 'Field Nope__c does not exist. Check spelling.', 0],
        ['1 + Account.Nope__c', 'Field Account.Nope__c does not exist. Check spelling.', 4],
        ['FROB(1)', 'Unknown function FROB. Check spelling.', 0],
        [
            'LEFT("a")',
            "Incorrect number of parameters for function 'LEFT()'. Expected 2, received 1",
            0
        ],
        [
            'LEN(5)',
            "Incorrect parameter type for function 'LEN()'. Expected Text, received Number",
            4
        ],
        ['IF(TRUE, 1, 2', "Syntax error. Missing ')'", 13],
        ['1 + ', 'Syntax error. Found end of formula', 4]
    ] as const) {
        const found = error(text);
        assert.deepEqual([found.message, found.offset], [message, offset], text);
    }
    assert.throws(
        () => compileFormula('1', { object, schema, returns: 'Boolean' }),
        /Formula result is data type \(Number\), incompatible with expected data type \(true or false\)/
    );
});
