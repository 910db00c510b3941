import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('System.Queueable', {
    reference: apexReference('apex_interface_System_Queueable'),
    kind: 'interface',
    members: {
        'void execute(QueueableContext context)': undefined
    }
});
