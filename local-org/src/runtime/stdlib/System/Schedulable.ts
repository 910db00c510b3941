import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('System.Schedulable', {
    reference: apexReference('apex_interface_System_Schedulable'),
    kind: 'interface',
    members: {
        'void execute(SchedulableContext context)': undefined
    }
});
