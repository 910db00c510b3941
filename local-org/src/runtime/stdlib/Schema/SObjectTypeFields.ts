import type { ObjectFields } from '../../library/describe/describeObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('Schema.SObjectTypeFields', {
    reference: apexReference('apex_methods_system_fields_describe'),
    members: {
        'Map<String, Schema.SObjectField> getMap()': (self: ObjectFields) => self.map()
    }
});
