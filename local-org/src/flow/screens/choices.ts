import { ApexList } from '../../shared/values/index.js';
import type { SObject } from '../../schema/sobject.js';
import { NotSupported } from '../../shared/notSupported.js';
import type { FlowChoice, FlowDynamicChoices, ScreenField } from '../definition.js';
import { queryTogether, whereOf } from '../elements/soql.js';
import type { Batch } from '../run/batch.js';
import type { Interview } from '../run/interview.js';
import { mergeText } from '../run/mergeText.js';
import { readPath, valueOf } from '../run/read.js';
import { equalInFlow } from '../values/compare.js';
import { textOfValue } from '../values/text.js';
import { asFlowValue, convertTo } from '../values/types.js';
import { toJson } from './json.js';
import type { PageChoice } from './page.js';

/** One thing to choose, as the engine holds it. */
export interface Choice {
    readonly name: string;
    readonly label: string;
    readonly value: unknown;
    readonly definition: FlowChoice | null;
    /** Of a choice made of a record. */
    readonly record: SObject | null;
}

/** What a field offers: its own choices, and those of records, picklists and collections. */
export function choicesOf(field: ScreenField, interview: Interview, batch: Batch): Choice[] {
    return field.choices.flatMap((name) => {
        const resource = interview.flow.resources.get(name.toLowerCase());
        switch (resource?.kind) {
            case 'choice': {
                const label = mergeText(resource.text, interview, batch);
                const value =
                    resource.value === null
                        ? label
                        : convertTo(resource.dataType, valueOf(resource.value, interview, batch));
                return [{ name, label, value, definition: resource, record: null }];
            }
            case 'dynamicChoices':
                return dynamicChoices(resource, interview, batch);
            default:
                throw new NotSupported(
                    `choice ${name} of the screen field ${field.name} (${interview.flow.label})`
                );
        }
    });
}

function dynamicChoices(set: FlowDynamicChoices, interview: Interview, batch: Batch): Choice[] {
    if (set.picklistField !== null) {
        return picklistChoices(set, batch);
    }
    const records =
        set.collection === null ? queried(set, interview, batch) : collected(set, interview, batch);
    return records.map((record) => {
        const read = (name: string | null): unknown => {
            const field = record.def.fieldsByName.get((name ?? 'id').toLowerCase());
            return field === undefined ? null : asFlowValue(record.slots[field.ordinal] ?? null);
        };
        return {
            name: `${set.name}.${record.id ?? ''}`,
            label: textOfValue(read(set.displayField)),
            value: convertTo(set.dataType, read(set.valueField)),
            definition: null,
            record
        };
    });
}

function picklistChoices(set: FlowDynamicChoices, batch: Batch): Choice[] {
    const object = batch.world.schema.object(set.picklistObject ?? '');
    const field = object?.fieldsByName.get(set.picklistField!.toLowerCase());
    const values = (field?.picklist ?? [])
        .filter(({ isActive }) => isActive)
        .map(({ value, label }) => ({
            name: `${set.name}.${value}`,
            label,
            value,
            definition: null,
            record: null
        }));
    if (set.sort !== null) {
        values.sort((a, b) => (a.label < b.label ? -1 : 1) * (set.sort!.order === 'Desc' ? -1 : 1));
    }
    return set.limit === null ? values : values.slice(0, set.limit);
}

function queried(set: FlowDynamicChoices, interview: Interview, batch: Batch): SObject[] {
    const object = batch.world.schema.object(set.object ?? '');
    if (object === undefined) {
        throw new NotSupported(`choices of ${set.object} (${interview.flow.label} · ${set.name})`);
    }
    const values: unknown[] = [];
    const where = whereOf(set.filter, object, interview, batch, values);
    const names = [set.displayField, set.valueField, ...set.outputs.map(({ name }) => name)];
    const fields = new Set(['Id', ...names.filter((name) => name !== null)]);
    const text =
        `SELECT ${[...fields].join(', ')} FROM ${object.name}` +
        (where === '' ? '' : ` WHERE ${where}`) +
        (set.sort === null ? '' : ` ORDER BY ${set.sort.field} ${set.sort.order.toUpperCase()}`) +
        ` LIMIT ${set.limit ?? 200}`;
    return queryTogether(object, [{ text, values }], batch)[0]!;
}

function collected(set: FlowDynamicChoices, interview: Interview, batch: Batch): SObject[] {
    const list = readPath(set.collection!, interview, batch);
    return list instanceof ApexList ? (list.items as SObject[]) : [];
}

/** The choices for the page, with those marked that the field's value names. */
export function pageChoices(
    field: ScreenField,
    choices: readonly Choice[],
    value: unknown,
    interview: Interview,
    batch: Batch
): PageChoice[] {
    const isMultiple = /^MultiSelect/.test(field.fieldType);
    const held = isMultiple ? textOfValue(value).split(';') : [value];
    return choices.map((choice) => ({
        name: choice.name,
        label: choice.label,
        value: toJson(choice.value),
        isSelected:
            value !== null &&
            held.some((each) =>
                equalInFlow(isMultiple ? textOfValue(choice.value) : choice.value, each)
            ),
        input:
            choice.definition?.userInput === null || choice.definition === null
                ? null
                : {
                      label: mergeText(choice.definition.userInput!.promptText, interview, batch),
                      isRequired: choice.definition.userInput!.isRequired,
                      value: toJson(
                          interview.results.get(`${field.name}.${choice.name}`.toLowerCase()) ??
                              null
                      )
                  }
    }));
}
