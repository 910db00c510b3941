import type { FieldDef, SObjectDef } from '../../../schema/definitions.js';

/** Bytes come in groups of three, so that the text needs no padding. */
const GROUP = 3;

/**
 * `validFor` of a dependent picklist's value: a bit for each value of the controlling field, the first one highest,
 * as Base64. Null where nothing controls the field.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_calls_describesobjects_describesobjectresult.htm
 */
export function validFor(def: SObjectDef, field: FieldDef, value: string): string | null {
    const controlling = def.fieldsByName.get((field.controllingField ?? '').toLowerCase());
    if (controlling === undefined) {
        return null;
    }
    const values =
        controlling.type === 'Boolean'
            ? ['false', 'true']
            : (controlling.picklist ?? []).map((entry) => entry.value);
    const bytes = new Uint8Array(Math.ceil(Math.max(values.length, 1) / (8 * GROUP)) * GROUP);
    const rule = field.dependencies?.find((dependency) => dependency.value === value);
    for (const controlledBy of rule?.controlledBy ?? []) {
        const at = values.indexOf(controlledBy);
        if (at >= 0) {
            bytes[at >> 3]! |= 0x80 >> (at & 7);
        }
    }
    return Buffer.from(bytes).toString('base64');
}
