import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ApexException } from '../shared/apexException.js';
import { toApex } from '../runtime/exceptions.js';
import { stackTraceOf } from '../runtime/stackTrace.js';
import { compileApex, errorsOf, inTransaction } from './testing/apexHarness.js';

/** The trace that a call leaves. */
function traceOf(source: string, method: string): string[] {
    const compiled = compileApex({ 'Foo.cls': source });
    assert.deepEqual(errorsOf(compiled), []);
    return inTransaction(compiled, () => {
        try {
            compiled.program.invokeStatic('Foo', method);
        } catch (thrown) {
            const seen = toApex(thrown);
            assert.ok(seen instanceof ApexException, String((seen as Error).stack));
            return [seen.$text(), ...stackTraceOf(seen).split('\n')];
        }
        assert.fail('nothing was thrown');
    });
}

const NULL = 'System.NullPointerException: Attempt to de-reference a null object';

describe('a stack trace', () => {
    it('names inner classes with their outer ones', () => {
        const source = `public class Foo {
            public static void run() {
                new Inner().go();
            }
            class Inner {
                void go() {
                    String s;
                    s.trim();
                }
            }
        }`;

        assert.deepEqual(traceOf(source, 'run'), [
            NULL,
            'Class.Foo.Inner.go: line 8, column 1',
            'Class.Foo.run: line 3, column 1'
        ]);
    });

    it('names constructors and static initialisers', () => {
        const source = `public class Foo {
            static Foo made = new Foo();
            Foo() {
                String s;
                s.trim();
            }
            public static void run() {
                Integer i = 1;
            }
        }`;

        assert.deepEqual(traceOf(source, 'run').slice(0, 3), [
            NULL,
            'Class.Foo.<init>: line 5, column 1',
            'Class.Foo.<clinit>: line 2, column 1'
        ]);
    });

    it('gives a statement over several lines the line where it begins', () => {
        const source = `public class Foo {
            public static void run() {
                String s;
                String t =
                    'a' +
                    s.trim();
            }
        }`;

        assert.equal(traceOf(source, 'run')[1], 'Class.Foo.run: line 4, column 1');
    });

    it('is that of the construction, without the exception itself', () => {
        const source = `public class Foo {
            public class OwnException extends Exception {
                Integer code = 3;
            }
            static Exception made() {
                return new OwnException('later');
            }
            public static void run() {
                throw made();
            }
        }`;

        assert.deepEqual(traceOf(source, 'run'), [
            'Foo.OwnException: later',
            'Class.Foo.made: line 6, column 1',
            'Class.Foo.run: line 9, column 1'
        ]);
    });

    it('survives being caught and thrown again', () => {
        const source = `public class Foo {
            public static void run() {
                try {
                    List<Integer> none = new List<Integer>();
                    none[3] = 1;
                } catch (Exception e) {
                    throw e;
                }
            }
        }`;

        assert.deepEqual(traceOf(source, 'run'), [
            'System.ListException: List index out of bounds: 3',
            'Class.Foo.run: line 5, column 1'
        ]);
    });

    it('does not let catch or finally see a limit', () => {
        const source = `public class Foo {
            static Boolean ran = false;
            static void again() {
                again();
            }
            public static void run() {
                try {
                    again();
                } catch (Exception e) {
                    ran = true;
                } finally {
                    ran = true;
                }
            }
        }`;

        assert.equal(
            traceOf(source, 'run')[0],
            'System.LimitException: Maximum stack depth reached: 1001'
        );
    });

    it('lets a thousand calls stand inside each other, and no more', () => {
        const source = `public class Foo {
            static void down(Integer more) {
                if (more > 0) {
                    down(more - 1);
                }
            }
            static void failAt(Integer more) {
                if (more == 0) {
                    throw new IllegalArgumentException('bottom');
                }
                failAt(more - 1);
            }
            public static void thousand() {
                for (Integer i = 0; i < 3; i++) {
                    try {
                        failAt(900);
                    } catch (IllegalArgumentException e) {
                        down(998);
                    }
                }
                throw new IllegalArgumentException('passed');
            }
            public static void more() {
                down(999);
            }
        }`;

        assert.equal(traceOf(source, 'thousand')[0], 'System.IllegalArgumentException: passed');
        assert.equal(
            traceOf(source, 'more')[0],
            'System.LimitException: Maximum stack depth reached: 1001'
        );
    });
});
