import { ApexDate, ApexDatetime, ApexTime } from '../../../shared/values/index.js';
import { jsonError } from './jsonWriter.js';

const invalid = (text: string) => jsonError(`Invalid format: "${text}"`);

export function parseJsonDate(text: string): ApexDate {
    const date = ApexDate.parseIso(text.slice(0, 10));
    if (date === null) {
        throw invalid(text);
    }
    return date;
}

const DATETIME =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/** ISO 8601; without an offset it is UTC. */
export function parseJsonDatetime(text: string): ApexDatetime {
    const match = DATETIME.exec(text.trim());
    const date = match === null ? null : ApexDate.parseIso(match[1]!);
    if (match === null || date === null) {
        throw invalid(text);
    }
    const [hour, minute, second] = match.slice(2, 5).map((part) => Number(part ?? 0)) as [
        number,
        number,
        number
    ];
    const fraction = Number(`0.${match[5] ?? '0'}`) * 1000;
    const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(match[6] ?? '');
    const minutes =
        offset === null
            ? 0
            : (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]));
    const local =
        date.days * 86_400_000 + ((hour * 60 + minute) * 60 + second) * 1000 + Math.floor(fraction);
    return new ApexDatetime(local - minutes * 60_000);
}

export function parseJsonTime(text: string): ApexTime {
    const match = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?Z?$/.exec(text.trim());
    if (match === null) {
        throw invalid(text);
    }
    const [hour, minute, second] = match.slice(1, 4).map((part) => Number(part ?? 0)) as [
        number,
        number,
        number
    ];
    return ApexTime.of(hour, minute, second, Number((match[4] ?? '0').padEnd(3, '0')));
}
