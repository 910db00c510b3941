import {
    type ApexDate,
    ApexDatetime,
    ApexList,
    ApexSet,
    datetimeText,
    notNull,
    textOf
} from '../../../../shared/values/index.js';
import type { Members } from '../../../library/arguments.js';
import { userZone } from '../../../library/localeFormat.js';
import { escapeSingleQuotes } from '../../../library/text/escapes.js';
import { formatMessage } from '../../../library/text/messageFormat.js';
import { iterate } from '../../../library/iterate.js';
import { toLocalMs } from '../../../library/timeZones.js';

/** Java's idea of white space. */
export const isWhitespace = (text: string): boolean =>
    /^[\t\n\x0b\f\r\x1c-\x1f \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]*$/.test(
        text
    );

/** `String.valueOf`: null stays null, a Datetime shows the user's time zone. */
function valueOf(value: unknown): string | null {
    if (value === null) {
        return null;
    }
    return value instanceof ApexDatetime
        ? datetimeText(toLocalMs(value.ms, userZone()))
        : textOf(value);
}

function join(items: unknown, separator: string): string {
    if (!(items instanceof ApexList || items instanceof ApexSet)) {
        return [...iterate(notNull(items))].map(joined).join(notNull(separator));
    }
    const all = items instanceof ApexList ? items.items : items.values();
    return all.map(joined).join(notNull(separator));
}

const joined = (item: unknown): string => (item === null ? '' : (valueOf(item) ?? ''));

export const statics: Members = {
    'static String valueOf(Object value)': valueOf,
    'static String valueOf(Date value)': (value: ApexDate | null) =>
        value === null ? null : String(value),
    'static String valueOfGmt(Datetime value)': (value: ApexDatetime) => String(notNull(value)),
    'static String join(Object items, String separator)': join,
    'static String format(String pattern, List<Object> values)': (
        pattern: string,
        values: ApexList | null
    ) => formatMessage(notNull(pattern), values?.items ?? []),
    'static Boolean isBlank(String text)': (text: string | null) =>
        text === null || isWhitespace(text),
    'static Boolean isNotBlank(String text)': (text: string | null) =>
        text !== null && !isWhitespace(text),
    'static Boolean isEmpty(String text)': (text: string | null) => text === null || text === '',
    'static Boolean isNotEmpty(String text)': (text: string | null) => text !== null && text !== '',
    'static String escapeSingleQuotes(String text)': (text: string) =>
        escapeSingleQuotes(notNull(text)),
    'static String fromCharArray(List<Integer> codes)': (codes: ApexList<number>) =>
        notNull(codes)
            .items.map((code) => String.fromCodePoint(code))
            .join(''),
    'static String getCommonPrefix(List<String> texts)': (texts: ApexList<string>) => {
        const [first = '', ...rest] = notNull(texts).items.map((text) => text ?? '');
        let length = first.length;
        for (const text of rest) {
            while (!text.startsWith(first.slice(0, length))) {
                length--;
            }
        }
        return first.slice(0, length);
    }
};
