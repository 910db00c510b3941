import { libraryEnum } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryEnum(
    'System.AccessType',
    ['CREATABLE', 'READABLE', 'UPDATABLE', 'UPSERTABLE'],
    apexReference('apex_enum_System_AccessType')
);
