import type { JsonSchema, Prompt } from '../prompt.js';
import { goalOf, type Goal } from './goals.js';
import { joinMissing } from './labels.js';
import { materialOf } from './material.js';
import { tellOutcomes } from './outcomes.js';
import { readEntries, type Entry } from './records.js';
import { bySalience } from './salience.js';
import { asStatement, type Sentence, type Statement } from './sentence.js';
import { tell } from './telling.js';
import { tellMaterial } from './tellMaterial.js';
import { wordsOf } from './words.js';

export interface Section {
    readonly title: string;
    readonly statements: readonly Statement[];
}

const MOST_STATEMENTS = 4;
const MOST_RISKS = 8;
const MOST_WHEN_SHORT = 2;
const USUAL_TITLE = 'What the record says';
/** What is read in the order of its days is not put into another. */
const IN_ORDER = /recent|activit|histor|talk|since|chang|risk/i;
/** Several of these make one sentence. */
const ALIKE = /^(won|lost)\b/i;

/**
 * One section for each heading of the facts; or, where the schema lists the titles, one for each of them with what
 * suits it. Nothing is said twice in one answer.
 */
export function writeSections(prompt: Prompt): Section[] {
    const writer = new SectionWriter(prompt);
    const titles = titlesOf(prompt.schema) ?? writer.headings();
    return titles.flatMap((title) => {
        const statements = writer.write(title).map(asStatement);
        return statements.length > 0 ? [{ title, statements }] : [];
    });
}

function titlesOf(schema: JsonSchema | undefined): string[] | undefined {
    return schema?.properties?.['sections']?.items?.properties?.['title']?.enum?.map(String);
}

class SectionWriter {
    private readonly entries: readonly Entry[];
    private readonly told = new Set<string>();
    private readonly tellings = new Map<string, number>();

    private readonly prompt: Prompt;

    constructor(prompt: Prompt) {
        this.prompt = prompt;
        this.entries = readEntries(prompt.facts);
    }

    headings(): string[] {
        return [...new Set(this.entries.map(({ section }) => section || USUAL_TITLE))];
    }

    write(title: string): Sentence[] {
        const material = materialOf(this.prompt.inputs);
        const pasted = material && tellMaterial(title, material, this.prompt.facts);
        const most = this.prompt.change.isShorter ? MOST_WHEN_SHORT : MOST_STATEMENTS;
        return this.fresh(pasted ?? this.ofRecords(title, most)).slice(
            0,
            /risk/i.test(title) ? MOST_RISKS : most
        );
    }

    private ofRecords(title: string, most: number): Sentence[] {
        const { today } = this.prompt;
        const headed = this.headed(title);
        const goal = goalOf(title);
        if (goal && !(headed && goal.givesWay)) {
            return this.towards(goal);
        }
        const found = headed ?? [];
        if (ALIKE.test(found[0]?.section ?? '')) {
            return tellOutcomes(found);
        }
        const ordered = IN_ORDER.test(title) ? found : bySalience(found, today);
        return joinMissing(ordered)
            .slice(0, /risk/i.test(title) ? MOST_RISKS : most)
            .map((one) => ('text' in one ? one : this.tell(one)));
    }

    private towards(goal: Goal): Sentence[] {
        return goal.write({
            entries: this.entries,
            today: this.prompt.today,
            tell: (entry) => this.tell(entry)
        });
    }

    /** Sentences of one kind take turns in how they are built, over the whole answer. */
    private tell(entry: Entry): Sentence {
        const index = this.tellings.get(entry.kind) ?? 0;
        this.tellings.set(entry.kind, index + 1);
        return tell(entry, { today: this.prompt.today, index, entries: this.entries });
    }

    /** Records under the headings that share most words with the title; absent where none does. */
    private headed(title: string): Entry[] | undefined {
        const words = wordsOf(title).filter((word) => word.length > 3);
        const shared = (section: string): number =>
            section === title
                ? Infinity
                : words.filter((word) => section.toLowerCase().includes(word.replace(/s$/, '')))
                      .length;
        const most = Math.max(
            0,
            ...this.entries.map(({ section }) => shared(section || USUAL_TITLE))
        );
        return most === 0 || most < words.length / 2
            ? undefined
            : this.entries.filter(({ section }) => shared(section || USUAL_TITLE) === most);
    }

    private fresh(sentences: readonly Sentence[]): Sentence[] {
        return sentences.filter(({ read }) => {
            const words = wordsOf(read).join(' ');
            const isFresh = words !== '' && !this.told.has(words);
            this.told.add(words);
            return isFresh;
        });
    }
}
