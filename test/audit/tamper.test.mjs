/**
 * Changes the audit behind the product's back, in the database file itself, where no trigger sees it, and has the verifier
 * find it.
 */
import assert from 'node:assert/strict';
import { generateKeyPairSync, createSign } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DatabaseSync } from '@photostructure/sqlite';
import { runApex } from '../../scripts/lib/apex.mjs';
import { chainProblems } from '../../scripts/lib/audit/chain.mjs';
import { exportAudit } from '../../scripts/lib/audit/localAudit.mjs';
import { openOrg, PEOPLE } from '../../scripts/lib/org.mjs';

const MAKE_LOGS = `
    List<AI_Audit_Log__c> logs = new List<AI_Audit_Log__c>();
    for (Integer index = 0; index < 4; index++) {
        logs.add(new AI_Audit_Log__c(
            Capability__c = 'Email_Draft', State__c = 'Answered', Outcome__c = 'Pending', Cost__c = 0.25,
            User__c = UserInfo.getUserId(), Started_At__c = Datetime.now()
        ));
    }
    AIAuditBooks.add(logs);
    List<SObject> payloads = new List<SObject>();
    for (AI_Audit_Log__c log : logs) {
        payloads.addAll(AIPayloads.chunks(log.Id, 'Draft', 'The text that was shown'));
    }
    AIAuditBooks.add(payloads);
    AIAuditController.seal();`;

describe('whoever changes the audit in the database', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'crm-copilot-tamper-'));
    const databaseFile = path.join(folder, 'org.db');
    let org;
    let sound;
    const opens = async () => {
        org = await openOrg({ databaseFile, onProgress: () => undefined });
    };
    before(async () => {
        await opens();
        await runApex(org, PEOPLE.author, MAKE_LOGS);
        await runApex(org, PEOPLE.author, MAKE_LOGS);
        sound = await exportAudit(org, PEOPLE.author);
    });
    after(async () => {
        await org?.close();
        rmSync(folder, { recursive: true, force: true });
    });

    const report = (expression) =>
        runApex(org, PEOPLE.author, `System.debug('REPORT ' + JSON.serialize(${expression}));`);

    /** Closed meanwhile, as if the machine were in somebody else's hands. */
    async function tampers(...statements) {
        await org.close();
        const database = new DatabaseSync(databaseFile);
        // The indexes of texts want it.
        database.function('fold', { deterministic: true }, (text) => String(text).toLowerCase());
        for (const statement of statements) {
            assert.ok(database.prepare(statement).run().changes > 0, statement);
        }
        database.close();
        await opens();
    }

    /** Codes of what the verifier finds in both blocks, and how many records are gone. */
    async function found() {
        const reports = [
            await report('AIAuditController.verify(0)'),
            await report('AIAuditController.verify(4)')
        ];
        return {
            codes: reports.flatMap(({ findings }) => findings.map(({ code }) => code)),
            missing: reports.flatMap(({ missing }) => missing).length
        };
    }

    it('is not there as long as nobody does', async () => {
        assert.deepEqual(await found(), { codes: [], missing: 0 });
        const secret = await report('AI_Audit_Key__c.getOrgDefaults().Secret__c');
        assert.deepEqual(chainProblems(sound, { secret, older: sound }), []);
        assert.deepEqual(chainProblems(sound, { secret: `${secret}x` }), [
            'The checkpoint was not signed with this secret'
        ]);
    });

    it('is found by a changed price, a changed text and a deleted record', async () => {
        await tampers(
            `UPDATE "AI_Audit_Log__c" SET "Cost__c" = 0 WHERE "Seal_Entry__c" = (SELECT "Seal_Entry__c" FROM "AI_Audit_Log__c" ORDER BY "Seal_Entry__c" LIMIT 1)`,
            `UPDATE "AI_Payload__c" SET "Text__c" = 'Another text' WHERE "Audit_Log__c" = (SELECT "Id" FROM "AI_Audit_Log__c" ORDER BY "Seal_Entry__c" LIMIT 1 OFFSET 1)`,
            `DELETE FROM "AI_Audit_Log__c" WHERE "Id" = (SELECT "Id" FROM "AI_Audit_Log__c" ORDER BY "Seal_Entry__c" DESC LIMIT 1)`
        );

        assert.deepEqual(await found(), { codes: ['ALTERED', 'TEXTS'], missing: 1 });
    });

    it('is found by a changed block, in the org and in an export', async () => {
        await tampers(
            `UPDATE "AI_Audit_Seal__c" SET "Entries__c" = replace("Entries__c", 'Settled', 'Changed') WHERE "First__c" = (SELECT max("First__c") FROM "AI_Audit_Seal__c")`
        );

        assert.ok((await found()).codes.includes('BLOCK'));
        assert.deepEqual(chainProblems(await exportAudit(org, PEOPLE.author)), [
            'The block of entry 5 is not what its hash says'
        ]);
    });

    it('is found by an older checkpoint, even when the whole chain was made anew', () => {
        const anew = { ...sound, blocks: sound.blocks.map((block) => ({ ...block, hash: 'x' })) };

        assert.match(
            chainProblems(anew, { older: sound }).at(-1),
            /^History was rewritten: the block of entry 1 /
        );
    });

    it('is found by blocks that are gone, and by a checkpoint of another chain', () => {
        assert.deepEqual(chainProblems({ ...sound, blocks: sound.blocks.slice(1) }), [
            'Entries 1 to 4 are missing',
            'The block of entry 5 does not follow the block before'
        ]);
        assert.deepEqual(chainProblems({ ...sound, blocks: sound.blocks.slice(0, 1) }), [
            'The checkpoint speaks of another chain'
        ]);
        assert.match(chainProblems({ format: 'something' })[0], /no export of the audit/);
    });

    it('cannot sign with a certificate whose key they lack', () => {
        const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
        const theirs = generateKeyPairSync('rsa', { modulusLength: 2048 });
        const signedBy = ({ privateKey }) => ({
            ...sound,
            checkpoint: {
                ...sound.checkpoint,
                algorithm: 'RSA-SHA256',
                signature: createSign('RSA-SHA256')
                    .update(sound.checkpoint.text)
                    .sign(privateKey, 'base64')
            }
        });
        const certificate = ours.publicKey.export({ type: 'spki', format: 'pem' });

        assert.deepEqual(chainProblems(signedBy(ours), { certificate }), []);
        assert.deepEqual(chainProblems(signedBy(theirs), { certificate }), [
            'The checkpoint was not signed with this certificate'
        ]);
    });
});
