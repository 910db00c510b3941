import type { FieldDef, FieldType, SObjectDef } from '../schema/definitions.js';
import {
    BLOB,
    BOOLEAN,
    DATE,
    DATETIME,
    DECIMAL,
    ID,
    INTEGER,
    libraryOf,
    listOf,
    LONG,
    OBJECT,
    sobjectOf,
    STRING,
    TIME,
    type ApexType
} from '../shared/types.js';
import type { Project } from './project.js';

const TYPES: Readonly<Record<FieldType, ApexType>> = {
    Id: ID,
    Reference: ID,
    MasterDetail: ID,
    MetadataRelationship: ID,
    String: STRING,
    TextArea: STRING,
    LongTextArea: STRING,
    Html: STRING,
    EncryptedText: STRING,
    Email: STRING,
    Phone: STRING,
    Url: STRING,
    Picklist: STRING,
    MultiselectPicklist: STRING,
    Combobox: STRING,
    AutoNumber: STRING,
    Boolean: BOOLEAN,
    Integer: INTEGER,
    Long: LONG,
    Double: DECIMAL,
    Currency: DECIMAL,
    Percent: DECIMAL,
    Date: DATE,
    Datetime: DATETIME,
    Time: TIME,
    Base64: BLOB,
    Location: libraryOf('System.Location'),
    Address: libraryOf('System.Address'),
    JunctionIdList: listOf(STRING),
    AnyType: OBJECT
};

/** The type of a field's value in Apex. */
export function fieldValueType(field: FieldDef): ApexType {
    if (field.name === 'ChangeEventHeader') {
        return libraryOf('EventBus.ChangeEventHeader');
    }
    // Entity and field definitions are named, not numbered.
    const isNamed =
        field.type === 'MetadataRelationship' &&
        (field.referenceTo ?? []).every((target) => /Definition$/.test(target));
    return isNamed ? STRING : (TYPES[field.type] ?? OBJECT);
}

/** The type of the parent that a reference points to: `Name` where it may be one of several objects. */
export function parentType(project: Project, field: FieldDef): ApexType {
    const targets = field.referenceTo ?? [];
    if (targets.length === 1) {
        return sobjectOf(project.sobject(targets[0]!)?.name ?? targets[0]!);
    }
    return sobjectOf('Name');
}

/** Whose fields a record of the pseudo-object `Name` may have. */
const NAMED_OBJECTS = ['User', 'Group', 'Contact', 'Lead', 'Account'];
const NAME_FIELDS = new Set(
    `Id Name FirstName LastName MiddleName Suffix Salutation Email Phone MobilePhone Title Type Username Alias IsActive
    ProfileId Profile UserRoleId UserRole RecordTypeId NameOrAlias`
        .toLowerCase()
        .split(/\s+/)
);

/** The object that says what a field of `Name` is. */
export function objectForName(project: Project, field: string): SObjectDef | undefined {
    const key = field.toLowerCase();
    return NAME_FIELDS.has(key)
        ? NAMED_OBJECTS.map((name) => project.sobject(name)).find(
              (object) => object?.fieldsByName.has(key) || object?.relationshipsByName.has(key)
          )
        : undefined;
}
