import { apexError, ApexException } from '../../shared/apexException.js';
import { Limits, SYNCHRONOUS_CAPS } from '../../runtime/limits.js';
import { currentTransaction, type TestContext } from '../../runtime/transaction.js';
import type { CpuClock } from '../worker/cpuClock.js';
import type { JobRunner } from './jobRunner.js';
import type { PublishedEvents } from './eventDelivery.js';
import type { Job, JobStore } from './jobStore.js';

/** A chain of jobs that goes on for ever must not hang the test. */
const MOST_JOBS = 200;

/**
 * Asynchronous work inside a test: what waits runs at `stopTest`, also what was enqueued ahead of `startTest` (public tests
 * rely on that: apex-rollup's CustomMetadataDrivenTests).
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_testing_tools_start_stop_test.htm
 */
export class TestAsync {
    readonly #context: TestContext;
    readonly #store: JobStore;
    readonly #clock: CpuClock;
    /** Published at once: delivered even if the publisher was rolled back. */
    readonly #published: PublishedEvents[] = [];
    #runner: JobRunner | null = null;
    #outer: { limits: Limits; resumeClock: () => void; endScope: () => void } | null = null;

    readonly #beginMixedDmlScope: () => () => void;

    constructor(
        context: TestContext,
        store: JobStore,
        clock: CpuClock,
        beginMixedDmlScope: () => () => void
    ) {
        this.#beginMixedDmlScope = beginMixedDmlScope;
        this.#context = context;
        this.#store = store;
        this.#clock = clock;
    }

    /** Runner and this know each other; the runner comes second. */
    use(runner: JobRunner): void {
        this.#runner = runner;
    }

    publishNow(published: PublishedEvents): void {
        this.#published.push(published);
    }

    startTest(): void {
        if (this.#context.phase !== 'before') {
            throw apexError('System.FinalException', 'Testing already started');
        }
        this.#context.phase = 'started';
        const transaction = currentTransaction();
        this.#outer = {
            limits: transaction.limits,
            resumeClock: this.#clock.suspend(),
            endScope: this.#beginMixedDmlScope()
        };
        transaction.limits = new Limits(SYNCHRONOUS_CAPS);
        transaction.hasUncommittedWork = false;
        this.#clock.start(SYNCHRONOUS_CAPS.cpu);
    }

    stopTest(): void {
        if (this.#context.phase !== 'started') {
            throw apexError('System.FinalException', 'Testing not started or already stopped');
        }
        this.#context.phase = 'stopped';
        const transaction = currentTransaction();
        transaction.limits = this.#outer!.limits;
        this.#outer!.resumeClock();
        this.#outer!.endScope();
        this.#drain();
        transaction.hasUncommittedWork = false;
    }

    /** A subscriber that fails does not fail the publisher. */
    deliverEvents(): void {
        for (let i = 0; i < MOST_JOBS; i++) {
            const now = this.#published.shift();
            if (now !== undefined) {
                this.#quietly(() => this.#runner!.deliver({ kind: 'event', ...now }));
                continue;
            }
            const waiting = this.#store.waiting().find(({ kind }) => kind === 'event');
            if (waiting === undefined) {
                return;
            }
            this.#quietly(() => this.#runner!.run(waiting));
        }
    }

    /** What was published and waits is lost, and its callbacks hear of it. */
    failEvents(): void {
        for (const now of this.#published.splice(0)) {
            this.#quietly(() => this.#runner!.fail({ kind: 'event', ...now }));
        }
        for (const job of this.#store.waiting()) {
            const { payload } = job;
            if (payload.kind === 'event') {
                this.#store.remove(job);
                this.#quietly(() => this.#runner!.fail(payload));
            }
        }
    }

    #drain(): void {
        for (let i = 0; i < MOST_JOBS; i++) {
            this.deliverEvents();
            const job = this.#nextJob();
            if (job === undefined) {
                return;
            }
            this.#runOne(job);
        }
    }

    /** A job's failure reaches the test, after the finalizers of the job have seen it. */
    #runOne(job: Job): void {
        if (job.kind === 'flow') {
            // A path of a flow that fails tells its administrator, and not the transaction that started it.
            this.#quietly(() => this.#runner!.run(job));
            return;
        }
        try {
            this.#runner!.run(job);
        } catch (error) {
            if (isApexFailure(error)) {
                this.#store
                    .waiting()
                    .filter(({ kind }) => kind === 'finalizer')
                    .forEach((finalizer) => this.#runner!.run(finalizer));
            }
            throw error;
        }
    }

    #nextJob(): Job | undefined {
        return this.#store.waiting().find(({ kind }) => kind !== 'event');
    }

    #quietly(deliver: () => void): void {
        try {
            deliver();
        } catch (error) {
            if (!isApexFailure(error)) {
                throw error;
            }
        }
    }
}

/** Failures of the subscriber's own code; our gaps and an interrupt must be seen. */
function isApexFailure(error: unknown): boolean {
    return error instanceof ApexException;
}
