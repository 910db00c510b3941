/** How the database calls what is above it while it saves: triggers and record-triggered Flows. */
export interface SaveHooks<Record> {
    /** A chunk of records begins its way through the save order; gives what is called at its end. */
    beginSave?(): () => void;
    /** Before-save and before-delete Flows. Run ahead of the before triggers. */
    beforeSaveFlows(event: SaveEvent<Record>): void;
    /** The triggers of one object for one event, for at most 200 records. Errors are added to the records. */
    triggers(event: SaveEvent<Record>): void;
    /** After-save Flows. Run after the after triggers. */
    afterSaveFlows(event: SaveEvent<Record>): void;
}

export interface SaveEvent<Record> {
    readonly object: string;
    readonly timing: 'before' | 'after';
    readonly operation: 'insert' | 'update' | 'delete' | 'undelete';
    /** `null` in a delete. In after events the records are read-only. */
    readonly newRecords: readonly Record[] | null;
    /** `null` in an insert and an undelete. Same order as `newRecords`. */
    readonly oldRecords: readonly Record[] | null;
}
