/** What the org knows of an object and its fields: the platform's, overlaid with the project's. */

import type { Position } from '../shared/diagnostic.js';

export type FieldType =
    | 'Id'
    | 'String'
    | 'TextArea'
    | 'LongTextArea'
    | 'Html'
    | 'EncryptedText'
    | 'Email'
    | 'Phone'
    | 'Url'
    | 'Picklist'
    | 'MultiselectPicklist'
    | 'Combobox'
    | 'Boolean'
    | 'Integer'
    | 'Long'
    | 'Double'
    | 'Currency'
    | 'Percent'
    | 'Date'
    | 'Datetime'
    | 'Time'
    | 'Base64'
    | 'Location'
    | 'Address'
    | 'Reference'
    | 'MasterDetail'
    | 'MetadataRelationship'
    | 'AutoNumber'
    /** Ids that make junction records: `EmailMessage.ToIds`. */
    | 'JunctionIdList'
    | 'AnyType';

export interface PicklistValue {
    readonly value: string;
    readonly label: string;
    readonly isDefault: boolean;
    readonly isActive: boolean;
    /** For stages and statuses: probability, closed, won, converted … */
    readonly attributes?: Readonly<Record<string, string | number | boolean>>;
}

export interface FieldDef {
    /** API name in its declared spelling: `Name`, `Amount__c`. */
    readonly name: string;
    /** Place of the field in `SObject.slots`. */
    readonly ordinal: number;
    readonly label: string;
    readonly type: FieldType;
    /** Most characters, for texts. */
    readonly length?: number;
    readonly precision?: number;
    readonly scale?: number;
    readonly isCustom: boolean;
    /** Refused when empty on save (the metadata's `required`, or the platform's own rule). */
    readonly isRequired: boolean;
    /** Whether it may be empty in a stored record, as describe says it; absent: whenever it is not required. */
    readonly isNillable?: boolean;
    readonly isUnique: boolean;
    readonly isExternalId: boolean;
    readonly isCaseSensitive?: boolean;
    readonly isNameField: boolean;
    readonly isCreateable: boolean;
    readonly isUpdateable: boolean;
    readonly isFilterable: boolean;
    readonly isSortable: boolean;
    readonly isGroupable: boolean;
    readonly isAutoNumber: boolean;
    readonly displayFormat?: string;
    /** Formula text, where the field is calculated; `type` is then its result's. */
    readonly formula?: string;
    readonly formulaTreatBlanksAs?: 'BlankAsZero' | 'BlankAsBlank';
    readonly summary?: RollupSummary;
    /** Formula text, or literal, of the default. */
    readonly defaultValue?: string;
    readonly picklist?: readonly PicklistValue[];
    readonly isRestrictedPicklist?: boolean;
    readonly controllingField?: string;
    /** Objects that a reference may point to. */
    readonly referenceTo?: readonly string[];
    /** `Account` of `AccountId`, `Parent__r` of `Parent__c`. */
    readonly relationshipName?: string;
    /** Name under which the parent sees its children: `Contacts`, `Lines__r`. */
    readonly childRelationshipName?: string;
    readonly relationshipOrder?: 0 | 1;
    readonly deleteConstraint?: 'Cascade' | 'Restrict' | 'SetNull';
    readonly isReparentable?: boolean;
    readonly isHtmlFormatted?: boolean;
    /** For a dependent picklist: the controlling values that allow a value. */
    readonly dependencies?: readonly {
        readonly value: string;
        readonly controlledBy: readonly string[];
    }[];
    readonly description?: string;
    readonly inlineHelpText?: string;
    /** Data classification: `Confidential`, `Restricted` … */
    readonly securityClassification?: string;
    /** Compliance categorisation, joined by semicolons: `PII;GDPR`. */
    readonly complianceGroup?: string;
}

export interface RollupSummary {
    readonly operation: 'count' | 'sum' | 'min' | 'max';
    readonly childObject: string;
    readonly childReference: string;
    readonly summarizedField?: string;
    readonly filters: readonly {
        readonly field: string;
        readonly operation: string;
        readonly value: string;
    }[];
}

export interface ChildRelationship {
    readonly name: string;
    readonly childObject: string;
    readonly field: string;
}

export interface ValidationRule {
    readonly name: string;
    /** Where its formula begins, for messages. */
    readonly position?: Position;
    readonly isActive: boolean;
    readonly formula: string;
    readonly errorMessage: string;
    readonly errorField?: string;
    readonly file: string;
}

export interface RecordTypeDef {
    readonly developerName: string;
    /** Values that records of the type may hold, by lower-case field name; a field that is absent is not limited. */
    readonly picklistValues?: ReadonlyMap<
        string,
        readonly { readonly name: string; readonly isDefault: boolean }[]
    >;
    readonly label: string;
    readonly isActive: boolean;
    readonly isDefault: boolean;
    readonly description?: string;
}

export interface FieldSetDef {
    readonly name: string;
    readonly label: string;
    readonly fields: readonly { readonly path: string; readonly isRequired: boolean }[];
}

export type SharingModel = 'Private' | 'Read' | 'ReadWrite' | 'ControlledByParent' | 'FullAccess';

export type ObjectKind =
    | 'standard'
    | 'custom'
    | 'customMetadata'
    | 'platformEvent'
    | 'customSettingList'
    | 'customSettingHierarchy'
    | 'share'
    | 'history'
    | 'changeEvent'
    | 'setup';

export interface SObjectDef {
    readonly name: string;
    readonly label: string;
    readonly pluralLabel: string;
    readonly kind: ObjectKind;
    readonly keyPrefix: string | null;
    /** Org-wide default for internal users. */
    readonly sharingModel: SharingModel;
    readonly fields: readonly FieldDef[];
    /** Keys in lower case. */
    readonly fieldsByName: ReadonlyMap<string, FieldDef>;
    /** Parent relationships by lower-case relationship name: `account`, `parent__r`. */
    readonly relationshipsByName: ReadonlyMap<string, FieldDef>;
    /** Keys in lower case. */
    readonly childRelationships: ReadonlyMap<string, ChildRelationship>;
    readonly validationRules: readonly ValidationRule[];
    readonly recordTypes: readonly RecordTypeDef[];
    readonly fieldSets: readonly FieldSetDef[];
    readonly nameField: FieldDef | null;
    readonly publishBehavior?: 'PublishImmediately' | 'PublishAfterCommit';
    readonly isQueryable: boolean;
    readonly isCreateable: boolean;
    readonly isUpdateable: boolean;
    readonly isDeletable: boolean;
    readonly isSetup: boolean;
    readonly description?: string;
    /** What was switched on for it; absent on objects that cannot have them. */
    readonly features?: ObjectFeatures;
}

export interface ObjectFeatures {
    readonly hasHistory: boolean;
    readonly hasFeeds: boolean;
    readonly hasActivities: boolean;
    /** Computed on the fly from other rows (`UserRecordAccess`, `OpenActivity`): there is nothing to store. */
    readonly isVirtual: boolean;
}

/** Every object that the org knows. Immutable: a deploy makes a new one. */
export interface Schema {
    /** The project's own namespace, or ''. Names of its own have no prefix here, and are found with one. */
    readonly namespace: string;
    readonly objects: ReadonlyMap<string, SObjectDef>;
    /** Finds an object by API name, in any case. */
    object(name: string): SObjectDef | undefined;
    objectByKeyPrefix(prefix: string): SObjectDef | undefined;
}
