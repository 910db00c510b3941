import {
    child,
    childrenNamed,
    flagAt,
    numberAt,
    textAt,
    textsAt,
    type XmlElement
} from '../../metadata/xml.js';
import type { FlowDataType, ScreenElement, ScreenField } from '../definition.js';
import { validationAt } from './readResources.js';
import { conditionsOf, inputsAt, namesOf, outputsAt, valueAt } from './xmlValues.js';

/** Fields that a page can be told of; others are refused by name. */
const FIELD_TYPES = new Set([
    'InputField',
    'LargeTextArea',
    'PasswordField',
    'DisplayText',
    'DropdownBox',
    'RadioButtons',
    'MultiSelectCheckboxes',
    'MultiSelectPicklist',
    'ComponentInstance',
    'RegionContainer',
    'Region',
    'ObjectProvided'
]);

/** Metadata write no type of these. */
const TEXTS = new Set(['LargeTextArea', 'PasswordField']);

/** A screen: its fields in order, with those of its sections inside. */
export function readScreen(
    element: XmlElement
): Omit<ScreenElement, 'name' | 'label' | 'next' | 'fault' | 'position' | 'refusal'> {
    return {
        kind: 'screen',
        fields: childrenNamed(element, 'fields').map(readField),
        allowBack: flagAt(element, 'allowBack', true),
        allowFinish: flagAt(element, 'allowFinish', true),
        allowPause: flagAt(element, 'allowPause', true),
        showHeader: flagAt(element, 'showHeader', true),
        showFooter: flagAt(element, 'showFooter', true),
        nextLabel: textAt(element, 'nextOrFinishButtonLabel') || null,
        backLabel: textAt(element, 'backButtonLabel') || null,
        pauseLabel: textAt(element, 'pauseButtonLabel') || null,
        pausedText: textAt(element, 'pausedText') || null,
        helpText: textAt(element, 'helpText') || null,
        stage: textAt(element, 'stageReference') || null
    };
}

function readField(element: XmlElement): ScreenField {
    const fieldType = textAt(element, 'fieldType') ?? 'InputField';
    const visibility = child(element, 'visibilityRule');
    const dataType = textAt(element, 'dataType');
    const recordField = textAt(element, 'objectFieldReference');
    return {
        name: textAt(element, 'name') || (recordField ?? ''),
        fieldType,
        dataType: TEXTS.has(fieldType) ? 'String' : ((dataType ?? null) as FlowDataType | null),
        text: child(element, 'fieldText')?.text ?? null,
        helpText: child(element, 'helpText')?.text ?? null,
        isRequired: flagAt(element, 'isRequired'),
        scale: numberAt(element, 'scale') ?? null,
        defaultValue: valueAt(element, 'defaultValue'),
        defaultChoice: textAt(element, 'defaultSelectedChoiceReference') || null,
        choices: textsAt(element, 'choiceReferences'),
        validation: validationAt(element),
        visibility: visibility === undefined ? null : conditionsOf(visibility),
        component: textAt(element, 'extensionName') || null,
        inputs: inputsAt(element, 'inputParameters'),
        outputs: outputsAt(element, 'outputParameters', 'name'),
        isStored: flagAt(element, 'storeOutputAutomatically'),
        keepsValues: textAt(element, 'inputsOnNextNavToAssocScrn') !== 'ResetValues',
        styleWidth: widthOf(element),
        recordField: recordField === undefined ? null : namesOf(recordField),
        fields: childrenNamed(element, 'fields').map(readField),
        refusal: FIELD_TYPES.has(fieldType) ? null : `screen field ${fieldType}`
    };
}

function widthOf(element: XmlElement): string | null {
    const width = inputsAt(element, 'inputParameters').find(({ name }) => name === 'width');
    return width?.value?.kind === 'literal' ? String(width.value.value) : null;
}
