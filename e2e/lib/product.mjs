/** The product with new data, its model and a browser, as the tests of one file share them. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { startProduct } from '../../scripts/lib/product.mjs';

// Flags that keep a headless browser from calling home
const FLAGS = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync'
];

export const launchBrowser = () =>
    chromium.launch({ executablePath: process.env.CHROMIUM, args: FLAGS });

/**
 * To be closed after the tests. Without the invented use of the sample org, unless it is asked for: tests count their own.
 */
export async function openProduct({ isUsed = false } = {}) {
    // A real model would cost money, and could not be told to fail
    delete process.env.OPENAI_API_KEY;
    delete process.env.OPENAI_BASE_URL;
    const folder = mkdtempSync(path.join(os.tmpdir(), 'crm-copilot-e2e-'));
    const removeData = () => rmSync(folder, { recursive: true, force: true });
    let product;
    try {
        product = await startProduct({
            port: 0,
            databaseFile: path.join(folder, 'org.db'),
            isUsed
        });
        const browser = await launchBrowser();
        return {
            ...product,
            browser,
            async close() {
                await browser.close();
                await product.close();
                removeData();
            }
        };
    } catch (error) {
        await product?.close();
        removeData();
        throw error;
    }
}

/** Rows of a query, without regard to permissions. */
export async function rowsOf({ org }, soql) {
    return org.call(await org.userIdOf(null), 'query', { soql, mode: 'system' });
}

/** The audit record of the latest generation. */
export async function latestAudit(product) {
    const [log] = await rowsOf(
        product,
        `SELECT Id, User__r.Name, Capability__c, State__c, Outcome__c, Cause__c, Feedback__c,
            Feedback_Reason__c, Tone__c, Length__c
        FROM AI_Audit_Log__c ORDER BY Name DESC LIMIT 1`
    );
    return log;
}

/** Failures after which a click asks the model that stands in. */
const FAILING_OVER = new Set(['rateLimit', 'rateLimitRetryAfter', 'serverError', 'overloaded']);
/** Answers that break a rule, and are asked for once more. */
const MENDABLE = new Set(['malformedAnswer', 'hostile', 'ungrounded']);

/** Makes the next click fail: the call of the model, and the second one that a click makes where it may help. */
export async function failNext(product, failure) {
    await forgetAnswers(product);
    const isTwice = FAILING_OVER.has(failure) || MENDABLE.has(failure);
    return plan(product.modelAddress, { failure, times: isTwice ? 2 : 1 });
}

/** The next question is put to the model, even if it was answered a moment ago. */
export async function forgetAnswers({ org }) {
    await org.call(await org.userIdOf(null), 'executeAnonymous', {
        name: 'AnonymousBlock',
        source: 'delete as system [SELECT Id FROM AI_Cached_Answer__c WITH SYSTEM_MODE];'
    });
}

/** Makes the next call fail, and no other. */
export async function failOnce(product, failure) {
    await forgetAnswers(product);
    return plan(product.modelAddress, { failure });
}

/** Makes each of the next calls take its time. */
export async function slowDown(product, delayMilliseconds, times) {
    await forgetAnswers(product);
    return plan(product.modelAddress, { failure: 'slow', delayMilliseconds, times });
}

export const forgetFailures = ({ modelAddress }) =>
    fetch(`${modelAddress}/control/failures`, { method: 'DELETE' });

/** Counts the calls of the model while something is done. */
export async function modelCallsDuring(product, work) {
    const harmless = { failure: 'slow', delayMilliseconds: 0 };
    const most = 20;
    await forgetAnswers(product);
    await forgetFailures(product);
    await plan(product.modelAddress, { ...harmless, times: most });
    await work();
    const { waiting } = await plan(product.modelAddress, harmless);
    await forgetFailures(product);
    return most + 1 - waiting;
}

async function plan(modelAddress, failure) {
    const response = await fetch(`${modelAddress}/control/failures`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(failure)
    });
    if (!response.ok) {
        throw new Error(await response.text());
    }
    return response.json();
}
