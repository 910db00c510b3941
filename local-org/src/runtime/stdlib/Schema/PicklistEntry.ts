import type { PicklistEntryDescribe } from '../../library/describe/describeField.js';
import { withProperties } from '../../library/describe/beans.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('Schema.PicklistEntry', {
    reference: apexReference('apex_class_Schema_PicklistEntry'),
    members: withProperties({
        'String getLabel()': (self: PicklistEntryDescribe) => self.value.label,
        'String getValue()': (self: PicklistEntryDescribe) => self.value.value,
        'Boolean isActive()': (self: PicklistEntryDescribe) => self.value.isActive,
        'Boolean isDefaultValue()': (self: PicklistEntryDescribe) => self.value.isDefault
    })
});
