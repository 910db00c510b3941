import type { Access } from '../shared/access.js';
import type { SharingMode } from '../semantics/bound.js';
import { callerSharing } from './stackTrace.js';
import { currentTransaction } from './transaction.js';

/** From here on, database operations default to user mode and classes to `with sharing`. */
export const USER_MODE_BY_DEFAULT = 67;

/**
 * In whose name a SOQL or DML site of a class works.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_classes_keywords_sharing.htm
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_classes_enforce_usermode.htm
 */
export function accessFor(
    classSharing: SharingMode,
    apiVersion: number,
    statementMode: 'user' | 'system' | null
): Access {
    const { user } = currentTransaction();
    const mode = statementMode ?? (apiVersion >= USER_MODE_BY_DEFAULT ? 'user' : 'system');
    return {
        userId: user.id,
        mode,
        sharing: mode === 'user' || isSharingEnforced(classSharing, apiVersion)
    };
}

/** The access of the Apex code that called the library: for `Database.query` and its like. */
export function callerAccess(statementMode: 'user' | 'system' | null = null): Access {
    const caller = callerSharing();
    return accessFor(caller.sharing, caller.apiVersion, statementMode);
}

/** What a class's keyword means where it may depend on who called. */
export function isSharingEnforced(sharing: SharingMode, apiVersion: number): boolean {
    switch (sharing) {
        case 'with':
            return true;
        case 'without':
            return false;
        case 'inherited':
            return inherited(true);
        case 'unspecified':
            return (
                apiVersion >= USER_MODE_BY_DEFAULT || inherited(currentTransaction().entrySharing)
            );
    }
}

/**
 * Looks down the stack for the nearest caller that says. Nothing is tracked while code runs: only queries
 * and DML of classes without a keyword pay.
 */
function inherited(atEntry: boolean): boolean {
    const caller = callerSharing(
        ({ sharing, apiVersion }) =>
            sharing === 'with' ||
            sharing === 'without' ||
            (sharing === 'unspecified' && apiVersion >= USER_MODE_BY_DEFAULT)
    );
    switch (caller.kind) {
        case 'class':
            return caller.sharing !== 'without';
        case 'trigger':
            return false;
        case 'anonymous':
            return true;
        case 'none':
            return atEntry;
    }
}
