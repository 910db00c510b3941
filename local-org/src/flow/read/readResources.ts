import {
    child,
    childrenNamed,
    flagAt,
    numberAt,
    textAt,
    type XmlElement
} from '../../metadata/xml.js';
import type {
    FlowDataType,
    FlowDynamicChoices,
    FlowResource,
    FlowType,
    FlowValidation
} from '../definition.js';
import { filterAt, outputsAt, referenceAt, sortAt, valueAt } from './xmlValues.js';

type Reader = (element: XmlElement, name: string) => FlowResource;

export const dataTypeOf = (element: XmlElement): FlowDataType =>
    (textAt(element, 'dataType') ?? 'String') as FlowDataType;

export function typeOf(element: XmlElement): FlowType {
    const objectType = textAt(element, 'objectType');
    const apexClass = textAt(element, 'apexClass');
    const scale = numberAt(element, 'scale');
    return {
        dataType: dataTypeOf(element),
        isCollection: flagAt(element, 'isCollection'),
        ...(objectType === undefined ? {} : { objectType }),
        ...(apexClass === undefined ? {} : { apexClass }),
        ...(scale === undefined ? {} : { scale })
    };
}

export function validationAt(element: XmlElement): FlowValidation | null {
    const rule = child(element, 'validationRule');
    return rule === undefined
        ? null
        : {
              errorMessage: textAt(rule, 'errorMessage') ?? '',
              formula: textAt(rule, 'formulaExpression') ?? ''
          };
}

const READERS: Readonly<Record<string, Reader>> = {
    variables: (element, name) => ({
        kind: 'variable',
        name,
        ...typeOf(element),
        isInput: flagAt(element, 'isInput'),
        isOutput: flagAt(element, 'isOutput'),
        value: valueAt(element, 'value')
    }),
    constants: (element, name) => ({
        kind: 'constant',
        name,
        dataType: dataTypeOf(element),
        value: valueAt(element, 'value')
    }),
    formulas: (element, name) => ({
        kind: 'formula',
        name,
        dataType: dataTypeOf(element),
        expression: child(element, 'expression')?.text ?? '',
        scale: numberAt(element, 'scale') ?? null,
        position: element.position
    }),
    textTemplates: (element, name) => ({
        kind: 'textTemplate',
        name,
        text: child(element, 'text')?.text ?? ''
    }),
    stages: (element, name) => ({
        kind: 'stage',
        name,
        label: textAt(element, 'label') ?? name,
        order: numberAt(element, 'stageOrder') ?? 0,
        isActive: flagAt(element, 'isActive')
    }),
    choices: (element, name) => {
        const input = child(element, 'userInput');
        return {
            kind: 'choice',
            name,
            text: textAt(element, 'choiceText') ?? '',
            dataType: dataTypeOf(element),
            value: valueAt(element, 'value'),
            userInput:
                input === undefined
                    ? null
                    : {
                          promptText: textAt(input, 'promptText') ?? '',
                          isRequired: flagAt(input, 'isRequired'),
                          validation: validationAt(input)
                      }
        };
    },
    dynamicChoiceSets: (element, name): FlowDynamicChoices => ({
        kind: 'dynamicChoices',
        name,
        dataType: dataTypeOf(element),
        object: textAt(element, 'object') ?? null,
        filter: filterAt(element),
        displayField: textAt(element, 'displayField') || null,
        valueField: textAt(element, 'valueField') || null,
        picklistObject: textAt(element, 'picklistObject') || null,
        picklistField: textAt(element, 'picklistField') || null,
        collection: referenceAt(element, 'collectionReference'),
        limit: numberAt(element, 'limit') ?? null,
        sort: sortAt(element),
        outputs: outputsAt(element, 'outputAssignments', 'field')
    })
};

/** Everything that a flow gives names to besides its elements, by lower-case name. */
export function readResources(root: XmlElement): Map<string, FlowResource> {
    const resources = new Map<string, FlowResource>();
    for (const [list, read] of Object.entries(READERS)) {
        for (const element of childrenNamed(root, list)) {
            const name = textAt(element, 'name') ?? '';
            resources.set(name.toLowerCase(), read(element, name));
        }
    }
    return resources;
}
