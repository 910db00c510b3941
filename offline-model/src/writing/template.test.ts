import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFacts } from '../facts.js';
import { filledTemplate } from './template.js';

const FACTS = readFacts(
    `- [F1] Template subject: About {!Opportunity.Name}
- [F2] Template: Hi {{{Recipient.FirstName}}}, thank you. We reach you at {!Contact.Phone}. Your data stay here.
- [F3] {!Opportunity.Name}: Fleet analytics
- [F4] {{{Recipient.FirstName}}}: [PERSON_QXZB_FIRST]`
);

describe('a template in a prompt', () => {
    it('is filled from the facts that bear the names of its merge fields', () => {
        const filled = filledTemplate(FACTS)!;

        assert.equal(filled.subject, 'About Fleet analytics');
        assert.equal(filled.body, 'Hi [PERSON_QXZB_FIRST],\n\nthank you. Your data stay here.');
        assert.deepEqual(filled.used.map(({ id }) => id).sort(), ['F2', 'F3', 'F4']);
    });

    it('is none where no fact is one', () => {
        assert.equal(filledTemplate(FACTS.slice(2)), undefined);
    });
});
