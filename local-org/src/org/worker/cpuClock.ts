/**
 * What worker and main thread share about time: when the running transaction's CPU, and its wall time, are
 * over. Node 20 has no clock of a thread's CPU: it is the wall time less the time that the worker was blocked, and
 * no more than the CPU time of the whole process, so that what else runs on the machine is not counted.
 */
export const CLOCK_BYTES = 3 * Float64Array.BYTES_PER_ELEMENT;
const CPU_DEADLINE = 0;
const WALL_DEADLINE = 1;
const PROCESS_DEADLINE = 2;
const NONE = 0;

/** Milliseconds that mean the same in every thread. */
export const sharedNow = (): number => performance.timeOrigin + performance.now();

/** Milliseconds of CPU that all threads of this process have used. */
function processNow(): number {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
}

/** The worker's side: measures, and publishes the deadlines. */
export class CpuClock {
    readonly #shared: Float64Array;
    #used = 0;
    #runningSince: number | null = null;
    #processSince = 0;
    #cap = Infinity;

    constructor(buffer: SharedArrayBuffer = new SharedArrayBuffer(CLOCK_BYTES)) {
        this.#shared = new Float64Array(buffer);
    }

    /** A new transaction, or the fresh limits of `Test.startTest`. */
    start(capMilliseconds: number): void {
        this.#used = 0;
        this.#cap = capMilliseconds;
        this.#resume();
    }

    stop(): void {
        this.#pause();
    }

    /** How long the whole task may take by the clock on the wall; 0 = as long as it likes. */
    limitWallTime(milliseconds: number): void {
        this.#shared[WALL_DEADLINE] = milliseconds === 0 ? NONE : sharedNow() + milliseconds;
    }

    /** Runs something that waits and does not count. */
    blocked<T>(wait: () => T): T {
        this.#pause();
        try {
            return wait();
        } finally {
            this.#resume();
        }
    }

    used(): number {
        return this.#runningSince === null
            ? this.#used
            : this.#used +
                  Math.min(
                      performance.now() - this.#runningSince,
                      processNow() - this.#processSince
                  );
    }

    /** Puts the present count aside for another transaction within this one; gives back how to resume it. */
    suspend(): () => void {
        this.#pause();
        const used = this.#used;
        const cap = this.#cap;
        return () => {
            this.#pause();
            this.#used = used;
            this.#cap = cap;
            this.#resume();
        };
    }

    #pause(): void {
        this.#used = this.used();
        this.#runningSince = null;
        this.#shared[CPU_DEADLINE] = NONE;
    }

    #resume(): void {
        this.#runningSince = performance.now();
        this.#processSince = processNow();
        const rest = Math.max(0, this.#cap - this.#used);
        this.#shared[PROCESS_DEADLINE] = this.#processSince + rest;
        this.#shared[CPU_DEADLINE] = this.#cap === Infinity ? NONE : sharedNow() + rest;
    }
}

/** The main thread's side: only looks. */
export class DeadlineWatch {
    readonly #shared: Float64Array;

    constructor(buffer: SharedArrayBuffer) {
        this.#shared = new Float64Array(buffer);
    }

    isCpuOver(now: number): boolean {
        return (
            isPast(this.#shared[CPU_DEADLINE]!, now) &&
            processNow() > this.#shared[PROCESS_DEADLINE]!
        );
    }

    isWallTimeOver(now: number): boolean {
        return isPast(this.#shared[WALL_DEADLINE]!, now);
    }
}

const isPast = (deadline: number, now: number): boolean => deadline !== NONE && now > deadline;
