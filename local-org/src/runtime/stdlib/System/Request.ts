import { DataObject } from '../../library/dataObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { enumNamed } from '../../library/runtimeEnums.js';
import { currentTransaction } from '../../transaction.js';

/** What an asynchronous job counts as, where the transaction does not say so itself. */
const JOBS: Readonly<Record<string, string>> = {
    queueable: 'QUEUEABLE',
    future: 'FUTURE',
    batch: 'BATCH_APEX',
    scheduled: 'SCHEDULED',
    event: 'PLATFORM_EVENT_PUBLISH_CALLBACK',
    finalizer: 'TRANSACTION_FINALIZER_QUEUEABLE'
};

export default libraryClass('System.Request', {
    reference: apexReference('apex_class_System_Request'),
    members: {
        'static Request getCurrent()': () => {
            const { request, async } = currentTransaction();
            const quiddity = JOBS[async.running?.kind ?? ''] ?? request.quiddity;
            return new DataObject('System.Request', { id: request.id, quiddity });
        },
        'Quiddity getQuiddity()': (self: DataObject) =>
            enumNamed('System.Quiddity', self['quiddity'] as string),
        'String getRequestId()': (self: DataObject) => self['id']
    }
});
