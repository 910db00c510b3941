import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { ApexException } from '../shared/apexException.js';
import { Connection, LOCK_WAIT_MS } from './connection.js';

const WAIT = 300;

describe('Two transactions', () => {
    let folder: string;
    let first: Connection;
    let second: Connection;
    beforeEach(() => {
        folder = mkdtempSync(path.join(tmpdir(), 'local-org-locks-'));
        const file = path.join(folder, 'org.db');
        first = new Connection(file, WAIT);
        first.script('CREATE TABLE Account (Id TEXT, Name TEXT)');
        second = new Connection(file, WAIT);
    });
    afterEach(() => {
        first.close();
        second.close();
        rmSync(folder, { recursive: true, force: true });
    });

    it('wait for each other as long as the platform does', () => {
        assert.equal(LOCK_WAIT_MS, 10_000);
    });

    it('end with an error of DML when the wait was in vain', () => {
        first.run("INSERT INTO Account VALUES ('1', 'Acme')");
        const began = performance.now();

        assert.throws(
            () => second.beginWrite(),
            (error) =>
                error instanceof ApexException &&
                error.dmlErrors?.[0]?.statusCode === 'UNABLE_TO_LOCK_ROW'
        );
        assert.ok(performance.now() - began >= WAIT);
    });

    it('read what is committed while the other writes, and write when it has ended', () => {
        first.run("INSERT INTO Account VALUES ('1', 'Acme')");
        assert.deepEqual(second.all('SELECT Id FROM Account'), []);

        first.commit();

        assert.deepEqual(second.all('SELECT Id FROM Account'), [['1']]);
        second.run("UPDATE Account SET Name = 'Other'");
        second.commit();
        assert.deepEqual(first.all('SELECT Name FROM Account'), [['Other']]);
    });

    it('do not wait for a lock that was let go', () => {
        first.beginWrite();
        first.releaseLocks();

        second.run("INSERT INTO Account VALUES ('2', 'Next')");
        assert.ok(second.isWriting);
    });
});
