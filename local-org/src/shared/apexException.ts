import { ApexObject } from './apexObject.js';
import { classOf, libraryOf, type ApexType } from './types.js';

/** One row's failure inside a DmlException: what `getDmlMessage(i)` and its sisters read. */
export interface DmlError {
    /** Index of the record in the list that was saved. */
    readonly index: number;
    readonly id: string | null;
    /** The object of the record, where there is one. */
    readonly object?: string | undefined;
    readonly statusCode: string;
    readonly message: string;
    readonly fields: readonly string[];
}

/** These pass every `catch` of Apex. */
const UNCATCHABLE = new Set(['System.AssertException', 'System.LimitException']);

/**
 * An exception of Apex, thrown as it is. The stack is that of its construction, as on the platform, where
 * `new DmlException().getStackTraceString()` is the known way to ask for one's own position.
 */
export class ApexException extends ApexObject {
    readonly typeName: string;
    message: string | null;
    cause: ApexException | null;
    /** Carries the JavaScript stack; runtime/stackTrace.ts reads Apex positions out of it. */
    jsError: Error;
    dmlErrors: readonly DmlError[] | null = null;
    /** More that particular types know: inaccessible fields of a QueryException and the like. */
    details: Readonly<Record<string, unknown>> | null = null;

    constructor(
        typeName: string,
        message: string | null = null,
        cause: ApexException | null = null,
        jsError: Error = new Error(typeName)
    ) {
        super();
        this.typeName = typeName;
        this.message = message;
        this.cause = cause;
        this.jsError = jsError;
    }

    /** Types of the library are qualified (`System.DmlException`); a class of the project overrides this. */
    override get $type(): ApexType {
        return this.typeName.includes('.') ? libraryOf(this.typeName) : classOf(this.typeName);
    }

    /** Whether a `catch` may see it. */
    get isCatchable(): boolean {
        return !UNCATCHABLE.has(this.typeName);
    }

    /** What `'' + e` shows. */
    override $text(): string {
        return `${this.typeName}: ${this.message ?? 'Script-thrown exception'}`;
    }

    /** The JavaScript text of it, for whoever prints one without knowing Apex. */
    override toString(): string {
        return this.message === null ? this.typeName : `${this.typeName}: ${this.message}`;
    }
}

/** An exception of the platform's own: `throw apexError('System.ListException', 'List index out of bounds: 5')`. */
export function apexError(
    typeName: string,
    message: string | null = null,
    cause: ApexException | null = null
): ApexException {
    return new ApexException(typeName, message, cause);
}

/** What dereferencing null throws. */
export function nullPointer(message = 'Attempt to de-reference a null object'): ApexException {
    return new ApexException('System.NullPointerException', message);
}
