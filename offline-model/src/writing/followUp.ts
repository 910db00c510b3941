import { findFact, type Fact } from '../facts.js';
import type { Prompt } from '../prompt.js';
import { chooseLanguage } from './languages/choose.js';
import type { Said } from './material.js';
import { inOwnName } from './promises.js';
import type { Suggestion } from './suggestion.js';
import { ended } from './words.js';

const FIRST_NAME = /^(contact|lead) first name$/i;
const SENDER = /^(user\.name|sender( name)?)$/i;

/** A short letter with what was promised, in the words of the conversation and in its language. */
export function followUp(
    promises: readonly Said[],
    other: string | undefined,
    material: Fact,
    { facts }: Prompt
): Suggestion[] {
    if (promises.length === 0) {
        return [];
    }
    const { language } = chooseLanguage('', material.value);
    const name = findFact(facts, FIRST_NAME)?.value ?? other;
    const sender = promises[0]?.speaker || findFact(facts, SENDER)?.value;
    const said = promises.slice(0, 3).map((promise) => ended(inOwnName(promise)));
    return [
        {
            kind: 'email',
            title: language.agreedSubject,
            text: [
                language.greeting.friendly(name),
                language.agreed(said),
                language.ask.reply.friendly,
                [language.closing.friendly, sender].filter(Boolean).join('\n')
            ].join('\n\n'),
            target: '',
            due: '',
            reason: 'A short letter keeps both sides to what was agreed.',
            confidence: 0.7,
            quote: '',
            facts_used: [material.id]
        }
    ];
}
