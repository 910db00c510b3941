/**
 * What a running transaction asks of the org around it. The org implements these (org/callouts, org/async);
 * the standard library calls them through `currentTransaction()`.
 */

/** An HTTP request as Apex made it: `callout:` endpoints and merge fields not resolved yet. */
export interface CalloutRequest {
    readonly method: string;
    readonly endpoint: string;
    readonly headers: readonly (readonly [name: string, value: string])[];
    readonly body: Uint8Array | null;
    /** Milliseconds; the platform's default is 10,000. */
    readonly timeout: number;
    readonly isCompressed?: boolean;
}

export interface CalloutResponse {
    readonly statusCode: number;
    /** The reason phrase: `OK`. */
    readonly status: string;
    readonly headers: readonly (readonly [name: string, value: string])[];
    readonly body: Uint8Array;
}

export interface CalloutPort {
    /**
     * Counts a callout and refuses it while work is uncommitted. `Http.send` calls it before it asks a mock;
     * `send` does it by itself.
     */
    check(): void;
    /** Sends, blocking the transaction. Throws `System.CalloutException` as the platform does. */
    send(request: CalloutRequest): CalloutResponse;
}

export interface QueueableOptions {
    readonly delayMinutes?: number;
    readonly maximumDepth?: number;
    /** `AsyncOptions.DuplicateSignature`, as one text. */
    readonly duplicateSignature?: string;
}

/** A path of a record-triggered flow that waits for its time. */
export interface LaterFlow {
    readonly flow: string;
    readonly path: string;
    /** Milliseconds since 1970; 0: as soon as the transaction has committed. */
    readonly runAt: number;
    /** The triggering records, and what each was before the save. */
    readonly records: readonly object[];
    readonly priors: readonly (object | null)[];
}

/** An interview of a flow that waits for an event. */
export interface PausedFlow {
    readonly flow: string;
    /** Element and event: `Wait_A_Day.Day_Over`. */
    readonly waitEvent: string;
    readonly runAt: number;
    /** `ApexList` of what the interview knows. */
    readonly state: object;
}

/**
 * Work for later. Each method serialises what it is given at once (later changes are not seen), counts its
 * limit, and marks uncommitted work. Nothing runs unless the transaction commits. `job` objects are
 * instances of project classes.
 */
export interface AsyncPort {
    /** `System.enqueueJob`. Gives the id of the AsyncApexJob. */
    enqueueQueueable(job: object, options?: QueueableOptions): string;
    /** A call of an `@future` method; called by the generated code instead of the method itself. */
    callFuture(className: string, slot: string, values: readonly unknown[], callout: boolean): void;
    /** `Database.executeBatch`. Gives the id of the AsyncApexJob. */
    executeBatch(batch: object, scopeSize: number): string;
    /** `System.schedule`. Gives the id of the CronTrigger. */
    schedule(name: string, cronExpression: string, job: object): string;
    /** `System.scheduleBatch`. Gives the id of the CronTrigger. */
    scheduleBatch(batch: object, name: string, minutesFromNow: number, scopeSize: number): string;
    abortJob(id: string): void;
    /** `System.attachFinalizer`, inside a queueable only. */
    attachFinalizer(finalizer: object): void;
    /**
     * `EventBus.publish` of records that are already checked; ReplayId and EventUuid are set here. A callback hears
     * later. Gives the EventUuid of each.
     */
    publish(events: readonly object[], callback?: object): readonly unknown[];
    /** `Test.getEventBus().deliver()`. */
    deliverEvents(): void;
    /** `Test.getEventBus().fail()`. */
    failEvents(): void;
    /** `Test.startTest()` and `Test.stopTest()`: fresh limits, then the work that was collected runs. */
    startTest(): void;
    stopTest(): void;
    /** A path of a flow that runs in a transaction of its own: after this one, or at a time. */
    runFlowLater(job: LaterFlow): void;
    /** An interview goes on at its time, in a transaction of its own. */
    resumeFlowLater(paused: PausedFlow): void;
    /** What the running asynchronous job is, or null: for `System.isBatch()` and the like. */
    readonly running: {
        readonly kind: 'queueable' | 'future' | 'batch' | 'scheduled' | 'event' | 'finalizer';
        readonly jobId: string | null;
        readonly depth: number;
        readonly maximumDepth: number | null;
    } | null;
}
