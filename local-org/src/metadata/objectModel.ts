/** What a project says of objects, fields and value sets. */
import type { Position } from '../shared/diagnostic.js';
import type { RecordTypeDef, RollupSummary, SharingModel } from '../schema/definitions.js';
import type { NamedThing } from './model.js';

/** What the project says of one object: its own, or additions to one of the platform's. */
export interface ObjectMetadata {
    readonly name: string;
    readonly position: Position;
    /** From `<Object>.object-meta.xml`; absent when only children of it are in the project. */
    readonly settings: ObjectSettings | null;
    readonly fields: readonly FieldMetadata[];
    readonly recordTypes: readonly RecordTypeMetadata[];
    readonly validationRules: readonly ValidationRuleMetadata[];
    readonly fieldSets: readonly FieldSetMetadata[];
    readonly listViews: readonly ListView[];
    readonly compactLayouts: readonly CompactLayout[];
    readonly webLinks: readonly WebLink[];
    /** Why Apex may share a row: a `RowCause` of the share object, `<name>__c`. */
    readonly sharingReasons: readonly NamedThing[];
    readonly businessProcesses: readonly {
        readonly name: string;
        readonly values: readonly string[];
    }[];
}

/** A button or a link of an object. */
export interface WebLink extends NamedThing {
    readonly url?: string;
}

export interface ObjectSettings {
    readonly label?: string;
    readonly pluralLabel?: string;
    readonly description?: string;
    readonly sharingModel?: SharingModel;
    readonly externalSharingModel?: SharingModel;
    readonly deploymentStatus?: string;
    readonly nameField?: FieldMetadata;
    /** `List` or `Hierarchy`: it is a custom setting. */
    readonly customSettingsType?: string;
    readonly eventType?: string;
    readonly publishBehavior?: 'PublishImmediately' | 'PublishAfterCommit';
    readonly visibility?: string;
    readonly compactLayout?: string;
    readonly enableHistory: boolean;
    readonly enableFeeds: boolean;
    readonly enableActivities: boolean;
    readonly searchLayoutFields: readonly string[];
    /** Standard buttons that lists do not offer: `New` … */
    readonly excludedListButtons: readonly string[];
    /** Buttons of the project that lists offer. */
    readonly listButtons: readonly string[];
}

export interface FieldMetadata {
    readonly name: string;
    readonly position: Position;
    readonly label?: string;
    /** The metadata's own word: `Text`, `Lookup`, `Summary`, `AutoNumber`. Absent on standard fields. */
    readonly type?: string;
    readonly length?: number;
    readonly precision?: number;
    readonly scale?: number;
    readonly required: boolean;
    readonly unique: boolean;
    readonly externalId: boolean;
    readonly caseSensitive?: boolean;
    readonly defaultValue?: string;
    readonly formula?: string;
    readonly formulaTreatBlanksAs?: 'BlankAsZero' | 'BlankAsBlank';
    readonly displayFormat?: string;
    readonly startingNumber?: number;
    readonly description?: string;
    readonly inlineHelpText?: string;
    readonly referenceTo: readonly string[];
    readonly relationshipName?: string;
    readonly relationshipLabel?: string;
    readonly relationshipOrder?: number;
    readonly deleteConstraint?: 'Cascade' | 'Restrict' | 'SetNull';
    readonly reparentable: boolean;
    readonly writeRequiresMasterRead: boolean;
    readonly trackHistory: boolean;
    readonly valueSet?: ValueSet;
    readonly summary?: RollupSummary;
    /** Of a metadata relationship to a field definition: the field that names the object. */
    readonly metadataRelationshipControllingField?: string;
    readonly visibleLines?: number;
    readonly securityClassification?: string;
    readonly complianceGroup?: string;
}

export interface ValueSet {
    readonly restricted: boolean;
    readonly sorted: boolean;
    readonly controllingField?: string;
    /** Name of a global value set; `values` is then empty. */
    readonly globalValueSet?: string;
    readonly values: readonly ValueSetValue[];
    /** For a dependent picklist: which values of the controlling field allow a value. */
    readonly dependencies: readonly {
        readonly value: string;
        readonly controlledBy: readonly string[];
    }[];
}

export interface ValueSetValue {
    readonly fullName: string;
    readonly label: string;
    readonly isDefault: boolean;
    readonly isActive: boolean;
    /** What standard value sets add: `probability`, `closed`, `won`, `forecastCategory`, `converted` … */
    readonly attributes: Readonly<Record<string, string | number | boolean>>;
}

export interface GlobalValueSet {
    readonly name: string;
    readonly label: string;
    readonly position: Position;
    readonly sorted: boolean;
    readonly values: readonly ValueSetValue[];
}

export interface RecordTypeMetadata extends RecordTypeDef {
    readonly position: Position;
    readonly businessProcess?: string;
}

export interface ValidationRuleMetadata {
    readonly name: string;
    readonly isActive: boolean;
    readonly formula: string;
    readonly errorMessage: string;
    readonly errorField?: string;
    readonly description?: string;
    readonly position: Position;
    readonly formulaPosition: Position;
}

export interface FieldSetMetadata {
    readonly name: string;
    readonly label: string;
    readonly description?: string;
    readonly position: Position;
    readonly fields: readonly { readonly path: string; readonly isRequired: boolean }[];
}

export interface ListView {
    readonly name: string;
    readonly label: string;
    readonly columns: readonly string[];
    readonly filterScope: string;
    readonly booleanFilter?: string;
    readonly filters: readonly {
        readonly field: string;
        readonly operation: string;
        readonly value: string;
    }[];
    readonly queue?: string;
    readonly position: Position;
}

export interface CompactLayout {
    readonly name: string;
    readonly label: string;
    readonly fields: readonly string[];
    readonly position: Position;
}
