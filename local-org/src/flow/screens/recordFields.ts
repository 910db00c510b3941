import type { FieldDef } from '../../schema/definitions.js';
import { SObject } from '../../schema/sobject.js';
import { NotSupported } from '../../shared/notSupported.js';
import { refusalOf, type ScreenField } from '../definition.js';
import { assignTo } from '../run/assign.js';
import type { Batch } from '../run/batch.js';
import { conditionsHold } from '../run/conditions.js';
import type { Interview } from '../run/interview.js';
import { readPath } from '../run/read.js';
import { looseValue, toJson } from './json.js';
import type { Json, PageField } from './page.js';

const INPUT_TYPES: Readonly<Record<string, string>> = {
    Boolean: 'Boolean',
    Integer: 'Number',
    Long: 'Number',
    Double: 'Number',
    Percent: 'Number',
    Currency: 'Currency',
    Date: 'Date',
    Datetime: 'DateTime',
    Time: 'Time'
};

/** A field of a record variable on a screen, as its object describes it. */
export function drawRecordField(
    field: ScreenField,
    names: readonly string[],
    interview: Interview,
    batch: Batch,
    errors: ReadonlyMap<string, readonly string[]>
): PageField {
    const def = recordFieldOf(names, interview, batch);
    const value = recordFieldValue(names, interview, batch);
    const isPicklist = def.type === 'Picklist' || def.type === 'MultiselectPicklist';
    return {
        name: field.name,
        kind: isPicklist ? 'dropdown' : def.type === 'LongTextArea' ? 'textarea' : 'input',
        dataType: isPicklist ? 'Picklist' : (INPUT_TYPES[def.type] ?? 'String'),
        label: def.label,
        helpText: def.inlineHelpText ?? null,
        isRequired: field.isRequired || def.isRequired,
        isVisible: field.visibility === null || conditionsHold(field.visibility, interview, batch),
        scale: def.scale ?? null,
        value: toJson(value),
        choices: (def.picklist ?? [])
            .filter(({ isActive }) => isActive)
            .map((each) => ({
                name: each.value,
                label: each.label,
                value: each.value,
                isSelected: each.value === value,
                input: null
            })),
        errors: errors.get(field.name.toLowerCase()) ?? [],
        component: null,
        attributes: {},
        fields: [],
        width: null
    };
}

/** The definition behind `contact.Email`. */
export function recordFieldOf(
    names: readonly string[],
    interview: Interview,
    batch: Batch
): FieldDef {
    const root = names[0]!.toLowerCase();
    const variable = interview.flow.resources.get(root);
    const held = interview.variables.get(root) ?? interview.results.get(root);
    const object =
        held instanceof SObject
            ? held.def
            : batch.world.schema.object(
                  (variable?.kind === 'variable' ? variable.objectType : null) ?? ''
              );
    const field = object?.fieldsByName.get(names.at(-1)!.toLowerCase());
    if (field === undefined || names.length !== 2) {
        const name = names.join('.');
        throw new NotSupported(refusalOf(`screen field of ${name}`, interview.flow.label, name));
    }
    return field;
}

/** A record that is not there yet has no values. */
export const recordFieldValue = (
    names: readonly string[],
    interview: Interview,
    batch: Batch
): unknown =>
    readPath([names[0]!], interview, batch) === null ? null : readPath(names, interview, batch);

export function takeRecordField(
    names: readonly string[],
    sent: Json,
    interview: Interview,
    batch: Batch
): void {
    assignTo(names, looseValue(sent === '' ? null : sent, batch.world), interview, batch);
}
