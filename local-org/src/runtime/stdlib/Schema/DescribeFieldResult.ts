import type { FieldDescribe } from '../../library/describe/describeField.js';
import {
    defaultValueOf,
    displayTypeOf,
    isCalculated,
    isNillable,
    lengthOf,
    picklistValuesOf,
    soapTypeOf
} from '../../library/describe/describeField.js';
import { listOfType } from '../../library/describe/describeObject.js';
import { userCanField } from '../../library/describe/permissions.js';
import { fieldToken, typeToken } from '../../../schema/tokens.js';
import { withProperties } from '../../library/describe/beans.js';
import { compoundOf } from '../../../schema/compoundFields.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { enumNamed } from '../../library/runtimeEnums.js';
import { currentTransaction } from '../../transaction.js';

/** Filled by the platform, and never under field security. */
const SYSTEM_FIELDS = new Set([
    'Id',
    'OwnerId',
    'CreatedById',
    'CreatedDate',
    'IsDeleted',
    'LastModifiedById',
    'LastModifiedDate',
    'SystemModstamp'
]);

function referenceTo(self: FieldDescribe) {
    const { schema } = currentTransaction();
    const targets = (self.field.referenceTo ?? []).flatMap((name) => {
        const def = schema.object(name);
        return def === undefined ? [] : [typeToken(def)];
    });
    return listOfType('Schema.SObjectType', targets);
}

function controller(self: FieldDescribe) {
    const field = self.def.fieldsByName.get(self.field.controllingField?.toLowerCase() ?? '');
    return field === undefined ? null : fieldToken(self.def, field);
}

const displayType = (self: FieldDescribe) =>
    enumNamed('Schema.DisplayType', displayTypeOf(self.field));

/** The compound field that a part belongs to: an address, a geolocation, or the name of a person. */
function compoundName({ def, field }: FieldDescribe): string | null {
    const isPartOfName =
        PARTS_OF_NAME.has(field.name) && def.nameField !== null && def.nameField !== field;
    return isPartOfName ? 'Name' : (compoundOf(def, field)?.name ?? null);
}

const PARTS_OF_NAME = new Set(['Salutation', 'FirstName', 'MiddleName', 'LastName', 'Suffix']);

const sobjectField = (self: FieldDescribe) => fieldToken(self.def, self.field);

export default libraryClass('Schema.DescribeFieldResult', {
    reference: apexReference('apex_methods_system_fields_describe'),
    members: withProperties({
        'String getName()': (self: FieldDescribe) => self.field.name,
        'String getLabel()': (self: FieldDescribe) => self.field.label,
        'String getLocalName()': (self: FieldDescribe) => self.field.name,
        'String getInlineHelpText()': (self: FieldDescribe) => self.field.inlineHelpText ?? null,
        'String getRelationshipName()': (self: FieldDescribe) =>
            self.field.relationshipName ?? null,
        'String getCalculatedFormula()': (self: FieldDescribe) => self.field.formula ?? null,
        'String getDefaultValueFormula()': (self: FieldDescribe) =>
            self.field.type === 'Boolean' ? null : (self.field.defaultValue ?? null),
        'Boolean isAccessible()': (self: FieldDescribe) =>
            userCanField('read', self.def.name, self.field.name),
        'Boolean isCreateable()': (self: FieldDescribe) =>
            self.field.isCreateable && userCanField('edit', self.def.name, self.field.name),
        'Boolean isUpdateable()': (self: FieldDescribe) =>
            self.field.isUpdateable && userCanField('edit', self.def.name, self.field.name),
        'Boolean isAutoNumber()': (self: FieldDescribe) => self.field.isAutoNumber,
        'Boolean isCalculated()': (self: FieldDescribe) => isCalculated(self.field),
        'Boolean isCascadeDelete()': (self: FieldDescribe) =>
            self.field.type === 'MasterDetail' || self.field.deleteConstraint === 'Cascade',
        'Boolean isCaseSensitive()': (self: FieldDescribe) => self.field.isCaseSensitive === true,
        'Boolean isCustom()': (self: FieldDescribe) => self.field.isCustom,
        'Boolean isDefaultedOnCreate()': (self: FieldDescribe) =>
            self.field.defaultValue !== undefined ||
            self.field.type === 'Boolean' ||
            SYSTEM_FIELDS.has(self.field.name),
        'Boolean isDependentPicklist()': (self: FieldDescribe) =>
            self.field.controllingField !== undefined,
        'Boolean isDeprecatedAndHidden()': () => false,
        'Boolean isEncrypted()': (self: FieldDescribe) => self.field.type === 'EncryptedText',
        'Boolean isExternalId()': (self: FieldDescribe) => self.field.isExternalId,
        'Boolean isFilterable()': (self: FieldDescribe) => self.field.isFilterable,
        'Boolean isFormulaTreatNullNumberAsZero()': (self: FieldDescribe) =>
            self.field.formulaTreatBlanksAs === 'BlankAsZero',
        'Boolean isGroupable()': (self: FieldDescribe) => self.field.isGroupable,
        'Boolean isHighScaleNumber()': () => false,
        'Boolean isHtmlFormatted()': (self: FieldDescribe) =>
            self.field.isHtmlFormatted ?? self.field.type === 'Html',
        'Boolean isIdLookup()': (self: FieldDescribe) =>
            self.field.name === 'Id' || self.field.isExternalId,
        'Boolean isNameField()': (self: FieldDescribe) => self.field.isNameField,
        'Boolean isNamePointing()': (self: FieldDescribe) =>
            (self.field.referenceTo?.length ?? 0) > 1,
        'Boolean isNillable()': (self: FieldDescribe) => isNillable(self.field),
        'Boolean isPermissionable()': (self: FieldDescribe) =>
            !self.field.isRequired &&
            !SYSTEM_FIELDS.has(self.field.name) &&
            self.field.type !== 'MasterDetail',
        'Boolean isQueryByDistance()': (self: FieldDescribe) => self.field.type === 'Location',
        'Boolean isRestrictedDelete()': (self: FieldDescribe) =>
            self.field.deleteConstraint === 'Restrict',
        'Boolean isRestrictedPicklist()': (self: FieldDescribe) =>
            self.field.isRestrictedPicklist === true,
        'Boolean isSearchPrefilterable()': () => false,
        'Boolean isSortable()': (self: FieldDescribe) => self.field.isSortable,
        'Boolean isUnique()': (self: FieldDescribe) => self.field.isUnique,
        'Boolean isWriteRequiresMasterRead()': () => false,
        'Boolean isAiPredictionField()': () => false,
        'Boolean isDisplayLocationInDecimal()': () => false,
        'Boolean isPolymorphicForeignKey()': (self: FieldDescribe) =>
            (self.field.referenceTo?.length ?? 0) > 1,
        'Boolean isCompoundField()': (self: FieldDescribe) =>
            self.field.type === 'Address' || self.field.type === 'Location',
        'Integer getByteLength()': (self: FieldDescribe) => lengthOf(self.field) * 3,
        'Integer getLength()': (self: FieldDescribe) => lengthOf(self.field),
        'Integer getPrecision()': (self: FieldDescribe) => self.field.precision ?? 0,
        'Integer getScale()': (self: FieldDescribe) => self.field.scale ?? 0,
        'Integer getDigits()': (self: FieldDescribe) =>
            self.field.type === 'Integer' ? (self.field.precision ?? 8) : 0,
        'String getCompoundFieldName()': compoundName,
        'Schema.SObjectField getController()': controller,
        'Object getDefaultValue()': (self: FieldDescribe) => defaultValueOf(self.field),
        'List<Schema.PicklistEntry> getPicklistValues()': (self: FieldDescribe) =>
            picklistValuesOf(self),
        'String getReferenceTargetField()': () => null,
        'List<Schema.SObjectType> getReferenceTo()': referenceTo,
        'Integer getRelationshipOrder()': (self: FieldDescribe) =>
            self.field.relationshipOrder ?? null,
        'Schema.SObjectField getSObjectField()': sobjectField,
        'Schema.SObjectType getSObjectType()': (self: FieldDescribe) => typeToken(self.def),
        'Schema.SoapType getSoapType()': (self: FieldDescribe) =>
            enumNamed('Schema.SoapType', soapTypeOf(self.field)),
        'Schema.DisplayType getType()': displayType
    })
});
