import { apexError } from '../../../shared/apexException.js';
import { stringError } from '../arguments.js';
import { translateRegex } from './translate.js';
import type { TranslatedRegex } from './translate.js';

const CACHED = 500;
const cache = new Map<string, JavaPattern>();

/** A compiled regular expression with Java's meaning. */
export class JavaPattern {
    readonly text: string;
    private readonly translated: TranslatedRegex;
    private searching: RegExp | null = null;
    private whole: RegExp | null = null;
    private prefix: RegExp | null = null;

    private constructor(text: string) {
        this.text = text;
        this.translated = translateRegex(text);
        try {
            this.searching = this.regex('', '', 'g');
        } catch {
            throw stringError(`Invalid regex: ${text}`);
        }
    }

    static of(text: string): JavaPattern {
        let pattern = cache.get(text);
        if (pattern === undefined) {
            pattern = new JavaPattern(text);
            if (cache.size >= CACHED) {
                cache.clear();
            }
            cache.set(text, pattern);
        }
        return pattern;
    }

    get groupCount(): number {
        return this.translated.groups.length - 1;
    }

    /** Number of a named group; -1 when there is none. */
    groupNamed(name: string): number {
        return this.translated.names.get(name) ?? -1;
    }

    /** The first match at or after `from`. */
    find(input: string, from: number): JavaMatch | null {
        return this.exec((this.searching ??= this.regex('', '', 'g')), input, from);
    }

    /** Matches all from `from` to the end of the input. */
    matchWhole(input: string, from = 0): JavaMatch | null {
        this.whole ??= this.regex('(?:', ')(?![\\s\\S])', 'y');
        return this.exec(this.whole, input, from);
    }

    /** Matches at `from`, not necessarily to the end. */
    matchPrefix(input: string, from = 0): JavaMatch | null {
        this.prefix ??= this.regex('', '', 'y');
        return this.exec(this.prefix, input, from);
    }

    private regex(before: string, after: string, mode: string): RegExp {
        const flags = `dv${mode}${this.translated.ignoreCase ? 'i' : ''}`;
        return new RegExp(`${before}${this.translated.source}${after}`, flags);
    }

    private exec(regex: RegExp, input: string, from: number): JavaMatch | null {
        if (from > input.length) {
            return null;
        }
        regex.lastIndex = from;
        const match = regex.exec(input);
        if (match === null) {
            return null;
        }
        const spans = this.translated.groups.map((group) => match.indices?.[group] ?? null);
        return { input, spans };
    }
}

/** Where a pattern matched: of each group, begin and end; null where the group took no part. */
export interface JavaMatch {
    readonly input: string;
    readonly spans: readonly (readonly [number, number] | null)[];
}

export function groupText({ input, spans }: JavaMatch, group: number): string | null {
    const span = spans[group];
    return span === null || span === undefined ? null : input.slice(span[0], span[1]);
}

/** All matches, one after the other as `Matcher.find` goes. */
export function* matchesOf(pattern: JavaPattern, input: string): Generator<JavaMatch> {
    for (let from = 0; ;) {
        const match = pattern.find(input, from);
        if (match === null) {
            return;
        }
        yield match;
        const [start, end] = match.spans[0]!;
        from = end === start ? end + 1 : end;
    }
}

/** `$1`, `${name}` and `\$` of a replacement, filled from a match. */
export function expandReplacement(
    replacement: string,
    pattern: JavaPattern,
    match: JavaMatch
): string {
    let out = '';
    for (let at = 0; at < replacement.length; at++) {
        const char = replacement.charAt(at);
        if (char === '\\') {
            at++;
            if (at >= replacement.length) {
                throw stringError('character to be escaped is missing');
            }
            out += replacement.charAt(at);
        } else if (char === '$') {
            const named = /^\$\{(\w+)\}/.exec(replacement.slice(at));
            const numbered = /^\$(\d)/.exec(replacement.slice(at));
            if (named !== null) {
                const group = pattern.groupNamed(named[1]!);
                if (group < 0) {
                    throw stringError(`No group with name {${named[1]}}`);
                }
                out += groupText(match, group) ?? '';
                at += named[0].length - 1;
            } else if (numbered !== null) {
                at = appendNumbered(replacement, at + 1);
            } else {
                throw stringError('Illegal group reference');
            }
        } else {
            out += char;
        }
    }
    return out;

    /** As many digits as name an existing group; returns where it stopped. */
    function appendNumbered(text: string, start: number): number {
        let group = Number(text.charAt(start));
        if (group > pattern.groupCount) {
            throw apexError('System.StringException', `No group ${group}`);
        }
        let end = start;
        while (/\d/.test(text.charAt(end + 1))) {
            const longer = group * 10 + Number(text.charAt(end + 1));
            if (longer > pattern.groupCount) {
                break;
            }
            group = longer;
            end++;
        }
        out += groupText(match, group) ?? '';
        return end;
    }
}

/** `String.replaceAll` and `replaceFirst`. */
export function replaceMatches(
    pattern: JavaPattern,
    input: string,
    replacement: string,
    onlyFirst: boolean
): string {
    let out = '';
    let copied = 0;
    for (const match of matchesOf(pattern, input)) {
        const [start, end] = match.spans[0]!;
        out += input.slice(copied, start) + expandReplacement(replacement, pattern, match);
        copied = end;
        if (onlyFirst) {
            break;
        }
    }
    return out + input.slice(copied);
}

/** Java's `String.split`: limit 0 drops empty texts at the end, a positive one is the most parts. */
export function splitText(pattern: JavaPattern, input: string, limit: number): string[] {
    const parts: string[] = [];
    let from = 0;
    for (const match of matchesOf(pattern, input)) {
        if (limit > 0 && parts.length === limit - 1) {
            break;
        }
        const [start, end] = match.spans[0]!;
        // An empty match at the very beginning gives no empty first part; nor does one at the end.
        if (end === 0 || (start === end && start >= input.length)) {
            continue;
        }
        parts.push(input.slice(from, start));
        from = end;
    }
    if (parts.length === 0 && from === 0) {
        return [input];
    }
    parts.push(input.slice(from));
    while (limit === 0 && parts.length > 0 && parts.at(-1) === '') {
        parts.pop();
    }
    return parts;
}
