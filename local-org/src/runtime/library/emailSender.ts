import { SObject } from '../../schema/sobject.js';
import { currentTransaction } from '../transaction.js';
import type { DataObject } from './dataObject.js';
import { queryOf } from './dynamicQuery.js';
import type { EmailFailure } from './emailRecipients.js';

export interface Sender {
    readonly from: string;
    readonly senderName: string | null;
}

/** From whom a message comes: the user, or an address of the whole org. */
export function senderOf(email: DataObject): Sender | EmailFailure {
    const { user, database } = currentTransaction();
    const given = (email['senderDisplayName'] as string | undefined) ?? null;
    const id = (email['orgWideEmailAddressId'] as string | undefined) ?? null;
    if (id === null) {
        return { from: user.email, senderName: given };
    }
    if (given !== null) {
        return {
            statusCode: 'DUPLICATE_SENDER_DISPLAY_NAME',
            message: 'Only one of senderDisplayName and orgWideEmailAddressId may be set.'
        };
    }
    const { records } = database.query(
        queryOf('SELECT Address, DisplayName FROM OrgWideEmailAddress WHERE Id = :id'),
        { bind: () => id, access: { userId: user.id, mode: 'system', sharing: false } }
    );
    const [record] = records;
    return record instanceof SObject
        ? {
              from: String(record.get('Address')),
              senderName: record.get('DisplayName') as string | null
          }
        : {
              statusCode: 'INVALID_CROSS_REFERENCE_KEY',
              message: `There is no organization-wide address ${id}.`
          };
}
