import { apexError } from '../../shared/apexException.js';
import { equalValues, textOf } from '../../shared/values/index.js';

/** Ends the test: an AssertException, which no `catch` sees. */
export function failAssertion(detail: string | null, message: unknown = null): never {
    const parts = ['Assertion Failed', message === null ? null : textOf(message), detail];
    throw apexError('System.AssertException', parts.filter((part) => part !== null).join(': '));
}

export function assertTrue(condition: boolean | null, message: unknown = null): void {
    if (condition !== true) {
        failAssertion(null, message);
    }
}

export function assertEqual(expected: unknown, actual: unknown, message: unknown = null): void {
    if (!equalValues(expected, actual)) {
        failAssertion(`Expected: ${textOf(expected)}, Actual: ${textOf(actual)}`, message);
    }
}

export function assertNotEqual(expected: unknown, actual: unknown, message: unknown = null): void {
    if (equalValues(expected, actual)) {
        failAssertion(`Same value: ${textOf(expected)}`, message);
    }
}
