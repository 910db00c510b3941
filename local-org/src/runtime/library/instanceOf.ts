import type { ApexType } from '../../shared/types.js';
import { typeTest } from '../typeTests.js';
import { currentTransaction } from '../transaction.js';

/** `value instanceof type`, for a type that only the running program knows. */
export const isInstanceOf = (value: unknown, type: ApexType): boolean =>
    value !== null && typeTest(type, currentTransaction().program)(value);
