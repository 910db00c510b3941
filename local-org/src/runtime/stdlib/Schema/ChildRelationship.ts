import type { DataObject } from '../../library/dataObject.js';
import { withProperties } from '../../library/describe/beans.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('Schema.ChildRelationship', {
    reference: apexReference('apex_class_Schema_ChildRelationship'),
    members: withProperties({
        'Schema.SObjectType getChildSObject()': (self: DataObject) => self['childSObject'],
        'Schema.SObjectField getField()': (self: DataObject) => self['field'],
        'String getRelationshipName()': (self: DataObject) => self['relationshipName'],
        'Boolean isCascadeDelete()': (self: DataObject) => self['isCascadeDelete'],
        'Boolean isDeprecatedAndHidden()': () => false,
        'Boolean isRestrictedDelete()': (self: DataObject) => self['isRestrictedDelete']
    })
});
