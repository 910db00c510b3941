import { findFact, type Fact } from '../facts.js';
import type { Prompt } from '../prompt.js';
import { longDay, type Language, type Past, type Tone } from './languages/language.js';
import { daysBetween } from './days.js';
import { closes, field, ofKind, readEntries, type Entry } from './records.js';
import { isPast } from './telling.js';
import { wordsOf } from './words.js';

/** How prompts name the people of a letter: `Object.Field`, or words. */
const labels = {
    firstName: /^((contact|lead|recipient) first name|contact\.firstname|lead\.firstname)$/i,
    recipient: /^(contact\.name|lead\.name|(primary )?(contact|lead|recipient)( full)?( name)?)$/i,
    account: /^(account\.name|(account|company)( name)?)$/i,
    industry: /^((account|company) )?industry$/i,
    company: /^(sender company|company of the sender)$/i,
    sender: /^(user\.name|(sender|rep|your name)( name)?)$/i
} as const;

const NEXT_STEP =
    /next step|nächste[rn]? schritt|prochaine étape|(siguiente|próximo) paso|prossimo passo|volgende stap|próximo passo/i;
const DECISION =
    /(when|by which|wann|bis wann|quand|cuándo|quando|wanneer)\b.*(decid|decision|clos|entscheid|abschl|décid|decis|beslis)/i;
/** Days without a word after which one may say so. */
const QUIET_AFTER = 14;
/** Headings longer than this are notes, which the reader of a letter has no use for. */
const MOST_WORDS_OF_TOPIC = 5;

/** What the facts hold for a letter; remembers which of them went into it. */
export class LetterFacts {
    readonly used: Fact[] = [];
    readonly entries: readonly Entry[];

    private readonly prompt: Prompt;
    private readonly language: Language;

    constructor(prompt: Prompt, language: Language) {
        this.prompt = prompt;
        this.language = language;
        this.entries = readEntries(prompt.facts);
    }

    /** The value of a fact that goes into the letter; a day in the language's long form. */
    take(fact: Fact): string {
        if (!this.used.includes(fact)) {
            this.used.push(fact);
        }
        return longDay(fact.value, this.language);
    }

    /** The first name, or the whole where only that is known; a placeholder such as `[PERSON_1]` is never cut. */
    name(tone: Tone): string | undefined {
        const first = this.find('firstName');
        if (first && tone !== 'formal') {
            return first;
        }
        const whole = this.find('recipient') ?? first;
        return tone === 'formal' || !whole || /[[\]{}<>_\d]/.test(whole)
            ? whole
            : whole.split(/\s+/)[0];
    }

    sender(): string | undefined {
        return this.find('sender');
    }

    company(): string | undefined {
        return this.find('company');
    }

    industry(): string | undefined {
        return this.find('industry');
    }

    account(): string | undefined {
        return this.find('account');
    }

    get deal(): Entry | undefined {
        return ofKind(this.entries, 'deal')[0];
    }

    /** The request that the letter is about, where the prompt is about one. */
    get mainCase(): Entry | undefined {
        return ofKind(this.entries, 'case').find(({ section }) => /^case$/i.test(section));
    }

    openCase(): string | undefined {
        const open = ofKind(this.entries, 'case').find((one) => one !== this.mainCase);
        return open && this.take(open.head);
    }

    nextStep(): Fact | undefined {
        return (
            (this.deal && field(this.deal, 'next step')) ??
            this.entries.find(({ label }) => /next step$/.test(label))?.head
        );
    }

    /** The next step or the close date, where a question asks for it in any of the languages. */
    askedFor(question: string): Fact | undefined {
        if (NEXT_STEP.test(question)) {
            return this.nextStep();
        }
        return DECISION.test(question) && this.deal ? closes(this.deal) : undefined;
    }

    /** The day on which it is to be decided, as long as it is to come. */
    plannedFor(): string | undefined {
        const date =
            (this.deal && closes(this.deal)) ??
            this.entries.find(({ label }) => /close date$/.test(label))?.head;
        return date && !isPast(date, this.prompt.today) ? this.take(date) : undefined;
    }

    /** What the letter is about, without the account's name in front of it. */
    topic(): string {
        const account = findFact(this.prompt.facts, labels.account)?.value;
        if (this.deal) {
            const name = this.take(this.deal.head);
            return account && name.startsWith(`${account}: `)
                ? name.slice(account.length + 2)
                : name;
        }
        if (this.mainCase) {
            return this.take(this.mainCase.head);
        }
        return this.account() ?? this.language.conversation;
    }

    /** Whether nothing was done for some time, as far as it is known. */
    isQuiet(): boolean {
        const [last] = ofKind(this.entries, 'talk');
        const date = last && field(last, 'date');
        const days = date && daysBetween(date.value, this.prompt.today);
        return days === undefined || days >= QUIET_AFTER;
    }

    /** What was done last, and before it: so many, newest first. */
    past(most: number): readonly Past[] {
        const { today } = this.prompt;
        const talks = ofKind(this.entries, 'talk').filter((talk) => {
            const date = field(talk, 'date');
            return !date || !today || date.value.slice(0, 10) <= today;
        });
        return talks.slice(0, most).map((talk) => {
            const date = field(talk, 'date');
            const topic = topicOf(talk);
            return {
                ...(date && { day: this.take(date) }),
                ...(topic && { topic: (this.take(talk.head), topic) })
            };
        });
    }

    private find(name: keyof typeof labels): string | undefined {
        const fact = findFact(this.prompt.facts, labels[name]);
        return fact && this.take(fact);
    }
}

/** A heading that the reader may see: short, and no note in disguise. */
function topicOf({ head: { value } }: Entry): string | undefined {
    const plain = value.replace(/^e-?mail:\s+/i, '');
    return wordsOf(plain).length <= MOST_WORDS_OF_TOPIC && !/[:[\]]/.test(plain)
        ? plain
        : undefined;
}
