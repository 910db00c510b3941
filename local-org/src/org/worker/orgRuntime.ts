import { randomUUID } from 'node:crypto';
import {
    apexFlows,
    FlowLibrary,
    flowTypes,
    recordTriggeredFlows,
    type FlowWorld
} from '../../flow/index.js';
import { OrgDatabase } from '../../database/orgDatabase.js';
import { seed } from '../../database/seed/seed.js';
import { buildSchema } from '../../schema/buildSchema.js';
import type { Schema } from '../../schema/definitions.js';
import type { TypeLibrary } from '../../semantics/library.js';
import type { EnumValue } from '../../shared/values/index.js';
import { heapBaseline } from '../../runtime/heap.js';
import type { FlowPort } from '../../runtime/flows.js';
import { enumConstant } from '../../runtime/library/index.js';
import { useInterruptWord } from '../../runtime/interrupt.js';
import { ASYNCHRONOUS_CAPS, Limits, SYNCHRONOUS_CAPS } from '../../runtime/limits.js';
import { Program } from '../../runtime/program.js';
import { runTriggers } from '../../runtime/triggers.js';
import {
    currentTransaction,
    enterTransaction,
    hasTransaction,
    leaveTransaction,
    switchTransaction,
    type TestContext,
    type Transaction
} from '../../runtime/transaction.js';
import { AsyncWork, type Running } from '../async/asyncWork.js';
import { JobRunner, type JobHost, type JobTransaction } from '../async/jobRunner.js';
import type { PublishedEvents } from '../async/eventDelivery.js';
import type { JobWorld } from '../async/jobState.js';
import { JobStore } from '../async/jobStore.js';
import { platformEventOf, type PlatformEvent } from '../async/platformEvent.js';
import { eventSubscribers, fireEvents } from '../async/eventTriggers.js';
import { jobLimitsOf, type JobLimits } from '../async/jobLimits.js';
import { runFlowJob } from '../flows/flowJobs.js';
import { nextFlowRun } from '../flows/flowSchedules.js';
import { SystemRows } from '../async/systemRows.js';
import type { TestAsync } from '../async/testAsync.js';
import { WorkerCallouts } from '../callouts/workerCallouts.js';
import { readLoadedProject } from '../project/loadProject.js';
import type { LoadedProject } from '../project/loadedProject.js';
import { CpuClock } from './cpuClock.js';
import { logEmailActivities } from './emailActivity.js';
import type { WorkerBoot } from './messages.js';
import { openData } from './openData.js';
import { Outbox } from './outbox.js';
import { loadUser } from './runningUser.js';

/** How a transaction begins. */
export interface TransactionSpec {
    readonly userId: string;
    readonly quiddity: string;
    readonly hasAsyncLimits?: boolean;
    readonly running?: Running;
    readonly test?: { readonly context: TestContext; readonly async: TestAsync } | null;
    /** Sharing of entry code that declares none. */
    readonly entrySharing?: boolean;
    readonly onDebug?: (level: string, text: string, line: number) => void;
}

/** An org inside a worker: one program, one connection, one transaction at a time. */
export class OrgRuntime {
    readonly project: LoadedProject;
    readonly schema: Schema;
    readonly program: Program;
    readonly database: OrgDatabase;
    readonly clock: CpuClock;
    readonly jobs: JobStore;
    readonly rows: SystemRows;
    readonly outbox: Outbox;
    readonly flows: FlowWorld;
    readonly #callouts: WorkerCallouts;
    readonly #library: TypeLibrary;
    readonly #apexFlows: FlowPort;
    /** Says to the main thread that there is work for later. */
    onWork: () => void = () => undefined;
    /** Says to the main thread that the event bus delivers an event. */
    onPlatformEvent: (event: PlatformEvent) => void = () => undefined;
    /** Says what a job's transaction used of its limits. */
    onJobLimits: (usage: JobLimits) => void = () => undefined;

    constructor(boot: WorkerBoot) {
        useInterruptWord(boot.interrupt);
        this.clock = new CpuClock(boot.clock);
        this.project = readLoadedProject(boot.projectFile);
        const { model } = this.project;
        this.schema = buildSchema(model).schema;
        const flows = new FlowLibrary(model.flows);
        this.#library = flowTypes(flows);
        this.program = new Program({
            units: this.project.units,
            library: this.#library,
            schema: this.schema,
            libraryEnumConstant: enumConstant
        });
        this.flows = { schema: this.schema, program: this.program, flows };
        this.#apexFlows = apexFlows(this.flows);
        const connection = openData(boot.databaseFile);
        connection.waiting = (wait) => (hasTransaction() ? this.clock.blocked(wait) : wait());
        this.database = new OrgDatabase({
            schema: this.schema,
            connection,
            hooks: { triggers: runTriggers, ...recordTriggeredFlows(this.flows) },
            metadata: model,
            clock: { now: () => Date.now() },
            limitsPort: {
                count: (name, amount) => {
                    if (hasTransaction()) {
                        currentTransaction().limits.count(name, amount);
                    }
                }
            }
        });
        seed(this.database, model);
        this.jobs = new JobStore(connection);
        this.outbox = new Outbox(connection);
        this.rows = new SystemRows(this.schema, this.database);
        this.#callouts = new WorkerCallouts({
            port: boot.calloutPort,
            signal: boot.calloutSignal,
            clock: this.clock,
            model,
            hasPrincipalAccess: (credential, principal) =>
                this.database.permissions.hasExternalCredentialAccess(
                    currentTransaction().user.id,
                    credential,
                    principal
                ),
            releaseLocks: () => this.database.releaseLocks()
        });
    }

    /** Runs `body` as one transaction: its work is committed, or undone when it throws. */
    run<T>(spec: TransactionSpec, body: (work: AsyncWork) => T): T {
        const work = this.#asyncWork(spec);
        const transaction = this.#transaction(spec, work);
        heapBaseline();
        enterTransaction(transaction);
        this.clock.start(transaction.limits.cap('cpu'));
        try {
            const result = body(work);
            logEmailActivities(transaction.outbox);
            this.outbox.store(transaction.outbox, transaction.user.id);
            this.database.commit();
            return result;
        } catch (error) {
            this.database.rollback();
            throw error;
        } finally {
            this.clock.stop();
            if (spec.running) {
                this.onJobLimits(jobLimitsOf(spec.running, transaction));
            }
            leaveTransaction();
            if (this.jobs.nextDue() !== null) {
                this.onWork();
            }
        }
    }

    /**
     * Runs a part of a test: in the test's own database transaction, which the caller undoes. Statics begin
     * anew.
     */
    runTest<T>(spec: TransactionSpec, body: () => T): T {
        const transaction = this.#transaction(spec, this.#asyncWork(spec));
        const endScope = this.database.beginMixedDmlScope();
        heapBaseline();
        enterTransaction(transaction);
        this.clock.start(transaction.limits.cap('cpu'));
        try {
            return body();
        } finally {
            this.clock.stop();
            leaveTransaction();
            endScope();
        }
    }

    /**
     * A job inside a test: own limits; what it did is undone if it throws. Static variables are those of the
     * test, as on the platform: tests set mocks for a job and read what it left.
     */
    runNested<T>(spec: TransactionSpec, body: (work: AsyncWork) => T): T {
        const work = this.#asyncWork(spec);
        const resumeClock = this.clock.suspend();
        const before = switchTransaction(null);
        const transaction = this.#transaction(spec, work);
        switchTransaction(transaction);
        const savepoint = this.database.setSavepoint();
        const endScope = this.database.beginMixedDmlScope();
        this.clock.start(transaction.limits.cap('cpu'));
        try {
            return body(work);
        } catch (error) {
            this.database.rollbackTo(savepoint);
            throw error;
        } finally {
            endScope();
            switchTransaction(before);
            resumeClock();
        }
    }

    /** What reading serialised values takes. */
    get jobWorld(): JobWorld {
        const { program, schema } = this;
        return {
            schema,
            classNamed: (name) => program.classNamed(name),
            newInstance: (info) => program.allocate(info.name),
            enumConstant: (type, name, isLibrary) =>
                program.enumConstant(type, name, isLibrary) as EnumValue
        };
    }

    /** Runs jobs: each in a transaction of its own, or all inside that of a test. */
    jobRunner(test: TransactionSpec['test'] = null): JobRunner {
        const { program } = this;
        const host: JobHost = {
            world: this.jobWorld,
            run: <T>(job: JobTransaction, body: (work: AsyncWork) => T): T => {
                const spec = { ...job, test };
                return test === null ? this.run(spec, body) : this.runNested(spec, body);
            },
            callStatic: (className, slot, values) => {
                program.invokeSlot(className, slot, values);
            },
            commit: () => {
                if (test === null) {
                    this.database.commit();
                }
            },
            events: {
                automatedProcessUserId: () => this.automatedProcessUserId(),
                subscribersOf: (object) => eventSubscribers(this, object),
                announce: (records) => {
                    if (test === null) {
                        records.forEach((record) => this.onPlatformEvent(platformEventOf(record)));
                    }
                },
                fire: (...event) => fireEvents(this, ...event)
            },
            runFlow: (job, payload) => runFlowJob(this, host, job, payload),
            nextFlowRun: (payload) => nextFlowRun(this, payload),
            isTest: test !== null
        };
        return new JobRunner(host, this.jobs, this.rows);
    }

    automatedProcessUserId(): string {
        return (
            this.database.findSystemRows('User', 'Alias', 'autoproc')[0] ?? this.administratorId()
        );
    }

    /** Who runs what nobody else is named for. */
    administratorId(): string {
        const profile = this.database.findSystemRows('Profile', 'Name', 'System Administrator')[0];
        const found =
            profile === undefined
                ? undefined
                : this.database.findSystemRows('User', 'ProfileId', profile)[0];
        if (found === undefined) {
            throw new Error('The org has no administrator');
        }
        return found;
    }

    #asyncWork(spec: TransactionSpec): AsyncWork {
        return new AsyncWork({
            running: spec.running ?? null,
            store: this.jobs,
            rows: this.rows,
            test: spec.test?.async ?? null,
            publishNow: (published) => {
                if (spec.test) {
                    spec.test.async.publishNow(published);
                } else {
                    this.#publishedNow.push(published);
                    if (!this.database.isWriting) {
                        // Nothing is under way that could be undone, or that a kill would take with it.
                        this.storePublished();
                    }
                }
            }
        });
    }

    readonly #publishedNow: PublishedEvents[] = [];

    /** Events that were published at once: kept even though their transaction may have been rolled back. */
    storePublished(): void {
        const published = this.#publishedNow.splice(0);
        for (const events of published) {
            this.jobs.add({
                id: randomUUID(),
                kind: 'event',
                userId: this.automatedProcessUserId(),
                runAt: 0,
                payload: { kind: 'event', ...events }
            });
        }
        this.database.commit();
        if (published.length > 0) {
            this.onWork();
        }
    }

    #transaction(spec: TransactionSpec, work: AsyncWork): Transaction {
        const caps = spec.hasAsyncLimits ? ASYNCHRONOUS_CAPS : SYNCHRONOUS_CAPS;
        return {
            user: loadUser(this.database, spec.userId),
            program: this.program,
            library: this.#library,
            schema: this.schema,
            metadata: this.project.model,
            limits: new Limits(caps),
            database: this.database,
            users: { load: (userId) => loadUser(this.database, userId) },
            async: work,
            callouts: this.#callouts,
            flows: this.#apexFlows,
            outbox: [],
            debugLog: { write: spec.onDebug ?? (() => undefined) },
            clock: { now: () => Date.now() },
            cpuTime: () => Math.round(this.clock.used()),
            test: spec.test?.context ?? null,
            triggers: [],
            request: { id: randomUUID(), quiddity: spec.quiddity },
            entrySharing: spec.entrySharing ?? false,
            hasUncommittedWork: false,
            runAsDepth: 0,
            attachments: new Map()
        };
    }
}
