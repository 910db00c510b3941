import { apexError } from '../../../../shared/apexException.js';
import { ApexList, equalValues, notNull } from '../../../../shared/values/index.js';
import { INTEGER } from '../../../../shared/types.js';
import type { Members } from '../../../library/arguments.js';
import { compareText } from '../../../library/compare.js';
import { isWhitespace } from './statics.js';

const chars = (text: string): string[] => [...text];

function codeAt(self: string, index: number, read: (at: number) => number): number {
    if (notNull(index) < 0 || index >= self.length) {
        throw apexError('System.StringException', `String index out of range: ${index}`);
    }
    return read(index);
}

/** Single edits that make one text of another. */
export function levenshtein(a: string, b: string): number {
    let row = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            next.push(
                Math.min(
                    next[j - 1]! + 1,
                    row[j]! + 1,
                    row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
                )
            );
        }
        row = next;
    }
    return row[b.length]!;
}

/** What a text is and holds. */
export const checks: Members = {
    'Integer length()': (self: string) => self.length,
    'Integer charAt(Integer index)': (self: string, index: number) =>
        codeAt(self, index, (at) => self.charCodeAt(at)),
    'Integer codePointAt(Integer index)': (self: string, index: number) =>
        codeAt(self, index, (at) => self.codePointAt(at)!),
    'Integer codePointBefore(Integer index)': (self: string, index: number) =>
        codeAt(self, notNull(index) - 1, (at) => {
            const isLow = /[\udc00-\udfff]/.test(self.charAt(at));
            return self.codePointAt(isLow && at > 0 ? at - 1 : at)!;
        }),
    'Integer codePointCount(Integer begin, Integer end)': (
        self: string,
        begin: number,
        end: number
    ) => chars(self.slice(notNull(begin), notNull(end))).length,
    'Integer offsetByCodePoints(Integer index, Integer offset)': (
        self: string,
        index: number,
        offset: number
    ) => index + chars(self.slice(index)).slice(0, offset).join('').length,
    'List<Integer> getChars()': (self: string) =>
        new ApexList(
            INTEGER,
            Array.from({ length: self.length }, (_, at) => self.charCodeAt(at))
        ),
    'Integer compareTo(String other)': (self: string, other: string) =>
        compareText(self, notNull(other)),
    'Boolean equals(Object other)': (self: string, other: unknown) => equalValues(self, other),
    'Boolean equals(String other)': (self: string, other: string | null) => self === other,
    'Boolean equalsIgnoreCase(String other)': (self: string, other: string | null) =>
        other !== null && self.toLowerCase() === other.toLowerCase(),
    'Boolean contains(String part)': (self: string, part: string) => self.includes(notNull(part)),
    'Boolean containsIgnoreCase(String part)': (self: string, part: string) =>
        self.toLowerCase().includes(notNull(part).toLowerCase()),
    'Boolean containsAny(String characters)': (self: string, characters: string | null) =>
        chars(self).some((char) => (characters ?? '').includes(char)),
    'Boolean containsNone(String characters)': (self: string, characters: string | null) =>
        !chars(self).some((char) => (characters ?? '').includes(char)),
    'Boolean containsOnly(String characters)': (self: string, characters: string | null) =>
        characters !== null && chars(self).every((char) => characters.includes(char)),
    'Boolean containsWhitespace()': (self: string) => chars(self).some(isWhitespace),
    'Boolean startsWith(String prefix)': (self: string, prefix: string) =>
        self.startsWith(notNull(prefix)),
    'Boolean startsWithIgnoreCase(String prefix)': (self: string, prefix: string) =>
        self.toLowerCase().startsWith(notNull(prefix).toLowerCase()),
    'Boolean endsWith(String suffix)': (self: string, suffix: string) =>
        self.endsWith(notNull(suffix)),
    'Boolean endsWithIgnoreCase(String suffix)': (self: string, suffix: string) =>
        self.toLowerCase().endsWith(notNull(suffix).toLowerCase()),
    'Boolean isAllLowerCase()': (self: string) => /^\p{Ll}+$/u.test(self),
    'Boolean isAllUpperCase()': (self: string) => /^\p{Lu}+$/u.test(self),
    'Boolean isAlpha()': (self: string) => /^\p{L}+$/u.test(self),
    'Boolean isAlphaSpace()': (self: string) => /^[\p{L} ]*$/u.test(self),
    'Boolean isAlphanumeric()': (self: string) => /^[\p{L}\p{Nd}]+$/u.test(self),
    'Boolean isAlphanumericSpace()': (self: string) => /^[\p{L}\p{Nd} ]*$/u.test(self),
    'Boolean isAsciiPrintable()': (self: string) => /^[\x20-\x7e]*$/.test(self),
    'Boolean isNumeric()': (self: string) => /^\p{Nd}+$/u.test(self),
    'Boolean isNumericSpace()': (self: string) => /^[\p{Nd} ]*$/u.test(self),
    'Boolean isWhitespace()': (self: string) => isWhitespace(self),
    'Integer countMatches(String part)': (self: string, part: string | null) =>
        part === null || part === '' ? 0 : self.split(part).length - 1,
    'Integer indexOf(String part)': (self: string, part: string) => self.indexOf(notNull(part)),
    'Integer indexOf(String part, Integer from)': (self: string, part: string, from: number) =>
        self.indexOf(notNull(part), notNull(from)),
    'Integer indexOfIgnoreCase(String part)': (self: string, part: string) =>
        self.toLowerCase().indexOf(notNull(part).toLowerCase()),
    'Integer indexOfIgnoreCase(String part, Integer from)': (
        self: string,
        part: string,
        from: number
    ) => self.toLowerCase().indexOf(notNull(part).toLowerCase(), from),
    'Integer indexOfAny(String characters)': (self: string, characters: string | null) =>
        chars(self).findIndex((char) => (characters ?? '').includes(char)),
    'Integer indexOfAnyBut(String characters)': (self: string, characters: string | null) =>
        (characters ?? '') === ''
            ? -1
            : chars(self).findIndex((char) => !characters!.includes(char)),
    'Integer indexOfChar(Integer code)': (self: string, code: number) =>
        self.indexOf(String.fromCodePoint(notNull(code))),
    'Integer indexOfChar(Integer code, Integer from)': (self: string, code: number, from: number) =>
        self.indexOf(String.fromCodePoint(notNull(code)), from),
    'Integer indexOfDifference(String other)': (self: string, other: string | null) => {
        const text = other ?? '';
        if (self === text) {
            return -1;
        }
        let at = 0;
        while (at < self.length && at < text.length && self[at] === text[at]) {
            at++;
        }
        return at;
    },
    'Integer lastIndexOf(String part)': (self: string, part: string) =>
        self.lastIndexOf(notNull(part)),
    'Integer lastIndexOf(String part, Integer from)': (self: string, part: string, from: number) =>
        notNull(from) < 0 ? -1 : self.lastIndexOf(notNull(part), from),
    'Integer lastIndexOfIgnoreCase(String part)': (self: string, part: string) =>
        self.toLowerCase().lastIndexOf(notNull(part).toLowerCase()),
    'Integer lastIndexOfIgnoreCase(String part, Integer from)': (
        self: string,
        part: string,
        from: number
    ) =>
        notNull(from) < 0 ? -1 : self.toLowerCase().lastIndexOf(notNull(part).toLowerCase(), from),
    'Integer lastIndexOfChar(Integer code)': (self: string, code: number) =>
        self.lastIndexOf(String.fromCodePoint(notNull(code))),
    'Integer lastIndexOfChar(Integer code, Integer from)': (
        self: string,
        code: number,
        from: number
    ) => self.lastIndexOf(String.fromCodePoint(notNull(code)), from),
    'Integer getLevenshteinDistance(String other)': (self: string, other: string) =>
        levenshtein(self, notNull(other)),
    'Integer getLevenshteinDistance(String other, Integer threshold)': (
        self: string,
        other: string,
        threshold: number
    ) => {
        const distance = levenshtein(self, notNull(other));
        return distance <= notNull(threshold) ? distance : -1;
    }
};
