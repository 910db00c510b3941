import { ApexDate, ApexDatetime, ApexTime, Decimal } from '../../shared/values/index.js';
import { child, childrenNamed, flagAt, textAt, type XmlElement } from '../../metadata/xml.js';
import type {
    FieldOutput,
    FlowCondition,
    FlowConditions,
    FlowDataType,
    FlowInput,
    FlowValue,
    RecordFilter,
    RecordSort
} from '../definition.js';

/** `$Record.Account.Name` in its parts; of `Owner:User` the object follows from the id. */
export const namesOf = (text: string): readonly string[] =>
    text
        .trim()
        .split('.')
        .map((name) => name.replace(/:\w+$/, ''));

export function referenceAt(element: XmlElement, name: string): readonly string[] | null {
    const text = textAt(element, name);
    return text === undefined || text === '' ? null : namesOf(text);
}

/** `<value><stringValue>…`: null where there is none. */
export function valueAt(element: XmlElement, name: string): FlowValue | null {
    const holder = child(element, name);
    // The type of a formula may stand before it.
    const value =
        holder?.children.find(({ name }) => name === 'formulaExpression') ?? holder?.children[0];
    if (holder === undefined || value === undefined) {
        // A limit may be a bare number.
        const bare = holder?.text.trim() ?? '';
        return /^\d+$/.test(bare) ? { kind: 'literal', value: Decimal.of(bare) } : null;
    }
    const text = value.text.trim();
    switch (value.name) {
        case 'stringValue':
            return textValue(value.text);
        case 'elementReference':
            return { kind: 'reference', names: namesOf(text) };
        case 'numberValue':
            return { kind: 'literal', value: Decimal.of(withoutZeros(text)) };
        case 'booleanValue':
            return { kind: 'literal', value: text.toLowerCase() === 'true' };
        case 'dateValue':
            return { kind: 'literal', value: ApexDate.parseIso(text.slice(0, 10)) };
        case 'dateTimeValue':
            return { kind: 'literal', value: new ApexDatetime(Date.parse(text)) };
        case 'timeValue':
            return { kind: 'literal', value: timeOf(text) };
        case 'formulaExpression':
            return {
                kind: 'formula',
                expression: value.text,
                dataType: (textAt(holder, 'formulaDataType') ?? 'String') as FlowDataType
            };
        case 'sobjectValue':
        case 'apexValue':
        default:
            return { kind: 'text', text: value.text };
    }
}

/** An empty text is none. */
function textValue(text: string): FlowValue {
    return text === ''
        ? { kind: 'literal', value: null }
        : text.includes('{!')
          ? { kind: 'text', text }
          : { kind: 'literal', value: text };
}

/** `1.0` is how metadata write 1. */
const withoutZeros = (text: string): string => text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');

function timeOf(text: string): ApexTime | null {
    const match = /^(\d+):(\d+)(?::(\d+))?(?:\.(\d+))?/.exec(text);
    return match === null
        ? null
        : ApexTime.of(
              Number(match[1]),
              Number(match[2]),
              Number(match[3] ?? 0),
              Number((match[4] ?? '0').padEnd(3, '0').slice(0, 3))
          );
}

export const targetAt = (element: XmlElement, name: string): string | null =>
    textAt(element, name, 'targetReference') || null;

export function inputsAt(element: XmlElement, list: string, name = 'name'): FlowInput[] {
    return childrenNamed(element, list).map((each) => ({
        name: textAt(each, name) ?? '',
        value: valueAt(each, 'value')
    }));
}

export function outputsAt(element: XmlElement, list: string, name: string): FieldOutput[] {
    return childrenNamed(element, list).flatMap((each) => {
        const target = referenceAt(each, 'assignToReference');
        return target === null ? [] : [{ name: textAt(each, name) ?? '', target }];
    });
}

export function filterAt(element: XmlElement, list = 'filters'): RecordFilter {
    return {
        logic: textAt(element, 'filterLogic') || 'and',
        filters: childrenNamed(element, list).map((each) => ({
            field: textAt(each, 'field') ?? '',
            operator: textAt(each, 'operator') ?? 'EqualTo',
            value: valueAt(each, 'value')
        }))
    };
}

export function sortAt(element: XmlElement): RecordSort | null {
    const field = textAt(element, 'sortField');
    return field === undefined || field === ''
        ? null
        : { field, order: textAt(element, 'sortOrder') === 'Desc' ? 'Desc' : 'Asc' };
}

export function conditionsOf(element: XmlElement): FlowConditions {
    return {
        logic: textAt(element, 'conditionLogic') || 'and',
        conditions: childrenNamed(element, 'conditions').map(conditionOf),
        formula: textAt(element, 'formula') || null
    };
}

const conditionOf = (element: XmlElement): FlowCondition => ({
    left: namesOf(textAt(element, 'leftValueReference') ?? ''),
    operator: textAt(element, 'operator') ?? 'EqualTo',
    right: valueAt(element, 'rightValue')
});

export { flagAt };
