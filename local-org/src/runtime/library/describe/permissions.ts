import { currentTransaction } from '../../transaction.js';

type Action = 'read' | 'create' | 'edit' | 'delete' | 'viewAll' | 'modifyAll';

/** Whether the running user may do something with an object. */
export function userCan(action: Action, object: string): boolean {
    const { database, user } = currentTransaction();
    return database.permissions?.can(user.id, action, object) ?? true;
}

/** Whether the running user may read or edit a field. */
export function userCanField(action: 'read' | 'edit', object: string, field: string): boolean {
    const { database, user } = currentTransaction();
    return database.permissions?.canField(user.id, action, object, field) ?? true;
}
