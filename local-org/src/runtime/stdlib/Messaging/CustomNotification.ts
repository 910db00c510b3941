import type { ApexSet } from '../../../shared/values/index.js';
import { notNull } from '../../../shared/values/index.js';
import { apexError } from '../../../shared/apexException.js';
import { accessors, DataObject } from '../../library/dataObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

const NAME = 'Messaging.CustomNotification';
const FIELDS = ['typeId', 'sender', 'title', 'body', 'targetId', 'targetPageRef'] as const;

/** A notification is checked and goes nowhere: nobody's device is known here. */
function send(self: DataObject, recipients: ApexSet): void {
    const missing = (['title', 'body', 'typeId'] as const).find(
        (field) => ((self[field] as string | undefined) ?? '') === ''
    );
    if (missing !== undefined) {
        throw apexError('System.IllegalArgumentException', `Missing required field: ${missing}`);
    }
    if (((self['targetId'] ?? self['targetPageRef'] ?? '') as string) === '') {
        throw apexError(
            'System.IllegalArgumentException',
            'Either targetId or targetPageRef is required'
        );
    }
    if ([...notNull(recipients).values()].length === 0) {
        throw apexError('System.IllegalArgumentException', 'Missing required field: recipientIds');
    }
}

export default libraryClass(NAME, {
    reference: apexReference('apex_class_Messaging_CustomNotification'),
    members: {
        'new()': () => new DataObject(NAME, {}),
        'new(String typeId, String sender, String title, String body, String targetId, String targetPageRef)':
            (...values: (string | null)[]) =>
                new DataObject(
                    NAME,
                    Object.fromEntries(FIELDS.map((field, at) => [field, values[at] ?? null]))
                ),
        ...accessors('String', 'title', 'set'),
        ...accessors('String', 'body', 'set'),
        ...accessors('String', 'targetId', 'set'),
        ...accessors('String', 'targetPageRef', 'set'),
        'void setSenderId(String sender)': (self: DataObject, sender: string) => {
            self['sender'] = sender;
        },
        'void setNotificationTypeId(String typeId)': (self: DataObject, typeId: string) => {
            self['typeId'] = typeId;
        },
        'void send(Set<String> users)': send
    }
});
