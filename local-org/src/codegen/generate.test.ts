import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ApexException } from '../shared/apexException.js';
import { BOOLEAN, INTEGER, type ApexType } from '../shared/types.js';
import { toApex } from '../runtime/exceptions.js';
import { interruptWord } from '../runtime/interrupt.js';
import { Program } from '../runtime/program.js';
import { stackTraceOf } from '../runtime/stackTrace.js';
import { resetStatics } from '../runtime/statics.js';
import type {
    BoundExpression,
    BoundField,
    BoundMethod,
    BoundStatement,
    BoundType,
    LocalVariable
} from '../semantics/bound.js';
import { generate } from './generate.js';

const at = (line: number) => ({ file: 'Foo.cls', line, column: 1 });
let lastId = 0;
const local = (name: string, type: ApexType = INTEGER): LocalVariable => ({
    name,
    id: ++lastId,
    type
});
const literal = (value: number | boolean | string | null, type: ApexType): BoundExpression => ({
    kind: 'literal',
    value,
    type,
    position: at(1)
});
const int = (value: number): BoundExpression => literal(value, INTEGER);
const read = (variable: LocalVariable): BoundExpression => ({
    kind: 'variable',
    variable,
    type: variable.type,
    position: at(1)
});
const arithmetic = (
    operator: '+' | '-' | '*' | '/',
    left: BoundExpression,
    right: BoundExpression
): BoundExpression => ({
    kind: 'arithmetic',
    operator,
    on: 'integer',
    left,
    right,
    type: INTEGER,
    position: at(1)
});
const less = (left: BoundExpression, right: BoundExpression): BoundExpression => ({
    kind: 'compare',
    operator: '<',
    on: 'integer',
    left,
    right,
    type: BOOLEAN,
    position: at(1)
});
const returns = (value: BoundExpression, line: number): BoundStatement => ({
    kind: 'return',
    value,
    position: at(line)
});

function method(
    name: string,
    parameters: LocalVariable[],
    statements: BoundStatement[],
    line: number
): BoundMethod {
    return {
        name,
        owner: 'Foo',
        slot: `${name.toLowerCase()}()`,
        librarySlots: [],
        isStatic: true,
        isAbstract: false,
        isVirtual: false,
        isOverride: false,
        isTest: false,
        access: 'public',
        annotations: [],
        parameters,
        returns: INTEGER,
        body: { kind: 'block', statements, position: at(line) },
        position: at(line)
    };
}

const call = (name: string, ...values: BoundExpression[]): BoundExpression => ({
    kind: 'call',
    dispatch: 'static',
    target: null,
    method: {
        owner: 'Foo',
        slot: `${name.toLowerCase()}()`,
        name,
        isStatic: true,
        returns: INTEGER,
        parameters: []
    },
    arguments: values,
    type: INTEGER,
    position: at(1)
});

function foo(methods: BoundMethod[], fields: BoundField[] = []): BoundType {
    return {
        name: 'Foo',
        kind: 'class',
        position: at(1),
        isAbstract: false,
        isVirtual: false,
        sharing: 'unspecified',
        apiVersion: 62,
        isTest: false,
        annotations: [],
        superclass: null,
        interfaces: [],
        enumValues: [],
        fields,
        methods,
        constructors: [],
        staticInitialisers: fields.map((field) => ({
            kind: 'field',
            field,
            value: int(7),
            position: at(2)
        })),
        instanceInitialisers: [],
        inner: [],
        outer: null
    };
}

function programOf(type: BoundType): Program {
    return new Program({
        units: [generate(type)],
        library: { find: () => undefined, hasNamespace: () => false },
        schema: {
            namespace: '',
            objects: new Map(),
            object: () => undefined,
            objectByKeyPrefix: () => undefined
        },
        libraryEnumConstant: () => null
    });
}

const thrownBy = (act: () => unknown): ApexException => {
    try {
        act();
    } catch (thrown) {
        const seen = toApex(thrown);
        assert.ok(seen instanceof ApexException, String(seen));
        return seen;
    }
    assert.fail('nothing was thrown');
};

describe('generated code', () => {
    it('calls itself and wraps Integers at 32 bit', () => {
        const n = local('n');
        const fib = method(
            'fib',
            [n],
            [
                {
                    kind: 'if',
                    condition: less(read(n), int(2)),
                    then: returns(read(n), 3),
                    otherwise: null,
                    position: at(3)
                },
                returns(
                    arithmetic(
                        '+',
                        call('fib', arithmetic('-', read(n), int(1))),
                        call('fib', arithmetic('-', read(n), int(2)))
                    ),
                    4
                )
            ],
            2
        );
        const big = method('big', [], [returns(arithmetic('+', int(2147483647), int(1)), 6)], 5);
        const program = programOf(foo([fib, big]));

        assert.equal(program.invokeStatic('foo', 'FIB', [20]), 6765);
        assert.equal(program.invokeStatic('Foo', 'big'), -2147483648);
    });

    it('throws a NullPointerException with the line of the statement', () => {
        const n = local('n');
        const inner = method('inner', [n], [returns(arithmetic('+', read(n), int(1)), 12)], 11);
        const outer = method('outer', [], [returns(call('inner', literal(null, INTEGER)), 15)], 14);
        const program = programOf(foo([inner, outer]));

        const thrown = thrownBy(() => program.invokeStatic('Foo', 'outer'));

        assert.equal(thrown.typeName, 'System.NullPointerException');
        assert.equal(
            stackTraceOf(thrown),
            'Class.Foo.inner: line 12, column 1\nClass.Foo.outer: line 15, column 1'
        );
    });

    it('turns endless recursion into the limit on depth', () => {
        const program = programOf(foo([method('again', [], [returns(call('again'), 2)], 1)]));

        const thrown = thrownBy(() => program.invokeStatic('Foo', 'again'));

        assert.equal(thrown.typeName, 'System.LimitException');
        assert.equal(thrown.message, 'Maximum stack depth reached: 1001');
    });

    it('stops an endless loop when the interrupt word is set', () => {
        const loop = method(
            'loop',
            [],
            [
                {
                    kind: 'while',
                    condition: literal(true, BOOLEAN),
                    body: { kind: 'block', statements: [], position: at(3) },
                    position: at(3)
                }
            ],
            2
        );
        const program = programOf(foo([loop]));
        interruptWord()[0] = 1;

        const thrown = thrownBy(() => program.invokeStatic('Foo', 'loop'));

        assert.equal(thrown.message, 'Apex CPU time limit exceeded');
    });

    it('initialises statics once a transaction and notes the lines that ran', () => {
        const field: BoundField = {
            name: 'Count',
            owner: 'Foo',
            type: INTEGER,
            isStatic: true,
            isFinal: false,
            isTransient: false,
            access: 'public',
            annotations: [],
            position: at(2),
            property: null
        };
        const target: BoundExpression = {
            kind: 'field',
            target: null,
            field,
            isBacking: false,
            viaSuper: false,
            type: INTEGER,
            position: at(4)
        };
        const current = local('current');
        const next = method(
            'next',
            [],
            [
                returns(
                    {
                        kind: 'compound',
                        target,
                        current,
                        value: arithmetic('+', read(current), int(1)),
                        isPostfix: true,
                        type: INTEGER,
                        position: at(4)
                    },
                    4
                )
            ],
            3
        );
        const program = programOf(foo([next], [field]));

        assert.equal(program.invokeStatic('Foo', 'next'), 7);
        assert.equal(program.invokeStatic('Foo', 'next'), 8);
        resetStatics();
        assert.equal(program.invokeStatic('Foo', 'next'), 7);
        assert.deepEqual(
            [...program.coverage()[0]!.lines],
            [
                [2, true],
                [4, true]
            ]
        );
    });
});
