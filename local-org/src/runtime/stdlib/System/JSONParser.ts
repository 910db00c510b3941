import { ApexObject } from '../../../shared/apexObject.js';
import type { ApexType } from '../../../shared/types.js';
import { libraryOf } from '../../../shared/types.js';
import { ApexBlob, ApexDouble, idFrom, notNull } from '../../../shared/values/index.js';
import type { EnumValue } from '../../../shared/values/index.js';
import { fromNode } from '../../library/json/deserialize.js';
import { parseJsonDate, parseJsonDatetime, parseJsonTime } from '../../library/json/jsonDates.js';
import { readNode } from '../../library/json/jsonNode.js';
import type { JsonToken } from '../../library/json/jsonTokens.js';
import { JsonTokenizer } from '../../library/json/jsonTokens.js';
import { jsonError } from '../../library/json/jsonWriter.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { enumNamed } from '../../library/runtimeEnums.js';
import type { ApexTypeToken } from '../../typeToken.js';
import { parseDecimal } from './Decimal.js';
import { parseInteger } from './Integer.js';
import { parseLong } from './Long.js';

const TYPE = libraryOf('System.JSONParser');

/** Walks through JSON token by token. */
export class ApexJsonParser extends ApexObject {
    private readonly tokens: JsonTokenizer;
    private readonly names: (string | null)[] = [null];
    private current: JsonToken | null = null;
    private lastCleared: JsonToken | null = null;

    constructor(text: string) {
        super();
        this.tokens = new JsonTokenizer(text);
    }

    get $type(): ApexType {
        return TYPE;
    }

    next(): JsonToken | null {
        // Nothing at all has no first token; reading a value of it is an error
        const token = this.tokens.isBlank ? null : this.tokens.next();
        this.current = token;
        switch (token?.kind) {
            case 'START_OBJECT':
            case 'START_ARRAY':
                this.names.push(null);
                break;
            case 'END_OBJECT':
            case 'END_ARRAY':
                this.names.pop();
                break;
            case 'FIELD_NAME':
                this.names[this.names.length - 1] = token.text;
                break;
            default:
        }
        return token;
    }

    nextValue(): JsonToken | null {
        const token = this.next();
        return token?.kind === 'FIELD_NAME' ? this.next() : token;
    }

    get token(): JsonToken | null {
        return this.current;
    }

    get cleared(): JsonToken | null {
        return this.lastCleared;
    }

    /** Of a value or a name: the field's name; of `{` and `[`, that of the field they are the value of. */
    get name(): string | null {
        const isStart =
            this.current?.kind === 'START_OBJECT' || this.current?.kind === 'START_ARRAY';
        return this.names[this.names.length - (isStart ? 2 : 1)] ?? null;
    }

    get text(): string | null {
        return this.current?.text ?? null;
    }

    clear(): void {
        this.lastCleared = this.current;
        this.current = null;
    }

    /** From `{` or `[` to its end. */
    skip(): void {
        if (this.current?.kind !== 'START_OBJECT' && this.current?.kind !== 'START_ARRAY') {
            return;
        }
        let depth = 1;
        while (depth > 0) {
            const kind = this.next()?.kind;
            depth += kind === 'START_OBJECT' || kind === 'START_ARRAY' ? 1 : 0;
            depth -= kind === 'END_OBJECT' || kind === 'END_ARRAY' ? 1 : 0;
        }
    }

    readAs(type: ApexType, isStrict: boolean): unknown {
        const first = this.current ?? this.next();
        if (first === null) {
            throw jsonError('No content to map to Object due to end of input');
        }
        const start = first.kind === 'FIELD_NAME' ? this.next()! : first;
        const node = readNode(start, () => this.next()!);
        return fromNode(node, type, isStrict);
    }

    /** The current value's text, when it is of one of the kinds. */
    value(what: string, ...kinds: JsonToken['kind'][]): string {
        if (this.current === null || !kinds.includes(this.current.kind)) {
            throw jsonError(`Current token is not ${what}`);
        }
        return this.current.text;
    }
}

const tokenEnum = (token: JsonToken | null): EnumValue | null =>
    token === null ? null : enumNamed('System.JSONToken', token.kind);

const number = (self: ApexJsonParser): string =>
    self.value('a number', 'VALUE_NUMBER_INT', 'VALUE_NUMBER_FLOAT', 'VALUE_STRING');

const text = (self: ApexJsonParser): string => self.value('a string', 'VALUE_STRING');

export default libraryClass('System.JSONParser', {
    reference: apexReference('apex_class_System_JsonParser'),
    members: {
        'void clearCurrentToken()': (self: ApexJsonParser) => self.clear(),
        'Blob getBlobValue()': (self: ApexJsonParser) => ApexBlob.ofBase64(text(self)),
        'Boolean getBooleanValue()': (self: ApexJsonParser) =>
            self.value('a boolean', 'VALUE_TRUE', 'VALUE_FALSE') === 'true',
        'String getCurrentName()': (self: ApexJsonParser) => self.name,
        'JSONToken getCurrentToken()': (self: ApexJsonParser) => tokenEnum(self.token),
        'Datetime getDateTimeValue()': (self: ApexJsonParser) => parseJsonDatetime(text(self)),
        'Date getDateValue()': (self: ApexJsonParser) => parseJsonDate(text(self)),
        'Decimal getDecimalValue()': (self: ApexJsonParser) => parseDecimal(number(self)),
        'Double getDoubleValue()': (self: ApexJsonParser) =>
            new ApexDouble(parseDecimal(number(self)).toNumber()),
        'Id getIdValue()': (self: ApexJsonParser) => idFrom(text(self)),
        'Integer getIntegerValue()': (self: ApexJsonParser) => parseInteger(number(self)),
        'JSONToken getLastClearedToken()': (self: ApexJsonParser) => tokenEnum(self.cleared),
        'Long getLongValue()': (self: ApexJsonParser) => parseLong(number(self)),
        'String getText()': (self: ApexJsonParser) => self.text,
        'Time getTimeValue()': (self: ApexJsonParser) => parseJsonTime(text(self)),
        'Boolean hasCurrentToken()': (self: ApexJsonParser) => self.token !== null,
        'JSONToken nextToken()': (self: ApexJsonParser) => tokenEnum(self.next()),
        'JSONToken nextValue()': (self: ApexJsonParser) => tokenEnum(self.nextValue()),
        'Object readValueAs(Type type)': (self: ApexJsonParser, type: ApexTypeToken) =>
            self.readAs(notNull(type).type, false),
        'Object readValueAsStrict(Type type)': (self: ApexJsonParser, type: ApexTypeToken) =>
            self.readAs(notNull(type).type, true),
        'void skipChildren()': (self: ApexJsonParser) => self.skip()
    }
});
