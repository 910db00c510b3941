/** Pure functions: the sources of an answer in their order, and an answer as plain text. */
import { localised } from 'c/aiLocalText';

/** A record under the number that stands for it in the answer, and what it says. */
export interface Source {
    readonly number: number;
    readonly facts: readonly Apex.AIFact[];
}

/** Every statement of an answer, as it is read. */
export function statementsOf(
    result: Apex.AIResultView | null | undefined
): readonly Apex.AIStatementView[] {
    const { headline, answer, sections } = result ?? {};
    return [
        ...(headline ? [headline] : []),
        ...(answer ? [answer] : []),
        ...(sections ?? []).flatMap(({ statements }) => statements ?? [])
    ];
}

/** The records that an answer rests on, numbered as a reader meets them. */
export class Sources {
    private readonly facts: ReadonlyMap<string, Apex.AIFact>;
    private readonly numbers = new Map<string, number>();

    constructor(draft: Apex.AIDraftView | undefined) {
        this.facts = new Map((draft?.facts ?? []).map((fact) => [fact.id ?? '', fact]));
        for (const statement of statementsOf(draft?.result)) {
            for (const fact of this.factsOf(statement)) {
                const key = keyOf(fact);
                this.numbers.set(key, this.numbers.get(key) ?? this.numbers.size + 1);
            }
        }
    }

    /** One for each record, with the facts of it that the statement cites; what nobody may show has no number. */
    of(statement: Apex.AIStatementView): readonly Source[] {
        const byRecord = new Map<string, Apex.AIFact[]>();
        for (const fact of this.factsOf(statement)) {
            const key = keyOf(fact);
            byRecord.set(key, [...(byRecord.get(key) ?? []), fact]);
        }
        return [...byRecord].map(([key, facts]) => ({
            number: this.numbers.get(key) ?? 0,
            facts
        }));
    }

    private factsOf({ factIds }: Apex.AIStatementView): readonly Apex.AIFact[] {
        return [...new Set(factIds)].flatMap((id) => this.facts.get(id) ?? []);
    }
}

/** What was pasted has no record: it stands for itself. */
const keyOf = ({ recordId, id }: Apex.AIFact): string => recordId ?? id ?? '';

/** As it is put on the clipboard, in the words of the page; blank when there is nothing to copy. */
export function plainText(draft: Apex.AIDraftView | undefined): string {
    const { headline, answer, figures, sections } = draft?.result ?? {};
    const parts = [
        headline?.text ?? '',
        answer?.text ?? '',
        (figures ?? []).map(({ label, value }) => `${label ?? ''}: ${value ?? ''}`).join('\n'),
        ...(sections ?? []).map(({ title, statements }) => {
            const lines = (statements ?? [])
                .filter(({ text }) => text)
                .map(({ text }) => `- ${text ?? ''}`);
            return lines.length === 0 ? '' : [title ?? '', ...lines].join('\n');
        })
    ];
    const text = parts.filter((part) => part.trim() !== '').join('\n\n');
    return localised(text === '' ? Object.values(draft?.texts ?? {}).join('\n\n') : text);
}

/** What somebody wrote in the place of texts of an answer, by path; blank for what they took out. */
export type Texts = Readonly<Partial<Record<string, string>>>;

/** The texts that are others than those of the answer, as it is shown. */
export function changedOf(
    draft: Apex.AIDraftView | undefined,
    texts: Texts
): Record<string, string> {
    const changed: Record<string, string> = {};
    for (const [path, text] of Object.entries(texts)) {
        const before = draft?.texts?.[path];
        if (before !== undefined && text !== undefined && text !== before) {
            changed[path] = text;
        }
    }
    return changed;
}

/** The answer as somebody left it: what they wrote cites nothing, and is not held against the facts. */
export function asEdited(
    draft: Apex.AIDraftView | undefined,
    texts: Texts
): Apex.AIDraftView | undefined {
    if (!draft || Object.keys(texts).length === 0) {
        return draft;
    }
    const own = (statement: Apex.AIStatementView): Apex.AIStatementView => {
        const text = texts[statement.path ?? ''];
        return text === undefined ? statement : { ...statement, text, factIds: [] };
    };
    const { result } = draft;
    return {
        ...draft,
        texts: changedTexts(draft.texts ?? {}, texts),
        flags: (draft.flags ?? []).filter(({ field }) => texts[field ?? ''] === undefined),
        result: result && {
            ...result,
            headline: result.headline && own(result.headline),
            answer: result.answer && own(result.answer),
            sections: (result.sections ?? []).map((section) => ({
                ...section,
                statements: (section.statements ?? []).map(own)
            }))
        }
    };
}

function changedTexts(texts: Texts, changes: Texts): Record<string, string> {
    return Object.fromEntries(
        Object.entries(texts).map(([path, text]) => [path, changes[path] ?? text ?? ''])
    );
}
