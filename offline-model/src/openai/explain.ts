import type { Explain } from '../validateRequest.js';
import { placeOf } from '../validateRequest.js';
import { invalidRequest } from './error.js';

/** A fault of the request in OpenAI's words. */
export const explain: Explain = (error) => {
    if (!error) {
        return invalidRequest('We could not parse the JSON body of your request.');
    }
    const at = placeOf(error);
    const under = (name: string): string => (at ? `${at}.${name}` : name);
    switch (error.keyword) {
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
                `Invalid value for '${at}': ${error.message ?? 'not allowed'}.`,
                at,
                'invalid_value'
            );
    }
};
