import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexException } from '../../../shared/apexException.js';
import { DATE, DATETIME, INTEGER, listOf, mapOf, OBJECT, STRING } from '../../../shared/types.js';
import {
    ApexBlob,
    ApexDate,
    ApexDatetime,
    ApexDouble,
    ApexList,
    ApexMap,
    Decimal,
    textOf
} from '../../../shared/values/index.js';
import { deserializeJson } from './deserialize.js';
import { parseJson } from './jsonNode.js';
import { serializeJson } from './serialize.js';
import { untyped } from './untyped.js';

const message = (run: () => unknown): string => {
    try {
        run();
    } catch (error) {
        assert.ok(error instanceof ApexException, String(error));
        assert.equal(error.typeName, 'System.JSONException');
        return error.message ?? '';
    }
    return 'no error';
};

test('values are written as the platform writes them', () => {
    const map = new ApexMap<string, unknown>(STRING, OBJECT, [
        ['text', 'a "quoted"\n\u0001 text/é'],
        ['decimal', Decimal.of('1.50')],
        ['double', new ApexDouble(2)],
        ['long', 12345678901n],
        ['date', ApexDate.of(2026, 1, 31)],
        ['datetime', new ApexDatetime(0)],
        ['blob', ApexBlob.ofText('hi')],
        ['nothing', null]
    ]);
    assert.equal(
        serializeJson(map),
        '{"text":"a \\"quoted\\"\\n\\u0001 text/é","decimal":1.50,"double":2.0,"long":12345678901,' +
            '"date":"2026-01-31","datetime":"1970-01-01T00:00:00.000Z","blob":"aGk=","nothing":null}'
    );
    assert.ok(!serializeJson(map, { suppressNulls: true }).includes('nothing'));
});

test("the pretty form is Jackson's", () => {
    const value = new ApexMap<string, unknown>(STRING, OBJECT, [
        ['a', new ApexList(OBJECT, [1, new ApexMap(STRING, OBJECT, [['b', true]])])],
        ['c', new ApexList(OBJECT)],
        ['d', new ApexMap(STRING, OBJECT)]
    ]);
    assert.equal(
        serializeJson(value, { isPretty: true }),
        '{\n  "a" : [ 1, {\n    "b" : true\n  } ],\n  "c" : [ ],\n  "d" : { }\n}'
    );
});

test('untyped numbers take the narrowest type', () => {
    const list = untyped(parseJson('[1, 3000000000, 1.50, 1e2, "x", true, null]')) as ApexList;
    assert.deepEqual(list.items.slice(0, 2), [1, 3000000000n]);
    assert.equal(textOf(list.items[2]), '1.50');
    assert.deepEqual(list.items.slice(4), ['x', true, null]);
});

test('typed values are read by their types', () => {
    const list = deserializeJson('[1, "2"]', listOf(INTEGER), false) as ApexList;
    assert.deepEqual(list.items, [1, 2]);
    const map = deserializeJson('{"a":"2026-01-31"}', mapOf(STRING, DATE), false) as ApexMap;
    assert.equal(String(map.get('a')), '2026-01-31');
    const moment = deserializeJson('"2026-01-31T12:00:00.000+0200"', DATETIME, false);
    assert.equal((moment as ApexDatetime).toIso(), '2026-01-31T10:00:00.000Z');
});

test("text that is no JSON is refused in the platform's words", () => {
    assert.equal(
        message(() => parseJson('')),
        'No content to map to Object due to end of input'
    );
    assert.equal(
        message(() => parseJson('{a:1}')),
        "Unexpected character ('a' (code 97)): was expecting double-quote to start field name at input location [1,3]"
    );
    assert.equal(
        message(() => parseJson('nope')),
        "Unrecognized token 'nope': was expecting 'null', 'true', 'false' or NaN at input location [1,5]"
    );
    assert.match(
        message(() => parseJson('{"a":1')),
        /^Unexpected end-of-input: expected close marker for OBJECT/
    );
    assert.match(
        message(() => deserializeJson('{}', listOf(INTEGER), false)),
        /Expected '\[' at the beginning of List\/Set/
    );
    assert.equal(
        message(() => deserializeJson('{"a":1}', mapOf(STRING, OBJECT), false)),
        'Apex Type unsupported in JSON: Object'
    );
});

test('a list inside itself is refused', () => {
    const list = new ApexList<unknown>(OBJECT);
    list.items.push(list);
    assert.equal(
        message(() => serializeJson(list)),
        'Direct self-reference leading to cycle'
    );
});
