import { groupFacts, type Fact, type FactGroup } from '../facts.js';
import type { JsonSchema, Prompt } from '../prompt.js';
import { commitmentsIn, materialOf, questions, sentences, withoutSpeaker } from './sentences.js';

/** A sentence and the ids of the facts that it names. */
export interface Statement {
    readonly text: string;
    readonly facts_used: readonly string[];
}

export interface Section {
    readonly title: string;
    readonly statements: readonly Statement[];
}

const MOST_STATEMENTS = 4;
const USUAL_TITLE = 'What the record says';

/**
 * One section for each heading of the facts; or, where the schema lists the titles, one for each of them with what
 * suits it. Values are named as `{F3}`, so that what is shown is what the record holds.
 */
export function writeSections(prompt: Prompt): Section[] {
    const titles = titlesOf(prompt.schema);
    return titles ? titled(titles, prompt) : bySection(prompt.facts);
}

function titlesOf(schema: JsonSchema | undefined): string[] | undefined {
    const title = schema?.properties?.['sections']?.items?.properties?.['title'];
    return title?.enum?.map(String);
}

function bySection(facts: readonly Fact[]): Section[] {
    const names = [...new Set(facts.map(({ section }) => section ?? USUAL_TITLE))];
    return names.map((title) => ({
        title,
        statements: statements(facts.filter(({ section }) => (section ?? USUAL_TITLE) === title))
    }));
}

/** What a section of that name is about, in words of facts' headings and labels. */
const SUITED: readonly { title: RegExp; facts: RegExp; say?: (value: string) => string }[] = [
    {
        title: /question/i,
        facts: /next step|open|risk|stage/i,
        say: (it) => `Where do we stand with ${it}?`
    },
    {
        title: /agenda/i,
        facts: /next step|description|subject|open/i,
        say: (it) => it
    },
    {
        title: /talking/i,
        facts: /next step|stage|amount|close|last|deal|opportunit/i,
        say: (it) => `Come back to ${it}`
    },
    { title: /where it stands/i, facts: /^stage|next step|contact/i },
    { title: /risk|concern/i, facts: /case|quiet|risk|overdue|\blate|push|\bage\b|gap|missing/i },
    { title: /^who|people|attend/i, facts: /attendee|contact|person/i },
    { title: /chang|since|new/i, facts: /since|new|chang|last/i },
    { title: /open item|to do|follow/i, facts: /open|task|case|next step/i }
];

function titled(titles: readonly string[], prompt: Prompt): Section[] {
    const said = new Set<string>();
    const material = materialOf(prompt.inputs);
    return titles.flatMap((title) => {
        const told = material && tellings(title, material);
        if (told) {
            return told.length > 0 ? [{ title, statements: told }] : [];
        }
        const suited = SUITED.find((one) => one.title.test(title));
        const words = title
            .toLowerCase()
            .split(/\W+/)
            .filter((word) => word.length > 3);
        const own = bestNamed(words, prompt.facts);
        const found =
            own.length > 0
                ? own
                : prompt.facts.filter(
                      ({ label, section }) =>
                          suited?.facts.test(label) || suited?.facts.test(section ?? '')
                  );
        // What an earlier section says is not said again.
        const fresh = statements(found, own.length > 0 ? undefined : suited?.say, said);
        fresh.forEach(({ text }) => said.add(text));
        return fresh.length > 0 ? [{ title, statements: fresh }] : [];
    });
}

/** Facts under the headings that share most words with a title. */
function bestNamed(words: readonly string[], facts: readonly Fact[]): Fact[] {
    const shared = (section = ''): number =>
        words.filter((word) => section.toLowerCase().includes(word.replace(/s$/, ''))).length;
    const most = Math.max(0, ...facts.map(({ section }) => shared(section)));
    return most === 0 ? [] : facts.filter(({ section }) => shared(section) === most);
}

/** What a pasted text says under such a title, in its own words; undefined where the title asks for something else. */
function tellings(title: string, { id, value }: Fact): Statement[] | undefined {
    return told(title, value)
        ?.slice(0, MOST_STATEMENTS)
        .map((sentence) => ({ text: withoutSpeaker(sentence), facts_used: [id] }));
}

function told(title: string, text: string): string[] | undefined {
    if (/summary|talked/i.test(title)) {
        const promised = new Set(commitmentsIn(text));
        return sentences(text).filter(
            (sentence) => !promised.has(sentence) && !/\?$|:\/\//.test(sentence)
        );
    }
    if (/commit|promise/i.test(title)) {
        return commitmentsIn(text);
    }
    return /question/i.test(title) ? questions(text) : undefined;
}

function statements(
    facts: readonly Fact[],
    say?: (value: string) => string,
    said: ReadonlySet<string> = new Set()
): Statement[] {
    return groupFacts(facts)
        .map((group) => statement(group, say))
        .filter(({ text }) => !said.has(text))
        .slice(0, MOST_STATEMENTS);
}

/** `Open case 1: {F3} (status {F4}, priority {F5})`; the number of a list says nothing and is left out. */
function statement({ head, details }: FactGroup, say?: (value: string) => string): Statement {
    const more = details.map(({ name, fact }) => `${name} {${fact.id}}`).join(', ');
    const label = head.label.replace(/\s\d+$/, '');
    return {
        text: say ? say(`{${head.id}}`) : `${label}: {${head.id}}${more && ` (${more})`}`,
        facts_used: [head, ...(say ? [] : details.map(({ fact }) => fact))].map(({ id }) => id)
    };
}
