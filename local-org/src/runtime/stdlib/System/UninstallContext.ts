import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('System.UninstallContext', {
    reference: apexReference('apex_interface_System_UninstallHandler'),
    kind: 'interface',
    members: {
        'Id organizationId()': undefined,
        'Id uninstallerId()': undefined
    }
});
