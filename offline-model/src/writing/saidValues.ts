import type { Fact, Target } from '../facts.js';
import type { Prompt } from '../prompt.js';
import { dayIn } from './days.js';
import type { Said } from './material.js';
import { nothing, type Suggestion } from './suggestion.js';

/** Sentences that speak of a field, by words of its label. */
const SPEAKS: readonly (readonly [RegExp, RegExp])[] = [
    [/close date/i, /\b(sign|decide|decision|close|order|approve)\w*\b/i],
    [/amount|budget|value/i, /\b(spend|budget|pay|price|cost|worth|amount|offer)\w*\b/i],
    [/employees/i, /\b(employees|people|staff|colleagues)\b/i]
];
const NUMBER =
    /(?:\b(?:USD|EUR|GBP|CHF)\s?|[$€£]\s?)?\b(\d{1,3}(?:[,.'’ ]\d{3})+|\d{3,})(?:\.\d{1,2})?\b(?!\s*%)/;

/** New values of fields that were said outright; nothing where none was. */
export function saidValues(
    said: readonly Said[],
    { targets, today }: Prompt,
    material: Fact
): Suggestion[] {
    return targets.flatMap((target) => {
        const found = said
            .filter(({ words }) => !words.endsWith('?'))
            .map((one) => ({ one, value: valueIn(one.words, target, today) }))
            .find(({ value }) => value !== undefined && value !== target.now);
        return found?.value
            ? [
                  {
                      ...nothing,
                      kind: 'field',
                      title: target.label,
                      text: found.value,
                      target: target.id,
                      reason: 'It was said in the conversation.',
                      confidence: 0.6,
                      quote: found.one.words,
                      facts_used: [material.id]
                  }
              ]
            : [];
    });
}

function valueIn(words: string, { kind, label }: Target, today: string): string | undefined {
    const [, speaks] = SPEAKS.find(([known]) => known.test(label)) ?? [];
    if (/^picklist/i.test(kind)) {
        const options = kind.replace(/^picklist:?\s*/i, '').split(/;\s*/);
        return speaksOf(words, label)
            ? options.find((option) => words.toLowerCase().includes(option.toLowerCase()))
            : undefined;
    }
    if (!speaks?.test(words)) {
        return undefined;
    }
    if (/^date/i.test(kind)) {
        return dayIn(words, today)?.day;
    }
    return /^(currency|double|integer|number)/i.test(kind)
        ? NUMBER.exec(words)?.[1]?.replace(/[,.'’ ]/g, '')
        : undefined;
}

const speaksOf = (words: string, label: string): boolean =>
    words.toLowerCase().includes(label.toLowerCase());
