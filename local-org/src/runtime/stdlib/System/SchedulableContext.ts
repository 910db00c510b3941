import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('System.SchedulableContext', {
    reference: apexReference('apex_interface_System_SchedulableContext'),
    kind: 'interface',
    members: {
        'Id getTriggerId()': undefined
    }
});
