import { WorkerHandle, type WorkerOptions } from './workerHandle.js';

interface Waiting {
    readonly resolve: (worker: WorkerHandle) => void;
    readonly reject: (error: Error) => void;
}

const closed = (): Error => new Error('The org is closed');

/** Some workers, and a queue of those who wait for one. */
export class WorkerPool {
    readonly #options: WorkerOptions;
    readonly #size: number;
    #workers: WorkerHandle[] = [];
    readonly #waiting: Waiting[] = [];
    readonly #taken = new Set<WorkerHandle>();
    #isClosed = false;

    constructor(size: number, options: WorkerOptions) {
        this.#size = size;
        this.#options = options;
    }

    /** Starts a worker ahead of the first call, so that this does not wait for it. */
    warmUp(): void {
        this.#workers.push(new WorkerHandle(this.#options));
    }

    /** Runs one task on a worker of its own while it lasts. */
    async run(task: string, input: unknown, onEvent?: (event: unknown) => void): Promise<unknown> {
        const worker = await this.#take();
        try {
            return await worker.run(task, input, onEvent);
        } finally {
            this.#giveBack(worker);
        }
    }

    async close(): Promise<void> {
        this.#isClosed = true;
        this.#waiting.splice(0).forEach(({ reject }) => reject(closed()));
        await Promise.all(this.#workers.map((worker) => worker.end()));
        this.#workers = [];
    }

    #take(): Promise<WorkerHandle> {
        if (this.#isClosed) {
            return Promise.reject(closed());
        }
        this.#workers = this.#workers.filter((worker) => !worker.isEnded);
        let free = this.#workers.find((worker) => !this.#taken.has(worker));
        if (free === undefined && this.#workers.length < this.#size) {
            free = new WorkerHandle(this.#options);
            this.#workers.push(free);
        }
        if (free !== undefined) {
            this.#taken.add(free);
            return Promise.resolve(free);
        }
        return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
    }

    #giveBack(worker: WorkerHandle): void {
        const next = this.#waiting.shift();
        if (next === undefined) {
            this.#taken.delete(worker);
        } else if (worker.isEnded) {
            this.#taken.delete(worker);
            void this.#take().then(next.resolve, next.reject);
        } else {
            next.resolve(worker);
        }
    }
}
