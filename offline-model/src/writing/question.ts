import type { Fact } from '../facts.js';
import type { Prompt } from '../prompt.js';
import { contentWords, overlap } from './sentences.js';

/** An answer to what was asked, from facts alone. */
export interface Reply {
    readonly answer: string;
    readonly can_answer: boolean;
    readonly facts_used: readonly string[];
}

const MOST_FACTS = 3;
const UNKNOWN = "I don't know from what is here.";

/** Answers with the facts that share most words with the question; says so where none does. */
export function answerQuestion({ inputs, facts, text }: Prompt): Reply {
    const question =
        inputs.find(({ label }) => /question|ask/i.test(label))?.value ?? lastLine(text);
    const found = bestFacts(question, facts).slice(0, MOST_FACTS);
    if (found.length === 0) {
        return { answer: UNKNOWN, can_answer: false, facts_used: [] };
    }
    return {
        answer: found.map(({ id, label, value }) => `${label}: {${id}}${stop(value)}`).join(' '),
        can_answer: true,
        facts_used: found.map(({ id }) => id)
    };
}

/** Facts that share words with a text, best first. */
export function bestFacts(text: string, facts: readonly Fact[]): Fact[] {
    const words = contentWords(text);
    const scored = facts
        .map((fact) => ({
            fact,
            score:
                2 * overlap(words, fact.label) +
                overlap(words, `${fact.section ?? ''} ${fact.value}`)
        }))
        .filter(({ score }) => score > 1);
    const best = Math.max(0, ...scored.map(({ score }) => score));
    return scored
        .filter(({ score }) => score >= best / 2)
        .sort((a, b) => b.score - a.score)
        .map(({ fact }) => fact);
}

/** Ends the sentence of a value that does not end one itself. */
const stop = (value: string): string => (/[.!?]$/.test(value) ? '' : '.');

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';
