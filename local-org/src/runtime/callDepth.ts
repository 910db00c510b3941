import { LimitException } from '../shared/limitException.js';

/** So many calls may stand inside each other. */
const MOST = 1000;

/** How many calls of Apex stand inside each other: generated code counts them in and out. */
export const callDepth = new Int32Array(1);

/** Comes first in a method's body, inside of what `LEAVE` closes. */
export const ENTER = `try{if(++$d[0]>${MOST})$tooDeep();`;
export const LEAVE = '}finally{$d[0]--;}';

export function tooDeep(): never {
    throw new LimitException(`Maximum stack depth reached: ${MOST + 1}`);
}
