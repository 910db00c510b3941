import type { SObject } from '../../schema/sobject.js';
import { currentTransaction } from '../../runtime/transaction.js';

/** One chunk on its way through the save order: which flows ran for which records. */
type Frame = Map<string, Set<SObject>>;

const FRAMES = Symbol('saves under way');

function frames(): Frame[] {
    const { attachments } = currentTransaction();
    let stack = attachments.get(FRAMES) as Frame[] | undefined;
    if (stack === undefined) {
        stack = [];
        attachments.set(FRAMES, stack);
    }
    return stack;
}

export function beginSave(): () => void {
    const stack = frames();
    stack.push(new Map());
    return () => {
        stack.pop();
    };
}

/**
 * The records for which a flow has not run in a save that is still under way: a flow that saves its own record, or has it
 * saved by others, does not run again for it.
 * @see https://github.com/aidan-harding/flow-recursion
 */
export function notYetRun<T extends { readonly record: SObject }>(
    flow: string,
    entries: readonly T[]
): T[] {
    const outer = frames().slice(0, -1);
    const ids = new Set(outer.flatMap((frame) => [...(frame.get(flow) ?? [])].map(({ id }) => id)));
    return entries.filter(({ record }) => record.id === null || !ids.has(record.id));
}

export function noteRun(flow: string, records: readonly SObject[]): void {
    const frame = frames().at(-1);
    if (frame !== undefined) {
        const seen = frame.get(flow) ?? new Set();
        records.forEach((record) => seen.add(record));
        frame.set(flow, seen);
    }
}
