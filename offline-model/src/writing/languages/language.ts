export type Tone = 'friendly' | 'formal' | 'direct';
export type LetterKind = 'follow-up' | 'first outreach' | 'reply' | 're-engagement';

type Toned<T> = Readonly<Record<Tone, T>>;

/** When something was, and what it was called; either may be missing. */
export interface Past {
    /** In the language's long form. */
    readonly day?: string;
    /** A heading, in no language in particular. */
    readonly topic?: string;
}

/** A language's sentences for letters. What is given is a fact's: it is put in as it stands, and never inflected. */
export interface Language {
    readonly locale: string;
    /** The first sentence goes on with the greeting, in a small letter. */
    readonly startsSmall?: boolean;
    readonly quote: (text: string) => string;
    readonly greeting: Toned<(name: string | undefined) => string>;
    readonly closing: Toned<string>;
    readonly thanksForTalk: Toned<(past: Past) => string>;
    readonly thanksForMail: Toned<string>;
    readonly introduction: (company: string | undefined) => string;
    readonly longAgo: (past: Past) => string;
    readonly about: (topic: string, account: string | undefined) => string;
    /** For somebody who has not been in touch. */
    readonly offer: (topic: string, account: string | undefined) => string;
    /** Where no deal and no request is at hand. */
    readonly aboutAccount: (account: string | undefined) => string;
    readonly aboutCase: (subject: string) => string;
    /** Why it may matter to somebody who has not been in touch. */
    readonly mayMatter: (industry: string) => string;
    readonly step: (step: string) => string;
    readonly leftOpen: (step: string) => string;
    readonly plannedFor: (day: string) => string;
    readonly openCase: (subject: string) => string;
    readonly earlier: (topics: readonly string[]) => string;
    readonly asked: (question: string) => string;
    /** For the questions after the first. */
    readonly askedNext: (question: string) => string;
    readonly known: (value: string) => string;
    readonly later: string;
    readonly laterToo: string;
    readonly mentionAlso: (value: string) => string;
    readonly tellMe: string;
    /** For somebody who has not been in touch. */
    readonly readFirst: string;
    readonly colleagues: string;
    readonly summary: string;
    readonly thanks: string;
    readonly ask: Readonly<Record<LetterKind, Toned<string>>>;
    readonly sayNo: string;
    readonly agreedSubject: string;
    readonly agreed: (promises: readonly string[]) => string;
    readonly subject: Readonly<Record<LetterKind, (topic: string) => string>>;
    readonly conversation: string;
}

/** `2026-12-18` as people write it in a letter; anything else as it is. */
export function longDay(day: string, { locale }: Language): string {
    const date = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : undefined;
    return date
        ? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
        : day;
}

/** `a`, `a and b`, `a, b and c` in the language. */
export const listIn = (items: readonly string[], { locale }: Language): string =>
    new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
