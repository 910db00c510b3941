import type { Language, Past } from './language.js';

const quote = (text: string): string => `“${text}”`;
const when = ({ day, topic }: Past): string =>
    `${day ? ` op ${day}` : ''}${topic ? ` (${quote(topic)})` : ''}`;

export const dutch: Language = {
    locale: 'nl-NL',
    quote,
    greeting: {
        friendly: (name) => (name ? `Dag ${name},` : 'Goedendag,'),
        formal: (name) => (name ? `Beste ${name},` : 'Geachte heer of mevrouw,'),
        direct: (name) => `${name ?? 'Goedendag'},`
    },
    closing: { friendly: 'Hartelijke groet,', formal: 'Met vriendelijke groet,', direct: 'Groet,' },
    thanksForTalk: {
        friendly: (past) =>
            `Dank voor uw tijd en voor ons laatste contact${when(past)}, dat was prettig.`,
        formal: (past) =>
            `Graag wil ik u bedanken voor uw tijd bij ons laatste contact${when(past)}.`,
        direct: (past) => `Ik kom terug op ons laatste contact${when(past)}.`
    },
    thanksForMail: {
        friendly: 'Dank voor uw bericht, het was prettig om van u te horen.',
        formal: 'Hartelijk dank voor uw bericht, dat ik graag beantwoord.',
        direct: 'Dank voor uw bericht.'
    },
    introduction: (company) =>
        company
            ? `Wij kennen elkaar nog niet: ik schrijf u namens ${company}.`
            : 'Wij kennen elkaar nog niet, daarom zeg ik kort waarom ik u schrijf.',
    longAgo: (past) => `Het is een tijd geleden dat wij contact hadden${when(past)}.`,
    about: (topic, account) =>
        account
            ? `Ik schrijf u over ${quote(topic)} en over hoe wij daarmee verder kunnen bij ${account}.`
            : `Ik schrijf u over ${quote(topic)}.`,
    offer: (topic, account) =>
        `Het gaat om ${quote(topic)}, dat voor ${account ?? 'u'} van nut kan zijn.`,
    aboutAccount: (account) => `Ik schrijf u over wat wij voor ${account ?? 'u'} kunnen doen.`,
    aboutCase: (subject) => `Ik schrijf u over uw aanvraag ${quote(subject)}.`,
    mayMatter: (industry) =>
        `Uw branche is ${quote(industry)}, dus het kan voor u van belang zijn; een paar minuten zijn genoeg om dat te weten.`,
    step: (step) => `Als volgende stap hebben wij genoteerd: ${quote(step)}.`,
    leftOpen: (step) => `Tussen ons bleef dit nog open: ${quote(step)}.`,
    plannedFor: (day) => `Tot nu toe is een beslissing gepland voor ${day}.`,
    openCase: (subject) =>
        `Ik heb ook uw open aanvraag ${quote(subject)} gezien en volg die aan onze kant.`,
    earlier: (topics) =>
        `Daarvoor hadden wij contact over ${topics.join(' en ')}; mijn notities heb ik bij de hand.`,
    asked: (question) => `U vroeg: ${quote(question)}`,
    askedNext: (question) => `U vroeg ook: ${quote(question)}`,
    known: (value) => `Daarover hebben wij genoteerd: ${value}`,
    later: 'Ik heb het antwoord niet bij de hand; ik zoek het uit en kom erop terug.',
    laterToo: 'Ook dat zoek ik voor u uit.',
    mentionAlso: (value) => `Graag vermeld ik ook dit: ${value}`,
    tellMe: 'Is er bij u intussen iets veranderd, laat het mij dan weten; ik pas het plan daarop aan.',
    readFirst:
        'Als u liever eerst iets leest, laat mij dan weten wat voor u het belangrijkst is; daar ga ik dan op in.',
    colleagues:
        'Als er nog iemand uit uw team bij moet zijn, stuur dit bericht dan gerust door of laat mij weten wie ik kan aanschrijven.',
    summary:
        'Wat wij afspreken, vat ik daarna graag kort voor u samen, zodat u het met uw collega’s kunt delen.',
    thanks: 'Dank dat u de tijd neemt om dit te lezen.',
    ask: {
        'follow-up': {
            friendly: 'Schikt u een kort gesprek, zodat wij het vervolg kunnen afspreken?',
            formal: 'Mag ik vragen of een kort gesprek u schikt, zodat wij het vervolg kunnen afspreken?',
            direct: 'Welke dag schikt u voor een kort gesprek?'
        },
        'first outreach': {
            friendly: 'Hebt u zin om er een paar minuten over te praten?',
            formal: 'Mag ik u om een korte afspraak vragen om het aan u voor te stellen?',
            direct: 'Hebt u tijd voor een kort gesprek?'
        },
        reply: {
            friendly: 'Kan ik u nog ergens anders mee helpen?',
            formal: 'Mag ik u vragen mij te laten weten of er nog iets open is?',
            direct: 'Is er nog iets open?'
        },
        're-engagement': {
            friendly: 'Is het onderwerp voor u nog interessant?',
            formal: 'Mag ik vragen of het onderwerp voor u nog van belang is?',
            direct: 'Wilt u er nog mee verder?'
        }
    },
    sayNo: 'Zo niet, dan volstaat een kort nee.',
    agreedSubject: 'Wat wij hebben afgesproken',
    agreed: (promises) => `Dit heb ik uit ons gesprek meegenomen: ${promises.join(' ')}`,
    subject: {
        'follow-up': (topic) => `Volgende stappen: ${topic}`,
        'first outreach': (topic) => `Een idee voor u: ${topic}`,
        reply: (topic) => `Uw vragen: ${topic}`,
        're-engagement': (topic) => `Gaan wij verder met ${quote(topic)}?`
    },
    conversation: 'ons gesprek'
};
