/**
 * Forty records of the sample data, and what an answer about each has to say: read by queries of its own, not by the
 * classes that gather the facts, so that a fact which they forget is missed here.
 */
import { apexText, runApex } from '../lib/apex.mjs';

/** Who asked to be left out is not named. */
const IN_REACH = 'HasOptedOutOfEmail = FALSE';
const REP = 'rep@crm-copilot.example.com';

const ACCOUNTS = [
    'Northwind Robotics',
    'Harbor & Finch Logistics',
    'Solis Energy Cooperative',
    'Meridian Health Partners',
    'Tallow Street Bakery',
    'Quill & Ledger Accounting',
    'Vantage Point Media',
    'Okoye Family Farms',
    'Bexley Cold Chain',
    'Norrvik Paper'
];
const DEALS = [
    'Northwind Robotics: fleet analytics 2027',
    'Northwind Robotics: care plan renewal',
    'Harbor & Finch: yard scheduling',
    'Harbor & Finch: customs documents',
    'Solis: grid balancing study',
    'Meridian Health: digital intake',
    'Tallow Street Bakery: wholesale orders',
    'Quill & Ledger: renewal',
    'Vantage Point: campaign desk',
    'Okoye Family Farms: first talk'
];
const LETTERS = [
    'Cascadia Timber: fleet analytics extension',
    'Dunmore Foods: care plan extension',
    'Eastgate Robotics: care plan',
    'Granada Olive Union: care plan extension',
    'Mapleton School Board: care plan'
];
const MEETINGS = 6;
const QUESTIONS = [
    {
        object: 'Contact',
        record: 'Ada Vermeer',
        question: 'Which opportunity is Ada part of?',
        says: ['fleet analytics 2027']
    },
    {
        object: 'Contact',
        record: 'Niamh Doyle',
        question: 'What did Niamh say in the renewal call?',
        says: ['the contract before Christmas']
    },
    {
        object: 'Contact',
        record: 'Sam Tallow',
        question: 'What is the shoe size of Sam?',
        says: [],
        canAnswer: false
    },
    {
        object: 'Lead',
        record: 'Marcus Feld',
        question: 'Where does this lead come from?',
        says: ['Phone Inquiry']
    },
    {
        object: 'Lead',
        record: 'Yuki Tanabe',
        question: 'What is the title of Yuki?',
        says: ['Plant Manager']
    }
];
const CALLS = [
    {
        object: 'Contact',
        record: 'Joris Bakker',
        notes: 'Joris: Can you put the three-year term in writing?\nRiley: I will send the term sheet by 2030-01-15.\nJoris: Who pays for the on-site engineer? That is still open.',
        promises: ['I will send the term sheet by 2030-01-15']
    },
    {
        object: 'Contact',
        record: 'Owen Gallagher',
        notes: 'Owen: Procurement needs two competing offers.\nRiley: We will prepare a comparison sheet.\nOwen: And I need your insurance certificate.\nRiley: I will ask our legal team for the certificate.',
        promises: [],
        // Asked to be left out of this.
        refusal: 'CONSENT'
    },
    {
        object: 'Lead',
        record: 'Helena Brandt',
        notes: "Helena: We have two shops and no booking system.\nRiley: I'll send you two examples of opticians.\nHelena: Fine, call me next week.",
        promises: ["I'll send you two examples of opticians"]
    },
    {
        object: 'Lead',
        record: 'Rosa Delgado',
        notes: 'Rosa: Your form never worked on my phone.\nRiley: I will report that to our web team.\nRosa: Then let us talk in January.',
        promises: ['I will report that to our web team']
    }
];

/** @returns {Promise<object[]>} samples of rubricScore.mjs, with `recordId`, `record` and `inputs` */
export async function samplesOf(org) {
    const read = (soql) =>
        runApex(
            org,
            REP,
            `System.debug('REPORT ' + JSON.serialize(Database.query(${apexText(soql)}, AccessLevel.USER_MODE)));`
        );
    const one = async (object, name, fields = 'Id') => {
        const [row] = await read(
            `SELECT ${fields} FROM ${object} WHERE Name = ${apexText(name)} LIMIT 1`
        );
        if (!row) {
            throw new Error(`The sample data holds no ${object} ${name}`);
        }
        return row;
    };
    const samples = [];
    for (const name of ACCOUNTS) {
        samples.push(await brief(read, await one('Account', name), name));
    }
    for (const name of DEALS) {
        samples.push(insights(await deal(read, name), name));
    }
    for (const name of LETTERS) {
        samples.push(letter(await deal(read, name), name));
    }
    for (const row of await read(
        `SELECT Id, Subject, WhatId, WhoId FROM Event ORDER BY StartDateTime DESC, Subject LIMIT ${MEETINGS}`
    )) {
        samples.push(await meeting(read, row));
    }
    for (const { object, record, question, says, canAnswer = true } of QUESTIONS) {
        const { Id: recordId } = await one(object, record);
        samples.push({
            capability: 'Ask_Record',
            record,
            recordId,
            inputs: { Question: question },
            key: says,
            open: says,
            canAnswer
        });
    }
    for (const { object, record, notes, promises, refusal } of CALLS) {
        const { Id: recordId } = await one(object, record);
        samples.push({
            capability: 'Call_To_Action',
            record,
            recordId,
            inputs: { Transcript: notes },
            key: promises,
            open: promises,
            refusal
        });
    }
    return samples;
}

const namesOf = (rows, field = 'Name') => rows.map((row) => row[field]).filter(Boolean);

async function brief(read, { Id: id }, record) {
    const deals = await read(
        `SELECT Name FROM Opportunity WHERE AccountId = '${id}' AND IsClosed = FALSE ORDER BY CloseDate LIMIT 4`
    );
    const cases = await read(
        `SELECT Subject, Priority FROM Case WHERE AccountId = '${id}' AND IsClosed = FALSE ORDER BY CreatedDate DESC LIMIT 4`
    );
    const people = await read(
        `SELECT Name FROM Contact WHERE AccountId = '${id}' AND ${IN_REACH} ORDER BY LastActivityDate DESC NULLS LAST LIMIT 4`
    );
    const urgent = cases.filter(({ Priority }) => Priority === 'High');
    return {
        capability: 'Account_Brief',
        record,
        recordId: id,
        key: [...namesOf(deals.slice(0, 1)), ...namesOf(urgent, 'Subject')],
        open: [...namesOf(deals), ...namesOf(cases, 'Subject'), ...namesOf(people)]
    };
}

async function deal(read, name) {
    const [row] = await read(
        `SELECT Id, StageName, NextStep, CloseDate,
            (SELECT Contact.Name, Contact.FirstName FROM OpportunityContactRoles WHERE Contact.${IN_REACH} ORDER BY IsPrimary DESC LIMIT 4)
        FROM Opportunity WHERE Name = ${apexText(name)} LIMIT 1`
    );
    const people = (row.OpportunityContactRoles?.records ?? []).map(({ Contact }) => Contact);
    return { ...row, people };
}

const today = () => new Date().toISOString().slice(0, 10);

function insights(
    { Id: recordId, StageName: stage, NextStep: next, CloseDate: closes, people },
    record
) {
    return {
        capability: 'Opportunity_Insights',
        record,
        recordId,
        key: [stage, ...(closes < today() ? [closes] : []), ...(next ? [next] : [])],
        open: [next ?? 'next step', ...(closes < today() ? [closes] : []), ...namesOf(people)]
    };
}

const letter = ({ Id: recordId, NextStep: next, people }, record) => ({
    capability: 'Email_Draft',
    record,
    recordId,
    key: namesOf(people.slice(0, 1), 'FirstName'),
    open: next ? [next] : [],
    greets: people[0]?.FirstName,
    signs: 'Riley'
});

async function meeting(read, { Id: id, Subject: subject, WhatId: whatId }) {
    const invited = await read(
        `SELECT Relation.Name, RelationId FROM EventRelation WHERE EventId = '${id}' AND IsWhat = FALSE LIMIT 4`
    );
    const isDeal = whatId?.startsWith('006');
    const [about] = isDeal
        ? await read(`SELECT Name, NextStep FROM Opportunity WHERE Id = '${whatId}'`)
        : [];
    const tasks = whatId
        ? await read(
              `SELECT Subject FROM Task WHERE WhatId = '${whatId}' AND IsClosed = FALSE ORDER BY ActivityDate LIMIT 3`
          )
        : [];
    const inReach =
        invited.length > 0
            ? await read(
                  `SELECT Id FROM Contact WHERE ${IN_REACH} AND Id IN (${invited.map(({ RelationId }) => `'${RelationId}'`).join(', ')})`
              )
            : [];
    const people = invited
        .filter(({ RelationId }) => inReach.some(({ Id }) => Id === RelationId))
        .map(({ Relation }) => Relation.Name);
    return {
        capability: 'Meeting_Prep',
        record: subject,
        recordId: id,
        key: [...people.slice(0, 2), ...(about ? [about.Name] : [])],
        open: [
            ...people,
            ...(about?.NextStep ? [about.NextStep] : []),
            ...namesOf(tasks, 'Subject')
        ]
    };
}
