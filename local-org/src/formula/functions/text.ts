import { ApexDate, ApexDatetime, ApexTime, Decimal, idFrom } from '../../shared/values/index.js';
import { compiled, need, plain, textOrNull, type FormulaFunction } from '../builder.js';
import { FormulaError, FormulaFailure } from '../formulaError.js';

/** How `TEXT()` and a merge field show a value. */
export function asText(value: unknown): string | null {
    if (value === null || value === undefined) {
        return null;
    }
    if (value instanceof Decimal) {
        // 100.00 is "100"; 0.50 is "0.5" on the platform, with its leading zero dropped in no locale.
        return value.stripTrailingZeros().toString();
    }
    if (value instanceof ApexDate) {
        return value.toString().slice(0, 10);
    }
    if (value instanceof ApexDatetime) {
        return `${new Date(value.ms).toISOString().slice(0, 19).replace('T', ' ')}Z`;
    }
    if (value instanceof ApexTime) {
        return new Date(value.ms).toISOString().slice(11, 23);
    }
    return String(value);
}

const count = (value: Decimal): number => Math.max(0, Math.trunc(value.toNumber()));

const padded = (atStart: boolean): FormulaFunction =>
    plain(
        ['Text', 'Number', 'Text'],
        'Text',
        ([text, length, fill = ' ']: [string, Decimal, string?]) => {
            const width = count(length);
            const cut = text.slice(0, width);
            return textOrNull(atStart ? cut.padStart(width, fill) : cut.padEnd(width, fill));
        },
        1
    );

const test = (body: (text: string, part: string) => boolean): FormulaFunction => ({
    min: 2,
    max: 2,
    compile(args, call) {
        args.forEach((arg) => need(call, arg, 'Text'));
        // A blank text contains and begins with nothing; but everything begins with the empty text.
        return compiled('Boolean', call.offset, (scope) =>
            body(
                (args[0]!.run(scope) as string | null) ?? '',
                (args[1]!.run(scope) as string | null) ?? ''
            )
        );
    }
});

const escaping = (body: (text: string) => string): FormulaFunction =>
    plain(['Text'], 'Text', ([text]: [string]) => body(text));

const HTML: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;'
};
const htmlEncoded = (text: string): string => text.replace(/[&<>"']/g, (char) => HTML[char]!);
const jsEncoded = (text: string): string =>
    text.replace(/[\\'"\n\r\t<>/]/g, (char) =>
        char === '\n' ? '\\n' : char === '\r' ? '\\r' : char === '\t' ? '\\t' : `\\${char}`
    );

/** @see https://help.salesforce.com/s/articleView?id=sf.customize_functions_i_z.htm */
export const textFunctions: Readonly<Record<string, FormulaFunction>> = {
    TEXT: {
        min: 1,
        max: 1,
        compile([arg], call) {
            need(call, arg!, 'Number', 'Date', 'DateTime', 'Time', 'Picklist');
            return compiled('Text', call.offset, (scope) => asText(arg!.run(scope)));
        }
    },
    VALUE: plain(['Text'], 'Number', ([text]: [string]) => {
        const number = Decimal.parse(text.trim());
        if (number === null) {
            throw new FormulaFailure(`${text} is not a number`);
        }
        return number;
    }),
    LEN: plain(['Text?'], 'Number', ([text]: [string | null]) => Decimal.of((text ?? '').length)),
    LEFT: plain(['Text', 'Number'], 'Text', ([text, length]: [string, Decimal]) =>
        textOrNull(text.slice(0, count(length)))
    ),
    RIGHT: plain(['Text', 'Number'], 'Text', ([text, length]: [string, Decimal]) =>
        textOrNull(text.slice(Math.max(0, text.length - count(length))))
    ),
    MID: plain(
        ['Text', 'Number', 'Number'],
        'Text',
        ([text, start, length]: [string, Decimal, Decimal]) => {
            const from = Math.max(1, count(start)) - 1;
            return textOrNull(text.slice(from, from + count(length)));
        }
    ),
    TRIM: plain(['Text'], 'Text', ([text]: [string]) => textOrNull(text.trim())),
    UPPER: plain(['Text', 'Text'], 'Text', ([text]: [string]) => text.toUpperCase(), 1),
    LOWER: plain(['Text', 'Text'], 'Text', ([text]: [string]) => text.toLowerCase(), 1),
    INITCAP: plain(['Text'], 'Text', ([text]: [string]) =>
        text
            .toLowerCase()
            .replace(/[\p{L}\p{N}]+/gu, (word) => word[0]!.toUpperCase() + word.slice(1))
    ),
    REVERSE: plain(['Text'], 'Text', ([text]: [string]) => [...text].reverse().join('')),
    LPAD: padded(true),
    RPAD: padded(false),
    SUBSTITUTE: plain(
        ['Text', 'Text?', 'Text?'],
        'Text',
        ([text, old, by]: [string, string | null, string | null]) =>
            old === null || old === '' ? text : textOrNull(text.replaceAll(old, () => by ?? ''))
    ),
    FIND: plain(
        ['Text?', 'Text?', 'Number'],
        'Number',
        ([part, text, start]: [string | null, string | null, Decimal?]) => {
            const from = start === undefined ? 1 : Math.trunc(start.toNumber());
            return Decimal.of(
                from < 1 || part === null || part === ''
                    ? 0
                    : (text ?? '').indexOf(part, from - 1) + 1
            );
        },
        1
    ),
    CONTAINS: test((text, part) => text.includes(part)),
    BEGINS: test((text, part) => text.startsWith(part)),
    ENDS: test((text, part) => text.endsWith(part)),
    REGEX: {
        min: 2,
        max: 2,
        compile([text, pattern], call) {
            need(call, text!, 'Text');
            need(call, pattern!, 'Text');
            const fixed =
                typeof pattern!.constant === 'string'
                    ? wholeMatch(pattern!.constant, pattern!.offset)
                    : null;
            return compiled('Boolean', call.offset, (scope) => {
                const regex =
                    fixed ??
                    wholeMatch((pattern!.run(scope) as string | null) ?? '', pattern!.offset);
                return regex.test((text!.run(scope) as string | null) ?? '');
            });
        }
    },
    HTMLENCODE: escaping(htmlEncoded),
    JSENCODE: escaping(jsEncoded),
    JSINHTMLENCODE: escaping((text) => jsEncoded(htmlEncoded(text))),
    URLENCODE: escaping((text) =>
        encodeURIComponent(text)
            .replace(/%20/g, '+')
            .replace(/[!'()~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    ),
    CASESAFEID: plain(['Text'], 'Text', ([text]: [string]) => {
        try {
            return idFrom(text);
        } catch {
            return text;
        }
    }),
    BR: plain([], 'Text', () => '<br>'),
    ASCII: plain(['Text'], 'Number', ([text]: [string]) => Decimal.of(text.codePointAt(0) ?? 0)),
    CHR: plain(['Number'], 'Text', ([code]: [Decimal]) => String.fromCodePoint(count(code))),
    HYPERLINK: plain(
        ['Text?', ['Text', 'Number'], 'Text'],
        'Text',
        ([url, label, target]: [string | null, unknown, string?]) =>
            `<a href="${htmlEncoded(url ?? '')}" target="${htmlEncoded(target ?? '_blank')}">${htmlEncoded(asText(label) ?? '')}</a>`,
        1
    ),
    IMAGE: plain(
        ['Text', 'Text?', 'Number', 'Number'],
        'Text',
        ([url, alternate, height, width]: [string, string | null, Decimal?, Decimal?]) => {
            const size =
                height === undefined || width === undefined
                    ? ''
                    : ` style="height:${asText(height)}px; width:${asText(width)}px;"`;
            return `<img src="${htmlEncoded(url)}" alt="${htmlEncoded(alternate ?? '')}"${size} border="0"/>`;
        },
        2
    )
};

/** A Java pattern that must match the whole text; those that JavaScript reads otherwise are refused. */
function wholeMatch(pattern: string, offset: number): RegExp {
    if (/\\[QEGAzZ]|[*+?}]\+|\(\?[a-z]+[:)]|&&/.test(pattern)) {
        throw new FormulaError(`NotSupported: regular expression ${pattern}`, offset, true);
    }
    try {
        return new RegExp(`^(?:${pattern})$`, 's');
    } catch {
        throw new FormulaError(`NotSupported: regular expression ${pattern}`, offset, true);
    }
}
