import { ApexObject } from '../shared/apexObject.js';
import { apexError } from '../shared/apexException.js';
import { SObject } from '../schema/sobject.js';
import { saveRecords } from './dml.js';
import { currentTransaction, type RunningUser } from './transaction.js';

/**
 * How the mixed-DML scopes of the blocks under way end: inside one, setup objects and others may be mixed.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_dml_non_mix_sobjects_test_methods.htm
 */
const endScopes: (() => void)[] = [];

/**
 * Begins `System.runAs(user) { … }`: a user that is not saved yet is saved first. Counts a DML statement.
 * `System.runAs(version)` changes nothing here. Gives the user before, for the end.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_testing_tools_runas.htm
 */
export function beginRunAs(who: SObject | ApexObject): RunningUser {
    const transaction = currentTransaction();
    const before = transaction.user;
    if (who instanceof SObject) {
        if (who.id === null) {
            saveRecords('insert', [who], {
                allOrNone: true,
                access: { userId: before.id, mode: 'system', sharing: false }
            });
        } else {
            transaction.limits.count('dmlStatements');
        }
        if (who.id === null) {
            throw apexError('System.UnexpectedException', 'runAs: the user has no id');
        }
        transaction.user = transaction.users.load(who.id);
    }
    endScopes.push(transaction.database.beginMixedDmlScope?.(true) ?? (() => undefined));
    transaction.runAsDepth++;
    return before;
}

export function endRunAs(before: RunningUser): void {
    const transaction = currentTransaction();
    transaction.user = before;
    transaction.runAsDepth--;
    endScopes.pop()?.();
}
