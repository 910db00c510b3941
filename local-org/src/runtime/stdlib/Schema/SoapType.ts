import { libraryEnum } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryEnum(
    'Schema.SoapType',
    [
        'ADDRESS',
        'ANYTYPE',
        'BASE64BINARY',
        'BOOLEAN',
        'DATE',
        'DATETIME',
        'DOUBLE',
        'ID',
        'INTEGER',
        'LOCATION',
        'LONG',
        'STRING',
        'TIME'
    ],
    apexReference('apex_enum_Schema_SOAPType')
);
