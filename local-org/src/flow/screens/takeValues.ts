import { ApexList } from '../../shared/values/index.js';
import type { ScreenElement, ScreenField } from '../definition.js';
import { assignTo } from '../run/assign.js';
import type { Batch } from '../run/batch.js';
import { FlowFault } from '../run/fault.js';
import { evaluateExpression } from '../run/formulas.js';
import type { Interview } from '../run/interview.js';
import { mergeText } from '../run/mergeText.js';
import { convertTo } from '../values/types.js';
import { choicesOf } from './choices.js';
import { isVisible } from './drawScreen.js';
import { recordFieldOf, recordFieldValue, takeRecordField } from './recordFields.js';
import { fromJson, looseValue } from './json.js';
import type { Json } from './page.js';

type Values = Readonly<Record<string, Json>>;

/** All fields of a screen, those inside of sections too. */
export const allFields = (fields: readonly ScreenField[]): ScreenField[] =>
    fields.flatMap((field) => [field, ...allFields(field.fields)]);

/** Takes over what a page sent. Texts that are no numbers or dates are errors of their fields. */
export function takeValues(
    screen: ScreenElement,
    values: Values,
    interview: Interview,
    batch: Batch
): Map<string, string[]> {
    const errors = new Map<string, string[]>();
    const byName = new Map(
        Object.entries(values).map(([name, value]) => [name.toLowerCase(), value])
    );
    for (const field of allFields(screen.fields)) {
        const key = field.name.toLowerCase();
        const sent = byName.get(key);
        if (field.fieldType === 'ComponentInstance') {
            takeComponent(field, sent, interview, batch);
        } else if (sent !== undefined) {
            try {
                takeInput(field, sent, interview, batch);
            } catch (error) {
                if (!(error instanceof FlowFault)) {
                    throw error;
                }
                errors.set(key, ['Enter a valid value.']);
            }
        }
    }
    for (const [name, value] of byName) {
        if (name.includes('.')) {
            interview.results.set(name, looseValue(value, batch.world));
        }
    }
    return errors;
}

function takeInput(field: ScreenField, sent: Json, interview: Interview, batch: Batch): void {
    if (field.recordField !== null) {
        takeRecordField(field.recordField, sent, interview, batch);
    } else if (hasValue(field)) {
        interview.results.set(field.name.toLowerCase(), inputValue(field, sent, batch));
    }
}

const hasValue = ({ dataType, choices }: ScreenField): boolean =>
    dataType !== null || choices.length > 0;

function inputValue(field: ScreenField, sent: Json, batch: Batch): unknown {
    const value = Array.isArray(sent) ? (sent as Json[]).join(';') : sent;
    const loose = value === '' ? null : looseValue(value, batch.world);
    return field.dataType === null ? loose : convertTo(field.dataType, loose);
}

/** What a component sent: kept under its name, and assigned where its outputs say. */
function takeComponent(
    field: ScreenField,
    sent: Json | undefined,
    interview: Interview,
    batch: Batch
): void {
    if (sent === undefined || sent === null || typeof sent !== 'object' || Array.isArray(sent)) {
        return;
    }
    const attributes = sent as Values;
    const key = field.name.toLowerCase();
    const loose = new Map(
        Object.entries(attributes).map(([name, value]) => [name, looseValue(value, batch.world)])
    );
    interview.results.set(`$component ${key}`, loose);
    interview.results.set(
        key,
        new Map([...loose].map(([name, value]) => [name.toLowerCase(), value]))
    );
    for (const { name, target } of field.outputs) {
        const given = Object.entries(attributes).find(
            ([each]) => each.toLowerCase() === name.toLowerCase()
        );
        if (given !== undefined) {
            const variable = interview.flow.resources.get(target[0]!.toLowerCase());
            const value =
                variable?.kind === 'variable' && target.length === 1
                    ? fromJson(given[1], variable, batch.world)
                    : looseValue(given[1], batch.world);
            assignTo(target, value, interview, batch);
        }
    }
}

/** What keeps a screen from being left. */
export function checkScreen(
    screen: ScreenElement,
    interview: Interview,
    batch: Batch
): Map<string, string[]> {
    const errors = new Map<string, string[]>();
    const visit = (fields: readonly ScreenField[]): void => {
        for (const field of fields) {
            if (!isVisible(field, interview, batch)) {
                clear(field, interview);
                continue;
            }
            const found = checkField(field, interview, batch);
            if (found.length > 0) {
                errors.set(field.name.toLowerCase(), found);
            }
            visit(field.fields);
        }
    };
    visit(screen.fields);
    return errors;
}

/** A field that is not shown has no value. */
function clear(field: ScreenField, interview: Interview): void {
    for (const each of allFields([field])) {
        if (hasValue(each)) {
            interview.results.set(each.name.toLowerCase(), null);
        }
    }
}

function checkField(field: ScreenField, interview: Interview, batch: Batch): string[] {
    const { recordField, validation } = field;
    if (!hasValue(field) && recordField === null) {
        return [];
    }
    const value =
        recordField === null
            ? (interview.results.get(field.name.toLowerCase()) ?? null)
            : recordFieldValue(recordField, interview, batch);
    const isRequired =
        field.isRequired ||
        (recordField !== null && recordFieldOf(recordField, interview, batch).isRequired);
    const isEmpty =
        value === null ||
        value === '' ||
        (value === false && field.dataType === 'Boolean') ||
        (value instanceof ApexList && value.items.length === 0);
    if (isRequired && isEmpty) {
        return ['This field is required.'];
    }
    const isWrong =
        validation !== null &&
        evaluateExpression(validation.formula, 'Boolean', interview, batch) !== true;
    return [
        ...(isWrong ? [mergeText(validation.errorMessage, interview, batch)] : []),
        ...checkChoiceInputs(field, interview, batch)
    ];
}

function checkChoiceInputs(field: ScreenField, interview: Interview, batch: Batch): string[] {
    if (field.choices.length === 0) {
        return [];
    }
    const value = interview.results.get(field.name.toLowerCase()) ?? null;
    return choicesOf(field, interview, batch).flatMap(({ name, value: offered, definition }) => {
        const input = definition?.userInput;
        if (!input || value === null || offered !== value) {
            return [];
        }
        const entered = interview.results.get(`${field.name}.${name}`.toLowerCase()) ?? null;
        return input.isRequired && (entered === null || entered === '')
            ? ['Enter a value for your choice.']
            : [];
    });
}
