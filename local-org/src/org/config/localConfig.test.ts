import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { readLocalConfig } from './localConfig.js';
import { UserError } from '../userError.js';

describe('local configuration', () => {
    let folder: string;
    beforeEach(() => {
        folder = mkdtempSync(path.join(os.tmpdir(), 'local-org-config-'));
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    it('is empty without a file', () => {
        assert.deepEqual(readLocalConfig(folder).namedCredentials, {});
    });

    it('takes values from the environment, with a default for what is not set', () => {
        writeFileSync(
            path.join(folder, 'local-org.json'),
            JSON.stringify({
                namedCredentials: {
                    Model: { url: '${URL:-http://127.0.0.1:1/a}', parameters: { Key: '${KEY}' } }
                }
            })
        );

        assert.deepEqual(readLocalConfig(folder, { KEY: 'k' }).namedCredentials['Model'], {
            url: 'http://127.0.0.1:1/a',
            parameters: { Key: 'k' }
        });
    });

    it('lets the secrets of this machine win', () => {
        const entry = (key: string): string =>
            JSON.stringify({ externalCredentials: { Model: { parameters: { Key: key } } } });
        writeFileSync(path.join(folder, 'local-org.json'), entry('project'));
        mkdirSync(path.join(folder, '.local-org'));
        writeFileSync(path.join(folder, '.local-org', 'credentials.json'), entry('mine'));

        assert.deepEqual(readLocalConfig(folder).externalCredentials['Model'], {
            parameters: { Key: 'mine' }
        });
    });

    it('names the file that is not JSON', () => {
        writeFileSync(path.join(folder, 'local-org.json'), '{');

        assert.throws(
            () => readLocalConfig(folder),
            (error) =>
                error instanceof UserError && /local-org.json is not valid/.test(error.message)
        );
    });
});
