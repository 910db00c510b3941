/**
 * Static variables live as long as a transaction. Each class keeps its own in one object, made on first
 * use; here is who holds one at present, so that the next transaction starts without.
 */
export interface StaticsCell {
    /** The static fields of the class, or null before first use. */
    get(): object | null;
    set(values: object | null): void;
}

/** The static variables of a transaction that waits for another (an asynchronous job inside a test). */
export type StaticsState = ReadonlyMap<StaticsCell, object | null>;

let inUse: StaticsCell[] = [];

/** Called by a class when its statics come to life. */
export function staticsBegin(cell: StaticsCell): void {
    inUse.push(cell);
}

/** Forgets all static variables: classes initialise again on their next use. */
export function resetStatics(): void {
    for (const cell of inUse) {
        cell.set(null);
    }
    inUse = [];
}

/** Puts the present statics aside and starts without; give the result to `resumeStatics`. */
export function suspendStatics(): StaticsState {
    const state = new Map(inUse.map((cell) => [cell, cell.get()] as const));
    resetStatics();
    return state;
}

/** Drops the present statics and takes up those put aside. */
export function resumeStatics(state: StaticsState): void {
    resetStatics();
    for (const [cell, values] of state) {
        cell.set(values);
        inUse.push(cell);
    }
}
