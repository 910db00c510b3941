import { findClass } from './index.js';

/** Calls a member by its class and signature: what tests of the library use instead of compiled Apex. */
export function callLibrary(className: string, signature: string, ...values: unknown[]): unknown {
    const member = findClass(className)?.members.find((each) => each.signature === signature);
    if (member === undefined) {
        throw new Error(`${className} has no ${signature}`);
    }
    const implementation = member.kind === 'property' ? member.get : member.implementation;
    return (implementation as ((...all: unknown[]) => unknown) | undefined)?.(...values);
}

/** Instance methods of one class by short name: `method('System.String', 'String left(Integer length)')`. */
export const methodOf =
    (className: string, signature: string) =>
    (...values: unknown[]): unknown =>
        callLibrary(className, signature, ...values);
