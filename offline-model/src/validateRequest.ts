import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { WireError } from './wireError.js';

const ajv = new Ajv({ strict: false, allErrors: false });

/** Puts a fault of the request into the words of a family; undefined: the body is no JSON object at all. */
export type Explain = (fault: ErrorObject | undefined) => WireError;

/** Compiles a request's schema into a check that throws what the endpoint would answer. */
export function requestCheck(schema: object, explain: Explain): (body: unknown) => void {
    const validate: ValidateFunction = ajv.compile(schema);
    return (body) => {
        if (body === null || typeof body !== 'object' || Array.isArray(body)) {
            throw explain(undefined);
        }
        if (!validate(body)) {
            throw explain(deepest(validate.errors ?? []));
        }
    };
}

/** Of the branches of an `anyOf`, the error that lies deepest tells most. */
function deepest(errors: readonly ErrorObject[]): ErrorObject | undefined {
    return [...errors]
        .filter(({ keyword }) => keyword !== 'anyOf')
        .sort((a, b) => b.instancePath.length - a.instancePath.length)[0];
}

/** Where the fault lies: `messages.0.content`. */
export const placeOf = (fault: ErrorObject): string =>
    fault.instancePath.slice(1).replaceAll('/', '.');
