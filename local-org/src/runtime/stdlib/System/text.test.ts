import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexException } from '../../../shared/apexException.js';
import { INTEGER, OBJECT, STRING } from '../../../shared/types.js';
import { ApexList, ApexMap, ApexSet, Decimal, textOf } from '../../../shared/values/index.js';
import { callLibrary as call } from '../../library/testing.js';

const string = (signature: string, ...values: unknown[]): unknown =>
    call('System.String', signature, ...values);
const failure = (run: () => unknown): string => {
    try {
        run();
    } catch (error) {
        return error instanceof ApexException
            ? `${error.typeName}: ${error.message}`
            : String(error);
    }
    return 'no error';
};
const list = (...items: unknown[]): ApexList => new ApexList(OBJECT, items);

test('String.format is MessageFormat: quotes protect, doubled ones show', () => {
    const format = (pattern: string, ...values: unknown[]): unknown =>
        string(
            'static String format(String pattern, List<Object> values)',
            pattern,
            list(...values)
        );
    assert.equal(format("Hello {0}, it's {1}", 'x', 1), 'Hello x, its {1}');
    assert.equal(format("It''s {0}", 'x'), "It's x");
    assert.equal(format("'{0}' {0}", 'x'), '{0} x');
    assert.equal(format('{1} {0} {2}', 'a', null), 'null a {2}');
});

test('substring refuses places outside of the text', () => {
    const substring = 'String substring(Integer start, Integer end)';
    assert.equal(string(substring, 'hello', 1, 3), 'el');
    assert.equal(
        failure(() => string(substring, 'hello', 6, 7)),
        'System.StringException: Starting position out of bounds: 6'
    );
    assert.equal(
        failure(() => string(substring, 'hello', 1, 9)),
        'System.StringException: Ending position out of bounds: 9'
    );
});

test('the methods of commons-lang are theirs', () => {
    assert.equal(string('String abbreviate(Integer width)', 'Hello Maximillian', 8), 'Hello...');
    assert.equal(
        string('String abbreviate(Integer width, Integer offset)', 'Hello Maximillian', 9, 6),
        '...Max...'
    );
    assert.equal(string('String center(Integer size, String pad)', 'hi', 6, '*'), '**hi**');
    assert.equal(string('String leftPad(Integer length, String pad)', 'abc', 5, 'ZZ'), 'ZZabc');
    assert.equal(
        string('String substringBetween(String open, String close)', 'a(b)c', '(', ')'),
        'b'
    );
    assert.equal(string('String substringBetween(String tag)', 'abc', '|'), null);
    assert.equal(string('String substringAfterLast(String separator)', 'a.b.c', '.'), 'c');
    assert.equal(string('String substringBefore(String separator)', 'abc', '.'), 'abc');
    assert.equal(string('String capitalize()', 'hello'), 'Hello');
    assert.equal(string('String normalizeSpace()', ' a \t b\n'), 'a b');
    assert.equal(string('Integer countMatches(String part)', 'aXbXc', 'X'), 2);
    assert.equal(
        string('Integer getLevenshteinDistance(String other)', 'Hello Joe', 'Hello Max'),
        3
    );
    assert.equal(string('Boolean isAllLowerCase()', 'aB'), false);
    assert.equal(string('Boolean isNumeric()', ''), false);
    assert.equal(
        textOf(string('List<String> splitByCharacterTypeCamelCase()', 'Lightning.platformFoo')),
        '(Lightning, ., platform, Foo)'
    );
});

test('escapes are for the language that they name', () => {
    assert.equal(
        string('String escapeHtml4()', '<a href="x">ü & €'),
        '&lt;a href=&quot;x&quot;&gt;&uuml; &amp; &euro;'
    );
    assert.equal(string('String unescapeHtml4()', '&lt;&eacute;&#39;&unknown;'), "<é'&unknown;");
    assert.equal(string('String escapeXml()', `<'">`), '&lt;&apos;&quot;&gt;');
    assert.equal(
        string('String escapeEcmaScript()', `"it's" </script>\n`),
        `\\"it\\'s\\" <\\/script>\\n`
    );
    assert.equal(string('String escapeCsv()', 'a,"b"'), '"a,""b"""');
    assert.equal(
        string('static String escapeSingleQuotes(String text)', `O'Neil \\`),
        `O\\'Neil \\\\`
    );
});

test('numbers are parsed strictly', () => {
    const parse = (text: string): unknown =>
        call('System.Integer', 'static Integer valueOf(String text)', text);
    assert.equal(parse('-12'), -12);
    assert.equal(parse('-1234.00'), -1234);
    for (const text of ['abc', '1.5', '', ' 1', '99999999999']) {
        assert.equal(
            failure(() => parse(text)),
            `System.TypeException: Invalid integer: ${text}`
        );
    }
    assert.equal(
        failure(() => call('System.Decimal', 'static Decimal valueOf(String text)', 'x')),
        'System.TypeException: Invalid decimal: x'
    );
    assert.equal(
        failure(() => call('System.Integer', 'static Integer valueOf(String text)', null)),
        'System.NullPointerException: Argument cannot be null.'
    );
});

test('decimals round half to even unless told otherwise', () => {
    const setScale = (text: string): string =>
        textOf(call('System.Decimal', 'Decimal setScale(Integer scale)', Decimal.of(text), 1));
    assert.deepEqual(['1.25', '1.35', '-1.25'].map(setScale), ['1.2', '1.4', '-1.2']);
    assert.equal(call('System.Decimal', 'Long round()', Decimal.of('2.5')), 2n);
    assert.equal(call('System.Math', 'static Integer round(Decimal value)', Decimal.of('3.5')), 4);
    assert.equal(
        call('System.Math', 'static Integer mod(Integer value, Integer divisor)', -7, 3),
        -1
    );
    assert.equal(
        failure(() =>
            call('System.Math', 'static Integer mod(Integer value, Integer divisor)', 1, 0)
        ),
        'System.MathException: Divide by 0'
    );
});

test('lists sort with nulls first, and refuse what is out of bounds', () => {
    const numbers = list(3, null, 1);
    call('System.List', 'void sort()', numbers);
    assert.deepEqual(numbers.items, [null, 1, 3]);
    const words = new ApexList(STRING, ['b', 'B', 'a']);
    call('System.List', 'void sort()', words);
    assert.deepEqual(words.items, ['B', 'a', 'b']);
    assert.equal(
        failure(() => call('System.List', 'T remove(Integer index)', words, 3)),
        'System.ListException: List index out of bounds: 3'
    );
});

test('sets say whether they changed', () => {
    const set = new ApexSet(INTEGER, [1, 2, 3]);
    assert.equal(call('System.Set', 'Boolean retainAll(List<T> items)', set, list(1, 2)), true);
    assert.equal(call('System.Set', 'Boolean removeAll(List<T> items)', set, list(9)), false);
    assert.deepEqual(set.values(), [1, 2]);
});

test('a map gives the value before', () => {
    const map = new ApexMap<string, number>(STRING, INTEGER);
    assert.equal(call('System.Map', 'V put(K key, V value)', map, 'a', 1), null);
    assert.equal(call('System.Map', 'V put(K key, V value)', map, 'a', 2), 1);
    assert.equal(call('System.Map', 'V remove(K key)', map, 'a'), 2);
});

test('assertions fail with expected and actual', () => {
    const equals = 'static void assertEquals(Object expected, Object actual, Object message)';
    assert.equal(
        failure(() => call('System.System', equals, 1, 2, 'numbers')),
        'System.AssertException: Assertion Failed: numbers: Expected: 1, Actual: 2'
    );
    assert.equal(
        failure(() =>
            call(
                'System.System',
                'static void assertEquals(Object expected, Object actual)',
                'a',
                'A'
            )
        ),
        'System.AssertException: Assertion Failed: Expected: a, Actual: A'
    );
    call(
        'System.System',
        'static void assertEquals(Object expected, Object actual)',
        5,
        Decimal.of('5.00')
    );
});

test('encodings go there and back', () => {
    const encoded = call(
        'System.EncodingUtil',
        'static String urlEncode(String text, String charset)',
        'a b&c/ä',
        'UTF-8'
    );
    assert.equal(encoded, 'a+b%26c%2F%C3%A4');
    assert.equal(
        call(
            'System.EncodingUtil',
            'static String urlDecode(String text, String charset)',
            encoded,
            'UTF-8'
        ),
        'a b&c/ä'
    );
});
