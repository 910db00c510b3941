import { ApexException } from './apexException.js';

/** A governor limit was exceeded: ends the transaction, no `catch` and no `finally` of Apex sees it. */
export class LimitException extends ApexException {
    constructor(message: string, jsError?: Error) {
        super('System.LimitException', message, null, jsError);
    }
}
