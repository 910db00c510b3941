import { existsSync, mkdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { mergeCredential } from './callouts/mergeCredential.js';
import { performCallout, type CalloutOutcome } from './callouts/performCallout.js';
import type { CalloutMessage } from './callouts/workerCallouts.js';
import type { JobOutcome } from './async/runNextJob.js';
import type { JobLimits } from './async/jobLimits.js';
import type { PlatformEvent } from './async/platformEvent.js';
import { readLocalConfig, type LocalConfig } from './config/localConfig.js';
import { loadProject } from './project/loadProject.js';
import type { LoadedProject } from './project/loadedProject.js';
import { refuseErrors } from './project/refuseErrors.js';
import { UserError } from './userError.js';
import { WorkerPool } from './worker/workerPool.js';

export interface OpenOptions {
    readonly projectDir: string;
    /** Null: data in memory, gone when the org is closed. */
    readonly databaseFile: string | null;
    /** Makes the data new. */
    readonly isReset?: boolean;
    /** Refuses to start, with all errors named, when part of the project does not compile. */
    readonly mustCompile?: boolean;
    readonly onProgress?: (text: string) => void;
    /** Transactions at a time. */
    readonly workers?: number;
}

const LOOK_AGAIN = 1000;
/** What is due and cannot run yet, such as events whose trigger is at work, is not asked for all the time. */
const SHORTEST_WAIT = 20;
/** Longest that a timer of node can wait. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** An org as a program holds it: calls go to workers, jobs run by themselves, callouts go out from here. */
export class Org {
    readonly project: LoadedProject;
    readonly config: LocalConfig;
    readonly #pool: WorkerPool;
    readonly #mostJobs: number;
    #jobsUnderWay = 0;
    #isDelivering = false;
    #wanted = false;
    #timer: NodeJS.Timeout | null = null;
    #isClosed = false;
    #idle: (() => void)[] = [];
    /** Told of jobs that failed. */
    onJobFailure: (outcome: JobOutcome) => void = () => undefined;
    /** Told of platform events as the event bus delivers them. */
    onPlatformEvent?: (event: PlatformEvent) => void;
    /** Told of what each job's transaction used of its limits. */
    onJobLimits?: (usage: JobLimits) => void;

    private constructor(
        project: LoadedProject,
        config: LocalConfig,
        pool: WorkerPool,
        workers: number
    ) {
        this.project = project;
        this.config = config;
        this.#pool = pool;
        // One worker is left for those who wait at a page.
        this.#mostJobs = Math.max(1, workers - 1);
    }

    /** Loads the project and starts the first worker. */
    static async open(options: OpenOptions): Promise<Org> {
        const say = options.onProgress ?? (() => undefined);
        const projectDir = path.resolve(options.projectDir);
        const config = readLocalConfig(projectDir);
        const { project, projectFile, times } = loadProject(projectDir);
        say(
            `${project.units.length} classes and triggers ` +
                `${times.isWarm ? 'taken from the cache' : 'compiled'} in ${Math.round(times.total)} ms`
        );
        if (options.mustCompile === true) {
            refuseErrors(project.diagnostics);
        }
        const { databaseFile } = options;
        const isNew =
            databaseFile === null || options.isReset === true || !existsSync(databaseFile);
        if (databaseFile !== null) {
            prepareDatabase(databaseFile, options.isReset ?? false);
        }
        // Data in memory belong to one connection, so to one worker.
        const size =
            databaseFile === null ? 1 : (options.workers ?? Math.max(2, os.availableParallelism()));
        const pool = new WorkerPool(size, {
            projectFile,
            databaseFile,
            callout: (message) => callOut(message, project, config)
        });
        const org = new Org(project, config, pool, size);
        await org.#setUp(isNew, say);
        return org;
    }

    /** Runs a service (org/services) as a user, in a transaction; throws TaskFailed with what Apex threw. */
    call(
        userId: string,
        service: string,
        params: unknown,
        onEvent?: (event: unknown) => void
    ): Promise<unknown> {
        return this.#run('service', { userId, service, params }, onEvent);
    }

    /** The id of a user by name; the administrator when none is named. */
    async userIdOf(username: string | null): Promise<string> {
        const administrator = (await this.#run('ask', {
            question: 'administratorId'
        })) as string;
        if (username === null) {
            return administrator;
        }
        const users = (await this.call(administrator, 'listUsers', {})) as {
            Id: string;
            Username: string;
        }[];
        const wanted = username.toLowerCase();
        const found = users.find((user) => user.Username.toLowerCase() === wanted);
        if (found === undefined) {
            throw new UserError(
                `There is no user ${username}.`,
                `Users are: ${users.map((user) => user.Username).join(', ')}.`
            );
        }
        return found.Id;
    }

    /** When no job runs and none is due. */
    async whenIdle(): Promise<void> {
        if (!this.#isIdle()) {
            await new Promise<void>((resolve) => this.#idle.push(resolve));
        }
    }

    async close(): Promise<void> {
        this.#isClosed = true;
        if (this.#timer !== null) {
            clearTimeout(this.#timer);
        }
        await this.#pool.close();
        this.#tellIdle();
    }

    async #setUp(isNew: boolean, say: (text: string) => void): Promise<void> {
        const administrator = (await this.#run('ask', {
            question: 'administratorId'
        })) as string;
        if (Object.keys(this.config.organization).length > 0) {
            await this.call(administrator, 'configureOrganization', this.config.organization);
        }
        if (this.config.users.length > 0) {
            await this.call(administrator, 'ensureUsers', { users: this.config.users });
        }
        if (isNew && this.config.data.length > 0) {
            say('Importing data …');
            for (const entry of this.config.data) {
                const {
                    file,
                    as = null,
                    writtenOn
                } = typeof entry === 'string' ? { file: entry } : entry;
                await this.call(await this.userIdOf(as), 'importData', {
                    files: [path.resolve(this.project.model.directory, file)],
                    writtenOn
                });
            }
        }
        const due = (await this.#run('ask', { question: 'restartJobs' })) as number | null;
        this.#lookAgainAt(due);
    }

    async #run(task: string, input: unknown, onEvent?: (event: unknown) => void): Promise<unknown> {
        let hasWork = false;
        try {
            return await this.#pool.run(task, input, (event) => {
                if ((event as { kind?: string }).kind === 'work') {
                    hasWork = true;
                } else {
                    onEvent?.(event);
                }
            });
        } finally {
            if (hasWork) {
                this.#runJobs();
            }
        }
    }

    /** Works through the queue: several jobs at a time where there are workers, each step in a transaction. */
    #runJobs(): void {
        this.#wanted = true;
        if (this.#isClosed) {
            return;
        }
        if (this.#jobsUnderWay < this.#mostJobs) {
            this.#jobsUnderWay++;
            void this.#drain().finally(() => this.#tellIdle());
        } else if (!this.#isDelivering) {
            // Events do not stand in line behind jobs.
            this.#isDelivering = true;
            void this.#deliverEvents().finally(() => {
                this.#isDelivering = false;
                this.#tellIdle();
            });
        }
    }

    #tellIdle(): void {
        if (this.#isIdle()) {
            this.#idle.splice(0).forEach((resolve) => resolve());
        }
    }

    #isIdle(): boolean {
        return this.#jobsUnderWay === 0 && !this.#isDelivering && (!this.#wanted || this.#isClosed);
    }

    async #deliverEvents(): Promise<void> {
        let outcome: JobOutcome;
        do {
            outcome = await this.#runNextJob(true);
            if (outcome.failure !== null) {
                this.onJobFailure(outcome);
            }
        } while (outcome.hasRun && !this.#isClosed);
    }

    /** Counts itself out in the moment in which it finds nothing wanted: what is wanted later is begun anew. */
    async #drain(): Promise<void> {
        try {
            while (this.#wanted && !this.#isClosed) {
                this.#wanted = false;
                this.#lookAgainAt(await this.#workThrough());
            }
        } finally {
            this.#jobsUnderWay--;
        }
    }

    /** Runs jobs until none is to be had, and tells when the next is due. */
    async #workThrough(): Promise<number | null> {
        for (;;) {
            const outcome = await this.#runNextJob();
            if (outcome.failure !== null) {
                this.onJobFailure(outcome);
            }
            if (!outcome.hasRun || this.#isClosed) {
                return outcome.nextDue;
            }
        }
    }

    /** What could not even be tried, such as when the database stayed locked, is looked at again. */
    #runNextJob(onlyEvents = false): Promise<JobOutcome> {
        return this.#pool
            .run('runNextJob', { onlyEvents }, (event) => this.#deliver(event))
            .catch(() => ({
                hasRun: false,
                failure: null,
                nextDue: Date.now() + LOOK_AGAIN
            })) as Promise<JobOutcome>;
    }

    #deliver(said: unknown): void {
        const { kind, event, usage } = said as {
            kind: string;
            event: PlatformEvent;
            usage: JobLimits;
        };
        if (kind === 'work') {
            this.#runJobs();
        } else if (kind === 'platformEvent') {
            this.onPlatformEvent?.(event);
        } else if (kind === 'jobLimits') {
            this.onJobLimits?.(usage);
        }
    }

    #lookAgainAt(due: number | null): void {
        if (due === null || this.#isClosed) {
            return;
        }
        if (this.#timer !== null) {
            clearTimeout(this.#timer);
        }
        const wait = Math.min(Math.max(SHORTEST_WAIT, due - Date.now()), LONGEST_WAIT);
        this.#timer = setTimeout(() => this.#runJobs(), wait);
        this.#timer.unref();
    }
}

function prepareDatabase(file: string, isReset: boolean): void {
    try {
        mkdirSync(path.dirname(file), { recursive: true });
        if (isReset) {
            for (const suffix of ['', '-wal', '-shm']) {
                if (existsSync(file + suffix)) {
                    rmSync(file + suffix);
                }
            }
        }
    } catch (error) {
        throw new UserError(
            `The database ${file} cannot be written: ${(error as Error).message}`,
            'Choose another file with --database, or make the folder writable.'
        );
    }
}

async function callOut(
    { request, target }: CalloutMessage,
    project: LoadedProject,
    config: LocalConfig
): Promise<CalloutOutcome> {
    return performCallout(mergeCredential(request, target, project.model, config));
}
