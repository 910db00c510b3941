/**
 * The local org of the queue's bench, in a process of its own, so that it can be killed. Tells its parent, a line of
 * JSON each, what jobs used of their limits, which failed, and when nothing is left to do.
 *
 * node scripts/bench/queueOrg.mjs DATABASE REQUESTS_TO_MAKE
 */
import { apexText, runApex } from '../lib/apex.mjs';
import { openOrg } from '../lib/org.mjs';

const [, , databaseFile, wanted] = process.argv;
const REP = 'rep@crm-copilot.example.com';
const QUEUE = 'queue@crm-copilot.example.com';
const AT_A_TIME = 1000;
const WORKERS = 3;
const LOOK_EVERY = 2000;
const ATTEMPTS = 5;
const say = (message) => process.send(message);

const org = await openOrg({ databaseFile, workers: WORKERS });
const largest = {};
org.onJobLimits = ({ used, caps }) => {
    for (const [name, value] of Object.entries(used)) {
        const { used: before = 0, cap = 1 } = largest[name] ?? {};
        if (value / caps[name] > before / cap) {
            largest[name] = { used: value, cap: caps[name] };
        }
    }
};
org.onJobFailure = ({ failure }) => say({ kind: 'jobFailed', failure });

/** A lock that does not come is asked for again: the lanes are at work. */
async function ask(user, source) {
    for (let attempt = 1; ; attempt++) {
        try {
            return await runApex(org, user, source);
        } catch (error) {
            if (attempt === ATTEMPTS || !/UNABLE_TO_LOCK/.test(error.message)) {
                throw error;
            }
        }
    }
}
const count = (condition) =>
    ask(
        null,
        `System.debug('REPORT ' + Database.countQuery(${apexText(`SELECT COUNT() FROM AI_Request__c WHERE ${condition}`)}));`
    );

/** Deals about which the model is asked, and the requests: as a rep's bulk action or batch would. */
async function makeRequests(number) {
    await ask(
        null,
        `AI_Settings__c settings = AI_Settings__c.getOrgDefaults();
        settings.Retry_Seconds__c = 2;
        settings.Max_Attempts__c = 5;
        upsert as system settings;`
    );
    for (let from = 0; from < number; from += AT_A_TIME) {
        const to = Math.min(number, from + AT_A_TIME);
        await ask(
            REP,
            `Id contactId = [SELECT ContactId FROM OpportunityContactRole WHERE Opportunity.Name LIKE 'Northwind%' LIMIT 1].ContactId;
            List<Opportunity> deals = new List<Opportunity>();
            for (Integer deal = ${from}; deal < ${to}; deal++) {
                deals.add(new Opportunity(
                    Name = 'Bench deal ' + String.valueOf(deal).leftPad(5, '0') + ' end',
                    StageName = 'Prospecting', CloseDate = Date.today().addDays(30), Amount = 1000 + deal
                ));
            }
            insert deals;
            List<OpportunityContactRole> roles = new List<OpportunityContactRole>();
            for (Opportunity deal : deals) {
                roles.add(new OpportunityContactRole(
                    OpportunityId = deal.Id, ContactId = contactId, IsPrimary = true
                ));
            }
            insert roles;`
        );
        await ask(
            REP,
            `List<AIAsk> asks = new List<AIAsk>();
            for (Opportunity deal : [
                SELECT Id FROM Opportunity
                WHERE Name >= 'Bench deal ${String(from).padStart(5, '0')}' AND Name < 'Bench deal ${String(to).padStart(5, '0')}'
            ]) {
                asks.add(new AIAsk('Email_Draft', deal.Id, 'bench-' + deal.Id));
            }
            new AIRequests().add(asks);
            new AIRequests().add(asks);`
        );
    }
}

if (Number(wanted) > 0) {
    // Made first, so that the time of the drain is the queue's own.
    await ask(null, 'new AIRequestGateway().pause(true);');
    await makeRequests(Number(wanted));
    await ask(null, 'new AIRequestGateway().pause(false);');
}
say({ kind: 'begun' });
await ask(QUEUE, 'AIWatchdog.start();');
while ((await count(`State__c IN ('Queued', 'Waiting', 'Claimed')`)) > 0) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    // The watchdog comes every ten minutes; who waits for it here has waited long enough.
    await ask(QUEUE, 'new AIQueueKeeper().keep();');
    say({ kind: 'largest', largest });
}
const [figures] = await ask(
    null,
    `List<AggregateResult> byReason = [SELECT State__c state, Reason__c reason, COUNT(Id) counted FROM AI_Request__c GROUP BY State__c, Reason__c];
    Integer twice = 0;
    for (AggregateResult one : [
        SELECT Record_Id__c, COUNT(Id) counted FROM AI_Audit_Log__c WHERE State__c = 'Answered'
        GROUP BY Record_Id__c HAVING COUNT(Id) > 1
    ]) {
        twice++;
    }
    System.debug('REPORT ' + JSON.serialize(new List<Object>{ new Map<String, Object>{
        'byReason' => byReason,
        'twice' => twice,
        'requests' => [SELECT COUNT() FROM AI_Request__c],
        'callsKept' => [SELECT SUM(Attempts__c) sum FROM AI_Audit_Log__c WHERE State__c != 'Abandoned'][0].get('sum'),
        'callsEstimated' => [SELECT SUM(Attempts__c) sum FROM AI_Audit_Log__c WHERE State__c = 'Abandoned'][0].get('sum'),
        'attempts' => [SELECT COUNT() FROM AI_Audit_Log__c WHERE State__c IN ('Answered', 'Failed')],
        'abandoned' => [SELECT COUNT() FROM AI_Audit_Log__c WHERE State__c = 'Abandoned'],
        'open' => [SELECT COUNT() FROM AI_Audit_Log__c WHERE State__c = 'Started'],
        'recalls' => [SELECT SUM(Recalls__c) sum FROM AI_Request__c][0].get('sum'),
        'deaths' => [SELECT SUM(Deaths__c) sum FROM AI_Lane__c][0].get('sum')
    } }));`
);
say({ kind: 'done', figures, largest });
await org.close();
process.disconnect();
