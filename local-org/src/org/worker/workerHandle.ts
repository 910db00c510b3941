import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { INTERRUPT } from '../../runtime/interrupt.js';
import { CLOCK_BYTES, DeadlineWatch, sharedNow } from './cpuClock.js';
import { TaskFailed, type Failure, type WorkerBoot, type WorkerMessage } from './messages.js';
import type { CalloutOutcome } from '../callouts/performCallout.js';
import type { CalloutMessage } from '../callouts/workerCallouts.js';

export interface WorkerOptions {
    readonly projectFile: string;
    readonly databaseFile: string | null;
    readonly withCoverage?: boolean;
    /** Answers the callouts of the worker's transactions. */
    readonly callout: (message: CalloutMessage) => Promise<CalloutOutcome>;
}

interface RunningTask {
    readonly id: number;
    readonly onEvent: ((event: unknown) => void) | null;
    readonly resolve: (result: unknown) => void;
    readonly reject: (error: Error) => void;
    /** When the interrupt word was set; a worker that does not obey is ended. */
    interruptedAt: number | null;
}

/** How often deadlines are looked at. */
const WATCH_EVERY = 50;
/** How long a worker has to obey an interrupt: it looks at the word in loops and calls of Apex only. */
const GRACE = 5_000;
/** Deep recursion of Apex (1000 frames) needs more than node's default. */
const STACK_MEGABYTES = 16;

/** A worker thread as the main thread holds it: one task at a time, watched. */
export class WorkerHandle {
    readonly #worker: Worker;
    readonly #interrupt = new SharedArrayBuffer(4);
    readonly #watch: DeadlineWatch;
    readonly #ready: Promise<void>;
    #task: RunningTask | null = null;
    #timer: NodeJS.Timeout | null = null;
    #nextId = 1;
    #isEnded = false;
    #hasStarted = false;

    constructor(options: WorkerOptions) {
        const clock = new SharedArrayBuffer(CLOCK_BYTES);
        const calloutSignal = new SharedArrayBuffer(4);
        const { port1, port2 } = new MessageChannel();
        this.#watch = new DeadlineWatch(clock);
        const boot: WorkerBoot = {
            projectFile: options.projectFile,
            databaseFile: options.databaseFile,
            interrupt: this.#interrupt,
            clock,
            calloutSignal,
            calloutPort: port2,
            withCoverage: options.withCoverage ?? false
        };
        this.#worker = new Worker(new URL('./workerMain.js', import.meta.url), {
            workerData: boot,
            transferList: [port2],
            resourceLimits: { stackSizeMb: STACK_MEGABYTES, maxOldGenerationSizeMb: 2048 }
        });
        answerCallouts(port1, calloutSignal, options.callout);
        this.#ready = new Promise((resolve, reject) => {
            const listen = (message: WorkerMessage): void => {
                if (message.kind === 'ready') {
                    this.#hasStarted = true;
                    resolve();
                } else if (message.kind === 'failedToStart') {
                    reject(new TaskFailed(message.failure));
                }
            };
            this.#worker.on('message', listen);
            this.#worker.once('exit', () => {
                port1.close();
                reject(new Error('A worker ended before it had started'));
            });
        });
        this.#ready.catch(() => undefined);
        this.#worker.on('message', (message: WorkerMessage) => this.#receive(message));
        this.#worker.on('error', (error) => {
            this.#isEnded = true;
            this.#lost(error.message);
        });
        this.#worker.on('exit', () => {
            this.#isEnded = true;
            this.#lost('the worker thread ended');
        });
        this.#worker.unref();
    }

    get isBusy(): boolean {
        return this.#task !== null;
    }

    /** Ended, by a crash or on purpose: of no more use. */
    get isEnded(): boolean {
        return this.#isEnded;
    }

    /** False when it failed before its first task: another one would fail too. */
    get hasStarted(): boolean {
        return this.#hasStarted;
    }

    async run(task: string, input: unknown, onEvent?: (event: unknown) => void): Promise<unknown> {
        this.#worker.ref();
        await this.#ready;
        const id = this.#nextId++;
        return new Promise((resolve, reject) => {
            if (this.#isEnded) {
                reject(new TaskFailed(crash('the worker thread ended')));
                return;
            }
            this.#task = { id, onEvent: onEvent ?? null, resolve, reject, interruptedAt: null };
            this.#timer = setInterval(() => this.#look(), WATCH_EVERY);
            this.#worker.postMessage({ id, task, input });
        });
    }

    async end(): Promise<void> {
        this.#isEnded = true;
        // Whoever waits for the end must not be left alone by an event loop that has nothing else to do.
        this.#worker.ref();
        await this.#worker.terminate();
    }

    #receive(message: WorkerMessage): void {
        const task = this.#task;
        if (task === null || !('id' in message) || message.id !== task.id) {
            return;
        }
        switch (message.kind) {
            case 'event':
                task.onEvent?.(message.event);
                break;
            case 'done':
                this.#finish();
                task.resolve(message.result);
                break;
            case 'failed':
                this.#finish();
                task.reject(new TaskFailed(message.failure));
                break;
        }
    }

    #finish(): void {
        this.#task = null;
        if (this.#timer !== null) {
            clearInterval(this.#timer);
            this.#timer = null;
        }
        // Somebody may wait for the end of a worker whose last task came through.
        if (!this.#isEnded) {
            this.#worker.unref();
        }
    }

    #lost(why: string): void {
        const task = this.#task;
        if (task !== null) {
            this.#finish();
            task.reject(new TaskFailed(crash(why)));
        }
    }

    /** Sets the interrupt word when time is over, and ends a worker that does not obey it. */
    #look(): void {
        const task = this.#task;
        if (task === null) {
            return;
        }
        const now = sharedNow();
        const isOverdue = this.#watch.isWallTimeOver(now);
        if (!isOverdue && !this.#watch.isCpuOver(now)) {
            task.interruptedAt = null;
            return;
        }
        if (task.interruptedAt === null) {
            task.interruptedAt = now;
            const reason = isOverdue ? INTERRUPT.stop : INTERRUPT.cpu;
            Atomics.store(new Int32Array(this.#interrupt), 0, reason);
        } else if (now - task.interruptedAt > GRACE) {
            this.#isEnded = true;
            this.#lost('it did not end when its time was over');
            void this.#worker.terminate();
        }
    }
}

const crash = (why: string): Failure => ({
    kind: 'internal',
    type: 'WorkerLost',
    message: `The transaction was lost and its work rolled back: ${why}`,
    stackTrace: ''
});

function answerCallouts(
    port: MessagePort,
    signalBuffer: SharedArrayBuffer,
    callout: WorkerOptions['callout']
): void {
    const signal = new Int32Array(signalBuffer);
    port.on('message', async (message: CalloutMessage) => {
        const outcome = await callout(message).catch((error: Error): CalloutOutcome => ({
            ok: false,
            message: error.message
        }));
        port.postMessage(outcome);
        Atomics.store(signal, 0, 1);
        Atomics.notify(signal, 0);
    });
    port.unref();
}
