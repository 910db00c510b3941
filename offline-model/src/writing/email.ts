import { findFact, type Fact } from '../facts.js';
import type { Prompt } from '../prompt.js';
import { bestFacts } from './question.js';
import { phrasesFor, type Phrases } from './phrases.js';
import { questions } from './sentences.js';
import { filledTemplate } from './template.js';

const MOST_ANSWERS = 3;

/** An e-mail and the facts that stand in it. */
export interface Email {
    readonly subject: string;
    readonly body: string;
    readonly used: readonly Fact[];
}

/** How prompts name what an e-mail needs: `Object.Field`, or words. */
const labels = {
    firstName: /^((contact|lead) first name|contact\.firstname)$/i,
    recipient: /^(contact\.name|lead\.name|(primary )?(contact|lead|recipient)( full)?( name)?)$/i,
    opportunity: /^(opportunity\.name|(opportunity|deal)( name)?)$/i,
    account: /^(account\.name|(account|company)( name)?)$/i,
    nextStep: /^(opportunity\.nextstep|next step)$/i,
    activity:
        /^((task|event)( \d+)?\.subject|activity|last (activity|call|meeting|task|event|e-?mail))$/i,
    openCase: /^(case( \d+)?\.subject|case subject|open case( \d+)?)$/i,
    closeDate: /^(opportunity\.closedate|close date)$/i,
    amount: /^(opportunity\.)?amount$/i,
    stage: /^(opportunity\.stagename|stage)$/i,
    mail: /^(received|earlier e-?mail|style example|sender|contact (first )?name)/i,
    received: /^(received e-?mail|received message|message to answer|e-?mail to answer)/i,
    company: /^sender company$/i,
    sender: /^(user\.name|(sender|rep|your name)( name)?)$/i
} as const;

/**
 * Writes an e-mail of the kind that is asked for from the facts alone: each sentence exists only if its fact does,
 * so that nothing in the draft is invented.
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

    const received = receivedMessage(prompt);
    const phrases = phrasesFor(prompt.language, received);
    const style = phrases.greeting[tone] ? tone : 'friendly';
    const recipient =
        (style === 'formal' ? undefined : take(labels.firstName)) ?? take(labels.recipient);
    const opportunity = take(labels.opportunity);
    const account = take(labels.account);
    const about = opportunity ?? account ?? phrases.conversation;

    const template = filledTemplate(facts);
    if (template) {
        const signed = [phrases.closing[style], take(labels.sender)].filter(Boolean).join('\n');
        return {
            subject: template.subject ?? phrases.subject(about),
            body: [template.body, asking(style, phrases), signed].join('\n\n'),
            used: [...used, ...template.used]
        };
    }
    const isFirst = received === undefined && prompt.kind === 'first outreach';
    const isAgain = received === undefined && prompt.kind === 're-engagement';
    const sentences = opening(prompt, received, phrases, { isFirst, isAgain, take, used });
    sentences.push(
        account && opportunity ? phrases.about(opportunity, account) : phrases.aboutOne(about)
    );
    const nextStep = isFirst ? undefined : take(labels.nextStep);
    if (nextStep) {
        sentences.push(phrases.nextStep(ended(nextStep)));
    }
    const openCase = isFirst || isShort(length) ? undefined : take(labels.openCase);
    if (openCase) {
        sentences.push(phrases.openCase(openCase));
    }
    if (phrases.isEnglish && !isFirst && !isAgain) {
        sentences.push(...dates(length, take));
    }

    const greeting = phrases.greeting[style]?.(addressed(recipient, style, phrases)) ?? '';
    const question = [isAgain ? phrases.sayNo : '', asking(style, phrases)].filter(Boolean);
    const sender = take(labels.sender);
    const body = [
        greeting,
        paragraphs(sentences),
        question.join(' '),
        [phrases.closing[style], sender].filter(Boolean).join('\n')
    ].join('\n\n');
    return { subject: subjectFor(about, nextStep, style, phrases), body, used };
}

interface Opening {
    readonly isFirst: boolean;
    readonly isAgain: boolean;
    readonly take: (label: RegExp) => string | undefined;
    readonly used: Fact[];
}

/** How an e-mail of its kind begins. */
function opening(
    prompt: Prompt,
    received: string | undefined,
    phrases: Phrases,
    { isFirst, isAgain, take, used }: Opening
): string[] {
    if (received !== undefined) {
        return [phrases.thanksForMail, ...answers(received, prompt, used, phrases)];
    }
    if (isFirst) {
        const company = take(labels.company);
        return company ? [phrases.first(company)] : [];
    }
    const activity = take(labels.activity);
    if (isAgain) {
        return [activity ? phrases.again(activity) : phrases.quiet];
    }
    return activity ? [phrases.thanksForTalk(activity)] : [];
}

/** What the plan says; told in English alone. */
function dates(length: string, take: Opening['take']): string[] {
    const told: string[] = [];
    const closeDate = isShort(length) ? undefined : take(labels.closeDate);
    if (closeDate) {
        told.push(
            `Our plan has ${readableDate(closeDate)} as the date by which we want to decide together.`
        );
    }
    const amount = isLong(length) ? take(labels.amount) : undefined;
    if (amount) {
        told.push(`The proposal stands at ${readableAmount(amount)}.`);
    }
    const stage = isLong(length) ? take(labels.stage) : undefined;
    if (stage) {
        told.push(`On our side the work is at the stage ${stage}.`);
    }
    return told;
}

const asking = (style: string, phrases: Phrases): string =>
    style === 'direct' && phrases.isEnglish
        ? 'Which day suits you for a short call?'
        : phrases.question;

/** The message that is to be answered, pasted or on record; absent where none is. */
function receivedMessage({ facts, inputs }: Prompt): string | undefined {
    return findFact([...inputs, ...facts], labels.received)?.value;
}

/** Each question of the message with what the facts hold on it, or the promise to find out. */
function answers(message: string, { facts }: Prompt, used: Fact[], phrases: Phrases): string[] {
    return questions(message)
        .slice(0, MOST_ANSWERS)
        .map((question) => {
            const fact = bestFacts(
                question,
                facts.filter(({ label }) => !labels.mail.test(label))
            )[0];
            if (!fact) {
                return `${phrases.asked(question)} ${phrases.later}`;
            }
            used.push(fact);
            return `${phrases.asked(question)} ${fact.label}: {${fact.id}}.`;
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
function addressed(recipient: string | undefined, style: string, { nobody }: Phrases): string {
    if (!recipient) {
        return nobody;
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

function subjectFor(
    about: string,
    nextStep: string | undefined,
    style: string,
    phrases: Phrases
): string {
    return nextStep && style !== 'formal' && phrases.isEnglish
        ? `${about}: our next step`
        : phrases.subject(about);
}
