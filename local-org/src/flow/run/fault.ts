import { ApexException } from '../../shared/apexException.js';
import { LimitException } from '../../shared/limitException.js';

/** Why an element of a flow did not come to its end: a fault path may take it up. */
export class FlowFault extends Error {
    /** The platform's StatusCode, where the cause has one. */
    readonly statusCode: string | null;

    constructor(message: string, statusCode: string | null = null) {
        super(message);
        this.name = 'FlowFault';
        this.statusCode = statusCode;
    }
}

export const notSet = (names: readonly string[]): FlowFault =>
    new FlowFault(
        `The flow failed to access the value for ${names.join('.')} because it hasn't been set or assigned.`
    );

/** What the platform says when records could not be saved or read. */
export const recordFault = (
    tried: 'create' | 'update' | 'delete' | 'look up',
    statusCode: string,
    message: string
): FlowFault =>
    new FlowFault(
        `This error occurred when the flow tried to ${tried} records: ${statusCode}: ${message}. ` +
            'You can look up ExceptionCode values in the SOAP API Developer Guide.',
        statusCode
    );

/** What a query threw, as a fault; limits and gaps stay what they are. */
export const asLookupFault = (error: unknown): unknown =>
    error instanceof ApexException && !(error instanceof LimitException)
        ? recordFault('look up', 'UNKNOWN_EXCEPTION', error.message ?? error.typeName)
        : error;
