import { randomUUID } from 'node:crypto';
import { apexError } from '../../shared/apexException.js';
import type { AsyncPort, LaterFlow, PausedFlow, QueueableOptions } from '../../shared/ports.js';
import { OBJECT, SOBJECT } from '../../shared/types.js';
import { ApexDatetime, ApexList } from '../../shared/values/index.js';
import { SObject } from '../../schema/sobject.js';
import { classInfoOf, type ClassInfo } from '../../runtime/classInfo.js';
import { currentTransaction } from '../../runtime/transaction.js';
import { CronExpression } from './cron.js';
import type { PublishedEvents } from './eventDelivery.js';
import { encodeJob, refuseForeign, type JobState } from './jobState.js';
import type { JobPayload, JobStore } from './jobStore.js';
import type { SystemRows } from './systemRows.js';
import type { TestAsync } from './testAsync.js';

export type Running = AsyncPort['running'];

/** A depth that a queueable may reach in an org where nobody said otherwise: as deep as it likes. */
const MINUTE = 60_000;

/** The asynchronous work of one transaction: everything goes into the job store, and waits for the commit. */
export class AsyncWork implements AsyncPort {
    readonly running: Running;
    readonly #store: JobStore;
    readonly #rows: SystemRows;
    readonly #test: TestAsync | null;
    /** Events that are published at once, whatever becomes of the transaction. */
    readonly #publishNow: (published: PublishedEvents) => void;
    #finalizer: object | null = null;

    constructor(options: {
        running: Running;
        store: JobStore;
        rows: SystemRows;
        test: TestAsync | null;
        publishNow: (published: PublishedEvents) => void;
    }) {
        this.running = options.running;
        this.#store = options.store;
        this.#rows = options.rows;
        this.#test = options.test;
        this.#publishNow = options.publishNow;
    }

    /**
     * The finalizer that the running queueable attached, as it is by now: what the job tells it after
     * attaching it counts too.
     * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_transaction_finalizers.htm
     */
    get finalizer(): { readonly className: string; readonly state: JobState } | null {
        return this.#finalizer === null
            ? null
            : {
                  className: classOfJob(this.#finalizer).name,
                  state: this.#encode(this.#finalizer)
              };
    }

    enqueueQueueable(job: object, options: QueueableOptions = {}): string {
        const transaction = currentTransaction();
        const info = classOfJob(job);
        const isChained = this.running?.kind === 'queueable';
        const depth = isChained ? this.running.depth + 1 : 1;
        const maximumDepth = options.maximumDepth ?? (isChained ? this.running.maximumDepth : null);
        transaction.limits.count('queueableJobs');
        // In a test a chain ends at its first link unless it was told how deep it may go.
        const deepest = maximumDepth ?? (this.#test === null ? Infinity : 1);
        if (depth > deepest) {
            throw apexError('System.AsyncException', 'Maximum stack depth has been reached.');
        }
        const signature = options.duplicateSignature;
        if (signature !== undefined) {
            if (this.#store.hasSignature(signature)) {
                throw apexError(
                    'System.DuplicateMessageException',
                    'Attempt to enqueue job with duplicate queueable signature'
                );
            }
        }
        const id = this.#rows.insertJob({
            type: 'Queueable',
            className: info.name,
            methodName: null
        });
        const delay = (options.delayMinutes ?? 0) * MINUTE;
        this.#add(id, delay, {
            kind: 'queueable',
            className: info.name,
            state: this.#encode(job),
            depth,
            maximumDepth,
            ...(signature === undefined ? {} : { signature })
        });
        return id;
    }

    callFuture(className: string, slot: string, values: readonly unknown[]): void {
        const transaction = currentTransaction();
        if (this.running?.kind === 'future' || this.running?.kind === 'batch') {
            throw apexError(
                'System.AsyncException',
                `Future method cannot be called from a future or batch method: ${className}.${slot}`
            );
        }
        transaction.limits.count('futureCalls');
        const id = this.#rows.insertJob({
            type: 'Future',
            className,
            methodName: slot.slice(0, slot.indexOf('('))
        });
        this.#add(id, 0, {
            kind: 'future',
            className,
            slot,
            state: this.#encode(new ApexList(OBJECT, [...values]))
        });
    }

    executeBatch(batch: object, scopeSize: number): string {
        if (scopeSize < 1 || scopeSize > 2000) {
            throw apexError(
                'System.TypeException',
                'Scope size for executeBatch must be between 1 and 2000'
            );
        }
        const info = classOfJob(batch);
        const id = this.#rows.insertJob({
            type: 'BatchApex',
            className: info.name,
            methodName: null
        });
        this.#add(id, 0, this.#batchPayload(batch, info, scopeSize));
        return id;
    }

    schedule(name: string, cronExpression: string, job: object): string {
        const info = classOfJob(job);
        const cron = new CronExpression(cronExpression);
        const now = currentTransaction().clock.now();
        const next = cron.next(now, currentTransaction().user.timeZone);
        if (next === null) {
            throw apexError(
                'System.AsyncException',
                `Based on configured schedule, the given trigger will never fire.`
            );
        }
        return this.#addSchedule(name, info.name, cronExpression, next, job, null);
    }

    scheduleBatch(batch: object, name: string, minutesFromNow: number, scopeSize: number): string {
        const info = classOfJob(batch);
        const at = currentTransaction().clock.now() + minutesFromNow * MINUTE;
        return this.#addSchedule(name, info.name, null, at, batch, scopeSize);
    }

    abortJob(id: string): void {
        currentTransaction().hasUncommittedWork = true;
        this.#store.removeById(id);
        this.#rows.abort(id);
    }

    attachFinalizer(finalizer: object): void {
        if (this.running?.kind !== 'queueable') {
            throw apexError(
                'System.AsyncException',
                'System.attachFinalizer(Finalizer) is only allowed in Queueable Apex'
            );
        }
        if (this.#finalizer !== null) {
            throw apexError('System.AsyncException', 'Finalizer is already attached');
        }
        classOfJob(finalizer);
        this.#finalizer = finalizer;
    }

    publish(events: readonly object[], callback?: object): readonly unknown[] {
        const uuids: unknown[] = [];
        const byObject = new Map<string, SObject[]>();
        for (const event of events as SObject[]) {
            const list = byObject.get(event.def.name) ?? [];
            const published = this.#published(event);
            uuids.push(published.get('EventUuid'));
            byObject.set(event.def.name, [...list, published]);
        }
        for (const [object, records] of byObject) {
            const published = {
                object,
                state: this.#encode(new ApexList(SOBJECT, records)),
                ...(callback === undefined ? {} : { callback: this.#encode(callback) })
            };
            if (records[0]!.def.publishBehavior === 'PublishImmediately') {
                this.#publishNow(published);
            } else {
                this.#store.add({
                    id: randomUUID(),
                    kind: 'event',
                    userId: currentTransaction().user.id,
                    runAt: 0,
                    payload: { kind: 'event', ...published }
                });
            }
        }
        return uuids;
    }

    runFlowLater({ flow, path, runAt, records, priors }: LaterFlow): void {
        const pairs = records.flatMap((record, at) => [record, priors[at] ?? null]);
        this.#store.add({
            id: randomUUID(),
            kind: 'flow',
            userId: currentTransaction().user.id,
            runAt,
            payload: {
                kind: 'flow',
                flow,
                path,
                isSchedule: false,
                state: this.#encode(new ApexList(SOBJECT, pairs))
            }
        });
    }

    resumeFlowLater({ flow, waitEvent, runAt, state }: PausedFlow): void {
        this.#store.add({
            id: randomUUID(),
            kind: 'flow',
            userId: currentTransaction().user.id,
            runAt,
            payload: {
                kind: 'flow',
                flow,
                path: null,
                isSchedule: false,
                state: this.#encode(state),
                waitEvent
            }
        });
    }

    deliverEvents(): void {
        this.#inTest('Test.getEventBus').deliverEvents();
    }

    failEvents(): void {
        this.#inTest('Test.getEventBus').failEvents();
    }

    startTest(): void {
        this.#inTest('Test.startTest').startTest();
    }

    stopTest(): void {
        this.#inTest('Test.stopTest').stopTest();
    }

    #batchPayload(batch: object, info: ClassInfo, scopeSize: number): JobPayload {
        return {
            kind: 'batch',
            className: info.name,
            state: this.#encode(batch),
            scopeSize,
            phase: 'start',
            chunks: [],
            next: 0,
            errors: 0,
            isStateful: info.allTypes.has('database.stateful'),
            raisesEvents: info.allTypes.has('database.raisesplatformevents')
        };
    }

    #addSchedule(
        name: string,
        className: string,
        cron: string | null,
        at: number,
        job: object,
        batchScopeSize: number | null
    ): string {
        if (this.#rows.hasSchedule(name)) {
            throw apexError(
                'System.AsyncException',
                `The Apex job named "${name}" is already scheduled for execution.`
            );
        }
        const id = this.#rows.insertSchedule({ name, className, cron, next: at });
        this.#store.add({
            id,
            kind: 'scheduled',
            userId: currentTransaction().user.id,
            runAt: at,
            payload: {
                kind: 'scheduled',
                className,
                name,
                cron,
                state: this.#encode(job),
                batchScopeSize
            }
        });
        currentTransaction().hasUncommittedWork = true;
        return id;
    }

    #add(id: string, delay: number, payload: JobPayload): void {
        const transaction = currentTransaction();
        transaction.hasUncommittedWork = true;
        this.#store.add({
            id,
            kind: payload.kind,
            userId: transaction.user.id,
            runAt: delay === 0 ? 0 : transaction.clock.now() + delay,
            payload
        });
    }

    #encode(value: unknown): JobState {
        const state = encodeJob(value);
        if (this.#test === null) {
            refuseForeign(state);
        }
        return state;
    }

    /** A copy with what the event bus adds. */
    #published(event: SObject): SObject {
        const copy = event.clone();
        const set = (name: string, value: unknown): void => {
            const field = copy.def.fieldsByName.get(name);
            if (field !== undefined && (copy.slots[field.ordinal] ?? null) === null) {
                copy.store(field, value);
            }
        };
        const { user, clock } = currentTransaction();
        set('eventuuid', randomUUID());
        set('replayid', String(this.#rows.nextReplayId()));
        set('createddate', new ApexDatetime(clock.now()));
        set('createdbyid', user.id);
        return copy;
    }

    #inTest(what: string): TestAsync {
        if (this.#test === null) {
            throw apexError(
                'System.UnexpectedException',
                `${what} may only be called from a test method`
            );
        }
        return this.#test;
    }
}

function classOfJob(job: object): ClassInfo {
    const info = classInfoOf(job);
    if (info === undefined) {
        throw apexError('System.AsyncException', 'The job is not an instance of an Apex class');
    }
    return info;
}
