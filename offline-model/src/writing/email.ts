import { findFact, type Fact } from '../facts.js';
import type { Prompt } from '../prompt.js';

/** An e-mail and the facts that stand in it. */
export interface Email {
    readonly subject: string;
    readonly body: string;
    readonly used: readonly Fact[];
}

const GREETINGS: Readonly<Record<string, (name: string) => string>> = {
    formal: (name) => `Dear ${name},`,
    friendly: (name) => `Hi ${name},`,
    direct: (name) => `${name},`
};

const CLOSINGS: Readonly<Record<string, string>> = {
    formal: 'Kind regards,',
    friendly: 'Best wishes,',
    direct: 'Regards,'
};

/**
 * Writes a plain follow-up from the facts alone: each sentence exists only if its fact does, so that
 * nothing in the draft is invented.
 */
export function writeEmail({ facts, tone, length }: Prompt): Email {
    const used: Fact[] = [];
    const take = (label: RegExp): string | undefined => {
        const fact = findFact(facts, label);
        if (fact && !used.includes(fact)) {
            used.push(fact);
        }
        return fact?.value;
    };

    const recipient = take(/^(primary )?(contact|recipient)( full)?( name)?$/i);
    const opportunity = take(/^(opportunity|deal)( name)?$/i);
    const account = take(/^(account|company)( name)?$/i);
    const nextStep = take(/^next step$/i);
    const about = opportunity ?? account ?? 'our conversation';

    const sentences: string[] = [];
    const activity = take(/activity|last (call|meeting|task|event|e-?mail)|history/i);
    if (activity) {
        sentences.push(
            `Thank you for your time. My notes on our last contact say: ${ended(activity)}`
        );
    }
    sentences.push(
        account && opportunity
            ? `I am writing about ${opportunity} and what it means for ${account}.`
            : `I am writing about ${about}.`
    );
    if (nextStep) {
        sentences.push(`The next step we noted is: ${ended(nextStep)}`);
    }
    const openCase = take(/open case|^case/i);
    if (openCase && !isShort(length)) {
        sentences.push(
            `I have also seen the open support case (${openCase}) and am following it on our side.`
        );
    }
    const closeDate = take(/close date/i);
    if (closeDate && !isShort(length)) {
        sentences.push(
            `Our plan has ${closeDate} as the date by which we want to decide together.`
        );
    }
    const amount = isLong(length) ? take(/^amount/i) : undefined;
    if (amount) {
        sentences.push(`The proposal stands at ${amount}.`);
    }
    const stage = isLong(length) ? take(/^stage/i) : undefined;
    if (stage) {
        sentences.push(`On our side the work is at the stage ${stage}.`);
    }

    const style = GREETINGS[tone] ? tone : 'friendly';
    const greeting = GREETINGS[style]?.(addressed(recipient, style)) ?? '';
    const question =
        style === 'direct'
            ? 'Which day suits you for a short call?'
            : 'Would a short call suit you, so that we can agree on how to go on?';
    const sender = take(/^(sender|rep|from|your name|owner)( name)?$/i);
    const body = [
        greeting,
        paragraphs(sentences),
        question,
        [CLOSINGS[style], sender].filter(Boolean).join('\n')
    ].join('\n\n');
    return { subject: subjectFor(about, nextStep, style), body, used };
}

const isShort = (length: string): boolean => /short|brief/.test(length);
const isLong = (length: string): boolean => /long|detail/.test(length);

/** A sentence ends once, whatever the note ended with. */
const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** First name for the friendly; a placeholder such as `[PERSON_1]` is never cut. */
function addressed(recipient: string | undefined, style: string): string {
    if (!recipient) {
        return 'there';
    }
    return style === 'formal' || /[[\]{}<>_\d]/.test(recipient)
        ? recipient
        : (recipient.split(/\s+/)[0] ?? recipient);
}

function paragraphs(sentences: readonly string[]): string {
    const middle = Math.ceil(sentences.length / 2);
    return sentences.length <= 2
        ? sentences.join(' ')
        : `${sentences.slice(0, middle).join(' ')}\n\n${sentences.slice(middle).join(' ')}`;
}

function subjectFor(about: string, nextStep: string | undefined, style: string): string {
    return nextStep && style !== 'formal' ? `${about}: our next step` : `Next steps for ${about}`;
}
