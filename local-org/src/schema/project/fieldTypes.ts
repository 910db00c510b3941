import type { FieldType } from '../definitions.js';
import type { FieldMetadata } from '../../metadata/model.js';

/** The metadata's words for types, and ours. */
const TYPES: Readonly<Record<string, FieldType>> = {
    Text: 'String',
    TextArea: 'TextArea',
    LongTextArea: 'LongTextArea',
    Html: 'Html',
    EncryptedText: 'EncryptedText',
    Email: 'Email',
    Phone: 'Phone',
    Url: 'Url',
    Picklist: 'Picklist',
    MultiselectPicklist: 'MultiselectPicklist',
    Checkbox: 'Boolean',
    Number: 'Double',
    Currency: 'Currency',
    Percent: 'Percent',
    Date: 'Date',
    DateTime: 'Datetime',
    Time: 'Time',
    Location: 'Location',
    Lookup: 'Reference',
    Hierarchy: 'Reference',
    ExternalLookup: 'Reference',
    IndirectLookup: 'Reference',
    MasterDetail: 'MasterDetail',
    MetadataRelationship: 'MetadataRelationship',
    AutoNumber: 'AutoNumber'
};

/** The type of a field of the project; undefined when the platform's word is not known. */
export function fieldTypeOf(field: FieldMetadata): FieldType | undefined {
    return field.type === undefined ? undefined : TYPES[field.type];
}

/** What Apex and describe see as the most characters. */
export function lengthOf(type: FieldType, given: number | undefined): number | undefined {
    switch (type) {
        case 'String':
        case 'EncryptedText':
            return given ?? 255;
        case 'TextArea':
        case 'Url':
        case 'Picklist':
            return given ?? 255;
        case 'Email':
            return 80;
        case 'Phone':
            return 40;
        case 'MultiselectPicklist':
            return 4099;
        case 'LongTextArea':
        case 'Html':
            return given ?? 32768;
        case 'AutoNumber':
            return 30;
        case 'Reference':
        case 'MasterDetail':
        case 'Id':
            return 18;
        case 'MetadataRelationship':
            return 765;
        default:
            return undefined;
    }
}
