/** One fact of the prompt: `[F3] Opportunity.CloseDate: 2026-12-18`, or `- [F3] Close date: 2026-12-18`. */
export interface Fact {
    readonly id: string;
    readonly label: string;
    readonly value: string;
}

const FACT_LINE = /^\s*[-*]?\s*\[([A-Za-z]+\d+)\]\s*([^:\n]{1,80}):[ \t]*(.+?)\s*$/gm;

/** The facts of a prompt, in the order in which they stand there. */
export function readFacts(text: string): Fact[] {
    return [...text.matchAll(FACT_LINE)].map(([, id, label, value]) => ({
        id: id ?? '',
        label: (label ?? '').trim(),
        value: (value ?? '').trim()
    }));
}

/** The first fact whose label matches. */
export function findFact(facts: readonly Fact[], label: RegExp): Fact | undefined {
    return facts.find((fact) => label.test(fact.label));
}
