import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('System.InstallHandler', {
    reference: apexReference('apex_interface_System_InstallHandler'),
    kind: 'interface',
    members: {
        'void onInstall(InstallContext context)': undefined
    }
});
