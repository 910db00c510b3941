import { field, type Entry } from './records.js';
import { listed, say, type Sentence } from './sentence.js';

const BEFORE = / before$/;
/** What became of a record, as its label says it. */
const BECAME = /^(won|lost|closed|solved|created|cancelled|reopened|finished)\b/;

/** What changed on a record, or became of it; absent where its facts tell of no change. */
export function tellChange(entry: Entry): Sentence | undefined {
    const name = entry.kind === 'deal' ? say`${entry.head}` : say`“${entry.head}”`;
    const [before, ...others] = [...entry.fields.keys()].filter((key) => BEFORE.test(key));
    if (before) {
        const changes = [before, ...others].map((key) => oneChange(entry, key.replace(BEFORE, '')));
        const [first, ...further] = changes;
        return first && say`On ${name}, ${listed([first, ...further])}.`;
    }
    const became = BECAME.exec(entry.label)?.[1];
    const on = field(entry, 'on');
    if (became && on) {
        return say`${name} was ${became} on ${on}.`;
    }
    const [, did] = / that (.+)$/.exec(entry.label) ?? [];
    const to = field(entry, 'to');
    if (did && (to || entry.kind === 'deal')) {
        return to ? say`${name} ${did} to ${to}.` : say`${name} ${did}.`;
    }
    return undefined;
}

function oneChange(entry: Entry, what: string): Sentence {
    const before = field(entry, `${what} before`);
    const now = field(entry, `${what} now`);
    return now
        ? say`the ${what} went from ${before} to ${now}`
        : say`the ${what} was ${before} before`;
}
