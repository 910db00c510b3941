import { NotSupported } from '../../shared/notSupported.js';
import type { ScreenElement, ScreenField } from '../definition.js';
import { refusalOf } from '../definition.js';
import type { Batch } from '../run/batch.js';
import { conditionsHold } from '../run/conditions.js';
import type { Interview } from '../run/interview.js';
import { mergeText } from '../run/mergeText.js';
import { valueOf } from '../run/read.js';
import { convertTo } from '../values/types.js';
import { choicesOf, pageChoices } from './choices.js';
import { toJson } from './json.js';
import { drawRecordField } from './recordFields.js';
import type { Json, PageField, PageFieldKind, ScreenPage } from './page.js';

const KINDS: Readonly<Record<string, PageFieldKind>> = {
    InputField: 'input',
    LargeTextArea: 'textarea',
    PasswordField: 'password',
    DisplayText: 'display',
    DropdownBox: 'dropdown',
    RadioButtons: 'radio',
    MultiSelectCheckboxes: 'checkboxes',
    MultiSelectPicklist: 'multiselect',
    ComponentInstance: 'component',
    RegionContainer: 'section',
    Region: 'column',
    ObjectProvided: 'input'
};

/** Errors by lower-case field name. */
export type FieldErrors = ReadonlyMap<string, readonly string[]>;

/** A screen as the interview stands at it. Fields that nobody filled yet get their default values. */
export function drawScreen(
    screen: ScreenElement,
    interview: Interview,
    batch: Batch,
    errors: FieldErrors,
    hasBack: boolean
): Omit<ScreenPage, 'flow' | 'state'> {
    const isLast = screen.next === null;
    return {
        kind: 'screen',
        name: screen.name,
        label: screen.label,
        showHeader: screen.showHeader,
        showFooter: screen.showFooter,
        helpText: screen.helpText === null ? null : mergeText(screen.helpText, interview, batch),
        fields: screen.fields.map((field) => drawField(field, interview, batch, errors)),
        buttons: {
            isLast,
            back: screen.allowBack && hasBack,
            next: screen.allowFinish,
            pause: screen.allowPause,
            nextLabel: screen.nextLabel,
            backLabel: screen.backLabel,
            pauseLabel: screen.pauseLabel
        },
        stages: stagesOf(screen, interview)
    };
}

function stagesOf(screen: ScreenElement, interview: Interview): ScreenPage['stages'] {
    const current = screen.stage ?? interview.currentStage;
    return [...interview.flow.resources.values()]
        .flatMap((each) =>
            each.kind === 'stage' && interview.activeStages.includes(each.name) ? [each] : []
        )
        .sort((a, b) => a.order - b.order)
        .map(({ name, label }) => ({ name, label, isCurrent: name === current }));
}

function drawField(
    field: ScreenField,
    interview: Interview,
    batch: Batch,
    errors: FieldErrors
): PageField {
    const kind = KINDS[field.fieldType];
    if (kind === undefined || field.refusal !== null) {
        throw new NotSupported(
            refusalOf(field.refusal ?? field.fieldType, interview.flow.label, field.name)
        );
    }
    if (field.recordField !== null) {
        return drawRecordField(field, field.recordField, interview, batch, errors);
    }
    const value =
        field.choices.length > 0 || kind !== 'component'
            ? fieldValue(field, interview, batch)
            : null;
    return {
        name: field.name,
        kind,
        dataType: field.dataType,
        label: field.text === null ? '' : mergeText(field.text, interview, batch),
        helpText: field.helpText === null ? null : mergeText(field.helpText, interview, batch),
        isRequired: field.isRequired,
        isVisible: isVisible(field, interview, batch),
        scale: field.scale,
        value: toJson(value),
        choices:
            field.choices.length === 0
                ? []
                : pageChoices(field, choicesOf(field, interview, batch), value, interview, batch),
        errors: errors.get(field.name.toLowerCase()) ?? [],
        component: field.component,
        attributes: kind === 'component' ? attributesOf(field, interview, batch) : {},
        fields: field.fields.map((inner) => drawField(inner, interview, batch, errors)),
        width: field.styleWidth === null ? null : Number(field.styleWidth)
    };
}

export const isVisible = (field: ScreenField, interview: Interview, batch: Batch): boolean =>
    field.visibility === null || conditionsHold(field.visibility, interview, batch);

/** What was entered, else the default: kept as if it had been entered. */
function fieldValue(field: ScreenField, interview: Interview, batch: Batch): unknown {
    const key = field.name.toLowerCase();
    if (interview.results.has(key)) {
        return interview.results.get(key);
    }
    const value = defaultOf(field, interview, batch);
    if (field.dataType !== null || field.choices.length > 0) {
        interview.results.set(key, value);
    }
    return value;
}

function defaultOf(field: ScreenField, interview: Interview, batch: Batch): unknown {
    if (field.defaultChoice !== null) {
        const wanted = field.defaultChoice.toLowerCase();
        const chosen = choicesOf(field, interview, batch).find(
            ({ name }) => name.toLowerCase() === wanted
        );
        if (chosen !== undefined) {
            return chosen.value;
        }
    }
    const value = valueOf(field.defaultValue, interview, batch);
    return field.dataType === null ? value : convertTo(field.dataType, value);
}

function attributesOf(
    field: ScreenField,
    interview: Interview,
    batch: Batch
): Readonly<Record<string, Json>> {
    const attributes: Record<string, Json> = {};
    for (const { name, value } of field.inputs) {
        attributes[name] = toJson(valueOf(value, interview, batch));
    }
    const sent = interview.results.get(`$component ${field.name}`.toLowerCase());
    return sent instanceof Map && field.keepsValues
        ? { ...attributes, ...(toJson(sent) as Record<string, Json>) }
        : attributes;
}
