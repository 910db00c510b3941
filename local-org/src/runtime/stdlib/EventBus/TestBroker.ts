import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { currentTransaction } from '../../transaction.js';

export default libraryClass('EventBus.TestBroker', {
    reference: apexReference('apex_class_eventbus_TestBroker'),
    members: {
        'void deliver()': () => currentTransaction().async.deliverEvents(),
        'void fail()': () => currentTransaction().async.failEvents()
    }
});
