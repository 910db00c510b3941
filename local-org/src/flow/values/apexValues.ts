import { typeName, type ApexType } from '../../shared/types.js';
import {
    ApexDate,
    ApexDatetime,
    ApexDouble,
    ApexList,
    ApexSet,
    Decimal,
    idFrom
} from '../../shared/values/index.js';
import { currentTransaction } from '../../runtime/transaction.js';
import { FlowFault } from '../run/fault.js';
import { asFlowValue, convertTo } from './types.js';
import { textOfValue } from './text.js';

/** A flow's value as Apex code takes it: an Integer where Integer is asked for, a list of Ids … */
export function toApexType(type: ApexType, value: unknown): unknown {
    const from = asFlowValue(value);
    if (from === null || (from === '' && type.kind !== 'primitive')) {
        return null;
    }
    switch (type.kind) {
        case 'primitive':
            return toPrimitive(type.name, from);
        case 'list':
            return new ApexList(
                type.element,
                (from instanceof ApexList ? from.items : [from]).map((item) =>
                    toApexType(type.element, item)
                )
            );
        case 'set':
            return new ApexSet(
                type.element,
                (from instanceof ApexList ? from.items : [from]).map((item) =>
                    toApexType(type.element, item)
                )
            );
        case 'class':
            return enumOf(type.name, from);
        default:
            return from;
    }
}

function enumOf(name: string, from: unknown): unknown {
    const { program } = currentTransaction();
    return typeof from === 'string' && program.classNamed(name)?.shape.kind === 'enum'
        ? (program
              .enumConstants(name)
              .find((each) => each.name.toLowerCase() === from.toLowerCase()) ?? null)
        : from;
}

function toPrimitive(name: string, from: unknown): unknown {
    const number = (): Decimal => convertTo('Number', from) as Decimal;
    switch (name) {
        case 'Integer':
            return number().setScale(0, 'HALF_UP').toNumber() | 0;
        case 'Long':
            return number().setScale(0, 'HALF_UP').toBigInt();
        case 'Double':
            return number().toNumber();
        case 'Decimal':
            return number();
        case 'Boolean':
            return convertTo('Boolean', from);
        case 'Date':
            return convertTo('Date', from);
        case 'Datetime':
            return convertTo('DateTime', from);
        case 'Id':
            return from === '' ? null : idFrom(textOfValue(from));
        case 'String':
            return from instanceof ApexDate ||
                from instanceof ApexDatetime ||
                typeof from !== 'string'
                ? textOfValue(from)
                : from;
        case 'Time':
        case 'Blob':
            return from;
        default:
            throw new FlowFault(`The flow can't pass a value to Apex as ${name}.`);
    }
}

/** A value that Apex holds as Object: doubles are boxed there. */
export const toApexObject = (value: unknown): unknown =>
    typeof value === 'number' && !Number.isInteger(value) ? new ApexDouble(value) : value;

export { typeName };
