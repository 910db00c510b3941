import { ApexException } from '../../shared/apexException.js';
import { NotSupported } from '../../shared/notSupported.js';
import { toApex } from '../../runtime/exceptions.js';
import { Stopped } from '../../runtime/interrupt.js';
import { framesOf, stackTraceOf } from '../../runtime/stackTrace.js';
import { UserError } from '../userError.js';
import type { Failure } from './messages.js';

/** Anything that was thrown, as data that can leave the worker. */
export function failureOf(thrown: unknown): Failure {
    const error = toApex(thrown);
    if (error instanceof ApexException) {
        return {
            kind: 'apex',
            type: error.typeName,
            message: error.message ?? 'Script-thrown exception',
            stackTrace: withCauses(error),
            ...(error.dmlErrors === null ? {} : { details: error.dmlErrors })
        };
    }
    if (error instanceof NotSupported) {
        return {
            kind: 'notSupported',
            type: 'NotSupported',
            message: error.message,
            stackTrace: apexFrames(error)
        };
    }
    if (error instanceof Stopped) {
        return { kind: 'stopped', type: 'Stopped', message: error.message, stackTrace: '' };
    }
    if (error instanceof UserError) {
        return {
            kind: 'user',
            type: 'UserError',
            message: error.message,
            stackTrace: ''
        };
    }
    if (error instanceof RangeError && /call stack/i.test(error.message)) {
        // The generated code counts depth; this is for recursion inside the library.
        return {
            kind: 'apex',
            type: 'System.LimitException',
            message: 'Maximum stack depth reached: 1001',
            stackTrace: apexFrames(error)
        };
    }
    const internal = error instanceof Error ? error : new Error(String(error));
    // Read as text first: whoever reads the frames leaves no text behind.
    const stack = internal.stack ?? '';
    const apex = apexFrames(internal);
    return {
        kind: 'internal',
        type: internal.name,
        message: `Internal error of the local org: ${internal.message}`,
        stackTrace: [apex, stack].filter(Boolean).join('\n')
    };
}

/** Like the platform's: the exception's own frames, then each cause with its frames. */
function withCauses(error: ApexException): string {
    let text = stackTraceOf(error);
    for (let cause = error.cause; cause !== null; cause = cause.cause) {
        text += `\nCaused by\n${cause.typeName}: ${cause.message ?? ''}\n${stackTraceOf(cause)}`;
    }
    return text;
}

function apexFrames(error: Error): string {
    return framesOf(error)
        .map(({ label, line }) => `${label}: line ${line}, column 1`)
        .join('\n');
}
