import { apexError, ApexException, nullPointer } from '../shared/apexException.js';
import { LimitException } from '../shared/limitException.js';
import { NotSupported } from '../shared/notSupported.js';
import { currentTransaction, hasTransaction } from './transaction.js';

const NULL_ACCESS = /^Cannot (read|set) properties of null|^null is not|of null$/;

/**
 * What was thrown, as Apex sees it. Generated code does not check for null where JavaScript throws by
 * itself: its TypeError becomes the NullPointerException here, with the position of the TypeError. A full
 * stack is Apex's depth limit. Anything else that is no exception of Apex stays as it is.
 */
export function toApex(thrown: unknown): unknown {
    if (thrown instanceof ApexException) {
        return thrown;
    }
    if (thrown instanceof TypeError && NULL_ACCESS.test(thrown.message)) {
        return new ApexException(
            'System.NullPointerException',
            'Attempt to de-reference a null object',
            null,
            thrown
        );
    }
    if (thrown instanceof RangeError) {
        return thrown.message.startsWith('Maximum call stack size')
            ? new LimitException('Maximum stack depth reached: 1001', thrown)
            : new LimitException('Apex heap size too large', thrown);
    }
    return thrown;
}

/** Whether neither `catch` nor `finally` of Apex runs for it. */
export function isUncatchable(thrown: unknown): boolean {
    const seen = toApex(thrown);
    return !(seen instanceof ApexException) || !seen.isCatchable;
}

/** What a `catch` gets to see; throws on what it must not see. */
export function caught(thrown: unknown): ApexException {
    const seen = toApex(thrown);
    if (seen instanceof ApexException && seen.isCatchable) {
        return seen;
    }
    throw seen;
}

export function throwNullPointer(): never {
    throw nullPointer();
}

/** Tests that do not see the org's data may not use Chatter's classes: the platform's own refusal comes first. */
export function throwNotSupported(feature: string): never {
    if (/^ConnectApi\.\w+\.\w+\(/.test(feature)) {
        refuseInSilo();
    }
    throw new NotSupported(feature);
}

export function refuseInSilo(): void {
    if (isDataSiloed()) {
        throw apexError(
            'System.UnsupportedOperationException',
            'ConnectApi methods are not supported in data siloed tests. ' +
                'Please use @IsTest(SeeAllData=true).'
        );
    }
}

function isDataSiloed(): boolean {
    const test = hasTransaction() ? currentTransaction().test : null;
    return test !== null && !test.seeAllData;
}

/** The two that a constructor of `System.Exception` may get, in any of its four forms. */
export function initBase(exception: ApexException, ...values: unknown[]): void {
    for (const value of values) {
        if (value instanceof ApexException) {
            exception.cause = value;
            if (values.length === 1) {
                exception.message = value.message;
            }
        } else {
            exception.message = value as string | null;
        }
    }
}
