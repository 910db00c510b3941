import { apexError } from '../apexException.js';

/** The argument, which a method of the platform does not take as null. */
export function notNull<T>(value: T | null | undefined): T {
    if (value === null || value === undefined) {
        throw apexError('System.NullPointerException', 'Argument cannot be null.');
    }
    return value;
}
