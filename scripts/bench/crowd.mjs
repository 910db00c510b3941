/** Records on which as much hangs as is wanted: an account, a deal of it and a meeting about the deal. */
import { apexText, runApex } from '../lib/apex.mjs';

const REP = 'rep@crm-copilot.example.com';
const AT_A_TIME = 500;

/** Apex that makes rows `first` to `last` of one kind; the account, the deal and the meeting are there already. */
const KINDS = {
    contacts: ({ account }) => `List<Contact> rows = new List<Contact>();
        for (Integer i = first; i < last; i++) {
            rows.add(new Contact(AccountId = ${account}, FirstName = 'Ada', LastName = 'Number' + i, Title = 'Head of site ' + i, Email = 'ada' + i + '@bench.example.com'));
        }
        insert rows;`,
    deals: ({ account }) => `List<Opportunity> rows = new List<Opportunity>();
        for (Integer i = first; i < last; i++) {
            rows.add(new Opportunity(AccountId = ${account}, Name = 'Site ' + i + ' roll-out', StageName = 'Prospecting', CloseDate = Date.today().addDays(60 + i), Amount = 1000 + i, NextStep = 'Agree on the pilot'));
        }
        insert rows;`,
    cases: ({ account }) => `List<Case> rows = new List<Case>();
        for (Integer i = first; i < last; i++) {
            rows.add(new Case(AccountId = ${account}, Subject = 'Report ' + i + ' is empty', Status = 'New', Priority = 'Medium'));
        }
        insert rows;`,
    tasks: ({ about }) => `List<Task> rows = new List<Task>();
        for (Integer i = first; i < last; i++) {
            rows.add(new Task(WhatId = ${about}, Subject = 'Call ' + i, Status = 'Completed', Priority = 'Normal', ActivityDate = Date.today().addDays(-1 - Math.mod(i, 300)), Description = 'They asked for the price with and without the engineer, call ' + i + '.'));
        }
        insert rows;`,
    events: ({ about }) => `List<Event> rows = new List<Event>();
        for (Integer i = first; i < last; i++) {
            Datetime begins = Datetime.now().addDays(-1 - Math.mod(i, 300));
            rows.add(new Event(WhatId = ${about}, Subject = 'Visit ' + i, StartDateTime = begins, EndDateTime = begins.addHours(1), Description = 'Saw line ' + i + '.'));
        }
        insert rows;`,
    roles: ({
        account,
        deal
    }) => `List<OpportunityContactRole> rows = new List<OpportunityContactRole>();
        for (Contact person : [SELECT Id FROM Contact WHERE AccountId = ${account} ORDER BY CreatedDate, LastName LIMIT ${AT_A_TIME} OFFSET :first]) {
            rows.add(new OpportunityContactRole(OpportunityId = ${deal}, ContactId = person.Id, Role = 'Business User'));
        }
        insert rows;`,
    attendees: ({ account, meeting }) => `List<EventRelation> rows = new List<EventRelation>();
        for (Contact person : [SELECT Id FROM Contact WHERE AccountId = ${account} ORDER BY CreatedDate, LastName LIMIT ${AT_A_TIME} OFFSET :first]) {
            rows.add(new EventRelation(EventId = ${meeting}, RelationId = person.Id, IsParent = true, IsInvitee = true));
        }
        insert rows;`
};

/** An account of which nothing is known but its name. */
export const makeAccount = (org, name) =>
    runApex(
        org,
        REP,
        `Account customer = new Account(Name = ${apexText(name)});
        insert customer;
        System.debug('REPORT ' + JSON.serialize(customer.Id));`
    );

/**
 * @param {import('local-org').Org} org
 * @param {string} name of the account
 * @param {Partial<Record<keyof typeof KINDS, number>>} counts how many of which kind
 * @param {'deal' | 'account'} [about] what activities are logged with
 * @returns {Promise<{Account: string, Opportunity: string, Event: string}>} ids
 */
export async function makeCrowd(org, name, counts, about = 'deal') {
    const ids = await runApex(
        org,
        REP,
        `Account customer = new Account(Name = ${apexText(name)}, Industry = 'Manufacturing');
        insert customer;
        Opportunity deal = new Opportunity(AccountId = customer.Id, Name = ${apexText(`${name}: fleet`)}, StageName = 'Needs Analysis', CloseDate = Date.today().addDays(30), Amount = 90000, NextStep = 'Send the revised pricing');
        insert deal;
        Event meeting = new Event(WhatId = deal.Id, Subject = 'Review', StartDateTime = Datetime.now().addDays(1), EndDateTime = Datetime.now().addDays(1).addHours(1));
        insert meeting;
        System.debug('REPORT ' + JSON.serialize(new Map<String, Id>{ 'Account' => customer.Id, 'Opportunity' => deal.Id, 'Event' => meeting.Id }));`
    );
    const places = {
        account: apexText(ids.Account),
        deal: apexText(ids.Opportunity),
        meeting: apexText(ids.Event),
        about: apexText(about === 'deal' ? ids.Opportunity : ids.Account)
    };
    for (const [kind, make] of Object.entries(KINDS)) {
        const count = counts[kind] ?? 0;
        for (let first = 0; first < count; first += AT_A_TIME) {
            const last = Math.min(count, first + AT_A_TIME);
            await runApex(
                org,
                REP,
                `Integer first = ${first};\nInteger last = ${last};\n${make(places)}`
            );
        }
    }
    return ids;
}
