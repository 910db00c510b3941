/** What people are told when something is not allowed, or does not work. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { Person, RICH_OPPORTUNITY } from './lib/person.mjs';
import {
    failNext,
    failOnce,
    forgetFailures,
    latestAudit,
    modelCallsDuring,
    openProduct,
    rowsOf
} from './lib/product.mjs';

/** How a model fails, what the rep reads, what the log keeps, and whether trying again makes sense. */
const FAILURES = [
    {
        failure: 'rateLimit',
        sentence: /busy with too many requests/,
        cause: 'THROTTLED',
        isRetryable: true
    },
    { failure: 'serverError', sentence: /did not answer/, cause: 'TRANSIENT', isRetryable: true },
    {
        failure: 'malformedAnswer',
        sentence: /an answer that cannot be used/,
        cause: 'MALFORMED',
        isRetryable: true
    },
    {
        failure: 'refusal',
        sentence: /declined to write/,
        cause: 'MODEL_REFUSED',
        isRetryable: true
    },
    {
        failure: 'cutOff',
        sentence: /stopped in the middle/,
        cause: 'CUT_OFF',
        isRetryable: true
    },
    { failure: 'quota', sentence: /no budget left/, cause: 'OUT_OF_MONEY', isRetryable: false },
    {
        failure: 'invalidKey',
        sentence: /cannot sign in .* Ask your admin/,
        cause: 'CREDENTIALS',
        isRetryable: false
    }
];

describe('refusals and failures', () => {
    let product;
    before(async () => {
        product = await openProduct();
    });
    after(() => product?.close());
    afterEach(() => forgetFailures(product));

    describe('a rep without the permission set', () => {
        let rep;
        before(async () => {
            rep = await Person.at(product);
            await rep.becomes('Casey Lund');
        });

        it('is told whom to ask, is offered nothing, and no model is called', async () => {
            const calls = await modelCallsDuring(product, async () => {
                await rep.opensOpportunity(RICH_OPPORTUNITY);
                await rep.problem.getByText(/permission.*Ask your admin/).waitFor();
            });

            assert.equal(await rep.start.count(), 0);
            assert.equal(calls, 0);
            await rep.shoots('10-no-permission');
        });

        it('gets nothing by calling Apex without the page either', async () => {
            const before = (await rowsOf(product, 'SELECT Id FROM AI_Audit_Log__c')).length;
            const calls = await modelCallsDuring(product, async () => {
                const answer = await callApex(rep, 'open', {
                    recordId: rep.recordId,
                    capability: 'Email_Draft',
                    tone: 'Formal',
                    length: 'Short'
                });
                assert.equal(answer.ok(), false);
                assert.match(await answer.text(), /do not have access to the Apex class/);
            });

            assert.equal(calls, 0);
            assert.equal((await rowsOf(product, 'SELECT Id FROM AI_Audit_Log__c')).length, before);
        });
    });

    describe('a rep', () => {
        let rep;
        before(async () => {
            rep = await Person.at(product);
            await rep.becomes('Riley Morgan');
            await rep.opensOpportunity(RICH_OPPORTUNITY);
        });

        it('is refused a record that is not there: no model is called, the attempt is logged', async () => {
            const calls = await modelCallsDuring(product, async () => {
                const answer = await callApex(rep, 'open', {
                    recordId: '006000000009999AAA',
                    capability: 'Email_Draft',
                    tone: 'Formal',
                    length: 'Short'
                });
                assert.match(await answer.text(), /does not exist any more, or you do not have/);
            });
            const log = await latestAudit(product);

            assert.equal(calls, 0);
            assert.equal(log.User__r.Name, 'Riley Morgan');
            assert.equal(log.State__c, 'Refused');
        });

        describe('whose model fails', () => {
            beforeEach(async () => {
                await rep.page.reload();
                await rep.start.waitFor();
            });

            for (const { failure, sentence, cause, isRetryable } of FAILURES) {
                it(`reads a sentence about ${failure}, and the log keeps ${cause}`, async () => {
                    await failNext(product, failure);
                    await rep.start.click();
                    await rep.problem.getByText(sentence).waitFor();

                    assert.equal(await rep.button('Try again').count(), isRetryable ? 1 : 0);
                    assert.equal(await rep.problem.getByText(/For admins/).count(), 0);
                    assert.equal((await latestAudit(product)).Cause__c, cause);
                    await rep.shoots(`11-${failure}`);
                });
            }

            it('tries again, and it works', async () => {
                await failNext(product, 'rateLimit');
                await rep.start.click();
                await rep.button('Try again').click();
                await rep.draft.waitFor();
                assert.equal(await rep.problem.count(), 0);
            });

            it('does not notice when the model that stands in answers', async () => {
                await failOnce(product, 'overloaded');
                await rep.getsDraft();

                assert.equal(await rep.problem.count(), 0);
                const [log] = await rowsOf(
                    product,
                    'SELECT Model__c, Attempts__c, Attempts_Detail__c FROM AI_Audit_Log__c ORDER BY Name DESC LIMIT 1'
                );
                assert.equal(log.Model__c, 'OpenAI_GPT_6_Luna');
                assert.equal(log.Attempts__c, 2);
                assert.match(
                    log.Attempts_Detail__c,
                    /^OpenAI_GPT_5_Mini: TRANSIENT, HTTP 503, .*\nOpenAI_GPT_6_Luna: OK, HTTP 200/
                );
            });

            it('keeps what was edited when a new draft cannot be had', async () => {
                await rep.getsDraft();
                await rep.body.fill('My own words, which took me an hour.');
                await failNext(product, 'serverError');
                await rep.regenerates();
                await rep.problem.getByText(/did not answer/).waitFor();

                assert.equal(await rep.body.inputValue(), 'My own words, which took me an hour.');
                await rep.shoots('12-edits-kept', { fullPage: true });
            });
        });

        it('sees hostile text as text: marked, not sendable, and nothing of it runs', async () => {
            await rep.page.reload();
            await rep.start.waitFor();
            await failNext(product, 'hostile');
            await rep.getsDraft();

            assert.match(await rep.body.inputValue(), /<script>/);
            await rep.draft
                .getByText('This must not be sent. Take it out first.')
                .first()
                .waitFor();
            assert.equal(await rep.card.locator('script, img[src="x"]').count(), 0);
            const links = await rep.card
                .locator('a')
                .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
            assert.deepEqual(
                links.filter((href) => !href.startsWith('/lightning/')),
                [],
                'no link leads out of the org'
            );
            assert.equal(await rep.button('Send').isDisabled(), true);
            assert.deepEqual(rep.dialogs, []);
            assert.deepEqual(rep.problems, []);
            await rep.shoots('13-hostile', { fullPage: true });
        });
    });

    it('tells an admin where the key that does not work is set', async () => {
        const admin = await Person.at(product);
        await admin.becomes('Alex Ito');
        await admin.opensOpportunity(RICH_OPPORTUNITY);
        await failNext(product, 'invalidKey');
        await admin.start.click();
        await admin.problem.getByText(/For admins: Setup, Named Credentials/).waitFor();
        await admin.shoots('14-credentials-admin');
    });
});

/** A call as the page makes it, with the person's own session. */
function callApex({ page, address }, methodName, params) {
    return page.request.post(new URL('/api/apex', address).href, {
        headers: { 'x-local-org': '1' },
        data: { className: 'AICopilotController', methodName, params }
    });
}
