/**
 * The rubric's scores, 1 to 4 each, of one answer as the card gets it. Only what a script can tell: whether the facts
 * stand there, nothing more than the facts does, and it keeps to what was ordered.
 *
 * @typedef {object} Answer
 * @property {Record<string, string>} texts by path
 * @property {{kind: string, field?: string}[]} flags
 * @property {object} result headline, answer, canAnswer, sections
 * @property {{id: string, label: string, value: string, recordId?: string}[]} facts
 * @property {{title: string, text: string, quote?: string}[]} suggestions
 *
 * @typedef {object} Sample
 * @property {string} capability
 * @property {string[]} key what has to be said
 * @property {string[]} open what is open on the record
 * @property {boolean} [canAnswer] what a question deserves
 * @property {string} [greets] first name in the greeting of a letter
 * @property {string} [signs] sender's name below it
 * @property {string} [refusal] code of the refusal that it deserves
 */

/** Flags that are no claim without support. */
const OTHER_FLAGS = new Set(['LENGTH', 'PROHIBITED', 'MISSING', 'INJECTION', 'SUGGESTION']);
const FORBIDDEN = [
    /\[(PERSON|COMPANY|EMAIL|PHONE|NAME)_/,
    /\{F\d/,
    /as an ai\b/i,
    /language model/i
];
const MARKDOWN = /\*\*|^#{1,4} |^\s*[-*] .*\n\s*[-*] /m;
const MOST_WORDS_OF_HEADLINE = 20;
const MOST_STATEMENTS = 8;
/** Words that a person reads in the time that there is. */
const MOST_WORDS = {
    Account_Brief: 300,
    Opportunity_Insights: 300,
    Meeting_Prep: 400,
    Call_To_Action: 350,
    Ask_Record: 80,
    Email_Draft: 150
};
const USUAL_MOST_WORDS = 300;
const ALIKE = 0.85;
const ENOUGH_WORDS = 0.6;
const MONTHS = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December'
];

/** 4 for all of it, 3 for three quarters, 2 for half, 1 for less. */
export function scoreOf(share) {
    if (share >= 1) {
        return 4;
    }
    return share >= 0.75 ? 3 : share >= 0.5 ? 2 : 1;
}

const shareOf = (items, isRight) =>
    items.length === 0 ? 1 : items.filter(isRight).length / items.length;

const plain = (text) =>
    text
        .toLowerCase()
        .replace(/[“”„«»"‘’'`]/g, '')
        .replace(/[\s,;:.!?()|]+/g, ' ')
        .trim();
const wordsOf = (text) => plain(text).split(' ').filter(Boolean);

/** Whether a value stands in a text: a date in any of the usual ways, a sentence by most of its words. */
export function stands(value, text) {
    const all = plain(text);
    const date = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
    if (date) {
        const [, year, month, day] = date;
        const name = MONTHS[Number(month) - 1];
        return [
            value,
            `${name} ${Number(day)}`,
            `${Number(day)} ${name}`,
            `${Number(month)}/${Number(day)}/${year}`,
            `${Number(day)}.${Number(month)}.${year}`
        ].some((form) => all.includes(plain(form)));
    }
    if (all.includes(plain(value))) {
        return true;
    }
    const wanted = wordsOf(value).filter((word) => word.length > 3);
    const there = new Set(wordsOf(text));
    return wanted.length > 2 && shareOf(wanted, (word) => there.has(word)) >= ENOUGH_WORDS;
}

const statementsOf = ({ result }) =>
    (result?.sections ?? []).flatMap(({ statements }) => statements);

/** All that a reader reads. */
export const wholeText = ({ texts, suggestions }) =>
    [...Object.values(texts), ...suggestions.flatMap(({ title, text }) => [title, text])].join(
        '\n'
    );

/** Key facts stand there, nothing is unsupported, what is cited is known. */
export function factuality(sample, answer) {
    const text = wholeText(answer);
    const lacking = sample.key.filter((value) => !stands(value, text));
    const unsupported = answer.flags.filter(({ kind }) => !OTHER_FLAGS.has(kind));
    const known = new Set(answer.facts.map(({ id }) => id));
    const cited = statementsOf(answer).flatMap(({ factIds }) => factIds ?? []);
    const score = Math.min(
        scoreOf(1 - lacking.length / Math.max(1, sample.key.length)),
        Math.max(1, 4 - unsupported.length),
        scoreOf(shareOf(cited, (id) => known.has(id)))
    );
    return {
        score,
        why: [
            ...lacking.map((value) => `not said: ${value}`),
            ...unsupported.map(({ kind, field }) => `unsupported ${kind} in ${field}`),
            ...cited.filter((id) => !known.has(id)).map((id) => `cites ${id}, which is no fact`)
        ]
    };
}

/** Schema, titles, lengths, forbidden words and manners of letters. */
export function instruction(sample, answer, { schema, rules }) {
    const checks = [
        ...schemaChecks(answer, schema),
        ...ruleChecks(answer, rules),
        ...FORBIDDEN.map((form) => [`says ${form.source}`, !form.test(wholeText(answer))]),
        ['Markdown', !MARKDOWN.test(wholeText(answer))],
        ...letterChecks(sample, answer),
        ...(sample.canAnswer === undefined
            ? []
            : [
                  [
                      `can_answer is not ${sample.canAnswer}`,
                      answer.result.canAnswer === sample.canAnswer
                  ]
              ])
    ];
    const wrong = checks.filter(([, isRight]) => !isRight).map(([name]) => name);
    return { score: Math.max(1, 4 - wrong.length), why: wrong };
}

/** What the capability itself says of its headline. */
const mostWordsOf = ({ properties }) =>
    Number(/at most (\d+) words/.exec(properties?.headline?.description ?? '')?.[1]) ||
    MOST_WORDS_OF_HEADLINE;

function schemaChecks({ texts, result }, schema) {
    const titles = schema.properties?.sections?.items?.properties?.title?.enum;
    const sections = result?.sections ?? [];
    const strings = Object.entries(schema.properties ?? {}).filter(
        ([, { type }]) => type === 'string'
    );
    return [
        ...strings.map(([name]) => [`no ${name}`, Boolean(texts[name]?.trim())]),
        ...(result?.headline
            ? [['headline too long', wordsOf(result.headline.text).length <= mostWordsOf(schema)]]
            : []),
        [
            'section without a title of the list',
            sections.every(({ title }) => !titles || titles.includes(title))
        ],
        ['a section twice', new Set(sections.map(({ title }) => title)).size === sections.length],
        [
            'section empty or too long',
            sections.every(
                ({ statements }) => statements.length > 0 && statements.length <= MOST_STATEMENTS
            )
        ]
    ];
}

/** sections[].statements[].text of sections[0].statements[2].text. */
const kindOf = (path) => path.replace(/\[\d+\]/g, '[]');

function ruleChecks({ texts }, rules) {
    return Object.entries(texts).flatMap(([path, text]) => {
        const rule = rules[kindOf(path)] ?? {};
        return [
            // What was withheld is flagged, and counted there.
            [`${path} too short`, text === '' || text.length >= (rule.minLength ?? 0)],
            [`${path} too long`, text.length <= (rule.maxLength ?? Infinity)],
            ...(rule.prohibited ?? []).map((phrase) => [
                `${path} says ${phrase}`,
                !text.toLowerCase().includes(phrase.toLowerCase())
            ])
        ];
    });
}

function letterChecks({ greets, signs }, { texts }) {
    if (!greets) {
        return [];
    }
    const body = texts.body ?? '';
    return [
        ['no greeting by first name', new RegExp(`^(Hi|Hello|Hey|Dear) ${greets}\\b`).test(body)],
        ['not signed by the sender', body.trim().split('\n').slice(-3).join(' ').includes(signs)],
        ['subject inside the body', !/^subject:/im.test(body)]
    ];
}

/** How much of what is open on the record is named. */
export function completeness(sample, answer) {
    const text = wholeText(answer);
    const lacking = sample.open.filter((value) => !stands(value, text));
    return {
        score: scoreOf(1 - lacking.length / Math.max(1, sample.open.length)),
        why: lacking.map((value) => `not named: ${value}`)
    };
}

/** Length against what may be read in the time, and nothing said twice. */
export function conciseness(sample, answer) {
    const most = MOST_WORDS[sample.capability] ?? USUAL_MOST_WORDS;
    const words = wordsOf(Object.values(answer.texts).join('\n')).length;
    const over = Math.max(0, Math.ceil((words / most - 1) * 4));
    const repeated = repetitions(statementsOf(answer).map(({ text }) => text));
    return {
        score: Math.max(1, 4 - over - repeated.length),
        why: [
            ...(over > 0 ? [`${words} words, at most ${most} are wanted`] : []),
            ...repeated.map((text) => `said twice: ${text}`)
        ]
    };
}

function repetitions(texts) {
    const sets = texts.filter(Boolean).map((text) => ({ text, words: new Set(wordsOf(text)) }));
    return sets
        .filter(({ words }, index) =>
            sets.slice(0, index).some((earlier) => alike(words, earlier.words) >= ALIKE)
        )
        .map(({ text }) => text);
}

function alike(one, other) {
    const shared = [...one].filter((word) => other.has(word)).length;
    return shared / Math.max(1, one.size + other.size - shared);
}

/**
 * Each fact that is shown leads to a record that is there for the reader.
 *
 * @param {Answer} answer
 * @param {Set<string>} visible ids that the reader can see
 */
export function links({ facts }, visible) {
    const linked = facts.filter(({ recordId }) => recordId);
    const dead = linked.filter(({ recordId }) => !visible.has(recordId));
    return {
        score: linked.length === 0 ? 1 : scoreOf(1 - dead.length / linked.length),
        why:
            linked.length === 0
                ? ['nothing leads to a record']
                : dead.map(({ label }) => `dead: ${label}`)
    };
}

/** A record that must not be answered about is answered by its refusal; any other refusal is no answer. */
export function refusalVerdict({ refusal: wanted }, { refusal }) {
    return refusal?.code === wanted
        ? { score: 4, why: [] }
        : {
              score: 1,
              why: [refusal ? `${refusal.code}: ${refusal.sentence}` : `${wanted} was wanted`]
          };
}
