import { libraryEnum } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryEnum(
    'Schema.SObjectDescribeOptions',
    ['DEFAULT', 'DEFERRED', 'FULL'],
    apexReference('apex_enum_Schema_SObjectDescribeOptions')
);
