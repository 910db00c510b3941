import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('System.InstallContext', {
    reference: apexReference('apex_interface_System_InstallHandler'),
    kind: 'interface',
    members: {
        'Id organizationId()': undefined,
        'Id installerId()': undefined,
        'Boolean isUpgrade()': undefined,
        'Boolean isPush()': undefined,
        'Version previousVersion()': undefined
    }
});
