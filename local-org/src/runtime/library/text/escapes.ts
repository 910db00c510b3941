/** The escapes of commons-lang that String has. */

const XML: Readonly<Record<string, string>> = {
    '<': '&lt;',
    '>': '&gt;',
    '&': '&amp;',
    '"': '&quot;',
    "'": '&apos;'
};

export const escapeXml = (text: string): string =>
    text.replace(/[<>&"']/g, (char) => XML[char] ?? char);

const XML_NAMES: Readonly<Record<string, string>> = {
    lt: '<',
    gt: '>',
    amp: '&',
    quot: '"',
    apos: "'"
};

function codePoint(number: string): string | null {
    const point = /^x/i.test(number)
        ? Number.parseInt(number.slice(1), 16)
        : Number.parseInt(number, 10);
    return point <= 0x10ffff ? String.fromCodePoint(point) : null;
}

function unescapeEntities(text: string, names: Readonly<Record<string, string>>): string {
    return text.replace(/&(?:#(x[0-9a-f]+|\d+)|([a-zA-Z0-9]+));/gi, (whole, number, name) =>
        number === undefined
            ? (names[name as string] ?? whole)
            : (codePoint(number as string) ?? whole)
    );
}

export const unescapeXml = (text: string): string => unescapeEntities(text, XML_NAMES);

/** Latin-1 entities in the order of their codes, from 160. */
const LATIN1 =
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
        ' '
    );

const HTML4_MORE: Readonly<Record<string, number>> = {
    fnof: 402,
    Alpha: 913,
    Beta: 914,
    Gamma: 915,
    Delta: 916,
    Epsilon: 917,
    Zeta: 918,
    Eta: 919,
    Theta: 920,
    Iota: 921,
    Kappa: 922,
    Lambda: 923,
    Mu: 924,
    Nu: 925,
    Xi: 926,
    Omicron: 927,
    Pi: 928,
    Rho: 929,
    Sigma: 931,
    Tau: 932,
    Upsilon: 933,
    Phi: 934,
    Chi: 935,
    Psi: 936,
    Omega: 937,
    alpha: 945,
    beta: 946,
    gamma: 947,
    delta: 948,
    epsilon: 949,
    zeta: 950,
    eta: 951,
    theta: 952,
    iota: 953,
    kappa: 954,
    lambda: 955,
    mu: 956,
    nu: 957,
    xi: 958,
    omicron: 959,
    pi: 960,
    rho: 961,
    sigmaf: 962,
    sigma: 963,
    tau: 964,
    upsilon: 965,
    phi: 966,
    chi: 967,
    psi: 968,
    omega: 969,
    thetasym: 977,
    upsih: 978,
    piv: 982,
    bull: 8226,
    hellip: 8230,
    prime: 8242,
    Prime: 8243,
    oline: 8254,
    frasl: 8260,
    weierp: 8472,
    image: 8465,
    real: 8476,
    trade: 8482,
    alefsym: 8501,
    larr: 8592,
    uarr: 8593,
    rarr: 8594,
    darr: 8595,
    harr: 8596,
    crarr: 8629,
    lArr: 8656,
    uArr: 8657,
    rArr: 8658,
    dArr: 8659,
    hArr: 8660,
    forall: 8704,
    part: 8706,
    exist: 8707,
    empty: 8709,
    nabla: 8711,
    isin: 8712,
    notin: 8713,
    ni: 8715,
    prod: 8719,
    sum: 8721,
    minus: 8722,
    lowast: 8727,
    radic: 8730,
    prop: 8733,
    infin: 8734,
    ang: 8736,
    and: 8743,
    or: 8744,
    cap: 8745,
    cup: 8746,
    int: 8747,
    there4: 8756,
    sim: 8764,
    cong: 8773,
    asymp: 8776,
    ne: 8800,
    equiv: 8801,
    le: 8804,
    ge: 8805,
    sub: 8834,
    sup: 8835,
    sube: 8838,
    supe: 8839,
    oplus: 8853,
    otimes: 8855,
    perp: 8869,
    sdot: 8901,
    lceil: 8968,
    rceil: 8969,
    lfloor: 8970,
    rfloor: 8971,
    lang: 9001,
    rang: 9002,
    loz: 9674,
    spades: 9824,
    clubs: 9827,
    hearts: 9829,
    diams: 9830,
    OElig: 338,
    oelig: 339,
    Scaron: 352,
    scaron: 353,
    Yuml: 376,
    circ: 710,
    tilde: 732,
    ensp: 8194,
    emsp: 8195,
    thinsp: 8201,
    zwnj: 8204,
    zwj: 8205,
    lrm: 8206,
    rlm: 8207,
    ndash: 8211,
    mdash: 8212,
    lsquo: 8216,
    rsquo: 8217,
    sbquo: 8218,
    ldquo: 8220,
    rdquo: 8221,
    bdquo: 8222,
    dagger: 8224,
    Dagger: 8225,
    permil: 8240,
    lsaquo: 8249,
    rsaquo: 8250,
    euro: 8364
};

function htmlNames(more: Readonly<Record<string, number>>): Record<string, string> {
    const names: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };
    LATIN1.forEach((name, at) => (names[name] = String.fromCharCode(160 + at)));
    for (const [name, code] of Object.entries(more)) {
        names[name] = String.fromCharCode(code);
    }
    return names;
}

const HTML3 = htmlNames({});
const HTML4 = htmlNames(HTML4_MORE);
const reversed = (names: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
    new Map(Object.entries(names).map(([name, char]) => [char, `&${name};`]));
const TO_HTML3 = reversed(HTML3);
const TO_HTML4 = reversed(HTML4);

const escapeHtml = (text: string, names: ReadonlyMap<string, string>): string =>
    text.replace(/[<>&"\u0080-\uffff]/g, (char) => names.get(char) ?? char);

export const escapeHtml3 = (text: string): string => escapeHtml(text, TO_HTML3);
export const escapeHtml4 = (text: string): string => escapeHtml(text, TO_HTML4);
export const unescapeHtml3 = (text: string): string => unescapeEntities(text, HTML3);
export const unescapeHtml4 = (text: string): string => unescapeEntities(text, HTML4);

const hex = (code: number): string => `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`;
const CONTROL: Readonly<Record<string, string>> = {
    '\b': '\\b',
    '\n': '\\n',
    '\t': '\\t',
    '\f': '\\f',
    '\r': '\\r'
};

const escapeControls = (text: string): string =>
    text.replace(/[\x00-\x1f\x7f-\uffff]/g, (char) => CONTROL[char] ?? hex(char.charCodeAt(0)));

export const escapeJava = (text: string): string => escapeControls(text.replace(/["\\]/g, '\\$&'));

export const escapeEcmaScript = (text: string): string =>
    escapeControls(text.replace(/["'\\/]/g, '\\$&'));

export const escapeUnicode = (text: string): string =>
    text.replace(/[\x7f-\uffff]/g, (char) => hex(char.charCodeAt(0)));

const NAMED: Readonly<Record<string, string>> = {
    b: '\b',
    n: '\n',
    t: '\t',
    f: '\f',
    r: '\r'
};

export const unescapeJava = (text: string): string =>
    text.replace(
        /\\(?:u+([0-9a-fA-F]{4})|([0-3]?[0-7]{1,2})|([\s\S]))/g,
        (_, unicode, octal, char) => {
            if (unicode !== undefined) {
                return String.fromCharCode(Number.parseInt(unicode as string, 16));
            }
            if (octal !== undefined) {
                return String.fromCharCode(Number.parseInt(octal as string, 8));
            }
            return NAMED[char as string] ?? (char as string);
        }
    );

export const unescapeUnicode = (text: string): string =>
    text.replace(/\\u+([0-9a-fA-F]{4})/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16))
    );

export const escapeCsv = (text: string): string =>
    /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

export const unescapeCsv = (text: string): string => {
    const inner = /^"([\s\S]*)"$/.exec(text)?.[1];
    return inner !== undefined && /[",\r\n]/.test(inner) ? inner.replaceAll('""', '"') : text;
};

/** For a text that goes into dynamic SOQL: only quotes and backslashes change. */
export const escapeSingleQuotes = (text: string): string => text.replace(/['\\]/g, '\\$&');
