/** A change or an activity that waits for a person's word. */
export interface Suggestion {
    readonly kind: string;
    readonly title: string;
    readonly text: string;
    readonly target: string;
    readonly due: string;
    readonly reason: string;
    readonly confidence: number;
    readonly quote: string;
    readonly facts_used: readonly string[];
}

/** Days from today in which something is done that nobody named a day for. */
export const USUAL_DAYS = 3;

export const nothing = { target: '', due: '', quote: '', facts_used: [] as readonly string[] };
