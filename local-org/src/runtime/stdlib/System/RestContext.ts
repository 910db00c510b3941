import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { currentTransaction } from '../../transaction.js';

/** Lives as long as the transaction. */
const member = (key: string) => ({
    get: () => currentTransaction().attachments.get(key) ?? null,
    set: (value: unknown) => {
        currentTransaction().attachments.set(key, value);
    }
});

export default libraryClass('System.RestContext', {
    reference: apexReference('apex_methods_system_restcontext'),
    members: {
        'static RestRequest request { get; set; }': member('RestContext.request'),
        'static RestResponse response { get; set; }': member('RestContext.response')
    }
});
