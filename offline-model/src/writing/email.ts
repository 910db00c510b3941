import { findFact, type Fact } from '../facts.js';
import type { Prompt } from '../prompt.js';
import { chooseLanguage } from './languages/choose.js';
import type { Language, LetterKind, Tone } from './languages/language.js';
import { mentioned } from './change.js';
import { LetterFacts } from './letterFacts.js';
import { middleOf, type Length } from './letterBody.js';
import { lower } from './sentence.js';
import { filledTemplate } from './template.js';
import { ended } from './words.js';

/** An e-mail and the facts that stand in it. */
export interface Email {
    readonly subject: string;
    readonly body: string;
    readonly used: readonly Fact[];
}

const RECEIVED = /^(received e-?mail|received message|message to answer|e-?mail to answer)/i;
const NOT_GIVEN = /^\(?(not given|none)\)?$/i;
/** Stands for English where another language was asked for: the stand-in does not write it. */
const ENGLISH_INSTEAD = ' (EN)';

/**
 * Writes an e-mail of the kind, tone, length and language that are asked for from the facts alone: a sentence that needs a
 * fact stands there only if there is one, so that nothing in the draft is invented.
 */
export function writeEmail(prompt: Prompt): Email {
    const received = receivedMessage(prompt);
    const { language, isAsked } = chooseLanguage(prompt.language, received);
    const kind = kindOf(prompt.kind, received);
    const tone = toneOf(prompt);
    const length = lengthOf(prompt);
    const facts = new LetterFacts(prompt, language);
    const name = facts.name(tone);
    const topic = facts.topic();
    const template = filledTemplate(prompt.facts);
    if (template) {
        const isGreeting = /^[^,.!?\n]{1,60},\n/.test(template.body);
        return {
            subject: template.subject ?? language.subject[kind](topic),
            body: [
                ...(isGreeting ? [] : [language.greeting[tone](name)]),
                template.body,
                language.ask[kind][tone],
                signed(facts, language, tone)
            ].join('\n\n'),
            used: [...facts.used, ...template.used]
        };
    }
    const { opening, middle, ask } = middleOf({
        prompt,
        facts,
        language,
        kind,
        tone,
        length,
        received
    });
    const also = mentioned(prompt.change, prompt.facts)
        .slice(0, 1)
        .map((fact) => ended(language.mentionAlso(facts.take(fact))));
    const first = inline(opening, language);
    const body = [
        language.greeting[tone](name),
        first,
        ...paragraphs([...middle, ...also], length),
        ask,
        ...(length === 'long' && tone !== 'direct' ? [language.thanks] : []),
        signed(facts, language, tone)
    ].filter(Boolean);
    return {
        subject: language.subject[kind](topic) + (isAsked ? '' : ENGLISH_INSTEAD),
        body: body.join('\n\n'),
        used: facts.used
    };
}

const signed = (facts: LetterFacts, language: Language, tone: Tone): string =>
    [language.closing[tone], facts.sender()].filter(Boolean).join('\n');

/** The message that is to be answered, pasted or on record; absent where none is. */
function receivedMessage({ facts, inputs }: Prompt): string | undefined {
    const message = findFact([...inputs, ...facts], RECEIVED)?.value;
    return message && !NOT_GIVEN.test(message) ? message : undefined;
}

function kindOf(kind: string, received: string | undefined): LetterKind {
    if (received !== undefined) {
        return 'reply';
    }
    return kind === 'first outreach' || kind === 're-engagement' ? kind : 'follow-up';
}

function toneOf({ tone, change }: Prompt): Tone {
    const asked = change.tone ?? tone;
    return asked === 'formal' || asked === 'direct' ? asked : 'friendly';
}

function lengthOf({ length, change }: Prompt): Length {
    const steps: readonly Length[] = ['short', 'medium', 'long'];
    const asked = /short|brief/.test(length) ? 0 : /long|detail/.test(length) ? 2 : 1;
    const wanted = asked - Number(change.isShorter) + Number(change.isLonger);
    return steps[Math.min(2, Math.max(0, wanted))] ?? 'medium';
}

/** The opening goes on behind the greeting; in German in a small letter. */
function inline(sentences: readonly string[], { startsSmall }: Language): string {
    const text = sentences.join(' ');
    return startsSmall ? lower(text) : text;
}

/** Two sentences make a paragraph, in a long letter as in a short one. */
function paragraphs(sentences: readonly string[], length: Length): string[] {
    const most = length === 'short' ? sentences.length : 2;
    return sentences.flatMap((_, index) =>
        most > 0 && index % most === 0 ? [sentences.slice(index, index + most).join(' ')] : []
    );
}
