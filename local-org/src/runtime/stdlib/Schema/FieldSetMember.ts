import { fieldToken } from '../../../schema/tokens.js';
import { displayTypeOf, isNillable } from '../../library/describe/describeField.js';
import type { FieldSetMemberDescribe } from '../../library/describe/fieldSets.js';
import { withProperties } from '../../library/describe/beans.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { enumNamed } from '../../library/runtimeEnums.js';

export default libraryClass('Schema.FieldSetMember', {
    reference: apexReference('apex_class_Schema_FieldSetMember'),
    members: withProperties({
        'Boolean getDbRequired()': (self: FieldSetMemberDescribe) => !isNillable(self.field),
        'String getFieldPath()': (self: FieldSetMemberDescribe) => self.path,
        'String getLabel()': (self: FieldSetMemberDescribe) => self.field.label,
        'Boolean getRequired()': (self: FieldSetMemberDescribe) => self.isRequired,
        'Schema.SObjectField getSObjectField()': (self: FieldSetMemberDescribe) =>
            fieldToken(self.def, self.field),
        'Schema.DisplayType getType()': (self: FieldSetMemberDescribe) =>
            enumNamed('Schema.DisplayType', displayTypeOf(self.field))
    })
});
