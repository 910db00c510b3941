/** What the engine itself takes beside the callout, and how that grows with the generations of one transaction. */
import { apexText, runApex } from '../lib/apex.mjs';

const REP = 'rep@crm-copilot.example.com';
const SIZES = [1, 10, 100];
const RUNS = 3;
const LIMITS = `new Map<String, Object>{
    'queries' => Limits.getQueries(),
    'rows' => Limits.getQueryRows(),
    'dml' => Limits.getDmlStatements(),
    'dmlRows' => Limits.getDmlRows(),
    'callouts' => Limits.getCallouts(),
    'cpuMs' => Limits.getCpuTime(),
    'heapBytes' => Limits.getHeapSize()
}`;

/** Deals of a rep, each with somebody to write to and something that was done. */
async function makeDeals(org, count) {
    return runApex(
        org,
        REP,
        `List<Account> customers = new List<Account>();
        List<Contact> people = new List<Contact>();
        List<Opportunity> deals = new List<Opportunity>();
        for (Integer index = 0; index < ${count}; index++) {
            customers.add(new Account(Name = 'Bench ' + index));
        }
        insert customers;
        for (Integer index = 0; index < ${count}; index++) {
            people.add(new Contact(AccountId = customers[index].Id, FirstName = 'Ada', LastName = 'Number' + index, Email = 'ada' + index + '@bench.example.com'));
            deals.add(new Opportunity(AccountId = customers[index].Id, Name = 'Bench deal ' + index, StageName = 'Prospecting', CloseDate = Date.newInstance(2030, 6, 30), NextStep = 'Round ' + Crypto.getRandomInteger()));
        }
        insert people;
        insert deals;
        List<OpportunityContactRole> roles = new List<OpportunityContactRole>();
        List<Task> tasks = new List<Task>();
        for (Integer index = 0; index < ${count}; index++) {
            roles.add(new OpportunityContactRole(OpportunityId = deals[index].Id, ContactId = people[index].Id, IsPrimary = true));
            tasks.add(new Task(WhatId = deals[index].Id, Subject = 'Call', Status = 'Completed', Priority = 'Normal', ActivityDate = Date.newInstance(2026, 1, 5), Description = 'Agreed on the scope of the pilot.'));
        }
        insert roles;
        insert tasks;
        System.debug('REPORT ' + JSON.serialize(new Map<Id, Opportunity>(deals).keySet()));`
    );
}

async function measure(org, count) {
    const dealIds = await makeDeals(org, count);
    const opened = await runApex(
        org,
        REP,
        `List<AIGeneration> generations = new List<AIGeneration>();
        for (Id dealId : new List<Id>{ ${dealIds.map(apexText).join(', ')} }) {
            AIGeneration generation = new AIGeneration();
            generation.userId = UserInfo.getUserId();
            generation.recordId = dealId;
            generation.capabilityName = 'Email_Draft';
            generations.add(generation);
        }
        AIHouse.pipeline().open(generations);
        Map<String, Object> used = ${LIMITS};
        List<Id> ids = new List<Id>();
        for (AIGeneration generation : generations) {
            ids.add(generation.auditId);
        }
        used.put('ids', ids);
        System.debug('REPORT ' + JSON.serialize(used));`
    );
    const before = process.cpuUsage();
    const ran = await runApex(
        org,
        REP,
        `List<AIGeneration> generations = AIHouse.pipeline().run(new Set<Id>{ ${opened.ids.map(apexText).join(', ')} });
        Map<String, Object> used = ${LIMITS};
        Integer answered = 0;
        String refusal;
        for (AIGeneration generation : generations) {
            answered += generation.refusal == null ? 1 : 0;
            refusal = refusal ?? generation.refusal?.detail;
        }
        used.put('answered', answered);
        used.put('refusal', refusal);
        System.debug('REPORT ' + JSON.serialize(used));`
    );
    const { user, system } = process.cpuUsage(before);
    if (ran.answered !== count) {
        throw new Error(`${ran.answered} of ${count} were answered: ${ran.refusal}`);
    }
    return {
        open: { ...pick(opened), processMs: 0 },
        run: { ...pick(ran), processMs: Math.round((user + system) / 1000) }
    };
}

const NAMES = ['queries', 'rows', 'dml', 'dmlRows', 'callouts', 'cpuMs', 'heapBytes'];
/** Limits count what an org counts. The CPU time of this process, the stand-in's part included, is beside them: other
 *  processes do not disturb it. */
const FIGURES = [...NAMES, 'processMs'];
const pick = (used) => Object.fromEntries(NAMES.map((name) => [name, used[name]]));
/** Counts are the same each time; of times and bytes the least is what others did not add to. */
const least = (values) => Math.min(...values);
const round = (value) => Math.round(value * 100) / 100;

/**
 * @param {import('local-org').Org} org
 * @returns {Promise<Record<string, unknown>>} a line of figures: of both transactions of a click for each number of
 *     generations, and what one more generation adds
 */
export async function measureOverhead(org) {
    await measure(org, 1);
    const bySize = {};
    for (const size of SIZES) {
        const runs = [];
        for (let at = 0; at < RUNS; at++) {
            runs.push(await measure(org, size));
        }
        bySize[size] = Object.fromEntries(
            ['open', 'run'].map((step) => [
                step,
                Object.fromEntries(
                    FIGURES.map((name) => [name, least(runs.map((one) => one[step][name]))])
                )
            ])
        );
    }
    const added = (from, to) =>
        Object.fromEntries(
            FIGURES.map((name) => [
                name,
                round(
                    ['open', 'run'].reduce(
                        (sum, step) => sum + bySize[to][step][name] - bySize[from][step][name],
                        0
                    ) /
                        (to - from)
                )
            ])
        );
    return {
        name: 'engine-overhead',
        generations: bySize,
        addedByEach: { '1 to 10': added(1, 10), '10 to 100': added(10, 100) }
    };
}
