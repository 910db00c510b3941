import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { copyFixture } from '../testing.js';
import { loadProject, readLoadedProject } from './loadProject.js';

test('a worker gets the project that its process loaded, whatever another process compiled since', () => {
    const fixture = copyFixture('library');
    try {
        const first = loadProject(fixture.directory);
        const added = path.join(fixture.directory, 'force-app', 'Added.cls');
        writeFileSync(added, 'public class Added {}');
        const module = fileURLToPath(new URL('./loadProject.js', import.meta.url));
        execFileSync(process.execPath, [
            '--input-type=module',
            '-e',
            `(await import(${JSON.stringify(`file://${module}`)})).loadProject(${JSON.stringify(fixture.directory)})`
        ]);

        const names = (file: string): string[] =>
            readLoadedProject(file).model.classes.map(({ name }) => name);

        assert.ok(!names(first.projectFile).includes('Added'));
        const second = loadProject(fixture.directory);
        assert.ok(second.times.isWarm);
        assert.ok(names(second.projectFile).includes('Added'));
    } finally {
        fixture.remove();
    }
});
