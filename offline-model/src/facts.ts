/** One fact of the prompt: `[F3] Opportunity.CloseDate: 2026-12-18`, or `- [F3] Close date: 2026-12-18`. */
export interface Fact {
    readonly id: string;
    readonly label: string;
    readonly value: string;
    /** Heading under which it stands; absent before the first. */
    readonly section?: string;
}

/** A field that a suggestion may change: `- [T1] Next step (String), now: Send pricing`. */
export interface Target {
    readonly id: string;
    readonly label: string;
    readonly kind: string;
    /** What the field holds now; blank when it is empty. */
    readonly now: string;
}

const FACT_LINE = /^\s*[-*]?\s*\[([A-Za-z]+\d+)\]\s*([^:\n]{1,80}):[ \t]*(.+?)\s*$/;
const TARGET_LINE = /^\s*[-*]?\s*\[(T\d+)\]\s*([^(\n]{1,80}) \(([^)\n]*)\), now: (.*?)\s*$/;
const HEADING = /^\s*##\s+(.+?)\s*$/;
const CONTINUED = /^ {2,}(\S.*)$/;

/** The facts of a prompt, in the order in which they stand there; an indented line goes on with the one before it. */
export function readFacts(text: string): Fact[] {
    const facts: Fact[] = [];
    let section: string | undefined;
    for (const line of text.split('\n')) {
        const heading = HEADING.exec(line);
        const fact = TARGET_LINE.test(line) ? null : FACT_LINE.exec(line);
        const last = facts.at(-1);
        if (heading) {
            section = heading[1];
        } else if (fact) {
            const [, id = '', label = '', value = ''] = fact;
            facts.push({ id, label: label.trim(), value, ...(section && { section }) });
        } else if (last && last.id.startsWith('I') && CONTINUED.test(line)) {
            facts[facts.length - 1] = { ...last, value: `${last.value}\n${line.trim()}` };
        }
    }
    return facts;
}

/** The fields that may be changed, in the order in which they stand in the prompt. */
export function readTargets(text: string): Target[] {
    return text.split('\n').flatMap((line) => {
        const [, id, label, kind, now] = TARGET_LINE.exec(line) ?? [];
        return id
            ? [
                  {
                      id,
                      label: label ?? '',
                      kind: kind ?? '',
                      now: now === '(empty)' ? '' : (now ?? '')
                  }
              ]
            : [];
    });
}

/** The first fact whose label matches. */
export function findFact(facts: readonly Fact[], label: RegExp): Fact | undefined {
    return facts.find((fact) => label.test(fact.label));
}
