import type { Language, Past } from './language.js';

const quote = (text: string): string => `«${text}»`;
const when = ({ day, topic }: Past): string =>
    `${day ? ` (${day})` : ''}${topic ? `, ${quote(topic)}` : ''}`;

export const italian: Language = {
    locale: 'it-IT',
    quote,
    greeting: {
        friendly: (name) => (name ? `Buongiorno ${name},` : 'Buongiorno,'),
        formal: (name) => (name ? `Gentile ${name},` : 'Gentili Signore e Signori,'),
        direct: (name) => `${name ?? 'Buongiorno'},`
    },
    closing: { friendly: 'Un caro saluto,', formal: 'Cordiali saluti,', direct: 'Saluti,' },
    thanksForTalk: {
        friendly: (past) =>
            `Grazie per il tempo che mi ha dedicato nel nostro ultimo contatto${when(past)}: mi ha fatto piacere.`,
        formal: (past) =>
            `Desidero ringraziarLa per il tempo che mi ha dedicato nel nostro ultimo contatto${when(past)}.`,
        direct: (past) => `Riprendo il nostro ultimo contatto${when(past)}.`
    },
    thanksForMail: {
        friendly: 'Grazie per il Suo messaggio, mi ha fatto piacere riceverlo.',
        formal: 'La ringrazio per il Suo messaggio, al quale rispondo volentieri.',
        direct: 'Grazie per il Suo messaggio.'
    },
    introduction: (company) =>
        company
            ? `Non ci conosciamo ancora: Le scrivo a nome di ${company}.`
            : 'Non ci conosciamo ancora, perciò Le dico in poche parole perché Le scrivo.',
    longAgo: (past) => `È passato un po’ di tempo dal nostro ultimo contatto${when(past)}.`,
    about: (topic, account) =>
        account
            ? `Le scrivo a proposito di ${quote(topic)} e di come possiamo procedere per ${account}.`
            : `Le scrivo a proposito di ${quote(topic)}.`,
    offer: (topic, account) =>
        `Si tratta di ${quote(topic)}, che potrebbe essere utile per ${account ?? 'Lei'}.`,
    aboutAccount: (account) =>
        `Le scrivo a proposito di ciò che potremmo fare per ${account ?? 'Lei'}.`,
    aboutCase: (subject) => `Le scrivo a proposito della Sua richiesta ${quote(subject)}.`,
    mayMatter: (industry) =>
        `Il Suo settore è ${quote(industry)}, quindi l’argomento potrebbe interessarLe; bastano pochi minuti per capirlo.`,
    step: (step) => `Il prossimo passo che abbiamo annotato è questo: ${quote(step)}.`,
    leftOpen: (step) => `Tra noi era rimasto in sospeso quanto segue: ${quote(step)}.`,
    plannedFor: (day) => `Finora abbiamo previsto una decisione entro questa data: ${day}.`,
    openCase: (subject) =>
        `Ho visto anche la Sua richiesta aperta ${quote(subject)} e la seguo da parte nostra.`,
    earlier: (topics) =>
        `In precedenza ci eravamo sentiti su ${topics.join(' e ')}; ho conservato i miei appunti.`,
    asked: (question) => `Lei ha chiesto: ${quote(question)}`,
    askedNext: (question) => `Lei ha chiesto anche: ${quote(question)}`,
    known: (value) => `A questo proposito abbiamo annotato: ${value}`,
    later: 'Non ho la risposta a portata di mano; mi informo e Le faccio sapere.',
    laterToo: 'Mi informerò anche su questo.',
    mentionAlso: (value) => `Vorrei aggiungere quanto segue: ${value}`,
    tellMe: 'Se nel frattempo da parte Sua è cambiato qualcosa, me lo dica pure e adatterò il piano.',
    readFirst:
        'Se preferisce leggere prima qualcosa, mi dica che cosa Le sta più a cuore e Le risponderò su questo.',
    colleagues:
        'Se qualcun altro del Suo gruppo deve partecipare, può inoltrargli questo messaggio o indicarmi a chi scrivere.',
    summary:
        'In seguito Le invierò volentieri una breve sintesi di quanto concordato, così potrà condividerla con i colleghi.',
    thanks: 'Grazie per il tempo che mi dedica.',
    ask: {
        'follow-up': {
            friendly: 'Le andrebbe bene una breve telefonata per concordare come proseguire?',
            formal: 'Posso chiederLe se una breve telefonata Le andrebbe bene, per concordare i prossimi passi?',
            direct: 'Quale giorno Le va bene per una breve telefonata?'
        },
        'first outreach': {
            friendly: 'Le piacerebbe parlarne qualche minuto?',
            formal: 'Posso chiederLe un breve appuntamento per presentarLe la nostra proposta?',
            direct: 'Ha tempo per una breve telefonata?'
        },
        reply: {
            friendly: 'Posso aiutarLa in altro?',
            formal: 'Posso chiederLe di farmi sapere se resta qualcosa da chiarire?',
            direct: 'Resta qualcosa da chiarire?'
        },
        're-engagement': {
            friendly: 'L’argomento Le interessa ancora?',
            formal: 'Posso chiederLe se l’argomento è ancora di Suo interesse?',
            direct: 'Vuole ancora andare avanti?'
        }
    },
    sayNo: 'In caso contrario mi basta un breve no.',
    agreedSubject: 'Quanto abbiamo concordato',
    agreed: (promises) =>
        `Ecco che cosa ho annotato della nostra conversazione: ${promises.join(' ')}`,
    subject: {
        'follow-up': (topic) => `Prossimi passi: ${topic}`,
        'first outreach': (topic) => `Un’idea per Lei: ${topic}`,
        reply: (topic) => `Le Sue domande: ${topic}`,
        're-engagement': (topic) => `Andiamo avanti con ${quote(topic)}?`
    },
    conversation: 'la nostra conversazione'
};
