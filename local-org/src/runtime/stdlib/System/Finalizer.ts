import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('System.Finalizer', {
    reference: apexReference('apex_interface_System_Finalizer'),
    kind: 'interface',
    members: {
        'void execute(FinalizerContext context)': undefined
    }
});
