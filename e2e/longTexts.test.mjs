/** Texts as long as they come: a transcript from a file, a thread from a mailbox, and files that are no texts. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Person, RICH_OPPORTUNITY } from './lib/person.mjs';
import { openProduct } from './lib/product.mjs';

const LENGTH = 200_000;

function grownTo(length, start, line) {
    const lines = [start];
    for (let count = start.length; count < length; count += lines.at(-1).length) {
        lines.push(line(lines.length));
    }
    return lines.join('').slice(0, length);
}

/** Of which 190,000 characters are what was said; the others are its times. */
const TRANSCRIPT = grownTo(
    LENGTH,
    'WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Riley Morgan>I will send the revised pricing by Friday.\n\n',
    (index) =>
        `00:00:05.000 --> 00:00:09.000\n<v Ada Vermeer>${`The robots in hall ${index} went on as they were. `.repeat(20)}\n\n`
);

const THREAD = grownTo(
    LENGTH,
    'Hello Riley,\n\ncould you tell me which sites come first?\n\nAda\n',
    (index) =>
        `\nFrom: Riley Morgan\nSent: Monday, November 16, 2026\nTo: Ada Vermeer\nSubject: Pilot\n\nMessage ${index}.\n${'The pilot goes on as it was. '.repeat(150)}\n`
);

describe('a rep with long texts', () => {
    let product;
    let rep;
    before(async () => {
        product = await openProduct();
        rep = await Person.at(product);
        await rep.becomes('Riley Morgan');
        await rep.opensOpportunity(RICH_OPPORTUNITY);
    });
    after(() => product?.close());

    // Each capability keeps its form; the last one is on top.
    const file = () => rep.card.locator('c-ai-session:visible c-ai-input-form input[type=file]');

    it('is told that a picture is no text, and attaches a transcript of 200,000 characters', async () => {
        await rep.button('Call to action').click();
        await file().waitFor({ state: 'attached' });
        await file().setInputFiles({
            name: 'whiteboard.png',
            mimeType: 'image/png',
            buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
        });
        await rep.card.getByText('whiteboard.png is not a text file.').waitFor();
        await rep.shoots('46-no-text-file', { fullPage: true });
        await file().setInputFiles({
            name: 'call.vtt',
            mimeType: 'text/vtt',
            buffer: Buffer.from(TRANSCRIPT)
        });
        await rep.card.getByText('whiteboard.png').waitFor({ state: 'detached' });
        const transcript = rep.card.getByRole('textbox', { name: /transcript/i });
        const said = await transcript.inputValue();
        assert.match(said, /^Riley Morgan: I will send .*\nAda Vermeer: The robots/);
        assert.ok(said.length > 190_000, String(said.length));
        await rep.button('Turn into action').click();
        await rep.draft.waitFor();

        await rep.draft
            .getByText(/revised pricing/)
            .first()
            .waitFor();
        await rep.shoots('46-long-transcript', { fullPage: true });
        assert.deepEqual(rep.problems, []);
    });

    it('gets the newest of a thread of 200,000 characters answered, and is told what was left out', async () => {
        await rep.page.reload();
        await rep.button('Email draft').click();
        await rep.start.waitFor();
        await rep.card.getByRole('textbox', { name: /received/i }).fill(THREAD);
        await rep.start.click();
        await rep.draft.waitFor();

        assert.match(await rep.body.inputValue(), /which sites come first/);
        await rep.card.getByText(/more in “Earlier e-mails”/).waitFor();
        await rep.shoots('47-long-thread', { fullPage: true });
        assert.deepEqual(rep.problems, []);
    });
});
