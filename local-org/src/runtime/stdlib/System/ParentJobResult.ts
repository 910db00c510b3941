import { libraryEnum } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryEnum(
    'System.ParentJobResult',
    ['SUCCESS', 'UNHANDLED_EXCEPTION'],
    apexReference('apex_interface_System_FinalizerContext')
);
