import type { FieldSetDescribe } from '../../library/describe/fieldSets.js';
import { typeToken } from '../../../schema/tokens.js';
import { listOfType } from '../../library/describe/describeObject.js';
import { withProperties } from '../../library/describe/beans.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('Schema.FieldSet', {
    reference: apexReference('apex_class_Schema_FieldSet'),
    members: withProperties({
        'String getDescription()': () => null,
        'List<Schema.FieldSetMember> getFields()': (self: FieldSetDescribe) =>
            listOfType('Schema.FieldSetMember', self.members()),
        'String getLabel()': (self: FieldSetDescribe) => self.set.label,
        'String getName()': (self: FieldSetDescribe) => self.set.name,
        'String getNamespace()': () => null,
        'Schema.SObjectType getSObjectType()': (self: FieldSetDescribe) => typeToken(self.def)
    })
});
