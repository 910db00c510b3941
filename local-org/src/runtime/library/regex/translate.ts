import { stringError } from '../arguments.js';
import {
    classEscape,
    classSource,
    escapeSource,
    FULL_STOP,
    LINE_ENDS
} from './characterClasses.js';

/** Java's flags, by the bits that `Pattern.compile(regex, flags)` and the constants would have. */
export interface RegexFlags {
    ignoreCase: boolean;
    multiline: boolean;
    dotAll: boolean;
    comments: boolean;
}

export interface TranslatedRegex {
    /** For JavaScript's `v` mode. */
    readonly source: string;
    readonly ignoreCase: boolean;
    /** Index of Java's group n in the JavaScript match. */
    readonly groups: readonly number[];
    readonly names: ReadonlyMap<string, number>;
}

const NO_FLAGS: RegexFlags = {
    ignoreCase: false,
    multiline: false,
    dotAll: false,
    comments: false
};

/**
 * Writes a Java regular expression as a JavaScript one. What JavaScript lacks is written out: possessive and
 * atomic groups as a captured lookahead, scoped flags in the characters that they concern, `\Q…\E`, `\Z`,
 * POSIX classes.
 */
export function translateRegex(pattern: string): TranslatedRegex {
    return new Translator(pattern).translate();
}

class Translator {
    private readonly text: string;
    private at = 0;
    private flags: RegexFlags = { ...NO_FLAGS };
    private jsGroups = 0;
    private readonly groups: number[] = [0];
    private readonly names = new Map<string, number>();
    /** The pattern begins with `(?i)`: then the whole is matched so, which is much faster. */
    private readonly wholeIgnoresCase: boolean;

    constructor(text: string) {
        this.text = text;
        const leading = /^\^?\(\?([a-zA-Z]+)\)/.exec(text);
        this.wholeIgnoresCase =
            leading?.[1]?.includes('i') === true && !/\(\?[a-z]*-[a-z]*i/.test(text);
    }

    translate(): TranslatedRegex {
        const source = this.alternatives();
        if (this.at < this.text.length) {
            throw this.error("Unmatched closing ')'", this.at - 1);
        }
        return {
            source,
            ignoreCase: this.wholeIgnoresCase,
            groups: this.groups,
            names: this.names
        };
    }

    /** Everything up to a closing bracket or the end. */
    private alternatives(): string {
        const outer = { ...this.flags };
        let out = '';
        while (this.at < this.text.length && this.text[this.at] !== ')') {
            if (this.text[this.at] === '|') {
                out += '|';
                this.at++;
            } else {
                out += this.quantified();
            }
        }
        this.flags = outer;
        return out;
    }

    private quantified(): string {
        const groupsBefore = this.jsGroups;
        const atom = this.atom();
        if (atom === '') {
            return '';
        }
        this.skipComments();
        const match = /^(?:[*+?]|\{\d+(?:,\d*)?\})/.exec(this.text.slice(this.at));
        if (match === null) {
            return atom;
        }
        this.at += match[0].length;
        const mode = this.text[this.at];
        if (mode === '?') {
            this.at++;
            return `${atom}${match[0]}?`;
        }
        if (mode === '+') {
            this.at++;
            return this.atomic(`${atom}${match[0]}`, groupsBefore);
        }
        return `${atom}${match[0]}`;
    }

    /** Matches once and never gives back: a lookahead does not backtrack, its capture is then consumed. */
    private atomic(inner: string, groupsBefore: number): string {
        // The new group comes before those inside it: they move up by one.
        this.jsGroups++;
        for (let group = 1; group < this.groups.length; group++) {
            if (this.groups[group]! > groupsBefore) {
                this.groups[group]!++;
            }
        }
        const shifted = inner.replace(/\\(\d+)|\\[^\d]/g, (whole, index?: string) =>
            index !== undefined && Number(index) > groupsBefore ? `\\${Number(index) + 1}` : whole
        );
        return `(?:(?=(${shifted}))\\${groupsBefore + 1})`;
    }

    private skipComments(): void {
        while (this.flags.comments && this.at < this.text.length) {
            const skipped = /^(?:\s+|#[^\n]*)/.exec(this.text.slice(this.at));
            if (skipped === null) {
                return;
            }
            this.at += skipped[0].length;
        }
    }

    private atom(): string {
        this.skipComments();
        const char = this.text[this.at];
        switch (char) {
            case undefined:
            case ')':
            case '|':
                return '';
            case '(':
                return this.group();
            case '[':
                return this.characterClass();
            case '\\':
                return this.escape();
            case '.':
                this.at++;
                return this.flags.dotAll ? '[\\s\\S]' : FULL_STOP;
            case '^':
                this.at++;
                return this.flags.multiline
                    ? `(?<=(?<![\\s\\S])|${LINE_ENDS})(?=[\\s\\S])`
                    : '(?<![\\s\\S])';
            case '$':
                this.at++;
                return this.flags.multiline
                    ? `(?=${LINE_ENDS}|(?![\\s\\S]))`
                    : `(?=(?:\\r\\n|${LINE_ENDS})?(?![\\s\\S]))`;
            case '*':
            case '+':
            case '?':
                throw this.error(`Dangling meta character '${char}'`, this.at);
            case '{':
                throw this.error('Illegal repetition', null);
            default: {
                const point = String.fromCodePoint(this.text.codePointAt(this.at)!);
                this.at += point.length;
                return this.literal(point);
            }
        }
    }

    private literal(point: string): string {
        const folds =
            this.flags.ignoreCase &&
            !this.wholeIgnoresCase &&
            point.toLowerCase() !== point.toUpperCase();
        return folds ? `[${point.toLowerCase()}${point.toUpperCase()}]` : escapeSource(point);
    }

    private group(): string {
        const rest = this.text.slice(this.at);
        const inline = /^\(\?([a-zA-Z]*)(?:-([a-zA-Z]+))?([:)])/.exec(rest);
        if (inline !== null) {
            this.at += inline[0].length;
            const before = { ...this.flags };
            this.setFlags(inline[1] ?? '', true);
            this.setFlags(inline[2] ?? '', false);
            if (inline[3] === ')') {
                return '';
            }
            const inner = this.inside();
            this.flags = before;
            return `(?:${inner})`;
        }
        const special = /^\(\?(?:[=!]|<[=!])/.exec(rest);
        if (special !== null) {
            this.at += special[0].length;
            return `${special[0]}${this.inside()})`;
        }
        if (rest.startsWith('(?>')) {
            this.at += 3;
            const groupsBefore = this.jsGroups;
            return this.atomic(this.inside(), groupsBefore);
        }
        const named = /^\(\?<([a-zA-Z][a-zA-Z0-9]*)>/.exec(rest);
        if (named === null && rest.startsWith('(?')) {
            throw this.error('Unknown inline modifier', this.at + 2);
        }
        this.at += named?.[0].length ?? 1;
        this.groups.push(++this.jsGroups);
        if (named !== null) {
            this.names.set(named[1]!, this.groups.length - 1);
        }
        return `(${this.inside()})`;
    }

    private inside(): string {
        const inner = this.alternatives();
        if (this.text[this.at] !== ')') {
            throw this.error('Unclosed group', this.text.length);
        }
        this.at++;
        return inner;
    }

    private setFlags(letters: string, value: boolean): void {
        for (const letter of letters) {
            switch (letter) {
                case 'i':
                    this.flags.ignoreCase = value;
                    break;
                case 'm':
                    this.flags.multiline = value;
                    break;
                case 's':
                    this.flags.dotAll = value;
                    break;
                case 'x':
                    this.flags.comments = value;
                    break;
                case 'u':
                case 'd':
                case 'U':
                    break;
                default:
                    throw this.error('Unknown inline modifier', this.at);
            }
        }
    }

    private characterClass(): string {
        const { source, end } = classSource(this.text, this.at, (message, at) =>
            this.error(message, at)
        );
        this.at = end;
        const folds = this.flags.ignoreCase && !this.wholeIgnoresCase;
        return folds ? foldedClass(source) : source;
    }

    private escape(): string {
        const next = this.text[this.at + 1];
        if (next === undefined) {
            throw this.error('Unexpected internal error', this.at + 1);
        }
        if (next === 'Q') {
            const end = this.text.indexOf('\\E', this.at + 2);
            const quoted = this.text.slice(this.at + 2, end < 0 ? undefined : end);
            this.at = end < 0 ? this.text.length : end + 2;
            return quoted === ''
                ? ''
                : `${[...quoted].map((point) => this.literal(point)).join('')}`;
        }
        const backReference = /^\\([1-9]\d?)/.exec(this.text.slice(this.at));
        if (backReference !== null) {
            let digits = backReference[1]!;
            // Java reads as many digits as make the number of a group that exists.
            if (digits.length > 1 && Number(digits) >= this.groups.length) {
                digits = digits.charAt(0);
            }
            this.at += 1 + digits.length;
            return `(?:\\${this.groups[Number(digits)] ?? 0})`;
        }
        const named = /^\\k<(\w+)>/.exec(this.text.slice(this.at));
        if (named !== null) {
            const group = this.names.get(named[1]!);
            if (group === undefined) {
                throw this.error(`named capturing group <${named[1]}> does not exist`, this.at);
            }
            this.at += named[0].length;
            return `(?:\\${this.groups[group]!})`;
        }
        const anchors: Readonly<Record<string, string>> = {
            A: '(?<![\\s\\S])',
            z: '(?![\\s\\S])',
            Z: `(?=(?:\\r\\n|${LINE_ENDS})?(?![\\s\\S]))`,
            b: '\\b',
            B: '\\B',
            R: '(?:\\r\\n|[\\n\\x0b\\f\\r\\x85\\u2028\\u2029])',
            X: '(?:\\P{M}\\p{M}*)'
        };
        const anchor = anchors[next];
        if (anchor !== undefined) {
            this.at += 2;
            return anchor;
        }
        const { source, end, isLiteral } = classEscape(this.text, this.at, (message, at) =>
            this.error(message, at)
        );
        this.at = end;
        return isLiteral ? this.literal(source) : source;
    }

    private error(message: string, at: number | null) {
        const place = at === null ? '' : ` near index ${at}`;
        const pointer = at === null || this.text.length === 0 ? '' : `\n${' '.repeat(at)}^`;
        return stringError(`Invalid regex: ${message}${place}\n${this.text}${pointer}`);
    }
}

/** A class in which letters stand for both cases: its own, or one of the folded alternatives. */
function foldedClass(source: string): string {
    const parts = /\\[pP]\{[^}]*\}|\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\.|[a-zA-Z]-[a-zA-Z]|[a-zA-Z]/g;
    const folded = source.replace(parts, (part) => {
        if (part.startsWith('\\')) {
            return part;
        }
        return part.toLowerCase() + part.toUpperCase();
    });
    return folded;
}
