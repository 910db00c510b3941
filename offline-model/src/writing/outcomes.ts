import { field, type Entry } from './records.js';
import { citing, listed, say, type Sentence } from './sentence.js';

const LIKENESS = 'is like this one in';

/** What became of several deals, those of one heading in one sentence, with what they all share. */
export function tellOutcomes(entries: readonly Entry[]): Sentence[] {
    const sections = [...new Set(entries.map(({ section }) => section))];
    return sections.map((section, index) => {
        const deals = entries.filter((entry) => entry.section === section);
        const shared = inAll(deals);
        const all = deals.length === 1 ? '' : deals.length === 2 ? 'both ' : 'all ';
        const ways = [`, ${all}like this one in `, '; in common with it: '];
        const likeness = shared.length > 0 ? `${ways[index % 2] ?? ''}${listOf(shared)}` : '';
        return citing(
            say`${listed(deals.map((deal, at) => outcome(deal, at === 0)))}${likeness}.`,
            ...deals.map((deal) => field(deal, LIKENESS))
        );
    });
}

/** The first says what it was, and the others the day alone. */
function outcome(deal: Entry, isFirst: boolean): Sentence {
    const [became] = /\b(won|lost)\b/i.exec(`${deal.label} ${deal.section}`) ?? ['closed'];
    const closed = field(deal, 'closed on', 'on');
    const what = isFirst ? ` was ${became.toLowerCase()}` : '';
    return say`${deal.head}${what}${closed && say` on ${closed}`}`;
}

/** In what all of them are alike. */
function inAll(deals: readonly Entry[]): string[] {
    const [first, ...others] = deals.map((deal) => field(deal, LIKENESS)?.value.split(', ') ?? []);
    return (first ?? []).filter((one) => others.every((other) => other.includes(one)));
}

const listOf = (words: readonly string[]): string => listed(words.map((word) => say`${word}`)).read;
