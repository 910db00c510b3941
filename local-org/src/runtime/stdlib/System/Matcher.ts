import { apexError } from '../../../shared/apexException.js';
import { ApexObject } from '../../../shared/apexObject.js';
import { libraryOf } from '../../../shared/types.js';
import { notNull } from '../../../shared/values/index.js';
import { stringError } from '../../library/arguments.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import type { JavaMatch, JavaPattern } from '../../library/regex/javaPattern.js';
import { groupText, replaceMatches } from '../../library/regex/javaPattern.js';

const TYPE = libraryOf('System.Matcher');

/** Walks over a text; holds the last match, as Java's does. */
export class Matcher extends ApexObject {
    /** The Apex Pattern, given back by `pattern()`. */
    owner: ApexObject;
    java: JavaPattern;
    text: string;
    /** End of the region; its start is where searching begins. */
    regionStart = 0;
    regionEnd: number;
    private next = 0;
    private match: JavaMatch | null = null;
    private hitEnd = false;

    constructor(owner: ApexObject, java: JavaPattern, text: string) {
        super();
        this.owner = owner;
        this.java = java;
        this.text = text;
        this.regionEnd = text.length;
    }

    get $type() {
        return TYPE;
    }

    private get input(): string {
        return this.text.slice(0, this.regionEnd);
    }

    find(): boolean {
        this.match = this.java.find(this.input, this.next);
        return this.advance();
    }

    findFrom(at: number): boolean {
        if (at < 0 || at > this.text.length) {
            throw apexError('System.StringException', 'Illegal start index');
        }
        this.reset();
        this.next = at;
        return this.find();
    }

    matches(): boolean {
        this.match = this.java.matchWhole(this.input, this.regionStart);
        return this.advance();
    }

    lookingAt(): boolean {
        this.match = this.java.matchPrefix(this.input, this.regionStart);
        return this.advance();
    }

    reset(text: string = this.text): this {
        this.text = text;
        this.regionStart = 0;
        this.regionEnd = text.length;
        this.next = 0;
        this.match = null;
        return this;
    }

    region(start: number, end: number): this {
        if (start < 0 || end > this.text.length || start > end) {
            throw apexError('System.StringException', 'Invalid region');
        }
        this.reset();
        this.regionStart = start;
        this.regionEnd = end;
        this.next = start;
        return this;
    }

    atEnd(): boolean {
        return this.hitEnd;
    }

    group(index: number): string | null {
        return groupText(this.found(), this.checked(index));
    }

    bound(index: number, side: 0 | 1): number {
        return this.found().spans[this.checked(index)]?.[side] ?? -1;
    }

    usePattern(owner: ApexObject, java: JavaPattern): this {
        this.owner = owner;
        this.java = java;
        this.match = null;
        return this;
    }

    private advance(): boolean {
        const span = this.match?.spans[0] ?? null;
        this.hitEnd = span === null || span[1] === this.regionEnd;
        if (span === null) {
            this.next = this.text.length + 1;
            return false;
        }
        this.next = span[0] === span[1] ? span[1] + 1 : span[1];
        return true;
    }

    private found(): JavaMatch {
        if (this.match === null) {
            throw stringError('No match found');
        }
        return this.match;
    }

    private checked(index: number): number {
        if (notNull(index) < 0 || index > this.java.groupCount) {
            throw stringError(`No group ${index}`);
        }
        return index;
    }
}

const quoteReplacement = (text: string): string => notNull(text).replace(/[\\$]/g, '\\$&');

export default libraryClass('System.Matcher', {
    reference: apexReference('apex_classes_pattern_and_matcher_matcher_methods'),
    members: {
        'static String quoteReplacement(String text)': quoteReplacement,
        'Boolean find()': (self: Matcher) => self.find(),
        'Boolean find(Integer start)': (self: Matcher, start: number) =>
            self.findFrom(notNull(start)),
        'Boolean matches()': (self: Matcher) => self.matches(),
        'Boolean lookingAt()': (self: Matcher) => self.lookingAt(),
        'String group()': (self: Matcher) => self.group(0),
        'String group(Integer index)': (self: Matcher, index: number) => self.group(index),
        'Integer groupCount()': (self: Matcher) => self.java.groupCount,
        'Integer start()': (self: Matcher) => self.bound(0, 0),
        'Integer start(Integer index)': (self: Matcher, index: number) => self.bound(index, 0),
        'Integer end()': (self: Matcher) => self.bound(0, 1),
        'Integer end(Integer index)': (self: Matcher, index: number) => self.bound(index, 1),
        'Boolean hitEnd()': (self: Matcher) => self.atEnd(),
        'Boolean hasAnchoringBounds()': () => true,
        'Boolean hasTransparentBounds()': () => false,
        'Pattern pattern()': (self: Matcher) => self.owner,
        'Matcher usePattern(Pattern pattern)': (
            self: Matcher,
            pattern: ApexObject & { java: JavaPattern }
        ) => self.usePattern(notNull(pattern), pattern.java),
        'Matcher region(Integer start, Integer end)': (self: Matcher, start: number, end: number) =>
            self.region(notNull(start), notNull(end)),
        'Integer regionStart()': (self: Matcher) => self.regionStart,
        'Integer regionEnd()': (self: Matcher) => self.regionEnd,
        'Matcher reset()': (self: Matcher) => self.reset(),
        'Matcher reset(String text)': (self: Matcher, text: string) => self.reset(notNull(text)),
        'String replaceAll(String replacement)': (self: Matcher, replacement: string) =>
            replaceMatches(self.java, self.text, notNull(replacement), false),
        'String replaceFirst(String replacement)': (self: Matcher, replacement: string) =>
            replaceMatches(self.java, self.text, notNull(replacement), true)
    }
});
