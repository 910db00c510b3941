/** What a customer's trigger on Lead costs when it asks for AI work: the same insert, with it and without. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runApex } from '../lib/apex.mjs';
import { root } from '../lib/install.mjs';
import { openOrg } from '../lib/org.mjs';

const REP = 'rep@crm-copilot.example.com';
const SIZES = [1, 50, 200];
const LOOKS = 100;
const LOOK_EVERY = 200;
const CAPABILITY = 'force-app/main/sales/customMetadata/AI_Capability.Email_Draft.md-meta.xml';
const TRIGGER = `trigger AskForLeads on Lead(after insert) {
    List<AIAsk> asks = new List<AIAsk>();
    for (Lead lead : Trigger.new) {
        if (lead.LeadSource == 'Web') {
            asks.add(new AIAsk('Email_Draft', lead.Id, 'outreach-' + lead.Id));
        }
    }
    if (!asks.isEmpty()) {
        new AIRequests().publish(asks);
    }
}
`;

/** The project of a customer: ours, a capability that is offered on leads, and a trigger that asks for it. */
function projectWithTrigger() {
    const projectDir = mkdtempSync(path.join(os.tmpdir(), 'crm-copilot-leads-'));
    for (const part of [
        'force-app',
        'force-app-sample',
        'data',
        'sfdx-project.json',
        'local-org.json'
    ]) {
        cpSync(path.join(root, part), path.join(projectDir, part), { recursive: true });
    }
    const project = JSON.parse(readFileSync(path.join(root, 'sfdx-project.json'), 'utf8'));
    project.packageDirectories = [
        { path: 'force-app', default: true },
        { path: 'force-app-sample' },
        { path: 'customer' }
    ];
    writeFileSync(path.join(projectDir, 'sfdx-project.json'), JSON.stringify(project));
    const capability = path.join(projectDir, CAPABILITY);
    writeFileSync(
        capability,
        readFileSync(capability, 'utf8').replace('>Opportunity<', '>Opportunity,Lead<')
    );
    const folder = path.join(projectDir, 'customer/triggers');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'AskForLeads.trigger'), TRIGGER);
    writeFileSync(
        path.join(folder, 'AskForLeads.trigger-meta.xml'),
        `<?xml version="1.0" encoding="UTF-8" ?>
<ApexTrigger xmlns="http://soap.sforce.com/2006/04/metadata">
    <apiVersion>67.0</apiVersion>
    <status>Active</status>
</ApexTrigger>
`
    );
    return projectDir;
}

async function insertLeads(org, count, source) {
    return runApex(
        org,
        REP,
        `List<Lead> leads = new List<Lead>();
        for (Integer index = 0; index < ${count}; index++) {
            leads.add(new Lead(LastName = 'Bench ' + index, Company = 'Bench', LeadSource = '${source}'));
        }
        insert leads;
        System.debug('REPORT ' + JSON.serialize(new Map<String, Object>{
            'queries' => Limits.getQueries(),
            'rows' => Limits.getQueryRows(),
            'dml' => Limits.getDmlStatements(),
            'dmlRows' => Limits.getDmlRows(),
            'publishImmediate' => Limits.getPublishImmediateDml(),
            'cpuMs' => Limits.getCpuTime()
        }));`
    );
}

async function countRequests(org) {
    return runApex(
        org,
        null,
        `System.debug('REPORT ' + [SELECT COUNT() FROM AI_Request__c WITH SYSTEM_MODE]);`
    );
}

/** Events are delivered a little later. */
async function requestsOf(org, expected) {
    for (let look = 0; look < LOOKS; look++) {
        if ((await countRequests(org)) >= expected) {
            return;
        }
        await pause(LOOK_EVERY);
    }
    throw new Error(`The events of ${expected} leads did not become requests`);
}

/** @returns {Promise<Record<string, unknown>>} a line of figures: what the trigger path adds, by number of leads */
export async function measureLeads() {
    const projectDir = projectWithTrigger();
    const org = await openOrg({ projectDir, databaseFile: null });
    try {
        // Only the trigger path is measured here: what it asked for may wait.
        await runApex(
            org,
            null,
            `AI_Settings__c settings = AI_Settings__c.getOrgDefaults();
            settings.Is_Queue_Paused__c = true;
            upsert as system settings;`
        );
        await insertLeads(org, 1, 'Other');
        const before = await countRequests(org);
        const added = {};
        let asked = 0;
        for (const size of SIZES) {
            const without = await insertLeads(org, size, 'Other');
            const withUs = await insertLeads(org, size, 'Web');
            asked += size;
            await requestsOf(org, before + asked);
            added[size] = Object.fromEntries(
                ['queries', 'rows', 'dml', 'dmlRows', 'publishImmediate', 'cpuMs'].map((name) => [
                    name,
                    withUs[name] - without[name]
                ])
            );
        }
        const requests = (await countRequests(org)) - before;
        return { name: 'leads-trigger', leadsInOneStatement: added, asked, requests };
    } finally {
        await pause(LOOK_EVERY);
        await org.close();
        rmSync(projectDir, { recursive: true, force: true });
    }
}
