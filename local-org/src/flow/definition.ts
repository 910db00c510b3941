/** A Flow as a graph: what its metadata say, typed. */
import type { Position } from '../shared/diagnostic.js';

/** Data types of variables, formulas and screen inputs, as metadata spell them. */
export type FlowDataType =
    | 'String'
    | 'Number'
    | 'Currency'
    | 'Boolean'
    | 'Date'
    | 'DateTime'
    | 'Time'
    | 'Picklist'
    | 'Multipicklist'
    | 'SObject'
    | 'Apex';

export interface FlowType {
    readonly dataType: FlowDataType;
    readonly isCollection: boolean;
    /** Of SObject: the object. */
    readonly objectType?: string;
    /** Of Apex: the class. */
    readonly apexClass?: string;
    readonly scale?: number;
}

/** A value as metadata write it: a literal, a text with merge fields, or the name of a resource. */
export type FlowValue =
    | { readonly kind: 'literal'; readonly value: unknown }
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'reference'; readonly names: readonly string[] }
    | { readonly kind: 'formula'; readonly expression: string; readonly dataType: FlowDataType };

export interface FlowVariable extends FlowType {
    readonly kind: 'variable';
    readonly name: string;
    readonly isInput: boolean;
    readonly isOutput: boolean;
    readonly value: FlowValue | null;
}

export interface FlowChoice {
    readonly kind: 'choice';
    readonly name: string;
    readonly text: string;
    readonly dataType: FlowDataType;
    readonly value: FlowValue | null;
    /** Asks for a text beside the choice. */
    readonly userInput: {
        readonly promptText: string;
        readonly isRequired: boolean;
        readonly validation: FlowValidation | null;
    } | null;
}

export interface FlowValidation {
    readonly errorMessage: string;
    readonly formula: string;
}

export interface FlowDynamicChoices {
    readonly kind: 'dynamicChoices';
    readonly name: string;
    readonly dataType: FlowDataType;
    readonly object: string | null;
    readonly filter: RecordFilter;
    readonly displayField: string | null;
    readonly valueField: string | null;
    readonly picklistObject: string | null;
    readonly picklistField: string | null;
    readonly collection: readonly string[] | null;
    readonly limit: number | null;
    readonly sort: RecordSort | null;
    readonly outputs: readonly FieldOutput[];
}

export type FlowResource =
    | FlowVariable
    | FlowChoice
    | FlowDynamicChoices
    | {
          readonly kind: 'constant';
          readonly name: string;
          readonly dataType: FlowDataType;
          readonly value: FlowValue | null;
      }
    | {
          readonly kind: 'formula';
          readonly name: string;
          readonly dataType: FlowDataType;
          readonly expression: string;
          readonly scale: number | null;
          readonly position: Position;
      }
    | { readonly kind: 'textTemplate'; readonly name: string; readonly text: string }
    | {
          readonly kind: 'stage';
          readonly name: string;
          readonly label: string;
          readonly order: number;
          readonly isActive: boolean;
      };

export interface FlowCondition {
    readonly left: readonly string[];
    readonly operator: string;
    readonly right: FlowValue | null;
}

/** Conditions joined by `and`, `or`, or a text such as `1 AND (2 OR 3)`; or one formula. */
export interface FlowConditions {
    readonly logic: string;
    readonly conditions: readonly FlowCondition[];
    readonly formula: string | null;
}

/** Conditions on fields of records of one object. */
export interface RecordFilter {
    readonly logic: string;
    readonly filters: readonly {
        readonly field: string;
        readonly operator: string;
        readonly value: FlowValue | null;
    }[];
}

export interface RecordSort {
    readonly field: string;
    readonly order: 'Asc' | 'Desc';
}

/** Where a field of a record, or an output of an action, goes. */
export interface FieldOutput {
    readonly name: string;
    readonly target: readonly string[];
}

export interface FlowInput {
    readonly name: string;
    readonly value: FlowValue | null;
}

interface ElementBase {
    readonly name: string;
    readonly label: string;
    readonly next: string | null;
    readonly fault: string | null;
    readonly position: Position;
    /** What of it is not supported: said when it is reached. */
    readonly refusal: string | null;
}

export interface AssignmentElement extends ElementBase {
    readonly kind: 'assignment';
    readonly items: readonly {
        readonly target: readonly string[];
        readonly operator: string;
        readonly value: FlowValue | null;
    }[];
}

export interface DecisionElement extends ElementBase {
    readonly kind: 'decision';
    readonly rules: readonly {
        readonly name: string;
        readonly label: string;
        readonly conditions: FlowConditions;
        readonly next: string | null;
        /** Only where the record did not meet the conditions before. */
        readonly mustHaveChanged: boolean;
    }[];
}

export interface LoopElement extends ElementBase {
    readonly kind: 'loop';
    readonly collection: readonly string[];
    readonly isDescending: boolean;
    readonly nextValue: string | null;
    readonly target: readonly string[] | null;
}

export interface LookupElement extends ElementBase {
    readonly kind: 'recordLookup';
    readonly object: string;
    readonly filter: RecordFilter;
    readonly isFirstOnly: boolean;
    readonly sort: RecordSort | null;
    readonly limit: FlowValue | null;
    /** Null: all fields. */
    readonly fields: readonly string[] | null;
    readonly outputs: readonly FieldOutput[];
    readonly target: readonly string[] | null;
    readonly isStored: boolean;
    readonly isNulledIfNone: boolean;
}

export interface CreateMatching {
    readonly filter: RecordFilter;
    /** `None` skips, `UpdateAllRecords`, `UpdateLatestRecord`. */
    readonly whenOne: string;
    readonly whenSeveral: string;
}

export interface CreateElement extends ElementBase {
    readonly kind: 'recordCreate';
    readonly object: string | null;
    readonly inputs: readonly FlowInput[];
    /** A record or a collection that is saved as it is. */
    readonly source: readonly string[] | null;
    /** Takes the id of the new record. */
    readonly target: readonly string[] | null;
    readonly isStored: boolean;
    /** Conditions on records that are there already, and what becomes of them; null: it is always a new one. */
    readonly matching: CreateMatching | null;
    /** The field by which records are found that are there already (`Id`, or an external id); null: all are new. */
    readonly upsertField: string | null;
}

export interface UpdateElement extends ElementBase {
    readonly kind: 'recordUpdate';
    readonly object: string | null;
    readonly filter: RecordFilter;
    readonly inputs: readonly FlowInput[];
    readonly source: readonly string[] | null;
}

export interface DeleteElement extends ElementBase {
    readonly kind: 'recordDelete';
    readonly object: string | null;
    readonly filter: RecordFilter;
    readonly source: readonly string[] | null;
}

export interface ActionElement extends ElementBase {
    readonly kind: 'action';
    readonly actionType: string;
    readonly actionName: string;
    readonly inputs: readonly FlowInput[];
    readonly outputs: readonly FieldOutput[];
    readonly isStored: boolean;
    /** Of a call of a local action: `NewTransaction`, `CurrentTransaction`, `Automatic`. */
    readonly transactionModel: string;
}

export interface SubflowElement extends ElementBase {
    readonly kind: 'subflow';
    readonly flowName: string;
    readonly inputs: readonly FlowInput[];
    readonly outputs: readonly FieldOutput[];
    readonly isStored: boolean;
}

/** Undoes what the transaction has written so far. */
export interface RollbackElement extends ElementBase {
    readonly kind: 'recordRollback';
}

/** Collections that a value of a transform is written about, by the name under which it sees the item. */
export interface ItemSource {
    readonly item: string;
    readonly collection: readonly string[];
}

export interface TransformElement extends ElementBase, FlowType {
    readonly kind: 'transform';
    readonly actions: readonly {
        /** `Map`, `Sum`, `Count` */
        readonly type: string;
        /** The field or member that it gives; null: the whole value. */
        readonly field: string | null;
        readonly value: FlowValue | null;
        /** Of Sum and Count. */
        readonly aggregated: { readonly values: FlowValue | null; readonly field: string | null };
    }[];
    readonly sources: readonly ItemSource[];
}

export interface WaitEvent {
    readonly name: string;
    readonly conditions: FlowConditions;
    readonly next: string | null;
    /** `AlarmEvent`, `DateRefAlarmEvent`, or the kind of the element: `WaitDuration`, `WaitDate`. */
    readonly type: string;
    readonly inputs: readonly FlowInput[];
    readonly offset: number;
    readonly unit: string;
    /** Of WaitDate: the day, written or in a resource, and its time of day. */
    readonly date: FlowValue | null;
    readonly time: string | null;
    readonly outputs: readonly FieldOutput[];
}

/** The interview ends here, and goes on when an event comes; without one that it waits for, at once. */
export interface WaitElement extends ElementBase {
    readonly kind: 'wait';
    readonly events: readonly WaitEvent[];
}

export interface CollectionElement extends ElementBase {
    readonly kind: 'collectionProcessor';
    readonly processor: string;
    readonly collection: readonly string[];
    /** Name under which conditions of a filter see the item. */
    readonly item: readonly string[] | null;
    readonly conditions: FlowConditions;
    readonly sort: readonly {
        readonly field: string | null;
        readonly order: string;
        readonly isNullLast: boolean;
    }[];
    readonly limit: FlowValue | null;
    /** Of a map: the fields of the records that it makes. */
    readonly mapped: { readonly object: string; readonly inputs: readonly FlowInput[] } | null;
}

export interface CustomErrorElement extends ElementBase {
    readonly kind: 'customError';
    readonly messages: readonly {
        readonly text: string;
        /** API name of the field that shows it; null: the record. */
        readonly field: string | null;
    }[];
}

export interface ScreenElement extends ElementBase {
    readonly kind: 'screen';
    readonly fields: readonly ScreenField[];
    readonly allowBack: boolean;
    readonly allowFinish: boolean;
    readonly allowPause: boolean;
    readonly showHeader: boolean;
    readonly showFooter: boolean;
    readonly nextLabel: string | null;
    readonly backLabel: string | null;
    readonly pauseLabel: string | null;
    readonly pausedText: string | null;
    readonly helpText: string | null;
    readonly stage: string | null;
}

export interface ScreenField {
    readonly name: string;
    /** `InputField`, `DisplayText`, `LargeTextArea`, `DropdownBox`, `RadioButtons`, `ComponentInstance`, `RegionContainer` … */
    readonly fieldType: string;
    readonly dataType: FlowDataType | null;
    readonly text: string | null;
    readonly helpText: string | null;
    readonly isRequired: boolean;
    readonly scale: number | null;
    readonly defaultValue: FlowValue | null;
    readonly defaultChoice: string | null;
    readonly choices: readonly string[];
    readonly validation: FlowValidation | null;
    readonly visibility: FlowConditions | null;
    /** `c:myComponent`, `flowruntime:address`. */
    readonly component: string | null;
    readonly inputs: readonly FlowInput[];
    readonly outputs: readonly FieldOutput[];
    readonly isStored: boolean;
    /** Of a component: values that it had before are kept when the screen is shown again. */
    readonly keepsValues: boolean;
    readonly styleWidth: string | null;
    /** Of a field of a record: `contact.Email`. */
    readonly recordField: readonly string[] | null;
    readonly fields: readonly ScreenField[];
    readonly refusal: string | null;
}

/** An element of a type that is known and not run. */
export interface OtherElement extends ElementBase {
    readonly kind: 'other';
    readonly type: string;
}

export type FlowElement =
    | AssignmentElement
    | DecisionElement
    | LoopElement
    | LookupElement
    | CreateElement
    | UpdateElement
    | DeleteElement
    | ActionElement
    | SubflowElement
    | CollectionElement
    | TransformElement
    | RollbackElement
    | WaitElement
    | CustomErrorElement
    | ScreenElement
    | OtherElement;

export interface ScheduledPath {
    readonly name: string;
    readonly label: string;
    readonly isAsync: boolean;
    readonly offset: number;
    readonly unit: string;
    /** A field of the record; null: when the record was saved. */
    readonly timeField: string | null;
    readonly batchSize: number | null;
    readonly next: string | null;
}

export interface FlowStart {
    readonly next: string | null;
    readonly object: string | null;
    /**
     * `RecordBeforeSave`, `RecordAfterSave`, `RecordBeforeDelete`, `PlatformEvent`, `Scheduled`, `Process` (of Process Builder);
     * null: started by others.
     */
    readonly triggerType: string | null;
    readonly onCreate: boolean;
    readonly onUpdate: boolean;
    readonly onDelete: boolean;
    readonly filter: RecordFilter;
    readonly formula: string | null;
    readonly mustHaveChanged: boolean;
    readonly paths: readonly ScheduledPath[];
    readonly schedule: {
        readonly frequency: string;
        readonly startDate: string;
        readonly startTime: string;
    } | null;
    readonly refusal: string | null;
    readonly position: Position;
}

export interface FlowDefinition {
    /** API name. */
    readonly name: string;
    readonly label: string;
    readonly file: string;
    readonly apiVersion: number;
    /** `AutoLaunchedFlow`, `Flow` (screens), `Workflow` … */
    readonly processType: string;
    readonly isActive: boolean;
    readonly runInMode: 'DefaultMode' | 'SystemModeWithSharing' | 'SystemModeWithoutSharing';
    /** Whether only those may open it to whom a permission set or profile grants it. */
    readonly needsGrant: boolean;
    readonly triggerOrder: number | null;
    readonly interviewLabel: string | null;
    readonly start: FlowStart;
    readonly elements: ReadonlyMap<string, FlowElement>;
    /** By lower-case name. */
    readonly resources: ReadonlyMap<string, FlowResource>;
    /** Dotted names that the flow mentions anywhere: which parents are to be read with a record. */
    readonly mentioned: readonly (readonly string[])[];
    /** Of the flow as a whole: why it cannot run. */
    readonly refusal: string | null;
    readonly position: Position;
}

/** `NotSupported: Flow element waits (My Flow · Wait a day)`, without the first word. */
export const refusalOf = (type: string, flow: string, label: string): string =>
    `Flow element ${type} (${flow} · ${label})`;
