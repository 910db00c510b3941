/**
 * Hundreds of people click at once, each in a transaction of its own: no budget is overspent at any moment, and
 * in the end every dollar that was held is booked or given back.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runApex } from '../../scripts/lib/apex.mjs';
import { openOrg } from '../../scripts/lib/org.mjs';
import { startPaidModel } from './model.mjs';

const PEOPLE = 12;
const CLICKS_EACH = 25;
/** Calls for which the org's budget has room, were each to cost the most that it may. */
const ROOM = 40;
const ROOM_OF_ONE = 5;
const TOKENS = { input: 2000, output: 300 };
/** Rounding of the sums of a report. */
const CLOSE = 1e-9;

describe('budgets while hundreds of people click at once', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'crm-copilot-budgets-'));
    const environment = { ...process.env };
    let org;
    let model;
    let people;
    let ceiling;
    const opened = [];
    let asked = 0;

    before(async () => {
        model = await startPaidModel({ tokens: TOKENS, failEvery: 10, delayMs: 20 });
        Object.assign(process.env, { COPILOT_OPENAI_URL: model.address, COPILOT_OPENAI_KEY: 'k' });
        org = await openOrg({
            databaseFile: path.join(folder, 'org.db'),
            workers: 4,
            onProgress: () => undefined
        });
        people = await hire(PEOPLE);
        ceiling = await report(
            `AIPrice.ceiling(
                AI_Model__mdt.getInstance('OpenAI_GPT_5_Mini'),
                AI_Capability__mdt.getInstance('Email_Draft')
            )`
        );
        await runApex(
            org,
            null,
            `insert as system new List<AI_Budget__c>{
                new AI_Budget__c(Name = 'All', Scope__c = 'Org', Period__c = 'Month', Amount__c = ${ROOM * ceiling}),
                new AI_Budget__c(Name = 'Each', Scope__c = 'User', Period__c = 'Day', Amount__c = ${ROOM_OF_ONE * ceiling})
            };`
        );
    });
    after(async () => {
        await org?.close();
        await model?.close();
        process.env = environment;
        rmSync(folder, { recursive: true, force: true });
    });

    const report = (expression) =>
        runApex(org, null, `System.debug('REPORT ' + JSON.serialize(${expression}));`);
    const rows = async (soql) =>
        org.call(await org.userIdOf(null), 'query', { soql, mode: 'system' });

    /** Sales users with a deal of their own. */
    const hire = async (count) => {
        await runApex(
            org,
            null,
            `Id profileId = [SELECT Id FROM Profile WHERE Name = 'Standard User'].Id;
            Id setId = [SELECT Id FROM PermissionSet WHERE Name = 'AI_Copilot_Rep'].Id;
            List<User> users = new List<User>();
            for (Integer i = 0; i < ${count}; i++) {
                users.add(new User(ProfileId = profileId, Username = 'seller' + i + '@budgets.test', Email = 'seller@budgets.test',
                    LastName = 'Seller ' + i, Alias = 'sell' + i, Department = i < 6 ? 'Sales' : 'Service', TimeZoneSidKey = 'GMT',
                    LocaleSidKey = 'en_US', LanguageLocaleKey = 'en_US', EmailEncodingKey = 'UTF-8'));
            }
            insert as system users;
            List<PermissionSetAssignment> assignments = new List<PermissionSetAssignment>();
            for (User user : users) {
                assignments.add(new PermissionSetAssignment(AssigneeId = user.Id, PermissionSetId = setId));
            }
            insert as system assignments;`
        );
        const users = await rows("SELECT Id FROM User WHERE Username LIKE '%@budgets.test'");
        await runApex(
            org,
            null,
            `List<Opportunity> deals = new List<Opportunity>();
            for (User user : [SELECT Id FROM User WHERE Username LIKE '%@budgets.test']) {
                deals.add(new Opportunity(Name = 'Budget ' + user.Id, OwnerId = user.Id, StageName = 'Prospecting', CloseDate = Date.today()));
            }
            insert as system deals;`
        );
        const deals = await rows("SELECT Id, OwnerId FROM Opportunity WHERE Name LIKE 'Budget %'");
        const dealOf = new Map(deals.map(({ Id, OwnerId }) => [OwnerId, Id]));
        return users.map(({ Id }) => ({ id: Id, dealId: dealOf.get(Id) }));
    };

    /** As the browser calls. */
    const call = async (userId, methodName, params) =>
        (
            await org.call(userId, 'callApex', {
                className: 'AICopilotController',
                methodName,
                params,
                cacheable: false
            })
        ).returnValue;
    const open = async ({ id, dealId }) => {
        const { generationId, refusal } = await call(id, 'open', {
            recordId: dealId,
            capability: 'Email_Draft',
            // Another question each time: a kept answer would cost nothing
            tone: `Friendly ${++asked}`,
            length: null
        });
        if (!refusal) {
            opened.push({ id, generationId });
        }
        return refusal?.code ?? 'OPENED';
    };

    /** What each budget has reserved and spent, for each whom it counts. */
    const books = () =>
        rows(
            `SELECT Bucket__c bucket, MAX(Budget__r.Amount__c) amount, SUM(Reserved__c) reserved, SUM(Spent__c) spent
            FROM AI_Quota_Shard__c WHERE Budget__c != NULL GROUP BY Bucket__c`
        );
    const total = (list, field) => list.reduce((sum, row) => sum + (row[field] ?? 0), 0);

    /** Looks at the books in the midst of what goes on: no budget is overspent at any moment. */
    const look = async () => {
        for (const { bucket, amount, reserved, spent } of await books()) {
            assert.ok(reserved + spent <= amount + CLOSE, `${bucket} is overspent`);
            assert.ok(reserved >= -CLOSE, `${bucket} gave back more than it held`);
        }
    };
    /** All at once, and a look at the books after every few. */
    const atOnce = async (work) => {
        const looks = [];
        const results = work.map((start, index) => {
            if (index % 12 === 0) {
                looks.push(look());
            }
            return start();
        });
        await Promise.all([...looks, look()]);
        return Promise.all(results);
    };

    it(`opens for what the budgets hold, and not for one call more, of ${PEOPLE * CLICKS_EACH} clicks`, async () => {
        const clicks = Array.from({ length: PEOPLE * CLICKS_EACH }, (_, i) => people[i % PEOPLE]);

        const codes = await atOnce(clicks.map((person) => () => open(person)));
        // Some lost a race for the last of a shard and were told to try again: they do.
        const again = [];
        for (const person of people) {
            again.push(await open(person));
        }

        assert.deepEqual([...new Set([...codes, ...again])].sort(), ['BUSY', 'OPENED']);
        assert.equal(opened.length, ROOM);
        assert.ok(again.every((code) => code === 'BUSY' || code === 'OPENED'));
        const all = await books();
        const ofOrg = all.find(({ bucket }) => bucket.endsWith('|'));
        assert.ok(Math.abs(ofOrg.reserved - ROOM * ceiling) < CLOSE);
        for (const { bucket, reserved } of all.filter((row) => row !== ofOrg)) {
            assert.ok(reserved <= ROOM_OF_ONE * ceiling + CLOSE, bucket);
        }
    });

    it('books what runs, while others go on clicking', async () => {
        const running = opened.slice(0, ROOM - 10);
        const clicks = people.flatMap((person) => [person, person]);
        const runs = running.map(
            ({ id, generationId }) =>
                () =>
                    call(id, 'run', { generationId })
        );
        const results = await atOnce([...runs, ...clicks.map((person) => () => open(person))]);
        const drafts = results.slice(0, runs.length);

        const failed = drafts.filter(({ refusal }) => refusal);
        assert.ok(failed.length > 0, 'Some calls fail, and cost nothing');
        assert.deepEqual([...new Set(failed.map(({ refusal }) => refusal.code))], ['BAD_REQUEST']);
        const cost = (TOKENS.input * 0.25 + TOKENS.output * 2) / 1e6;
        const paid = model.charged() * cost;
        const [log] = await rows('SELECT SUM(Cost__c) cost FROM AI_Audit_Log__c');
        assert.ok(Math.abs(log.cost - paid) < CLOSE, `${log.cost} was paid, not ${paid}`);
        const all = await books();
        assert.ok(Math.abs(total(all, 'spent') - 2 * paid) < CLOSE, 'Once in each of two budgets');
        const [usage] = await rows(
            'SELECT SUM(Calls__c) calls, SUM(Failures__c) failures, SUM(Cost__c) cost, COUNT(Id) days FROM AI_Usage_Day__c'
        );
        assert.equal(usage.calls, running.length);
        assert.equal(usage.failures, failed.length);
        assert.ok(Math.abs(usage.cost - paid) < CLOSE);
        assert.ok(usage.days <= PEOPLE, 'One record for each person, whoever was faster');
    });

    it('gives back what was abandoned, once, whoever sweeps', async () => {
        const due = await rows('SELECT Id FROM AI_Audit_Log__c WHERE Is_Booking_Due__c = TRUE');
        assert.ok(due.length >= 10);
        const sweep = `new AIBudgetBook().release(new Map<Id, AI_Audit_Log__c>(
            [SELECT Id FROM AI_Audit_Log__c WHERE Is_Booking_Due__c = TRUE WITH SYSTEM_MODE]).keySet());`;

        await atOnce([1, 2, 3, 4].map(() => () => runApex(org, null, sweep)));

        const all = await books();
        assert.ok(Math.abs(total(all, 'reserved')) < CLOSE);
        assert.deepEqual(
            await rows(
                'SELECT COUNT(Id) n FROM AI_Audit_Log__c WHERE Is_Booking_Due__c = TRUE'
            ).then(([{ n }]) => n),
            0
        );
        assert.equal(await open(people[0]), 'OPENED', 'There is room again');
    });
});
