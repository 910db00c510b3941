import { dataClass } from '../../library/dataObject.js';
import { apexReference } from '../../library/reference.js';

export default dataClass('System.AsyncOptions', {
    reference: apexReference('apex_class_System_AsyncOptions'),
    fields: {
        'QueueableDuplicateSignature DuplicateSignature': null,
        'Integer MaximumQueueableStackDepth': null,
        'Integer MinimumQueueableDelayInMinutes': null
    }
});
