/**
 * Addresses and geolocations: fields that are made of others.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/compound_fields.htm
 */
import type { FieldDef, SObjectDef } from './definitions.js';

const ADDRESS_PARTS = [
    'Street',
    'City',
    'State',
    'PostalCode',
    'Country',
    'StateCode',
    'CountryCode',
    'Latitude',
    'Longitude',
    'GeocodeAccuracy'
] as const;

export type CompoundPart = (typeof ADDRESS_PARTS)[number];

export const isCompound = (field: FieldDef): boolean =>
    field.type === 'Address' || field.type === 'Location';

/** The fields that a compound field is made of, by what they hold. */
export function partsOf(object: SObjectDef, field: FieldDef): [CompoundPart, FieldDef][] {
    return ADDRESS_PARTS.flatMap((part) => {
        const name = field.isCustom
            ? field.name.replace(/__c$/i, `__${part}__s`)
            : field.name.replace(/Address$/, part);
        const found = object.fieldsByName.get(name.toLowerCase());
        return found === undefined || found === field ? [] : [[part, found] as const];
    }) as [CompoundPart, FieldDef][];
}

const PART = new RegExp(`^(.*?)(?:__)?(?:${ADDRESS_PARTS.join('|')})(__s)?$`);

/** The compound field that a field is part of: rights are given on it. */
export function compoundOf(object: SObjectDef, field: FieldDef): FieldDef | undefined {
    const match = PART.exec(field.name);
    if (match === null) {
        return undefined;
    }
    const name = match[2] === undefined ? `${match[1]}Address` : `${match[1]}__c`;
    const found = object.fieldsByName.get(name.toLowerCase());
    return found !== undefined && isCompound(found) ? found : undefined;
}
