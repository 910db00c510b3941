import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexException } from '../../../shared/apexException.js';
import { groupText, JavaPattern, matchesOf, replaceMatches, splitText } from './javaPattern.js';

const matches = (regex: string, text: string): boolean =>
    JavaPattern.of(regex).matchWhole(text) !== null;
const all = (regex: string, text: string): string[] =>
    [...matchesOf(JavaPattern.of(regex), text)].map((match) => groupText(match, 0) ?? '');

test('patterns that JavaScript has too match as they are', () => {
    assert.ok(matches('[a-z]+@[a-z]+\\.com', 'me@example.com'));
    assert.deepEqual(all('\\d+', 'a1b22c333'), ['1', '22', '333']);
    assert.deepEqual(all('(?<=\\$)\\d+', 'cost $42'), ['42']);
});

test("quoting, leading flags, possessive and atomic groups are Java's", () => {
    assert.ok(matches('\\Qa.b(\\E.*', 'a.b(c'));
    assert.ok(!matches('\\Qa.b\\E', 'axb'));
    assert.ok(matches('(?i)HELLO', 'hello'));
    assert.ok(matches('a(?i)b', 'aB'));
    assert.ok(!matches('a(?i)b', 'AB'));
    assert.ok(matches('(?s)a.b', 'a\nb'));
    assert.ok(!matches('a.b', 'a\nb'));
    assert.ok(!matches('a*+a', 'aaa'));
    assert.ok(!matches('(?>a*)a', 'aaa'));
    assert.ok(matches('(x)(?>(a+))\\2?b', 'xaab'));
});

test('classes nest, unite and intersect', () => {
    assert.deepEqual(all('[a-z&&[^aeiou]]+', 'apple'), ['ppl']);
    assert.ok(matches('[a-c[x-z]]+', 'axbz'));
    assert.ok(matches('\\p{Upper}\\p{Lower}+\\p{Punct}', 'Hello!'));
    assert.ok(matches('[\\w-]+', 'a-b_c'));
    assert.ok(!matches('\\w', 'é'));
    assert.ok(matches('\\p{L}', 'é'));
});

test('anchors mean text, or lines under (?m)', () => {
    assert.deepEqual(all('(?m)^\\w+$', 'one\ntwo'), ['one', 'two']);
    assert.deepEqual(all('^\\w+$', 'one\ntwo'), []);
    assert.deepEqual(all('\\w+\\Z', 'one\n'), ['one']);
});

test('letters of escapes in a class are no letters when case is ignored', () => {
    const match = JavaPattern.of('x?(?i)[\\s]*(\\w+)').find('BadField', 0)!;
    assert.equal(groupText(match, 1), 'BadField');
    assert.ok(matches('^(?i)a[b\\s]c', 'A C'));
});

test("groups keep Java's numbers and names", () => {
    const match = JavaPattern.of('(\\d{4})-(?<month>\\d{2})').find('on 2026-01-31', 0)!;
    assert.equal(groupText(match, 1), '2026');
    assert.equal(groupText(match, 2), '01');
    assert.equal(JavaPattern.of('(a)(b)').groupCount, 2);
    assert.ok(matches('(a)\\1', 'aa'));
    assert.ok(matches('(?<q>[\'"])x\\k<q>', '"x"'));
});

test('replacement knows group numbers and escapes', () => {
    const pattern = JavaPattern.of('(\\w+) (\\w+)');
    assert.equal(replaceMatches(pattern, 'hello world', '$2 $1', false), 'world hello');
    assert.equal(replaceMatches(JavaPattern.of('a'), 'aaa', '\\$', true), '$aa');
    assert.equal(replaceMatches(JavaPattern.of('x*'), 'abc', '-', false), '-a-b-c-');
});

test('split drops empty texts at the end, and obeys its limit', () => {
    const split = (text: string, regex: string, limit = 0): string[] =>
        splitText(JavaPattern.of(regex), text, limit);
    assert.deepEqual(split('a,b,,', ','), ['a', 'b']);
    assert.deepEqual(split('a,b,,', ',', -1), ['a', 'b', '', '']);
    assert.deepEqual(split('a,b,c', ',', 2), ['a', 'b,c']);
    assert.deepEqual(split('abc', ''), ['a', 'b', 'c']);
    assert.deepEqual(split('', ','), ['']);
    assert.deepEqual(split(',a', ','), ['', 'a']);
    assert.deepEqual(split(',', ','), []);
});

test('a pattern that is none is refused', () => {
    for (const regex of ['(', '[a', '*', 'a{', '(?<1>a)']) {
        assert.throws(
            () => JavaPattern.of(regex),
            (error) => error instanceof ApexException && error.typeName === 'System.StringException'
        );
    }
});
