import type { RecordTypeDescribe } from '../../library/describe/recordTypes.js';
import { withProperties } from '../../library/describe/beans.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('Schema.RecordTypeInfo', {
    reference: apexReference('apex_class_Schema_RecordTypeInfo'),
    members: withProperties({
        'String getDeveloperName()': (self: RecordTypeDescribe) => self.facts.developerName,
        'String getName()': (self: RecordTypeDescribe) => self.facts.name,
        'Id getRecordTypeId()': (self: RecordTypeDescribe) => self.facts.id,
        'Boolean isActive()': (self: RecordTypeDescribe) => self.facts.isActive,
        'Boolean isAvailable()': (self: RecordTypeDescribe) => self.facts.isActive,
        'Boolean isDefaultRecordTypeMapping()': (self: RecordTypeDescribe) => self.facts.isDefault,
        'Boolean isMaster()': (self: RecordTypeDescribe) => self.facts.isMaster
    })
});
