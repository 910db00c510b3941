import type { ApexType } from '../../shared/types.js';
import type { Hierarchy } from '../typeTests.js';
import { isAssignable, typeTest } from '../typeTests.js';
import { currentTransaction } from '../transaction.js';

/** The types of the running program and of the platform. */
export function hierarchy(): Hierarchy {
    const { program, library } = currentTransaction();
    return { library, classNamed: (name) => program.classNamed(name) };
}

export const isInstanceOf = (value: unknown, type: ApexType): boolean =>
    value !== null && typeTest(type, hierarchy())(value);

export const isTypeAssignable = (from: ApexType, to: ApexType): boolean =>
    isAssignable(from, to, hierarchy());
