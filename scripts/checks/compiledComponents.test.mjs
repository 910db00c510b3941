import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { uncompiledComponents } from './compiledComponents.mjs';

describe('the guard before a deploy', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'components-'));
    after(() => rmSync(folder, { recursive: true }));

    function component(name, { compiledSecondsAgo, changedSecondsAgo }) {
        const bundle = path.join(folder, 'lwc', name);
        mkdirSync(bundle, { recursive: true });
        const source = path.join(bundle, `${name}.ts`);
        const touch = (file, secondsAgo) => {
            writeFileSync(file, '');
            const time = Date.now() / 1000 - secondsAgo;
            utimesSync(file, time, time);
        };
        touch(source, changedSecondsAgo);
        if (compiledSecondsAgo !== undefined) {
            touch(source.replace(/\.ts$/, '.js'), compiledSecondsAgo);
        }
        return source;
    }

    it('lets a component pass that was compiled after its last change', () => {
        const source = component('fresh', { changedSecondsAgo: 60, compiledSecondsAgo: 30 });

        assert.deepEqual(uncompiledComponents([source]), []);
    });

    it('names a component that was never compiled, which the Salesforce CLI would deploy empty', () => {
        const source = component('never', { changedSecondsAgo: 60 });

        const [problem, ...more] = uncompiledComponents([source]);

        assert.match(problem, /never\.ts is not compiled: run npm run build$/);
        assert.deepEqual(more, []);
    });

    it('names a component that has changed since it was compiled', () => {
        const source = component('stale', { changedSecondsAgo: 30, compiledSecondsAgo: 60 });

        assert.match(uncompiledComponents([source])[0], /stale\.ts has changed since/);
    });

    it('asks nothing of declarations and of tests, which are not deployed', () => {
        const bundle = path.join(folder, 'lwc', 'any');

        assert.deepEqual(
            uncompiledComponents([
                path.join(bundle, 'types.d.ts'),
                path.join(bundle, '__tests__', 'any.test.ts')
            ]),
            []
        );
    });
});
