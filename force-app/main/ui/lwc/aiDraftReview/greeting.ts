/** Has the first line of an e-mail greet those to whom it goes, in the words in which it greeted before. */
interface Person {
    readonly name?: string | null;
    readonly firstName?: string | null;
}

/** First words of a greeting, and how its language joins two names. */
const JOINTS: readonly (readonly [RegExp, string])[] = [
    [/^(hallo|liebe|lieber|guten|sehr)\b/i, 'und'],
    [/^(bonjour|cher|chère|chers)\b/i, 'et'],
    [/^(hola|estimad\w+|buenos)\b/i, 'y'],
    [/^(beste|dag|goede\w*)\b/i, 'en']
];
const BETWEEN = '(?:,| and| und| et| y| en| &)+ ';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function joined(names: readonly string[], line: string): string {
    const joint = JOINTS.find(([words]) => words.test(line))?.[1] ?? 'and';
    const last = names.at(-1) ?? '';
    return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${joint} ${last}`;
}

/** The text with other names in its greeting; as it is where the greeting names nobody whom it greeted before. */
export function greet(body: string, before: readonly Person[], now: readonly Person[]): string {
    if (before.length === 0 || now.length === 0) {
        return body;
    }
    const end = body.indexOf('\n');
    const line = end < 0 ? body : body.slice(0, end);
    for (const nameOf of [
        ({ name }: Person) => name ?? '',
        ({ firstName, name }: Person) => firstName ?? name ?? ''
    ]) {
        const pattern = before.map((person) => escaped(nameOf(person))).join(BETWEEN);
        const found = new RegExp(pattern).exec(line);
        if (found && pattern !== '') {
            const names = joined(now.map(nameOf), line);
            const greeting =
                line.slice(0, found.index) + names + line.slice(found.index + found[0].length);
            return end < 0 ? greeting : greeting + body.slice(end);
        }
    }
    return body;
}
