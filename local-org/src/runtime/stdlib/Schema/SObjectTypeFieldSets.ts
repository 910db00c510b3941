import type { ObjectFieldSets } from '../../library/describe/describeObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('Schema.SObjectTypeFieldSets', {
    reference: apexReference('apex_class_Schema_FieldSet'),
    members: {
        'Map<String, Schema.FieldSet> getMap()': (self: ObjectFieldSets) => self.map()
    }
});
