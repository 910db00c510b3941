import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { invalidRequest } from './error.js';

const ajv = new Ajv({ strict: false, allErrors: false });

/** Compiles a request's schema into a check that throws what the endpoint would answer. */
export function requestCheck(schema: object): (body: unknown) => void {
    const validate: ValidateFunction = ajv.compile(schema);
    return (body) => {
        if (body === null || typeof body !== 'object' || Array.isArray(body)) {
            throw invalidRequest('We could not parse the JSON body of your request.');
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

function explain(error: ErrorObject | undefined) {
    const at = (error?.instancePath ?? '').slice(1).replaceAll('/', '.');
    const under = (name: string): string => (at ? `${at}.${name}` : name);
    switch (error?.keyword) {
        case 'additionalProperties': {
            const param = under(String(error.params['additionalProperty']));
            return invalidRequest(`Unknown parameter: '${param}'.`, param, 'unknown_parameter');
        }
        case 'required': {
            const param = under(String(error.params['missingProperty']));
            return invalidRequest(
                `Missing required parameter: '${param}'.`,
                param,
                'missing_required_parameter'
            );
        }
        case 'minimum':
            return invalidRequest(
                `Invalid '${at}': integer below minimum value. Expected a value >= ${String(error.params['limit'])}.`,
                at,
                'integer_below_min_value'
            );
        case 'type':
            return invalidRequest(
                `Invalid type for '${at}': expected ${String(error.params['type'])}.`,
                at,
                'invalid_type'
            );
        default:
            return invalidRequest(
                `Invalid value for '${at}': ${error?.message ?? 'not allowed'}.`,
                at,
                'invalid_value'
            );
    }
}
