import { SObject } from '../../schema/sobject.js';
import { currentTransaction } from '../../runtime/transaction.js';
import { textOfValue } from '../values/text.js';
import type { ActionOutcome, Inputs } from './outcome.js';
import { rowsOf } from './rows.js';

const text = (inputs: Inputs, name: string): string => textOfValue(inputs.get(name) ?? null);

/**
 * The action Post to Chatter: a FeedItem on a record, a user or a group.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_action.meta/api_action/actions_obj_chatter_post.htm
 */
export function postToChatter(inputs: readonly Inputs[]): ActionOutcome[] {
    const { database, schema, user, limits } = currentTransaction();
    const items = inputs.map((given) => {
        const item = new SObject(schema.object('FeedItem')!);
        const set = (name: string, value: unknown): void =>
            item.store(item.def.fieldsByName.get(name.toLowerCase())!, value);
        set('Body', text(given, 'text'));
        set('ParentId', parentOf(given));
        set(
            'Visibility',
            text(given, 'visibility') === 'internalUsers' ? 'InternalUsers' : 'AllUsers'
        );
        return item;
    });
    limits.count('dmlStatements');
    const results = database.save('insert', items, {
        allOrNone: false,
        access: { userId: user.id, mode: 'system', sharing: false }
    });
    return results.map(({ success, id, errors }) => ({
        outputs: new Map([['feeditemid', id]]),
        fault: success ? null : `${errors[0]?.statusCode}: ${errors[0]?.message}`
    }));
}

/** An id, the username of a user, or the name of a group. */
function parentOf(given: Inputs): string | null {
    const subject = text(given, 'subjectnameorid');
    if (/^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/.test(subject)) {
        return subject;
    }
    const rows =
        text(given, 'type').toLowerCase() === 'group'
            ? rowsOf('SELECT Id FROM CollaborationGroup WHERE Name = :name', subject)
            : rowsOf('SELECT Id FROM User WHERE Username = :name', subject);
    return rows[0]?.id ?? null;
}
