import { ID, libraryOf, STRING } from '../../../shared/types.js';
import { ApexMap } from '../../../shared/values/index.js';
import { typeToken } from '../../../schema/tokens.js';
import type { ObjectDescribe } from '../../library/describe/describeObject.js';
import {
    listOfType,
    ObjectFields,
    ObjectFieldSets,
    recordTypesOf
} from '../../library/describe/describeObject.js';
import { userCan } from '../../library/describe/permissions.js';
import type { RecordTypeDescribe } from '../../library/describe/recordTypes.js';
import { childRelationshipsOf } from '../../library/describe/childRelationships.js';
import { withProperties } from '../../library/describe/beans.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { enumNamed } from '../../library/runtimeEnums.js';
import { currentTransaction } from '../../transaction.js';

function recordTypesBy(key: (type: RecordTypeDescribe) => string | null, keyType = STRING) {
    return (self: ObjectDescribe) =>
        new ApexMap<string | null, unknown>(
            keyType,
            libraryOf('Schema.RecordTypeInfo'),
            recordTypesOf(self.def).map((each) => [key(each), each] as const)
        );
}

function childRelationships(self: ObjectDescribe) {
    const { schema } = currentTransaction();
    return listOfType('Schema.ChildRelationship', childRelationshipsOf(self.def, schema));
}

export default libraryClass('Schema.DescribeSObjectResult', {
    reference: apexReference('apex_methods_system_sobject_describe'),
    members: withProperties({
        'String getName()': (self: ObjectDescribe) => self.def.name,
        'String getLabel()': (self: ObjectDescribe) => self.def.label,
        'String getLabelPlural()': (self: ObjectDescribe) => self.def.pluralLabel,
        'String getKeyPrefix()': (self: ObjectDescribe) => self.def.keyPrefix,
        'String getLocalName()': (self: ObjectDescribe) => self.def.name,
        'Boolean isAccessible()': (self: ObjectDescribe) => userCan('read', self.def.name),
        'Boolean isCreateable()': (self: ObjectDescribe) =>
            self.def.isCreateable && userCan('create', self.def.name),
        'Boolean isUpdateable()': (self: ObjectDescribe) =>
            self.def.isUpdateable && userCan('edit', self.def.name),
        'Boolean isDeletable()': (self: ObjectDescribe) =>
            self.def.isDeletable && userCan('delete', self.def.name),
        'Boolean isUndeletable()': (self: ObjectDescribe) =>
            self.def.isDeletable && userCan('delete', self.def.name),
        'Boolean isMergeable()': (self: ObjectDescribe) =>
            ['Account', 'Contact', 'Lead', 'Case'].includes(self.def.name),
        'Boolean isCustom()': (self: ObjectDescribe) => /__(?:c|mdt|e|b|x)$/i.test(self.def.name),
        'Boolean isCustomSetting()': (self: ObjectDescribe) =>
            self.def.kind.startsWith('customSetting'),
        'Boolean isQueryable()': (self: ObjectDescribe) => self.def.isQueryable,
        'Boolean isSearchable()': (self: ObjectDescribe) =>
            self.def.isQueryable && self.def.kind !== 'customMetadata',
        'Boolean isFeedEnabled()': (self: ObjectDescribe) => self.def.features?.hasFeeds === true,
        'Boolean isDeprecatedAndHidden()': () => false,
        'Boolean isMruEnabled()': (self: ObjectDescribe) => self.def.isQueryable,
        'Schema.SObjectTypeFields fields { get; }': {
            get: (self: ObjectDescribe) => new ObjectFields(self.def)
        },
        'Schema.SObjectTypeFieldSets fieldSets { get; }': {
            get: (self: ObjectDescribe) => new ObjectFieldSets(self.def)
        },
        'Schema.SObjectType getSObjectType()': (self: ObjectDescribe) => typeToken(self.def),
        'List<Schema.ChildRelationship> getChildRelationships()': childRelationships,
        'List<Schema.RecordTypeInfo> getRecordTypeInfos()': (self: ObjectDescribe) =>
            listOfType('Schema.RecordTypeInfo', recordTypesOf(self.def)),
        'Map<String, Schema.RecordTypeInfo> getRecordTypeInfosByDeveloperName()': recordTypesBy(
            ({ facts }) => facts.developerName
        ),
        'Map<String, Schema.RecordTypeInfo> getRecordTypeInfosByName()': recordTypesBy(
            ({ facts }) => facts.name
        ),
        'Map<Id, Schema.RecordTypeInfo> getRecordTypeInfosById()': recordTypesBy(
            ({ facts }) => facts.id,
            ID
        ),
        'Boolean getHasSubtypes()': () => false,
        'String getDefaultImplementation()': () => null,
        'String getImplementedBy()': () => null,
        'String getImplementsInterfaces()': () => null,
        'Schema.SObjectDescribeOptions getSObjectDescribeOption()': () =>
            enumNamed('Schema.SObjectDescribeOptions', 'FULL'),
        'String getAssociateEntityType()': (self: ObjectDescribe) =>
            ({ share: 'Share', history: 'History', changeEvent: 'ChangeEvent' })[
                self.def.kind as 'share'
            ] ?? null,
        'String getAssociateParentEntity()': (self: ObjectDescribe) =>
            /^(.*?)(?:__Share|__History|__ChangeEvent|Share|History|ChangeEvent)$/.exec(
                self.def.name
            )?.[1] ?? null
    })
});
