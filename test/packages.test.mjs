/** An org without Einstein takes force-app alone: nothing there may need the optional package directory. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { root } from '../scripts/lib/install.mjs';
import { run } from '../scripts/lib/run.mjs';

const filesBelow = (folder) => readdirSync(path.join(root, folder), { recursive: true });

it('compiles force-app without the optional package directory', async () => {
    const project = mkdtempSync(path.join(os.tmpdir(), 'crm-copilot-packages-'));
    try {
        cpSync(path.join(root, 'force-app'), path.join(project, 'force-app'), { recursive: true });
        writeFileSync(
            path.join(project, 'sfdx-project.json'),
            JSON.stringify({
                packageDirectories: [{ path: 'force-app', default: true }],
                sourceApiVersion: '67.0'
            })
        );
        const { stdout } = await run(process.execPath, [
            path.join(root, 'local-org/bin/local-org.mjs'),
            'check',
            '--project',
            project,
            '--json'
        ]);
        const { errors, diagnostics } = JSON.parse(stdout);
        assert.equal(errors, 0, JSON.stringify(diagnostics.slice(0, 5)));
    } finally {
        rmSync(project, { recursive: true, force: true });
    }
});

it('names the types of Einstein in the optional package directory only', () => {
    const naming = (folder) =>
        filesBelow(folder).filter(
            (file) =>
                file.endsWith('.cls') &&
                /\baiplatform\./i.test(readFileSync(path.join(root, folder, file), 'utf8'))
        );
    assert.deepEqual(naming('force-app'), []);
    assert.ok(naming('force-app-einstein').length > 0);
});
