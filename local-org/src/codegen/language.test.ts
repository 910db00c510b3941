import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { ApexException } from '../shared/apexException.js';
import { toApex } from '../runtime/exceptions.js';
import { stackTraceOf } from '../runtime/stackTrace.js';
import { compileApex, errorsOf, inTransaction } from './testing/apexHarness.js';

const folder = fileURLToPath(new URL('./fixtures/', import.meta.url));
const files = Object.fromEntries(
    readdirSync(folder)
        .filter((name) => name.endsWith('.cls'))
        .map((name) => [name, readFileSync(folder + name, 'utf8')])
);
const compiled = compileApex(files);

/** `integersWrapAt32Bit` → `integers wrap at 32 bit` */
const sentence = (name: string): string => name.replace(/([A-Z]|\d+)/g, ' $1').toLowerCase();

const isTest = ({ isStatic, access, returns, parameters }: ReturnType<typeof methodsOf>[number]) =>
    isStatic && access === 'public' && returns.kind === 'void' && parameters.length === 0;

function methodsOf(name: string) {
    return compiled.program.classNamed(name)?.methods ?? [];
}

/** Each public static method without parameters of each class in `fixtures` is one test. */
describe('the Apex language', () => {
    it('compiles the fixtures', () => {
        assert.deepEqual(errorsOf(compiled), []);
    });

    for (const file of Object.keys(files)) {
        const name = file.replace('.cls', '');
        describe(name, () => {
            for (const method of methodsOf(name).filter(isTest)) {
                it(sentence(method.name), () => {
                    inTransaction(compiled, () => {
                        try {
                            compiled.program.invokeStatic(name, method.name);
                        } catch (thrown) {
                            const seen = toApex(thrown);
                            if (seen instanceof ApexException) {
                                assert.fail(`${seen.$text()}\n${stackTraceOf(seen)}`);
                            }
                            throw seen;
                        }
                    });
                });
            }
        });
    }
});
