import { libraryEnum } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryEnum(
    'System.ApplicationReadWriteMode',
    ['DEFAULT', 'READ_ONLY'],
    apexReference('apex_methods_system_system')
);
