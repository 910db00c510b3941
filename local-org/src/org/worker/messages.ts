/** What main thread and workers say to each other. Everything here survives a structured clone. */
import type { MessagePort } from 'node:worker_threads';

/** What a worker needs to become a running org. */
export interface WorkerBoot {
    /** File that holds the loaded project (org/project). */
    readonly projectFile: string;
    /** File of the database, or null: an own one in memory, for tests. */
    readonly databaseFile: string | null;
    /** `runtime/interrupt.ts`. */
    readonly interrupt: SharedArrayBuffer;
    /** `cpuClock.ts`. */
    readonly clock: SharedArrayBuffer;
    /** Wakes the worker when its callout is answered. */
    readonly calloutSignal: SharedArrayBuffer;
    readonly calloutPort: MessagePort;
    readonly withCoverage: boolean;
}

/** A piece of work: the name of a task (org/worker/tasks.ts) and its input. */
export interface TaskMessage {
    readonly id: number;
    readonly task: string;
    readonly input: unknown;
}

export type WorkerMessage =
    | { readonly kind: 'ready' }
    | { readonly kind: 'failedToStart'; readonly failure: Failure }
    | { readonly kind: 'done'; readonly id: number; readonly result: unknown }
    | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure }
    /** Said while a task runs: progress, debug lines, finished tests. */
    | { readonly kind: 'event'; readonly id: number; readonly event: unknown };

/** Why something did not come to its end. */
export interface Failure {
    /** `apex`: the platform's own error; `notSupported`: our gap; `stopped`: from outside; `internal`: our bug. */
    readonly kind: 'apex' | 'notSupported' | 'stopped' | 'user' | 'internal';
    /** `System.DmlException`, or the name of the JavaScript error. */
    readonly type: string;
    readonly message: string;
    /** Apex frames, one a line; of an internal error the JavaScript stack. */
    readonly stackTrace: string;
    readonly details?: unknown;
}

/** A failure on this side of the wall again. */
export class TaskFailed extends Error {
    readonly failure: Failure;

    constructor(failure: Failure) {
        super(failure.message);
        this.name = 'TaskFailed';
        this.failure = failure;
    }
}
