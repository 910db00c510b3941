import { ApexObject } from '../../../shared/apexObject.js';
import { libraryOf } from '../../../shared/types.js';
import { ApexList, Decimal } from '../../../shared/values/index.js';
import type {
    FieldDef,
    FieldType,
    PicklistValue,
    SObjectDef
} from '../../../schema/definitions.js';
import { validFor } from './dependentPicklist.js';

/** `Account.Name.getDescribe()`: one object a field. */
export class FieldDescribe extends ApexObject {
    readonly def: SObjectDef;
    readonly field: FieldDef;

    constructor(def: SObjectDef, field: FieldDef) {
        super();
        this.def = def;
        this.field = field;
    }

    get $type() {
        return libraryOf('Schema.DescribeFieldResult');
    }

    override toString(): string {
        return `Schema.DescribeFieldResult[name=${this.field.name}]`;
    }
}

const describes = new WeakMap<FieldDef, FieldDescribe>();

export function describeField(def: SObjectDef, field: FieldDef): FieldDescribe {
    let describe = describes.get(field);
    if (describe === undefined) {
        describe = new FieldDescribe(def, field);
        describes.set(field, describe);
    }
    return describe;
}

const DISPLAY_TYPES: Readonly<Record<FieldType, string>> = {
    Id: 'ID',
    String: 'STRING',
    TextArea: 'TEXTAREA',
    LongTextArea: 'TEXTAREA',
    Html: 'TEXTAREA',
    EncryptedText: 'ENCRYPTEDSTRING',
    Email: 'EMAIL',
    Phone: 'PHONE',
    Url: 'URL',
    Picklist: 'PICKLIST',
    MultiselectPicklist: 'MULTIPICKLIST',
    Combobox: 'COMBOBOX',
    Boolean: 'BOOLEAN',
    Integer: 'INTEGER',
    Long: 'LONG',
    Double: 'DOUBLE',
    Currency: 'CURRENCY',
    Percent: 'PERCENT',
    Date: 'DATE',
    Datetime: 'DATETIME',
    Time: 'TIME',
    Base64: 'BASE64',
    Location: 'LOCATION',
    Address: 'ADDRESS',
    Reference: 'REFERENCE',
    MasterDetail: 'REFERENCE',
    MetadataRelationship: 'REFERENCE',
    AutoNumber: 'STRING',
    JunctionIdList: 'JUNCTIONIDLIST',
    AnyType: 'ANYTYPE'
};

/** Name of the `Schema.DisplayType` constant. */
export const displayTypeOf = ({ type }: FieldDef): string => DISPLAY_TYPES[type];

const SOAP_TYPES: Readonly<Partial<Record<string, string>>> = {
    ID: 'ID',
    REFERENCE: 'ID',
    BOOLEAN: 'BOOLEAN',
    INTEGER: 'INTEGER',
    LONG: 'LONG',
    DOUBLE: 'DOUBLE',
    CURRENCY: 'DOUBLE',
    PERCENT: 'DOUBLE',
    DATE: 'DATE',
    DATETIME: 'DATETIME',
    TIME: 'TIME',
    BASE64: 'BASE64BINARY',
    LOCATION: 'LOCATION',
    ADDRESS: 'ADDRESS',
    ANYTYPE: 'ANYTYPE'
};

/** Name of the `Schema.SoapType` constant. */
export const soapTypeOf = (field: FieldDef): string => SOAP_TYPES[displayTypeOf(field)] ?? 'STRING';

/** Where the schema does not say: how long texts of a type are. */
const LENGTHS: Readonly<Partial<Record<string, number>>> = {
    ID: 18,
    REFERENCE: 18,
    EMAIL: 80,
    PHONE: 40,
    URL: 255,
    PICKLIST: 255,
    MULTIPICKLIST: 4099,
    STRING: 255,
    TEXTAREA: 255
};

export const lengthOf = (field: FieldDef): number =>
    field.length ?? LENGTHS[displayTypeOf(field)] ?? 0;

export const isCalculated = ({ formula, summary }: FieldDef): boolean =>
    formula !== undefined || summary !== undefined;

export const isNillable = (field: FieldDef): boolean =>
    field.isNillable ??
    (!field.isRequired && !['Boolean', 'Id', 'MasterDetail', 'AutoNumber'].includes(field.type));

/** A default that is a literal; a formula gives null, as on the platform. */
export function defaultValueOf({ type, defaultValue, picklist }: FieldDef): unknown {
    const chosen = picklist?.find(({ isDefault }) => isDefault);
    if (chosen !== undefined) {
        return chosen.value;
    }
    if (type === 'Boolean') {
        return defaultValue?.toLowerCase() === 'true';
    }
    const text = /^(["'])(.*)\1$/.exec(defaultValue ?? '')?.[2];
    return text ?? Decimal.parse(defaultValue ?? '') ?? null;
}

/** `Schema.PicklistEntry`. */
export class PicklistEntryDescribe extends ApexObject {
    readonly value: PicklistValue;
    /** Indexes of the controlling values, as the describe's bit field in Base64; null when it depends on none. */
    readonly validFor: string | null;

    constructor(value: PicklistValue, validFor: string | null = null) {
        super();
        this.value = value;
        this.validFor = validFor;
    }

    get $type() {
        return libraryOf('Schema.PicklistEntry');
    }

    /** `validFor` can be read in JSON only. */
    toJson(): Record<string, unknown> {
        const { label, value, isActive, isDefault } = this.value;
        return {
            active: isActive,
            defaultValue: isDefault,
            label,
            validFor: this.validFor,
            value
        };
    }

    override toString(): string {
        const { label, value, isActive, isDefault } = this.value;
        return `Schema.PicklistEntry[getLabel=${label};getValue=${value};isActive=${isActive};isDefaultValue=${isDefault};]`;
    }
}

export const picklistValuesOf = ({ def, field }: FieldDescribe): ApexList =>
    new ApexList(
        libraryOf('Schema.PicklistEntry'),
        (field.picklist ?? [])
            .filter(({ isActive }) => isActive)
            .map((value) => new PicklistEntryDescribe(value, validFor(def, field, value.value)))
    );
