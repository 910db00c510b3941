/** What happened to records, for the parts of the page that show them. */

export interface RecordChange {
    readonly kind: 'created' | 'updated' | 'deleted' | 'stale';
    /** Empty: anything may have changed. */
    readonly recordIds: readonly string[];
}

type Listener = (change: RecordChange) => void;
const listeners = new Set<Listener>();

export function onRecordChange(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
}

export function announce(change: RecordChange): void {
    [...listeners].forEach((listener) => {
        listener(change);
    });
}

/** Whether a change concerns a record; ids compare in their 15-character form. */
export function concerns(change: RecordChange, recordId: unknown): boolean {
    return (
        change.recordIds.length === 0 ||
        change.recordIds.some((id) => id.slice(0, 15) === String(recordId).slice(0, 15))
    );
}
