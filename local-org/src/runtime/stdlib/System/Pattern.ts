import { ApexObject } from '../../../shared/apexObject.js';
import { libraryOf, STRING } from '../../../shared/types.js';
import { ApexList, notNull } from '../../../shared/values/index.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { JavaPattern, splitText } from '../../library/regex/javaPattern.js';
import { Matcher } from './Matcher.js';

const TYPE = libraryOf('System.Pattern');

class Pattern extends ApexObject {
    readonly java: JavaPattern;

    constructor(regex: string) {
        super();
        this.java = JavaPattern.of(regex);
    }

    get $type() {
        return TYPE;
    }

    override toString(): string {
        return this.java.text;
    }
}

export default libraryClass('System.Pattern', {
    reference: apexReference('apex_classes_pattern_and_matcher_pattern_methods'),
    members: {
        'static Pattern compile(String regex)': (regex: string) => new Pattern(notNull(regex)),
        'static Boolean matches(String regex, String text)': (regex: string, text: string) =>
            JavaPattern.of(notNull(regex)).matchWhole(notNull(text)) !== null,
        'static String quote(String text)': (text: string) =>
            `\\Q${notNull(text).replaceAll('\\E', '\\E\\\\E\\Q')}\\E`,
        'Matcher matcher(String text)': (self: Pattern, text: string) =>
            new Matcher(self, self.java, notNull(text)),
        'String pattern()': (self: Pattern) => self.java.text,
        'List<String> split(String text)': (self: Pattern, text: string) =>
            new ApexList(STRING, splitText(self.java, notNull(text), 0)),
        'List<String> split(String text, Integer limit)': (
            self: Pattern,
            text: string,
            limit: number
        ) => new ApexList(STRING, splitText(self.java, notNull(text), notNull(limit)))
    }
});
