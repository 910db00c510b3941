import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import { apexError } from '../../shared/apexException.js';
import { NotSupported } from '../../shared/notSupported.js';
import { currentTransaction } from '../../runtime/transaction.js';
import type { ProjectModel } from '../../metadata/model.js';
import type { CalloutPort, CalloutRequest, CalloutResponse } from '../../shared/ports.js';
import type { CpuClock } from '../worker/cpuClock.js';
import { targetOf, type CalloutTarget, type PrincipalAccess } from './endpoint.js';
import type { CalloutOutcome } from './performCallout.js';

/** A callout on its way to the main thread. */
export interface CalloutMessage {
    readonly request: CalloutRequest;
    readonly target: CalloutTarget;
}

export interface WorkerCalloutsOptions {
    readonly port: MessagePort;
    readonly signal: SharedArrayBuffer;
    readonly clock: CpuClock;
    readonly model: ProjectModel;
    /** Of the running user. */
    readonly hasPrincipalAccess: PrincipalAccess;
    /** Lets go of row locks and the snapshot, as the platform does before it calls out. */
    readonly releaseLocks: () => void;
}

const MIN_TIMEOUT = 1;
const MAX_TIMEOUT = 120_000;

/** The worker's end of a callout: it checks, hands the request to the main thread and sleeps until the answer. */
export class WorkerCallouts implements CalloutPort {
    readonly #options: WorkerCalloutsOptions;
    readonly #signal: Int32Array;

    constructor(options: WorkerCalloutsOptions) {
        this.#options = options;
        this.#signal = new Int32Array(options.signal);
    }

    check(): void {
        const transaction = currentTransaction();
        if (transaction.hasUncommittedWork) {
            throw apexError(
                'System.CalloutException',
                'You have uncommitted work pending. Please commit or rollback before calling out'
            );
        }
        transaction.limits.count('callouts');
    }

    send(request: CalloutRequest): CalloutResponse {
        const transaction = currentTransaction();
        if (transaction.test !== null) {
            throw apexError(
                'System.TypeException',
                'Methods defined as TestMethod do not support Web service callouts'
            );
        }
        this.check();
        if (request.timeout < MIN_TIMEOUT || request.timeout > MAX_TIMEOUT) {
            throw apexError(
                'System.CalloutException',
                `Invalid timeout value: ${request.timeout}; must be between 1 and 120000`
            );
        }
        const target = targetOf(request, this.#options.model, this.#options.hasPrincipalAccess);
        this.#options.releaseLocks();
        const started = performance.now();
        const outcome = this.#options.clock.blocked(() => this.#exchange({ request, target }));
        transaction.limits.count('calloutTime', Math.round(performance.now() - started));
        if (!outcome.ok) {
            throw outcome.message.startsWith('NotSupported: ')
                ? new NotSupported(outcome.message.slice('NotSupported: '.length))
                : apexError('System.CalloutException', outcome.message);
        }
        return outcome.response;
    }

    #exchange(message: CalloutMessage): CalloutOutcome {
        const { port } = this.#options;
        Atomics.store(this.#signal, 0, 0);
        port.postMessage(message);
        Atomics.wait(this.#signal, 0, 0);
        const reply = receiveMessageOnPort(port);
        if (reply === undefined) {
            throw new Error('A callout was answered without an answer');
        }
        return reply.message as CalloutOutcome;
    }
}
