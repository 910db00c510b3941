import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { loadProject } from '../project/loadProject.js';
import { copyFixture } from '../testing.js';

/** Alone in its process: nothing of a test runner keeps the event loop alive. */
const script = (projectFile: string, body: string): string => `
    import { WorkerHandle } from ${JSON.stringify(new URL('./workerHandle.js', import.meta.url).href)};
    import { WorkerPool } from ${JSON.stringify(new URL('./workerPool.js', import.meta.url).href)};
    const options = {
        projectFile: ${JSON.stringify(projectFile)},
        databaseFile: null,
        callout: () => Promise.reject(new Error('No callouts here'))
    };
    const ask = ['ask', { question: 'administratorId' }];
    const nothingFor = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
    ${body}`;

describe('the workers of an org', () => {
    const fixture = copyFixture('library');
    let projectFile: string;
    const said = async (body: string): Promise<string> => {
        const file = path.join(fixture.directory, 'script.mjs');
        writeFileSync(file, script(projectFile, body));
        const { stdout } = await promisify(execFile)(process.execPath, [file]);
        return stdout.trim();
    };

    before(() => {
        ({ projectFile } = loadProject(fixture.directory));
    });
    after(() => fixture.remove());

    it('are waited for until their end, also when their last answer comes in between', async () => {
        const text = await said(`
            const worker = new WorkerHandle(options);
            await worker.run(...ask);
            void worker.run(...ask).then(() => console.log('answered'), () => console.log('lost'));
            await Promise.resolve().then(() => undefined);
            nothingFor(500);
            await worker.end();
            console.log('ended');`);

        assert.match(text, /ended$/);
    });

    it('leave nobody waiting when they are closed', async () => {
        const text = await said(`
            const pool = new WorkerPool(1, options);
            const calls = [pool.run(...ask), pool.run(...ask), pool.run(...ask)];
            const outcomes = Promise.allSettled(calls);
            await pool.close();
            for (const { status } of await outcomes) {
                console.log(status);
            }`);

        assert.deepEqual(text.split('\n'), ['rejected', 'rejected', 'rejected']);
    });
});
