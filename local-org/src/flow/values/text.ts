import { SObject } from '../../schema/sobject.js';
import { dateText, datetimeTextIn } from '../../shared/localeDates.js';
import { ApexDate, ApexDatetime, ApexList, Decimal, textOf } from '../../shared/values/index.js';
import { zoneOffset } from '../../soql/timeZone.js';
import { userLocale, userZone } from '../../runtime/library/localeFormat.js';

/** A value as texts of flows show it: dates in the user's locale and zone, numbers plain, nothing for null. */
export function textOfValue(value: unknown): string {
    if (value === null || value === undefined) {
        return '';
    }
    if (value instanceof Decimal) {
        return value.toText();
    }
    if (value instanceof ApexDate) {
        return dateText(value, userLocale());
    }
    if (value instanceof ApexDatetime) {
        return datetimeTextIn(value.ms + zoneOffset(value.ms, userZone()), userLocale());
    }
    if (value instanceof ApexList) {
        return `[${value.items.map(textOfValue).join(', ')}]`;
    }
    if (value instanceof SObject) {
        return value.$text();
    }
    return typeof value === 'string' ? value : textOf(value);
}
