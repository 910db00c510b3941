import { randomUUID } from 'node:crypto';
import { apexError, ApexException } from '../../shared/apexException.js';
import { SOBJECT } from '../../shared/types.js';
import { ApexList } from '../../shared/values/index.js';
import { QueryLocator } from '../../runtime/stdlib/Database/QueryLocator.js';
import { callMethod } from '../../runtime/callMethod.js';
import { currentTransaction } from '../../runtime/transaction.js';
import { batchErrorEvent, type BatchPayload } from './batchError.js';
import {
    BatchableContext,
    FinalizerContext,
    QueueableContext,
    SchedulableContext
} from './contexts.js';
import { CronExpression } from './cron.js';
import { EventDelivery, type EventPayload, type EventPort } from './eventDelivery.js';
import { decodeJob, encodeJob, type JobWorld } from './jobState.js';
import type { Job, JobPayload, JobStore } from './jobStore.js';
import type { AsyncWork, Running } from './asyncWork.js';
import type { SystemRows } from './systemRows.js';

/** How a job's transaction is run: alone in an org, inside the test's own in a test. */
export interface JobHost {
    readonly world: JobWorld;
    /** Runs in a transaction of its own: commits, or rolls back and throws on. */
    run<T>(job: JobTransaction, body: (work: AsyncWork) => T): T;
    /** Calls the static method behind an `@future`. */
    callStatic(className: string, slot: string, values: readonly unknown[]): void;
    /** Ends the transaction in which the state of a job was written; a test has but one. */
    commit(): void;
    readonly events: EventPort;
    /** Runs a path of a flow, or a schedule-triggered one, in transactions of its own. */
    runFlow(job: Job, payload: Extract<JobPayload, { kind: 'flow' }>): void;
    /** When a schedule-triggered flow is due again; null: it is over. */
    nextFlowRun(payload: Extract<JobPayload, { kind: 'flow' }>): number | null;
    readonly isTest: boolean;
}

export interface JobTransaction {
    readonly userId: string;
    readonly quiddity: string;
    readonly running: Running;
    /** Scheduled Apex and event triggers have the limits of synchronous code. */
    readonly hasAsyncLimits: boolean;
    /** A failure is not rolled back further than what the job did. */
    readonly requestId?: string;
}

/** Runs one step of one job, and keeps its AsyncApexJob up to date. */
export class JobRunner {
    readonly #host: JobHost;
    readonly #store: JobStore;
    readonly #rows: SystemRows;

    constructor(host: JobHost, store: JobStore, rows: SystemRows) {
        this.#host = host;
        this.#store = store;
        this.#rows = rows;
    }

    /** Throws what the job threw, after the failure was recorded. */
    run(job: Job): void {
        const { payload } = job;
        switch (payload.kind) {
            case 'queueable':
                this.#runQueueable(job, payload);
                break;
            case 'future':
                this.#guarded(job, 'future', 'FUTURE', 0, null, () => {
                    const values = decodeJob(payload.state, this.#host.world) as ApexList;
                    this.#host.callStatic(payload.className, payload.slot, values.items);
                });
                break;
            case 'batch':
                this.#runBatchStep(job, payload);
                break;
            case 'scheduled':
                this.#runScheduled(job, payload);
                break;
            case 'event':
                // Removed last: if the process is killed meanwhile, the events are delivered again.
                try {
                    this.deliver(payload);
                } finally {
                    this.#store.remove(job);
                }
                break;
            case 'finalizer':
                this.#runFinalizer(job, payload);
                break;
            case 'flow':
                this.#runFlow(job, payload);
                break;
        }
    }

    /** A failed path of a flow is over, like a trigger on events that failed. */
    #runFlow(job: Job, payload: Extract<JobPayload, { kind: 'flow' }>): void {
        try {
            this.#host.runFlow(job, payload);
        } finally {
            const next = this.#host.nextFlowRun(payload);
            if (next === null) {
                this.#store.remove(job);
            } else {
                this.#store.requeue(job, payload, next);
            }
        }
    }

    /** Hands events to each of their triggers, one after the other; the failure of one keeps none from the others. */
    deliver(payload: EventPayload): void {
        new EventDelivery(this.#host, this.#store).deliver(payload);
    }

    /** Tells the callback of events that they were not published. */
    fail(payload: EventPayload): void {
        new EventDelivery(this.#host, this.#store).fail(payload);
    }

    #runQueueable(job: Job, payload: Extract<JobPayload, { kind: 'queueable' }>): void {
        const running = {
            kind: 'queueable' as const,
            jobId: job.id,
            depth: payload.depth,
            maximumDepth: payload.maximumDepth
        };
        let finalizer: AsyncWork['finalizer'] = null;
        const enqueueFinalizer = (error: ApexException | null): void => {
            if (finalizer === null) {
                return;
            }
            this.#store.add({
                id: `${job.id}-finalizer`,
                kind: 'finalizer',
                userId: job.userId,
                runAt: 0,
                payload: {
                    kind: 'finalizer',
                    ...finalizer,
                    parentJobId: job.id,
                    error:
                        error === null
                            ? null
                            : { type: error.typeName, message: error.message ?? '' }
                }
            });
        };
        this.#rows.updateJob(job.id, { Status: 'Processing' });
        // A job may call out: the right to write is not its own yet.
        this.#host.commit();
        let work: AsyncWork | null = null;
        try {
            this.#host.run(
                { userId: job.userId, quiddity: 'QUEUEABLE', running, hasAsyncLimits: true },
                (ownWork) => {
                    work = ownWork;
                    const object = decodeJob(payload.state, this.#host.world);
                    callMethod(object, 'execute', [new QueueableContext(job.id)]);
                    finalizer = ownWork.finalizer;
                    enqueueFinalizer(null);
                    this.#store.remove(job);
                    this.#rows.finishJob(job.id, 'Completed');
                }
            );
        } catch (error) {
            finalizer = (work as AsyncWork | null)?.finalizer ?? null;
            this.#recordFailure(job, error, () => {
                enqueueFinalizer(error instanceof ApexException ? error : null);
            });
            throw error;
        }
    }

    #runFinalizer(job: Job, payload: Extract<JobPayload, { kind: 'finalizer' }>): void {
        const { world } = this.#host;
        this.#host.run(
            {
                userId: job.userId,
                quiddity: 'QUEUEABLE',
                running: {
                    kind: 'finalizer',
                    jobId: payload.parentJobId,
                    depth: 0,
                    maximumDepth: null
                },
                hasAsyncLimits: true
            },
            () => {
                const { error } = payload;
                const result = world.enumConstant(
                    'System.ParentJobResult',
                    error === null ? 'SUCCESS' : 'UNHANDLED_EXCEPTION',
                    true
                );
                const thrown = error === null ? null : apexError(error.type, error.message);
                const context = new FinalizerContext(
                    payload.parentJobId,
                    payload.parentJobId,
                    result,
                    thrown
                );
                this.#store.remove(job);
                callMethod(decodeJob(payload.state, world), 'execute', [context]);
            }
        );
    }

    #runScheduled(job: Job, payload: Extract<JobPayload, { kind: 'scheduled' }>): void {
        this.#host.run(
            {
                userId: job.userId,
                quiddity: 'SCHEDULED',
                running: { kind: 'scheduled', jobId: job.id, depth: 0, maximumDepth: null },
                hasAsyncLimits: false
            },
            (work) => {
                const object = decodeJob(payload.state, this.#host.world) as object;
                if (payload.batchScopeSize !== null) {
                    work.executeBatch(object, payload.batchScopeSize);
                } else {
                    callMethod(object, 'execute', [new SchedulableContext(job.id)]);
                }
                const next =
                    payload.cron === null
                        ? null
                        : new CronExpression(payload.cron).next(
                              Math.max(Date.now(), job.runAt),
                              currentTransaction().user.timeZone
                          );
                if (next === null || this.#host.isTest) {
                    this.#store.remove(job);
                } else {
                    this.#store.requeue(job, payload, next);
                }
            }
        );
    }

    #runBatchStep(job: Job, payload: BatchPayload): void {
        const { world } = this.#host;
        const step = (body: (instance: object, context: BatchableContext) => void): void =>
            this.#host.run(
                {
                    userId: job.userId,
                    quiddity: payload.phase === 'execute' ? 'BATCH_CHUNK_SERIAL' : 'BATCH_ACS',
                    running: { kind: 'batch', jobId: job.id, depth: 0, maximumDepth: null },
                    hasAsyncLimits: true
                },
                () =>
                    body(
                        decodeJob(payload.state, world) as object,
                        new BatchableContext(job.id, job.id)
                    )
            );
        const after = (instance: object): Pick<typeof payload, 'state'> => ({
            state: payload.isStateful ? encodeJob(instance) : payload.state
        });
        switch (payload.phase) {
            case 'start':
                try {
                    step((instance, context) => {
                        const scope = scopeOf(callMethod(instance, 'start', [context]));
                        const chunks = this.#chunks(scope, payload.scopeSize);
                        this.#rows.updateJob(job.id, {
                            Status: 'Processing',
                            TotalJobItems: chunks.length
                        });
                        this.#store.requeue(
                            job,
                            {
                                ...payload,
                                ...after(instance),
                                chunks: chunks.map((chunk) => encodeJob(chunk)),
                                phase: chunks.length === 0 ? 'finish' : 'execute'
                            },
                            0
                        );
                    });
                } catch (error) {
                    this.#recordFailure(job, error);
                    this.#raiseError(job, payload, error);
                    throw error;
                }
                break;
            case 'execute': {
                const following = {
                    next: payload.next + 1,
                    phase: payload.next + 1 < payload.chunks.length ? 'execute' : 'finish'
                } as const;
                try {
                    step((instance, context) => {
                        const chunk = decodeJob(payload.chunks[payload.next]!, world);
                        this.#rows.insertWorker(job.id, payload.className);
                        callMethod(instance, 'execute', [context, chunk]);
                        this.#rows.updateJob(job.id, { JobItemsProcessed: payload.next + 1 });
                        this.#store.requeue(
                            job,
                            { ...payload, ...after(instance), ...following },
                            0
                        );
                    });
                } catch (error) {
                    // A chunk that fails is rolled back and counted; the others go on.
                    const errors = payload.errors + 1;
                    this.#rows.updateJob(job.id, {
                        JobItemsProcessed: payload.next + 1,
                        NumberOfErrors: errors,
                        ExtendedStatus: `First error: ${messageOf(error)}`.slice(0, 255)
                    });
                    this.#store.requeue(job, { ...payload, ...following, errors }, 0);
                    this.#raiseError(job, payload, error);
                    throw error;
                }
                break;
            }
            case 'finish':
                try {
                    step((instance, context) => {
                        // Completed before `finish` runs: that is what it reads of itself.
                        this.#rows.finishJob(job.id, 'Completed');
                        callMethod(instance, 'finish', [context]);
                        this.#store.remove(job);
                    });
                } catch (error) {
                    this.#recordFailure(job, error);
                    this.#raiseError(job, payload, error);
                    throw error;
                }
                break;
        }
    }

    /** Tells of a batch's failure to those who listen to the platform's event for it. */
    #raiseError(job: Job, payload: BatchPayload, error: unknown): void {
        const event = payload.raisesEvents
            ? batchErrorEvent(job.id, payload, error, this.#host.world, this.#rows)
            : null;
        if (event !== null) {
            this.#store.add({
                id: randomUUID(),
                kind: 'event',
                userId: job.userId,
                runAt: 0,
                payload: {
                    kind: 'event',
                    object: event.def.name,
                    state: encodeJob(new ApexList(SOBJECT, [event]))
                }
            });
        }
    }

    #chunks(scope: ApexList, size: number): ApexList[] {
        const chunks: ApexList[] = [];
        for (let i = 0; i < scope.items.length; i += size) {
            chunks.push(new ApexList(scope.elementType, scope.items.slice(i, i + size)));
        }
        if (this.#host.isTest && chunks.length > 1) {
            throw apexError(
                'System.UnexpectedException',
                'No more than one executeBatch can be called from within a test method. Please make sure the iterable returned from your start method matches the batch size, resulting in one executeBatch invocation.'
            );
        }
        return chunks;
    }

    #guarded(
        job: Job,
        kind: 'future',
        quiddity: string,
        depth: number,
        maximumDepth: number | null,
        body: () => void
    ): void {
        this.#rows.updateJob(job.id, { Status: 'Processing' });
        // A job may call out: the right to write is not its own yet.
        this.#host.commit();
        try {
            this.#host.run(
                {
                    userId: job.userId,
                    quiddity,
                    running: { kind, jobId: job.id, depth, maximumDepth },
                    hasAsyncLimits: true
                },
                () => {
                    body();
                    this.#store.remove(job);
                    this.#rows.finishJob(job.id, 'Completed');
                }
            );
        } catch (error) {
            this.#recordFailure(job, error);
            throw error;
        }
    }

    #recordFailure(job: Job, error: unknown, also: () => void = () => undefined): void {
        this.#store.remove(job);
        this.#rows.updateJob(job.id, { NumberOfErrors: 1 });
        this.#rows.finishJob(job.id, 'Failed', messageOf(error));
        also();
    }
}

function messageOf(error: unknown): string {
    return error instanceof ApexException ? (error.message ?? error.typeName) : String(error);
}

/** All that `start` gave: a list, or what a locator or an Iterable gives one by one. */
function scopeOf(result: unknown): ApexList {
    if (result === null) {
        return new ApexList(SOBJECT);
    }
    if (result instanceof ApexList) {
        return result;
    }
    if (result instanceof QueryLocator) {
        return new ApexList(result.element, [...result.records]);
    }
    const iterator = callMethod(result, 'iterator', []);
    const list = new ApexList<unknown>(SOBJECT);
    while (callMethod(iterator, 'hasNext', []) === true) {
        list.items.push(callMethod(iterator, 'next', []));
    }
    return list;
}
