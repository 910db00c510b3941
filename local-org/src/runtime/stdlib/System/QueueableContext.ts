import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('System.QueueableContext', {
    reference: apexReference('apex_interface_System_QueueableContext'),
    kind: 'interface',
    members: {
        'Id getJobId()': undefined
    }
});
