import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexException } from '../apexException.js';
import { ApexObject } from '../apexObject.js';
import { classOf, DECIMAL, INTEGER, OBJECT, STRING } from '../types.js';
import {
    ApexBlob,
    ApexDate,
    ApexDatetime,
    ApexDouble,
    ApexList,
    ApexMap,
    ApexSet,
    ApexTime,
    Decimal,
    equalValues,
    hashOf,
    idFrom,
    textOf
} from './index.js';

class Point extends ApexObject {
    x: number;

    constructor(x: number) {
        super();
        this.x = x;
    }

    get $type() {
        return classOf('Point');
    }
}

class Keyed extends Point {
    equals$1(other: unknown): boolean {
        return other instanceof Keyed && other.x === this.x;
    }

    hashcode$0(): number {
        return this.x;
    }
}

test('a Decimal keeps its scale, and compares by value', () => {
    assert.equal(textOf(Decimal.of('34.00')), '34.00');
    assert.equal(Decimal.of('1.5').add(Decimal.of('1.25')).toString(), '2.75');
    assert.equal(Decimal.of('1.50').multiply(Decimal.of('2.0')).toString(), '3.000');
    assert.ok(equalValues(Decimal.of('1.0'), Decimal.of('1.00')));
    assert.equal(Decimal.of(1).divide(Decimal.of(3)).toString(), `0.${'3'.repeat(33)}`);
    assert.equal(Decimal.of('2.5').setScale(0).toString(), '2');
    assert.equal(Decimal.of('2.5').setScale(0, 'HALF_UP').toString(), '3');
});

test('numbers of different types are equal by value', () => {
    assert.ok(equalValues(1, Decimal.of('1.0')));
    assert.ok(equalValues(1n, 1));
    assert.ok(equalValues(new ApexDouble(1.5), Decimal.of('1.5')));
    assert.ok(!equalValues('1', 1));
});

test('a set keeps the order of insertion, and tells keys apart as the platform does', () => {
    const names = new ApexSet<string>(STRING, ['b', 'a', 'B', 'a']);
    assert.deepEqual(names.values(), ['b', 'a', 'B']);
    const numbers = new ApexSet(DECIMAL, [
        Decimal.of('1.1'),
        Decimal.of('1.10'),
        Decimal.of('1.1')
    ]);
    assert.equal(numbers.size, 2);
    const dates = new ApexSet(OBJECT, [ApexDate.of(2026, 1, 1), ApexDate.of(2026, 1, 1), null]);
    assert.equal(dates.size, 2);
    assert.ok(dates.contains(null));
});

test('instances are keys by equals and hashCode where the class has them, by identity else', () => {
    const byIdentity = new ApexSet(OBJECT, [new Point(1), new Point(1)]);
    assert.equal(byIdentity.size, 2);
    const byEquals = new ApexSet(OBJECT, [new Keyed(1), new Keyed(1), new Keyed(2)]);
    assert.equal(byEquals.size, 2);
    assert.ok(byEquals.contains(new Keyed(2)));
    assert.ok(byEquals.remove(new Keyed(2)));
    assert.ok(!byEquals.contains(new Keyed(2)));
});

test('the key set of a map is a view: removing goes through, adding is refused', () => {
    const map = new ApexMap<string, number>(STRING, INTEGER, [
        ['a', 1],
        ['b', 2]
    ]);
    map.keySet().remove('a');
    assert.equal(map.size, 1);
    assert.throws(
        () => map.keySet().add('c'),
        (error) => error instanceof ApexException && error.message === 'Collection is read-only'
    );
});

test('collections are equal by their elements, and hash alike', () => {
    const one = new ApexList(OBJECT, [1, 'a', new ApexList(OBJECT, [2])]);
    const two = new ApexList(OBJECT, [1, 'a', new ApexList(OBJECT, [2])]);
    assert.ok(equalValues(one, two));
    assert.equal(hashOf(one), hashOf(two));
    assert.equal(new ApexSet(OBJECT, [one, two]).size, 1);
    assert.ok(!equalValues(new ApexList(STRING, ['a']), new ApexList(STRING, ['A'])));
});

test('hashes are those of Java', () => {
    assert.equal(hashOf('hello'), 99162322);
    assert.equal(hashOf(true), 1231);
    assert.equal(hashOf(Decimal.of('1.1')), 31 * 11 + 1);
    assert.notEqual(hashOf(Decimal.of('1.1')), hashOf(Decimal.of('1.10')));
});

test('text shows ten elements of a collection, and a cycle only once', () => {
    const list = new ApexList(INTEGER, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    assert.equal(textOf(list), '(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, ...)');
    assert.equal(textOf(new ApexMap(STRING, OBJECT, [['a', null]])), '{a=null}');
    const cycle = new ApexList<unknown>(OBJECT);
    cycle.items.push(cycle);
    assert.equal(textOf(cycle), '((already output))');
});

test('text of instances names class and fields', () => {
    assert.equal(textOf(new Point(3)), 'Point:[x=3]');
});

test('doubles, times, dates and blobs show as on the platform', () => {
    assert.equal(textOf(new ApexDouble(10_000_000)), '1.0E7');
    assert.equal(textOf(new ApexDouble(3)), '3.0');
    assert.equal(textOf(ApexTime.of(1, 2, 3, 4)), '01:02:03.004Z');
    assert.equal(textOf(ApexDate.of(2024, 2, 29)), '2024-02-29 00:00:00');
    assert.equal(textOf(new ApexDatetime(0)), '1970-01-01 00:00:00');
    assert.equal(textOf(ApexBlob.ofText('abc')), 'Blob[3]');
});

test('adding months stops at the end of the month', () => {
    assert.equal(ApexDate.of(2024, 1, 31).addMonths(1).toString(), '2024-02-29');
    assert.equal(ApexDate.of(2024, 1, 31).addMonths(-11).toString(), '2023-02-28');
    assert.equal(ApexDate.of(2000, 1, 1).dayOfWeek, 6);
});

test('an id of 15 characters grows to 18, and a lost case is restored', () => {
    assert.equal(idFrom('001D000000IqhSL'), '001D000000IqhSLIAZ');
    assert.equal(idFrom('001d000000iqhsliaz'), '001D000000IqhSLIAZ');
    assert.throws(
        () => idFrom('x'),
        (error) => error instanceof ApexException && error.message === 'Invalid id: x'
    );
});

test('a collection is not changed while a loop runs over it', () => {
    const list = new ApexList(INTEGER, [1]);
    list.iterating++;
    assert.throws(
        () => list.checkMutable(),
        (error) =>
            error instanceof ApexException &&
            error.message === 'Cannot modify a collection while it is being iterated.'
    );
});
