import type { SObject } from '../../../schema/sobject.js';
import type { FieldDef } from '../../../schema/definitions.js';
import { Decimal } from '../../../shared/values/index.js';
import { defaultValueOf, isCalculated } from '../describe/describeField.js';
import { toFieldValue } from './fieldValues.js';

/** Sets the fields that have a default and no value: `newSObject(null, true)`, `getOrgDefaults()`. */
export function applyDefaults(record: SObject): void {
    for (const field of record.def.fields) {
        if (field.isCreateable && !isCalculated(field) && !record.isSet(field)) {
            const value = defaultOf(field);
            if (value !== null) {
                record.store(field, value);
            }
        }
    }
}

function defaultOf(field: FieldDef): unknown {
    const picked = field.picklist?.find(({ isDefault, isActive }) => isDefault && isActive);
    if (picked !== undefined) {
        return picked.value;
    }
    const value =
        field.type === 'Boolean' || field.defaultValue !== undefined ? defaultValueOf(field) : null;
    if (value === null) {
        return null;
    }
    const fits =
        value instanceof Decimal
            ? ['Integer', 'Long', 'Double', 'Currency', 'Percent'].includes(field.type)
            : typeof value === 'boolean' ||
              !['Date', 'Datetime', 'Time', 'Base64'].includes(field.type);
    return fits ? toFieldValue(field, value) : null;
}
