import { STRING } from '../../../../shared/types.js';
import { ApexList, notNull } from '../../../../shared/values/index.js';
import type { Members } from '../../../library/arguments.js';
import { stringError } from '../../../library/arguments.js';
import { JavaPattern, replaceMatches, splitText } from '../../../library/regex/javaPattern.js';
import * as escapes from '../../../library/text/escapes.js';
import { isWhitespace } from './statics.js';

const strings = (items: string[]) => new ApexList(STRING, items);

function substring(self: string, start: number, end: number = self.length): string {
    if (notNull(start) < 0 || start > self.length) {
        throw stringError(`Starting position out of bounds: ${start}`);
    }
    if (notNull(end) < start || end > self.length) {
        throw stringError(`Ending position out of bounds: ${end}`);
    }
    return self.slice(start, end);
}

function replaceLiteral(self: string, target: string, replacement: string): string {
    return self.split(notNull(target)).join(notNull(replacement));
}

/** Java's replace of an empty target puts the replacement around every character. */
function replace(self: string, target: string, replacement: string): string {
    return notNull(target) === ''
        ? notNull(replacement) + [...self].map((char) => char + replacement).join('')
        : replaceLiteral(self, target, replacement);
}

function padding(size: number, text: string): string {
    const unit = text === '' ? ' ' : text;
    return size <= 0 ? '' : unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
}

function center(self: string, size: number, pad = ' '): string {
    const missing = notNull(size) - self.length;
    const left = Math.floor(missing / 2);
    return padding(left, pad) + self + padding(missing - left, pad);
}

function abbreviate(self: string, width: number, offset = 0): string {
    if (notNull(width) < 4) {
        throw stringError('Minimum abbreviation width is 4');
    }
    if (self.length <= width) {
        return self;
    }
    let start = Math.min(notNull(offset), self.length);
    if (self.length - start < width - 3) {
        start = self.length - (width - 3);
    }
    if (start <= 4) {
        return `${self.slice(0, width - 3)}...`;
    }
    if (width < 7) {
        throw stringError('Minimum abbreviation width with offset is 7');
    }
    return start + width - 3 < self.length
        ? `...${abbreviate(self.slice(start), width - 3)}`
        : `...${self.slice(self.length - (width - 3))}`;
}

function between(self: string, open: string | null, close: string | null): string | null {
    if (open === null || close === null) {
        return null;
    }
    const start = self.indexOf(open);
    const end = start < 0 ? -1 : self.indexOf(close, start + open.length);
    return end < 0 ? null : self.slice(start + open.length, end);
}

/** The part before (0) or after (1) a separator; `missing` when it is not there. */
function part(
    self: string,
    separator: string | null,
    side: 'before' | 'after',
    at: number,
    missing: string
): string {
    if (separator === null || at < 0) {
        return missing;
    }
    return side === 'before' ? self.slice(0, at) : self.slice(at + separator.length);
}

const swapCase = (self: string): string =>
    [...self]
        .map((char) => (char === char.toUpperCase() ? char.toLowerCase() : char.toUpperCase()))
        .join('');

function characterType(char: string): string {
    const types = [/\p{Lu}/u, /\p{Ll}/u, /\p{L}/u, /\p{Nd}/u, /\s/u, /[\p{P}]/u, /[\p{S}]/u];
    return String(types.findIndex((type) => type.test(char)));
}

function splitByType(self: string, camelCase: boolean): string[] {
    const parts: string[] = [];
    let last = '';
    for (const char of self) {
        const type = characterType(char);
        const current = parts.at(-1);
        if (current !== undefined && type === last) {
            parts[parts.length - 1] = current + char;
        } else if (current !== undefined && camelCase && last === '0' && type === '1') {
            // The upper-case letter before a lower-case one begins the word.
            parts[parts.length - 1] = current.slice(0, -1);
            parts.push(current.slice(-1) + char);
            if (parts.at(-2) === '') {
                parts.splice(-2, 1);
            }
        } else {
            parts.push(char);
        }
        last = type;
    }
    return parts;
}

const normalizeSpace = (self: string): string =>
    self
        .trim()
        .replace(/[\s\xa0]+/g, ' ')
        .trim();

const trim = (self: string): string => self.replace(/^[\x00-\x20]+|[\x00-\x20]+$/g, '');

const stripTags = (self: string): string =>
    escapes.unescapeHtml4(self.replace(/<br\s*\/?>|<\/p>/gi, '\n').replace(/<[^>]*>/g, ''));

/** Texts made of a text. */
export const edits: Members = {
    'String abbreviate(Integer width)': abbreviate,
    'String abbreviate(Integer width, Integer offset)': abbreviate,
    'String capitalize()': (self: string) => self.charAt(0).toUpperCase() + self.slice(1),
    'String uncapitalize()': (self: string) => self.charAt(0).toLowerCase() + self.slice(1),
    'String center(Integer size)': (self: string, size: number) => center(self, size),
    'String center(Integer size, String pad)': center,
    'String deleteWhitespace()': (self: string) =>
        [...self].filter((char) => !isWhitespace(char)).join(''),
    'String difference(String other)': (self: string, other: string) => {
        let at = 0;
        while (at < self.length && self[at] === notNull(other)[at]) {
            at++;
        }
        return other.slice(at);
    },
    'String left(Integer length)': (self: string, length: number) =>
        self.slice(0, Math.max(notNull(length), 0)),
    'String right(Integer length)': (self: string, length: number) =>
        notNull(length) <= 0 ? '' : self.slice(-length),
    'String mid(Integer start, Integer length)': (self: string, start: number, length: number) => {
        const from = Math.max(notNull(start), 0);
        return self.slice(from, from + Math.max(notNull(length), 0));
    },
    'String leftPad(Integer length)': (self: string, length: number) =>
        padding(notNull(length) - self.length, ' ') + self,
    'String leftPad(Integer length, String pad)': (self: string, length: number, pad: string) =>
        padding(notNull(length) - self.length, pad ?? ' ') + self,
    'String rightPad(Integer length)': (self: string, length: number) =>
        self + padding(notNull(length) - self.length, ' '),
    'String rightPad(Integer length, String pad)': (self: string, length: number, pad: string) =>
        self + padding(notNull(length) - self.length, pad ?? ' '),
    'String normalizeSpace()': normalizeSpace,
    'String overlay(String text, Integer start, Integer end)': (
        self: string,
        text: string | null,
        start: number,
        end: number
    ) => {
        const clamp = (at: number): number => Math.min(Math.max(notNull(at), 0), self.length);
        const [from = 0, to = 0] = [clamp(start), clamp(end)].sort((a, b) => a - b);
        return self.slice(0, from) + (text ?? '') + self.slice(to);
    },
    'String remove(String part)': (self: string, text: string | null) =>
        text === null || text === '' ? self : self.split(text).join(''),
    'String removeStart(String part)': (self: string, text: string | null) =>
        text !== null && self.startsWith(text) ? self.slice(text.length) : self,
    'String removeStartIgnoreCase(String part)': (self: string, text: string | null) =>
        text !== null && self.toLowerCase().startsWith(text.toLowerCase())
            ? self.slice(text.length)
            : self,
    'String removeEnd(String part)': (self: string, text: string | null) =>
        text !== null && self.endsWith(text) ? self.slice(0, self.length - text.length) : self,
    'String removeEndIgnoreCase(String part)': (self: string, text: string | null) =>
        text !== null && self.toLowerCase().endsWith(text.toLowerCase())
            ? self.slice(0, self.length - text.length)
            : self,
    'String repeat(Integer count)': (self: string, count: number) =>
        self.repeat(Math.max(notNull(count), 0)),
    'String repeat(String separator, Integer count)': (
        self: string,
        separator: string | null,
        count: number
    ) => Array.from({ length: Math.max(notNull(count), 0) }, () => self).join(separator ?? ''),
    'String replace(String target, String replacement)': replace,
    'String replaceAll(String regex, String replacement)': (
        self: string,
        regex: string,
        replacement: string
    ) => replaceMatches(JavaPattern.of(notNull(regex)), self, notNull(replacement), false),
    'String replaceFirst(String regex, String replacement)': (
        self: string,
        regex: string,
        replacement: string
    ) => replaceMatches(JavaPattern.of(notNull(regex)), self, notNull(replacement), true),
    'String reverse()': (self: string) => [...self].reverse().join(''),
    'List<String> split(String regex)': (self: string, regex: string) =>
        strings(splitText(JavaPattern.of(notNull(regex)), self, 0)),
    'List<String> split(String regex, Integer limit)': (
        self: string,
        regex: string,
        limit: number
    ) => strings(splitText(JavaPattern.of(notNull(regex)), self, notNull(limit))),
    'List<String> splitByCharacterType()': (self: string) => strings(splitByType(self, false)),
    'List<String> splitByCharacterTypeCamelCase()': (self: string) =>
        strings(splitByType(self, true)),
    'String stripHtmlTags()': stripTags,
    'String substring(Integer start)': (self: string, start: number) => substring(self, start),
    'String substring(Integer start, Integer end)': substring,
    'String substringAfter(String separator)': (self: string, separator: string | null) =>
        part(self, separator, 'after', self.indexOf(separator ?? ''), ''),
    'String substringAfterLast(String separator)': (self: string, separator: string | null) =>
        separator === ''
            ? ''
            : part(self, separator, 'after', self.lastIndexOf(separator ?? ''), ''),
    'String substringBefore(String separator)': (self: string, separator: string | null) =>
        part(self, separator, 'before', self.indexOf(separator ?? ''), self),
    'String substringBeforeLast(String separator)': (self: string, separator: string | null) =>
        separator === ''
            ? self
            : part(self, separator, 'before', self.lastIndexOf(separator ?? ''), self),
    'String substringBetween(String tag)': (self: string, tag: string | null) =>
        between(self, tag, tag),
    'String substringBetween(String open, String close)': between,
    'String swapCase()': swapCase,
    'String toLowerCase()': (self: string) => self.toLowerCase(),
    'String toLowerCase(String locale)': (self: string, locale: string) =>
        self.toLocaleLowerCase(notNull(locale).replace('_', '-')),
    'String toUpperCase()': (self: string) => self.toUpperCase(),
    'String toUpperCase(String locale)': (self: string, locale: string) =>
        self.toLocaleUpperCase(notNull(locale).replace('_', '-')),
    'String trim()': trim,
    'String escapeCsv()': escapes.escapeCsv,
    'String escapeEcmaScript()': escapes.escapeEcmaScript,
    'String escapeHtml3()': escapes.escapeHtml3,
    'String escapeHtml4()': escapes.escapeHtml4,
    'String escapeJava()': escapes.escapeJava,
    'String escapeUnicode()': escapes.escapeUnicode,
    'String escapeXml()': escapes.escapeXml,
    'String unescapeCsv()': escapes.unescapeCsv,
    'String unescapeEcmaScript()': escapes.unescapeJava,
    'String unescapeHtml3()': escapes.unescapeHtml3,
    'String unescapeHtml4()': escapes.unescapeHtml4,
    'String unescapeJava()': escapes.unescapeJava,
    'String unescapeUnicode()': escapes.unescapeUnicode,
    'String unescapeXml()': escapes.unescapeXml
};
