/** What follows from the name of a standard field where no overlay says more. */
import type { FieldType } from '../definitions.js';
import type { NamedField } from './names.js';

const BY_LETTER: Readonly<Record<string, FieldType>> = {
    s: 'String',
    i: 'Id',
    r: 'Reference',
    b: 'Boolean',
    n: 'Integer',
    l: 'Long',
    d: 'Double',
    D: 'Date',
    T: 'Datetime',
    t: 'Time',
    B: 'Base64',
    a: 'Address',
    g: 'Location',
    j: 'JunctionIdList',
    o: 'AnyType'
};

interface TextRule {
    readonly pattern: RegExp;
    readonly type: FieldType;
    readonly length: number;
    readonly values?: string;
}

const TEXT_RULES: readonly TextRule[] = [
    { pattern: /GeocodeAccuracy$/, type: 'Picklist', length: 40, values: 'geocodeAccuracy' },
    { pattern: /^RowCause$/, type: 'Picklist', length: 40, values: 'rowCause' },
    { pattern: /AccessLevel$/, type: 'Picklist', length: 40, values: 'accessLevel' },
    { pattern: /TimeZoneSidKey$/, type: 'Picklist', length: 40, values: 'timeZone' },
    { pattern: /LocaleSidKey$/, type: 'Picklist', length: 40, values: 'locale' },
    { pattern: /^(Language|LanguageLocaleKey)$/, type: 'Picklist', length: 40, values: 'language' },
    {
        pattern:
            /^(Status|Type|SobjectType|Priority|Origin|Reason|Visibility|LeadSource|Salutation|Rating|Industry|Category|Severity|UiType|Frequency|State_?Code)$|Status$|Type$/,
        type: 'Picklist',
        length: 255
    },
    { pattern: /Email$|EmailAddress$/, type: 'Email', length: 80 },
    { pattern: /(Phone|Fax)$/, type: 'Phone', length: 40 },
    { pattern: /(Url|URL|Website)$/, type: 'Url', length: 255 },
    { pattern: /Street$/, type: 'TextArea', length: 255 },
    { pattern: /City$/, type: 'String', length: 40 },
    { pattern: /(State|Country)$/, type: 'String', length: 80 },
    { pattern: /PostalCode$/, type: 'String', length: 20 },
    { pattern: /^(Name|DeveloperName|MasterLabel)$/, type: 'String', length: 80 },
    { pattern: /^Description$/, type: 'LongTextArea', length: 32000 },
    {
        pattern: /(Body|Html|Content|Message|Definition|Json)$/,
        type: 'LongTextArea',
        length: 131072
    }
];

/** Type, length and value set of a field by its name. */
export function typeByName(field: NamedField): {
    type: FieldType;
    length?: number;
    precision?: number;
    scale?: number;
    values?: string;
} {
    const type = BY_LETTER[field.letter] ?? 'String';
    if (type === 'String') {
        const rule = TEXT_RULES.find(({ pattern }) => pattern.test(field.name));
        return rule === undefined
            ? { type, length: 255 }
            : { type: rule.type, length: rule.length, values: rule.values };
    }
    if (type === 'Double') {
        if (/(Latitude|Longitude)$/.test(field.name)) {
            return { type, precision: 18, scale: 15 };
        }
        if (/(Amount|Price|Revenue|Cost|Subtotal|Total|Tax)$/.test(field.name)) {
            return { type: 'Currency', precision: 18, scale: 2 };
        }
        return { type, precision: 18, scale: 2 };
    }
    if (type === 'Id' || type === 'Reference') {
        return { type, length: 18 };
    }
    return { type };
}

/** Written by the platform alone, on every object. */
const SYSTEM_FIELDS = new Set([
    'Id',
    'IsDeleted',
    'CreatedDate',
    'CreatedById',
    'LastModifiedDate',
    'LastModifiedById',
    'SystemModstamp',
    'LastActivityDate',
    'LastViewedDate',
    'LastReferencedDate',
    'MasterRecordId',
    'PhotoUrl',
    'NamespacePrefix'
]);

export const isSystemField = (name: string): boolean => SYSTEM_FIELDS.has(name);

/** `AnnualRevenue` → `Annual Revenue`, `IsClosed` → `Closed`, `AccountId` → `Account ID`, `Id` → `Case ID`. */
export function labelByName(name: string, objectLabel: string): string {
    if (name === 'Id') {
        return `${objectLabel} ID`;
    }
    const words = name
        .replace(/__c$/, '')
        .replace(/_/g, ' ')
        .replace(/^Is(?=[A-Z])/, '')
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2');
    return words.replace(/\bId$/, 'ID').replace(/\bUrl$/, 'URL');
}

/** `Opportunity Product` → `Opportunity Products`, `Case Status` → `Case Statuses`. */
export function pluralOf(label: string): string {
    if (/(s|x|ch|sh)$/i.test(label)) {
        return `${label}es`;
    }
    return /[^aeiou]y$/i.test(label) ? `${label.slice(0, -1)}ies` : `${label}s`;
}
