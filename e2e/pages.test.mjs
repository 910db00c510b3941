/**
 * Every capability on every standard record page that offers it, at the width of a desk and of a phone, on records that hold
 * much, next to nothing, or what contradicts itself.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { runApex } from '../scripts/lib/apex.mjs';
import { seriousViolations } from './lib/accessibility.mjs';
import { Person } from './lib/person.mjs';
import { openProduct, rowsOf } from './lib/product.mjs';

const REP = 'rep@crm-copilot.example.com';
const BRIEF = 'Account brief';
const EMAIL = 'Email draft';
const INSIGHTS = 'Opportunity insights';
const MEETING = 'Meeting preparation';
const CALL = 'Call to action';
const ASK = 'Questions';

/** How each capability is asked, and where its answer stands. */
const ASKING = {
    [BRIEF]: { button: 'Brief me' },
    [EMAIL]: { button: 'Generate email draft', answer: 'c-ai-draft-review' },
    [INSIGHTS]: { button: 'Show insights' },
    [MEETING]: { button: 'Prepare me' },
    [CALL]: {
        button: 'Turn into action',
        field: 'Transcript or notes',
        text: 'Riley: I will send the delivery dates by Friday.'
    },
    [ASK]: { button: 'Ask', field: 'Question', text: 'What was the last talk about?' }
};

/** What each page offers, and what an answer about each of its records has to name. */
const PAGES = {
    Account: {
        offers: [BRIEF, EMAIL, CALL, ASK],
        rich: { where: "Name = 'Northwind Robotics'", says: { [BRIEF]: /fleet analytics 2027/ } },
        sparse: { where: "Name = 'Sparse Trading'", says: { [EMAIL]: /contact/i } },
        contradicting: {
            where: "Name = 'Otterbein Glass Works'",
            says: { [BRIEF]: /furnace monitoring/ }
        }
    },
    Contact: {
        offers: [EMAIL, CALL, ASK],
        rich: { where: "Email LIKE 'ada.vermeer@%'", says: { [EMAIL]: /Ada/ } },
        sparse: { where: "LastName = 'Sparse'", says: { [EMAIL]: /no e-mail address/ } },
        contradicting: { where: "LastName = 'Otterbein'", says: { [EMAIL]: /Greta/ } }
    },
    Lead: {
        offers: [EMAIL, CALL, ASK],
        rich: { where: "LastName = 'Tanabe'", says: { [EMAIL]: /Yuki/ } },
        sparse: { where: "LastName = 'Sparse'", says: { [EMAIL]: /no e-mail address/ } },
        contradicting: { where: "LastName = 'Torn'", says: { [EMAIL]: /Tilda/ } }
    },
    Opportunity: {
        offers: [EMAIL, INSIGHTS, CALL, ASK],
        rich: {
            where: "Name = 'Northwind Robotics: fleet analytics 2027'",
            says: { [EMAIL]: /Ada/, [INSIGHTS]: /won, \d+ lost/ }
        },
        sparse: { where: "Name = 'Sparse deal'", says: { [INSIGHTS]: /none|Too few/ } },
        contradicting: {
            where: "Name = 'Otterbein Glass: furnace monitoring'",
            says: { [INSIGHTS]: /120,000/ }
        }
    },
    Event: {
        offers: [MEETING, EMAIL, CALL, ASK],
        rich: {
            where: "Subject = 'Pricing of the pilot'",
            says: { [MEETING]: /Joris Bakker/, [EMAIL]: /Ada/ }
        },
        sparse: {
            where: "Subject = 'Sparse meeting'",
            says: { [MEETING]: /Sparse meeting/, [EMAIL]: /contact/i }
        },
        contradicting: {
            where: "Subject = 'Signing at Graz'",
            says: { [MEETING]: /Greta/, [EMAIL]: /Greta/ }
        }
    },
    Case: {
        offers: [EMAIL],
        rich: { where: "Subject LIKE 'Telemetry of two robots%'", says: { [EMAIL]: /Femke/ } },
        sparse: { where: "Subject = 'Sparse case'", says: { [EMAIL]: /contact/i } },
        contradicting: { where: "Subject = 'Sensor drifts at night'", says: { [EMAIL]: /Greta/ } }
    }
};
const WIDTHS = { desk: { width: 1400, height: 1000 }, phone: { width: 375, height: 800 } };
/** What only a broken text holds: our placeholders, references, values that are none. */
const BROKEN = /\[(PERSON|COMPANY|EMAIL|PHONE)_|\{F\d|undefined|\bnull\b|NaN|Invalid Date/;

describe('the record pages', () => {
    let product;
    const people = {};
    before(async () => {
        product = await openProduct();
        await runApex(
            product.org,
            REP,
            `insert new Account(Name = 'Sparse Trading');
            insert new Contact(LastName = 'Sparse');
            insert new Lead(LastName = 'Sparse', Company = 'Sparse Trading');
            insert new Lead(FirstName = 'Tilda', LastName = 'Torn', Company = 'Torn Sails', Rating = 'Hot', Email = 'tilda@torn.example.com',
                NumberOfEmployees = 4, Status = 'Open - Not Contacted', Description = 'Four hundred people. Called twice. Not interested.');
            insert new Opportunity(Name = 'Sparse deal', StageName = 'Prospecting', CloseDate = Date.today().addDays(90));
            insert new Event(Subject = 'Sparse meeting', StartDateTime = Datetime.now().addHours(3), DurationInMinutes = 30);
            insert new Case(Subject = 'Sparse case');`
        );
        for (const [name, size] of Object.entries(WIDTHS)) {
            people[name] = await Person.at(product, size);
            await people[name].becomes('Riley Morgan');
        }
    });
    after(() => product?.close());

    const opens = async (person, objectName, where) => {
        const [row] = await rowsOf(product, `SELECT Id FROM ${objectName} WHERE ${where} LIMIT 1`);
        assert.ok(row, `${objectName} WHERE ${where}`);
        await person.goesTo(`/lightning/r/${objectName}/${row.Id}/view`);
        await session(person).waitFor();
    };
    const session = (person) => person.card.locator('c-ai-session:not(.slds-hide)');
    const picker = (person) => person.card.locator('c-ai-capability-picker');

    /** What the card says in the end: an answer, or why there is none. */
    const asks = async (person, capability) => {
        const { button, field, text, answer = 'c-ai-brief' } = ASKING[capability];
        if ((await picker(person).getByRole('button').count()) > 0) {
            await picker(person).getByRole('button', { name: capability }).click();
        }
        if (field) {
            await session(person).getByRole('textbox', { name: field }).fill(text);
        }
        await session(person).getByRole('button', { name: button, exact: true }).click();
        await session(person).locator(`${answer}, c-ai-error-panel`).first().waitFor();
        const fields = session(person).locator('c-ai-draft-review').getByRole('textbox');
        const written = await Promise.all((await fields.all()).map((one) => one.inputValue()));
        return [await session(person).innerText(), ...written].join('\n');
    };
    const excess = (person) =>
        person.page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth
        );

    for (const [objectName, { offers, ...records }] of Object.entries(PAGES)) {
        describe(objectName, () => {
            for (const [kind, { where, says }] of Object.entries(records)) {
                for (const width of Object.keys(WIDTHS)) {
                    it(`answers each capability about a ${kind} record at a ${width}`, async () => {
                        const person = people[width];
                        await opens(person, objectName, where);
                        const offered = await picker(person).getByRole('button').allInnerTexts();
                        assert.deepEqual(
                            offered.map((name) => name.trim()),
                            offers.length > 1 ? offers : []
                        );
                        for (const capability of offers) {
                            const text = await asks(person, capability);
                            assert.doesNotMatch(text, BROKEN, `${capability}: ${text}`);
                            assert.match(text, says[capability] ?? /\w/, capability);
                            assert.ok((await excess(person)) <= 0, `${capability} is too wide`);
                        }
                        assert.deepEqual(await seriousViolations(person.page), []);
                    });
                }
            }
        });
    }

    it('says both of what contradicts, each with its source, and makes up no third', async () => {
        const person = people.desk;
        await opens(person, 'Account', PAGES.Account.contradicting.where);
        const brief = await asks(person, BRIEF);
        for (const said of ['90,000', '120,000', '105,000']) {
            assert.match(brief, new RegExp(said));
        }
        const amounts = new Set(brief.match(/\d{2,3},\d{3}/g));
        assert.deepEqual(
            [...amounts].sort(),
            ['105,000', '120,000', '90,000'],
            'what the field, the next step and the call say'
        );
        const sources = session(person).getByRole('button', { name: /^Source \d+:/ });
        assert.ok((await sources.count()) >= 3);
        await person.shootsCard('80-contradicting');
    });

    it('says that a lead was converted meanwhile, and keeps what was pasted', async () => {
        const person = people.desk;
        await opens(person, 'Lead', PAGES.Lead.contradicting.where);
        await picker(person).getByRole('button', { name: CALL }).click();
        const field = session(person).getByRole('textbox', { name: ASKING[CALL].field });
        await field.fill(ASKING[CALL].text);
        await runApex(
            product.org,
            REP,
            `Database.LeadConvert conversion = new Database.LeadConvert();
            conversion.setLeadId([SELECT Id FROM Lead WHERE LastName = 'Torn'].Id);
            conversion.setOpportunityName('Torn Sails: first order');
            conversion.setConvertedStatus([SELECT ApiName FROM LeadStatus WHERE IsConverted = TRUE LIMIT 1].ApiName);
            Database.convertLead(conversion);`
        );
        await session(person).getByRole('button', { name: ASKING[CALL].button }).click();
        await person.problem.getByText(/converted meanwhile.*Torn Sails: first order/).waitFor();

        assert.equal(await field.inputValue(), ASKING[CALL].text);
        await person.shootsCard('86-converted-lead');
    });

    it('met no error of the page on the way', () =>
        assert.deepEqual(
            Object.values(people).flatMap(({ problems }) => problems),
            []
        ));
});
