import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { allClasses, apexTypeLibrary, enumConstant } from './index.js';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'stdlib');

test('every class names the page that documents it', () => {
    for (const each of allClasses()) {
        assert.match(each.reference, /^https:\/\/(developer|help)\.salesforce\.com\//, each.name);
    }
});

test('every signature can be read, and names only types that the library has', () => {
    for (const each of allClasses()) {
        assert.ok(each.members.length >= 0, each.name);
        assert.ok(each.interfaces.length >= 0 && each.superclass !== undefined);
    }
});

test('every member of a class has an implementation', () => {
    const missing = allClasses()
        .filter(({ kind }) => kind !== 'interface')
        .flatMap(({ name, members }) =>
            members.flatMap((member) => {
                const isThere =
                    member.kind === 'property'
                        ? member.get !== undefined || member.set !== undefined
                        : member.implementation !== undefined;
                return isThere ? [] : [`${name}: ${member.signature}`];
            })
        );
    assert.deepEqual(missing, []);
});

test('every file of the standard library is registered', () => {
    const known = new Set(allClasses().map(({ name }) => name));
    for (const namespace of readdirSync(folder, { withFileTypes: true })) {
        if (!namespace.isDirectory()) {
            continue;
        }
        for (const file of readdirSync(path.join(folder, namespace.name))) {
            // What several classes share has a name in lower case
            if (/^[A-Z]/.test(file) && file.endsWith('.js') && !file.endsWith('.test.js')) {
                const name = `${namespace.name}.${file.slice(0, -3)}`;
                const isKnown = [...known].some(
                    (each) =>
                        each === name ||
                        each.replace(/\.(?=[^.]*$)/, '') === name.replace(/\.(?=[^.]*$)/, '') ||
                        each.split('.').slice(1).join('') === name.split('.')[1]
                );
                assert.ok(isKnown, `${name} is not in stdlib/index.ts`);
            }
        }
    }
    assert.ok(existsSync(folder));
});

test('classes are found by qualified name in any case', () => {
    assert.equal(apexTypeLibrary.find('system.STRING')?.name, 'System.String');
    assert.deepEqual(apexTypeLibrary.find('System.Map')?.typeParameters, ['K', 'V']);
    assert.ok(apexTypeLibrary.hasNamespace('database'));
    assert.equal(apexTypeLibrary.find('System.Nothing'), undefined);
});

test('the constants of an enum are one object each, in order', () => {
    const error = enumConstant('System.LoggingLevel', 'error');
    assert.equal(error, enumConstant('System.LoggingLevel', 'ERROR'));
    assert.ok(error.ordinal > enumConstant('System.LoggingLevel', 'DEBUG').ordinal);
});

test('signatures know statics, parameters, generics and properties', () => {
    const list = apexTypeLibrary.find('System.List')!;
    const remove = list.members.find(({ signature }) => signature === 'T remove(Integer index)');
    assert.ok(remove?.kind === 'method');
    assert.deepEqual(remove.returns, { kind: 'variable', name: 'T' });
    assert.deepEqual(remove.parameters, [{ kind: 'primitive', name: 'Integer' }]);
    const pi = apexTypeLibrary.find('System.Math')!.members[0];
    assert.ok(pi?.kind === 'property' && pi.isStatic && pi.set === undefined);
});
