import { unwrap } from 'lwc';
import { deepFreeze, send } from 'org/http';
import { adapterOf, isComplete, wireAdapter } from 'org/wire';

type Params = Record<string, unknown>;

/**
 * What `@salesforce/apex/Class.method` is: a function to call, and an adapter to wire.
 * https://developer.salesforce.com/docs/platform/lwc/guide/apex.html
 */
export function apexMethod(name: string): (params?: Params) => Promise<unknown> {
    const method = (params?: Params): Promise<unknown> => invoke(name, params);
    const adapter = wireAdapter({
        load: (config) =>
            isComplete(config) ? invoke(name, config as Params, { cacheable: true }) : undefined
    });
    return Object.assign(method, { adapter });
}

async function invoke(
    name: string,
    params: Params = {},
    { cacheable = false } = {}
): Promise<unknown> {
    const parts = name.split('.');
    const methodName = parts.pop();
    const answer = await send<{ returnValue?: unknown }>('POST', '/api/apex', {
        className: parts.join('.'),
        methodName,
        params,
        cacheable
    });
    return deepFreeze(answer.returnValue ?? null);
}

/** Asks the server anew for a wired Apex result. */
export async function refreshApex(provision: object): Promise<void> {
    await adapterOf(unwrap(provision) as object)?.refresh();
}

export function getSObjectValue(
    record: Record<string, unknown> | undefined,
    field: string | { fieldApiName: string }
): unknown {
    const path =
        typeof field === 'string' ? field.split('.').slice(1).join('.') : field.fieldApiName;
    return path
        .split('.')
        .reduce<unknown>(
            (value, name) => (value as Record<string, unknown> | null | undefined)?.[name],
            record
        );
}
