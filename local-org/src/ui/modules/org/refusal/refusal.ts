import NotSupported from 'shell/notSupported';

/** Thrown by what the local org does not have: named, so that nobody looks for a bug of their own. */
export function refuse(what: string): never {
    throw new Error(`NotSupported: ${what} is not part of the local org.`);
}

/** Stands in for every named export of a module that is not there: refuses when it is used. */
export function refusedExports(module: string): Record<string, unknown> {
    return new Proxy(
        {},
        {
            get: (_target, name) =>
                function refused(): never {
                    return refuse(`${String(name)} of ${module}`);
                }
        }
    );
}

/** A component that says, where it would stand, what is not there. */
export function refusedComponent(what: string, reason: string): typeof NotSupported {
    return class extends NotSupported {
        static override readonly refused = { what, reason };
    };
}
