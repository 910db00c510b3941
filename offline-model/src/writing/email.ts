import { findFact, type Fact } from '../facts.js';
import type { Prompt } from '../prompt.js';
import { bestFacts } from './question.js';
import { questions } from './sentences.js';

const MOST_ANSWERS = 3;

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

/** How prompts name what an e-mail needs: `Object.Field`, or words. */
const labels = {
    firstName: /^((contact|lead) first name|contact\.firstname)$/i,
    recipient: /^(contact\.name|lead\.name|(primary )?(contact|lead|recipient)( full)?( name)?)$/i,
    opportunity: /^(opportunity\.name|(opportunity|deal)( name)?)$/i,
    account: /^(account\.name|(account|company)( name)?)$/i,
    nextStep: /^(opportunity\.nextstep|next step)$/i,
    activity: /^((task|event)( \d+)?\.subject|last (activity|call|meeting|task|event|e-?mail))$/i,
    openCase: /^(case( \d+)?\.subject|open case( \d+)?)$/i,
    closeDate: /^(opportunity\.closedate|close date)$/i,
    amount: /^(opportunity\.)?amount$/i,
    stage: /^(opportunity\.stagename|stage)$/i,
    received: /^(received e-?mail|received message|message to answer|e-?mail to answer)/i,
    sender: /^(user\.name|(sender|rep|your name)( name)?)$/i
} as const;

/**
 * Writes a plain follow-up from the facts alone: each sentence exists only if its fact does, so that
 * nothing in the draft is invented.
 */
export function writeEmail(prompt: Prompt): Email {
    const { facts, tone, length } = prompt;
    const used: Fact[] = [];
    const take = (label: RegExp): string | undefined => {
        const fact = findFact(facts, label);
        if (fact && !used.includes(fact)) {
            used.push(fact);
        }
        return fact?.value;
    };

    const style = GREETINGS[tone] ? tone : 'friendly';
    const recipient =
        (style === 'formal' ? undefined : take(labels.firstName)) ?? take(labels.recipient);
    const opportunity = take(labels.opportunity);
    const account = take(labels.account);
    const nextStep = take(labels.nextStep);
    const about = opportunity ?? account ?? 'our conversation';

    const sentences: string[] = [];
    const received = receivedMessage(prompt);
    const activity = received === undefined ? take(labels.activity) : undefined;
    if (received !== undefined) {
        sentences.push('Thank you for your message.', ...answers(received, prompt, used));
    }
    if (activity) {
        sentences.push(`Thank you for your time when we last spoke (${activity}).`);
    }
    sentences.push(
        account && opportunity
            ? `I am writing about ${opportunity} and what it means for ${account}.`
            : `I am writing about ${about}.`
    );
    if (nextStep) {
        sentences.push(`The next step we noted is: ${ended(nextStep)}`);
    }
    const openCase = isShort(length) ? undefined : take(labels.openCase);
    if (openCase) {
        sentences.push(
            `I have also seen the open support case (${openCase}) and am following it on our side.`
        );
    }
    const closeDate = isShort(length) ? undefined : take(labels.closeDate);
    if (closeDate) {
        sentences.push(
            `Our plan has ${readableDate(closeDate)} as the date by which we want to decide together.`
        );
    }
    const amount = isLong(length) ? take(labels.amount) : undefined;
    if (amount) {
        sentences.push(`The proposal stands at ${readableAmount(amount)}.`);
    }
    const stage = isLong(length) ? take(labels.stage) : undefined;
    if (stage) {
        sentences.push(`On our side the work is at the stage ${stage}.`);
    }

    const greeting = GREETINGS[style]?.(addressed(recipient, style)) ?? '';
    const question =
        style === 'direct'
            ? 'Which day suits you for a short call?'
            : 'Would a short call suit you, so that we can agree on how to go on?';
    const sender = take(labels.sender);
    const body = [
        greeting,
        paragraphs(sentences),
        question,
        [CLOSINGS[style], sender].filter(Boolean).join('\n')
    ].join('\n\n');
    return { subject: subjectFor(about, nextStep, style), body, used };
}

/** The message that is to be answered, pasted or on record; absent where none is. */
function receivedMessage({ facts, inputs }: Prompt): string | undefined {
    return findFact([...inputs, ...facts], labels.received)?.value;
}

/** Each question of the message with what the facts hold on it, or the promise to find out. */
function answers(message: string, { facts }: Prompt, used: Fact[]): string[] {
    return questions(message)
        .slice(0, MOST_ANSWERS)
        .map((question) => {
            const fact = bestFacts(
                question,
                facts.filter(({ label }) => !labels.received.test(label))
            )[0];
            if (!fact) {
                return `You asked: “${question}” I will find out and come back to you.`;
            }
            used.push(fact);
            return `You asked: “${question}” ${fact.label}: {${fact.id}}.`;
        });
}

/** `2026-12-18` as people write it; anything else as it is. */
function readableDate(text: string): string {
    const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
    return date ? date.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' }) : text;
}

/** `48500` and `48500.00` as `48,500`; anything else as it is. */
function readableAmount(text: string): string {
    return /^\d+(\.\d+)?$/.test(text) ? Number(text).toLocaleString('en-US') : text;
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
