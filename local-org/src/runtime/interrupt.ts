import { LimitException } from '../shared/limitException.js';

/** Values of the interrupt word. */
export const INTERRUPT = { none: 0, cpu: 1, stop: 2 } as const;

/** The transaction was told to end, from outside: no Apex sees it. */
export class Stopped extends Error {
    constructor() {
        super('The transaction was stopped');
        this.name = 'Stopped';
    }
}

/**
 * One shared word that generated code looks at in loops and on method entry; another thread writes it when
 * the CPU limit is over. Generated modules hold on to it: set it before a program is linked.
 */
let word = new Int32Array(new SharedArrayBuffer(4));

export function useInterruptWord(buffer: SharedArrayBuffer): void {
    word = new Int32Array(buffer);
}

export function interruptWord(): Int32Array {
    return word;
}

/** Generated code comes here when the word is set. */
export function interrupted(): never {
    const reason = Atomics.exchange(word, 0, INTERRUPT.none);
    if (reason === INTERRUPT.cpu) {
        throw new LimitException('Apex CPU time limit exceeded');
    }
    throw new Stopped();
}
