import { ApexException } from '../../shared/apexException.js';
import { ApexDate, ApexDatetime, ApexList } from '../../shared/values/index.js';
import type { FieldDef } from '../../schema/definitions.js';
import { toFieldValue } from '../../runtime/library/records/fieldValues.js';
import { FlowFault } from '../run/fault.js';
import { asFlowValue, convertTo } from './types.js';
import { textOfValue } from './text.js';

const NUMBERS = new Set(['Integer', 'Long', 'Double', 'Currency', 'Percent']);

/** A flow's value as a field holds it: texts of numbers, dates of moments, choices joined. */
export function fieldValue(field: FieldDef, value: unknown): unknown {
    const from = asFlowValue(value);
    if (from === null || from === '') {
        return field.type === 'Boolean' ? false : null;
    }
    try {
        return toFieldValue(field, converted(field, from));
    } catch (error) {
        if (error instanceof ApexException) {
            throw new FlowFault(error.message ?? error.typeName);
        }
        throw error;
    }
}

function converted(field: FieldDef, from: unknown): unknown {
    if (NUMBERS.has(field.type)) {
        const number = convertTo('Number', from);
        return field.type === 'Integer' || field.type === 'Long'
            ? (number as { setScale(scale: number, mode: 'HALF_UP'): unknown }).setScale(
                  0,
                  'HALF_UP'
              )
            : number;
    }
    switch (field.type) {
        case 'Date':
            return convertTo('Date', from);
        case 'Datetime':
            return convertTo('DateTime', from);
        case 'Boolean':
            return convertTo('Boolean', from);
        case 'Time':
        case 'Base64':
            return from;
        case 'MultiselectPicklist':
            return from instanceof ApexList
                ? from.items.map(textOfValue).join(';')
                : textOfValue(from);
        default:
            return from instanceof ApexDate ||
                from instanceof ApexDatetime ||
                typeof from !== 'string'
                ? textOfValue(from)
                : from;
    }
}
