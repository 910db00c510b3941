import { NotSupported } from '../shared/notSupported.js';
import { TaskFailed } from '../org/worker/messages.js';
import { UserError } from '../org/userError.js';

/** Says what happened, where, and what to do; gives the exit code. */
export function reportError(error: unknown): number {
    process.stderr.write(`${explain(error)}\n`);
    return 1;
}

export function explain(error: unknown): string {
    if (error instanceof UserError) {
        return error.message;
    }
    if (error instanceof NotSupported) {
        return `${error.message}\nThe local org does not have this feature of the platform yet.`;
    }
    if (error instanceof TaskFailed) {
        const { kind, type, message, stackTrace } = error.failure;
        switch (kind) {
            case 'user':
                return message;
            case 'apex':
                return `${type}: ${message}\n${stackTrace}`.trimEnd();
            case 'notSupported':
                return `${message}\n${stackTrace}\nThe local org does not have this feature of the platform yet.`;
            default:
                return `${message}\n${stackTrace}`.trimEnd();
        }
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `Internal error of the local org, please report it:\n${stack}`;
}
