/**
 * A labelled sample for masking: sentences with personal data and with what only looks like it, made by chance from a seed.
 * Numbers get their check digits here, by code that shares nothing with the product's.
 */

/** The same numbers for the same seed, everywhere. */
export function chance(seed) {
    let state = seed >>> 0;
    const next = () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
    const below = (limit) => Math.floor(next() * limit);
    const pick = (list) => list[below(list.length)];
    const digits = (count) => Array.from({ length: count }, () => below(10)).join('');
    /** `#` is a digit, `N` one from 2 to 9. */
    const form = (pattern) =>
        pattern.replaceAll(/[#N]/g, (sign) => String(sign === '#' ? below(10) : 2 + below(8)));
    const word = (letters, count) => Array.from({ length: count }, () => pick(letters)).join('');
    return { below, pick, digits, form, word };
}

const FIRST =
    'Ada Joris Priya Tomás Zoë Łukasz Aoife Chidi Mei Søren Fatima Giulia Hiroshi Ana-Lucía Nils Will Grace'.split(
        ' '
    );
const LAST =
    "Vermeer,Bakker,Raghunathan,García López,van der Berg,Müller,O'Neil,Nowak,Okafor,Lindström,Stone,Tanaka,Haddad,Fitzgerald,D'Angelo".split(
        ','
    );
const COMPANIES =
    'Northwind Robotics B.V.,Harbor & Finch Ltd,Solstice Energie GmbH,Blue Kiln Ceramics,Kestrel Freight Inc,Ángeles Foods S.A.'.split(
        ','
    );
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ALPHANUMERIC = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

function withLuhn(body) {
    let sum = 0;
    [...body].reverse().forEach((digit, at) => {
        const counted = at % 2 === 0 ? Number(digit) * 2 : Number(digit);
        sum += counted > 9 ? counted - 9 : counted;
    });
    return body + String((10 - (sum % 10)) % 10);
}

const sumOf = (digits, weights) =>
    weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0);

const grouped = (text, size, sign = ' ') => text.match(new RegExp(`.{1,${size}}`, 'g')).join(sign);

function card({ pick, digits, below }) {
    const isAmex = below(5) === 0;
    const plain = withLuhn(
        isAmex
            ? pick(['34', '37']) + digits(12)
            : pick(['4', '51', '55', '2221']).padEnd(4, digits(3)) + digits(11)
    );
    const sign = pick([' ', '-', '']);
    return isAmex
        ? [plain.slice(0, 4), plain.slice(4, 10), plain.slice(10)].join(sign)
        : grouped(plain, 4, sign);
}

function iban({ pick, digits, word }) {
    const [country, account] = pick([
        ['DE', digits(18)],
        ['NL', word(UPPER, 4) + digits(10)],
        ['GB', word(UPPER, 4) + digits(14)],
        ['FR', digits(10) + word(UPPER + '0123456789', 11) + digits(2)],
        ['ES', digits(20)],
        ['IT', word(UPPER, 1) + digits(22)],
        ['BE', digits(12)],
        ['CH', digits(17)],
        ['PL', digits(24)],
        ['SE', digits(20)],
        ['NO', digits(11)]
    ]);
    const number = [...(account + country + '00')]
        .map((sign) => (/\d/.test(sign) ? sign : String(sign.charCodeAt(0) - 55)))
        .join('');
    const check = String(98n - (BigInt(number) % 97n)).padStart(2, '0');
    const plain = country + check + account;
    return pick([plain, grouped(plain, 4)]);
}

function until(make) {
    for (;;) {
        const made = make();
        if (made !== null) {
            return made;
        }
    }
}

/** National numbers: text before it, if people would write some, and the number. */
const IDS = [
    ({ form, pick, below }) => [
        '',
        `${String(1 + below(665)).padStart(3, '0')}-${String(1 + below(99)).padStart(2, '0')}-${form('N###')}`,
        pick
    ],
    ({ form }) => ['SSN ', form('N##N####N').replace(/^(666|9..)/, '123')],
    ({ form, pick }) => [
        '',
        pick(['AB', 'CE', 'JK', 'SN']) + form(' ## ## ## ') + pick([...'ABCD'])
    ],
    ({ digits }) => [
        'NHS number ',
        until(() => {
            const body = digits(9);
            const check = (11 - (sumOf(body, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
            return check === 10 ? null : body + String(check);
        })
    ],
    ({ digits }) => [
        'BSN ',
        until(() => {
            const body = digits(8);
            const check = sumOf(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
            return check === 10 || body === '00000000' ? null : body + String(check);
        })
    ],
    ({ digits }) => [
        '',
        (() => {
            const body = digits(8);
            return body + 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(body) % 23];
        })()
    ],
    ({ digits, pick }) => [
        '',
        (() => {
            const body = digits(9);
            const one = ((11 - (sumOf(body, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10;
            const two =
                ((11 - (sumOf(body + one, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10;
            const plain = `${body}${one}${two}`;
            return pick([
                plain,
                `${plain.slice(0, 3)}.${plain.slice(3, 6)}.${plain.slice(6, 9)}-${plain.slice(9)}`
            ]);
        })()
    ],
    ({ below, digits }) => [
        '',
        (() => {
            const body = `${1 + below(2)}${digits(2)}${String(1 + below(12)).padStart(2, '0')}75${digits(3)}${digits(3)}`;
            return body + String(97n - (BigInt(body) % 97n)).padStart(2, '0');
        })()
    ],
    ({ below, digits }) => [
        '',
        (() => {
            const body = `${digits(2)}${String(1 + below(12)).padStart(2, '0')}${String(1 + below(28)).padStart(2, '0')}${digits(4)}`;
            return body + String((10 - (sumOf(body, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10);
        })()
    ],
    ({ digits }) => [
        '',
        (() => {
            const body = `756${digits(9)}`;
            const check = (10 - (sumOf(body, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10;
            return `${body.slice(0, 3)}.${body.slice(3, 7)}.${body.slice(7, 11)}.${body.slice(11)}${check}`;
        })()
    ],
    ({ below, digits, pick }) => [
        '',
        (() => {
            const body = `${String(1 + below(28)).padStart(2, '0')}${String(1 + below(12)).padStart(2, '0')}${digits(2)}`;
            const serial = digits(3);
            return (
                body +
                pick(['-', 'A']) +
                serial +
                '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(body + serial) % 31]
            );
        })()
    ],
    ({ word, digits }) => [
        '',
        `${word('ABCDEFGH', 3)}P${word(UPPER, 1)}${digits(4)}${word(UPPER, 1)}`
    ],
    ({ form, word }) => ['passport no. ', word('CFGHJK', 1) + form('########')]
];

const PHONES =
    '+1 (N##) N##-####|N##-N##-####|(N##) N##-####|+1-N##-N##-####|N##.N##.####|+44 20 N### ####|020 N### ####|07N## N#####|+44 7N## ######|+49 30 N######|030 N#######|0171 N######|+49 (0)89 N#####-##|+33 6 ## ## ## ##|06 ## ## ## ##|01.##.##.##.##|+31 6 ########|06-########|020-N######|+34 6## ## ## ##|+39 06 N### ####|+39 3## ### ####|+55 11 9####-####|(11) 9####-####|+91 9#### #####|98### #####|+86 138 #### ####|139 #### ####|+81 3-N###-####|03-N###-####|+61 2 N### ####|04## ### ###|+971 50 ### ####|+48 6## ### ###|+46 70 ### ## ##|+27 82 ### ####|+52 55 #### ####|+353 1 N## ####|+41 44 N## ## ##|+65 N### ####|0044 20 N### ####|+1N##N######|+4930N######'.split(
        '|'
    );
const LABELLED_PHONES =
    'call N##-####|tel. N## ## ##|mobile N## ### ###|phone: ## ## ## ##|Fax N##-####|WhatsApp N### ####'.split(
        '|'
    );

const MAKERS = {
    EMAIL: (by) =>
        by.pick([
            () => `${by.word(LOWER, 5)}.${by.word(LOWER, 7)}@${by.word(LOWER, 8)}.example.com`,
            () => `${by.word(LOWER, 6)}+${by.word(LOWER, 3)}@${by.word(LOWER, 6)}.co.uk`,
            () =>
                `${by.word(UPPER, 4)}_${by.digits(2)}@${by.word(LOWER, 7)}-${by.word(LOWER, 3)}.de`,
            () => `josé.${by.word(LOWER, 6)}@${by.word(LOWER, 6)}.es`
        ])(),
    PHONE: (by) => by.form(by.pick(PHONES)),
    CARD: card,
    IBAN: iban,
    IP: (by) =>
        by.pick([
            () => Array.from({ length: 4 }, () => 1 + by.below(254)).join('.'),
            () =>
                `2001:db8:${by.word('0123456789abcdef', 4)}::${by.word('0123456789abcdef', 4)}:${by.word('123456789', 2)}`
        ])(),
    SECRET: (by) =>
        by.pick([
            () => `sk-proj-${by.word(ALPHANUMERIC, 32)}`,
            () => `ghp_${by.word(ALPHANUMERIC, 36)}`,
            () => `AKIA${by.word(UPPER + '234567', 16)}`,
            () => `xoxb-${by.digits(11)}-${by.word(ALPHANUMERIC, 24)}`,
            () =>
                `eyJ${by.word(ALPHANUMERIC, 30)}.eyJ${by.word(ALPHANUMERIC, 60)}.${by.word(ALPHANUMERIC, 43)}`,
            () => `sk_live_${by.word(ALPHANUMERIC, 24)}`
        ])()
};

/** What only looks like personal data. */
const HARMLESS = [
    (by) => `USD ${by.form('N##,###')}`,
    (by) => `€ ${by.form('N.###.###')},00`,
    (by) => `${by.form('N## 000 000')} kr`,
    (by) => `2027-0${1 + by.below(9)}-1${by.below(9)}`,
    (by) => `1${by.below(9)}.0${1 + by.below(9)}.2027`,
    (by) => `0${1 + by.below(9)}/1${by.below(9)}/2027`,
    (by) => `1${by.below(9)}:${by.form('4#')}:${by.form('3#')}`,
    (by) => `order ${by.form('45001#####')}`,
    (by) => `case 0000${by.form('N###')}`,
    (by) => `INV-2026-${by.form('00###')}`,
    (by) => `SKU ${by.word(UPPER, 2)}-${by.form('####')}-${by.word(UPPER, 1)}`,
    (by) => `${by.form('N#')} %`,
    (by) => `version ${by.form('N.#.#')}`,
    (by) => `${by.form('N##')} robots`,
    (by) => `postcode ${by.form('N####')}`,
    (by) => `model ${by.word(UPPER, 1)}${by.form('N##')}`,
    (by) => `Q${1 + by.below(4)} 2028`,
    (by) => `${by.form('N#')} x ${by.form('N#')} x ${by.form('N#')} cm`,
    (by) => `building ${by.form('N#')}, floor ${by.below(9)}`,
    () => `the token ring network`,
    () => `the password policy`
];

const SENTENCES = [
    'Spoke with {PERSON} about {harmless}.',
    '{PERSON} ({EMAIL}) asked for {harmless}; back at {PHONE}.',
    'Please invoice {COMPANY}, {harmless}, {IBAN}.',
    'Card {CARD} was declined on {harmless}.',
    '{FIRST} said that {COMPANY} needs {harmless} and {harmless}.',
    'Rückruf an Frau {LAST}: {PHONE}, Angebot {harmless}.',
    '{ID}',
    'Customer gave {ID} for the contract of {harmless}.',
    'cc: {EMAIL}, {EMAIL}',
    'Login from {IP} at {harmless}.',
    'Key {SECRET} stopped working after {harmless}.',
    'password: {WORD}',
    '{PHONE}',
    '{LABELLEDPHONE}, then {harmless}',
    'Mr {LAST} and {PERSON} approve {harmless}, {harmless} and {harmless}.',
    'Le client {COMPANY} attend {harmless}. Contact : {PHONE}',
    'Nothing to report but {harmless}, {harmless}.',
    'Name;Mail;Phone\n{PERSON};{EMAIL};{PHONE}',
    'born {BIRTH}, {harmless}'
];

function entity(kind, by, person, company) {
    switch (kind) {
        case 'PERSON':
            return [
                '',
                by.pick([
                    `${person.first} ${person.last}`,
                    `${person.last}, ${person.first}`,
                    `${person.first} ${person.last}`.toUpperCase()
                ])
            ];
        case 'FIRST':
            return ['', person.first];
        case 'LAST':
            return ['', person.last];
        case 'COMPANY':
            return ['', by.pick([company, company.toUpperCase()])];
        case 'ID':
            return by.pick(IDS)(by);
        case 'WORD':
            return ['', by.word(ALPHANUMERIC, 6) + by.pick(['!', '7', '#x'])];
        case 'BIRTH':
            return ['', `19${by.form('N#')}-0${1 + by.below(9)}-1${by.below(9)}`];
        case 'LABELLEDPHONE': {
            const [, label, number] = /^([A-Za-z.:]+ )(.*)$/.exec(
                by.form(by.pick(LABELLED_PHONES))
            );
            return [label, number];
        }
        default:
            return ['', MAKERS[kind](by)];
    }
}

const REPORTED = { FIRST: 'PERSON', LAST: 'PERSON', WORD: 'SECRET', LABELLEDPHONE: 'PHONE' };

/** One context: a person, a company, and texts whose personal data is labelled by place. */
export function sample(by, texts) {
    const person = { first: by.pick(FIRST), last: by.pick(LAST) };
    const company = by.pick(COMPANIES);
    const made = Array.from({ length: texts }, () => {
        let text = '';
        const labels = [];
        for (const part of by.pick(SENTENCES).split(/(\{\w+\})/)) {
            const [, kind] = /^\{(\w+)\}$/.exec(part) ?? [];
            if (kind === undefined) {
                text += part;
            } else if (kind === 'harmless') {
                text += by.pick(HARMLESS)(by);
            } else {
                const [before, value] = entity(kind, by, person, company);
                text += before;
                labels.push({
                    kind: REPORTED[kind] ?? kind,
                    start: text.length,
                    finish: text.length + value.length
                });
                text += value;
            }
        }
        return { text, labels };
    });
    return { person, company, texts: made };
}
