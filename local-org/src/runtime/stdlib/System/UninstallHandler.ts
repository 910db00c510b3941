import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('System.UninstallHandler', {
    reference: apexReference('apex_interface_System_UninstallHandler'),
    kind: 'interface',
    members: {
        'void onUninstall(UninstallContext context)': undefined
    }
});
