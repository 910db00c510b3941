import type { Language, Past } from './language.js';

const quote = (text: string): string => `„${text}“`;
const when = ({ day, topic }: Past): string =>
    `${day ? ` am ${day}` : ''}${topic ? ` (${quote(topic)})` : ''}`;

export const german: Language = {
    locale: 'de-DE',
    startsSmall: true,
    quote,
    greeting: {
        friendly: (name) => (name ? `Hallo ${name},` : 'Hallo,'),
        formal: (name) => (name ? `Guten Tag ${name},` : 'Sehr geehrte Damen und Herren,'),
        direct: (name) => `${name ?? 'Guten Tag'},`
    },
    closing: { friendly: 'Viele Grüße', formal: 'Mit freundlichen Grüßen', direct: 'Beste Grüße' },
    thanksForTalk: {
        friendly: (past) => `Vielen Dank für Ihre Zeit und für den guten Austausch${when(past)}.`,
        formal: (past) =>
            `Ich bedanke mich für Ihre Zeit bei unserem letzten Austausch${when(past)}.`,
        direct: (past) => `Ich komme auf unseren letzten Austausch${when(past)} zurück.`
    },
    thanksForMail: {
        friendly: 'Vielen Dank für Ihre Nachricht, ich habe mich darüber gefreut.',
        formal: 'Ich danke Ihnen für Ihre Nachricht, die ich gern beantworte.',
        direct: 'Danke für Ihre Nachricht.'
    },
    introduction: (company) =>
        company
            ? `Wir kennen uns noch nicht: Ich schreibe Ihnen im Namen von ${company}.`
            : 'Wir kennen uns noch nicht, deshalb sage ich Ihnen kurz, warum ich schreibe.',
    longAgo: (past) => `Unser letzter Austausch${when(past)} ist schon eine Weile her.`,
    about: (topic, account) =>
        account
            ? `Es geht mir um ${quote(topic)} und darum, wie wir damit bei ${account} weiterkommen.`
            : `Es geht mir um ${quote(topic)}.`,
    offer: (topic, account) =>
        `Es geht um ${quote(topic)}; das könnte für ${account ?? 'Sie'} interessant sein.`,
    aboutAccount: (account) => `Es geht mir darum, was wir für ${account ?? 'Sie'} tun können.`,
    aboutCase: (subject) => `Es geht mir um Ihre Anfrage ${quote(subject)}.`,
    mayMatter: (industry) =>
        `Da Sie in der Branche ${quote(industry)} arbeiten, könnte es für Sie wichtig sein; wenige Minuten genügen, um das herauszufinden.`,
    step: (step) => `Als nächsten Schritt haben wir uns notiert: ${quote(step)}.`,
    leftOpen: (step) => `Offen geblieben ist zwischen uns: ${quote(step)}.`,
    plannedFor: (day) => `Geplant ist bisher eine Entscheidung bis zum ${day}.`,
    openCase: (subject) =>
        `Ihre offene Anfrage ${quote(subject)} habe ich ebenfalls gesehen und verfolge sie bei uns weiter.`,
    earlier: (topics) =>
        `Davor hatten wir Kontakt zu ${topics.join(' und ')}; meine Notizen dazu liegen mir vor.`,
    asked: (question) => `Sie fragten: ${quote(question)}`,
    askedNext: (question) => `Sie fragten auch: ${quote(question)}`,
    known: (value) => `Bei uns ist dazu vermerkt: ${value}`,
    later: 'Die Antwort habe ich gerade nicht zur Hand; ich kläre das und melde mich bei Ihnen.',
    laterToo: 'Auch das kläre ich für Sie.',
    mentionAlso: (value) => `Erwähnen möchte ich außerdem: ${value}`,
    tellMe: 'Falls sich bei Ihnen inzwischen etwas geändert hat, sagen Sie es mir bitte; ich passe den Plan dann an.',
    readFirst:
        'Wenn Sie lieber zuerst etwas lesen möchten, sagen Sie mir, was Ihnen am wichtigsten ist; darauf gehe ich dann ein.',
    colleagues:
        'Wenn noch jemand aus Ihrem Haus dabei sein sollte, leiten Sie diese Nachricht gern weiter oder nennen Sie mir die richtige Ansprechperson.',
    summary:
        'Was wir vereinbaren, fasse ich Ihnen anschließend gern kurz zusammen, damit Sie es im Haus weitergeben können.',
    thanks: 'Vielen Dank, dass Sie sich die Zeit nehmen.',
    ask: {
        'follow-up': {
            friendly:
                'Passt Ihnen ein kurzes Gespräch, damit wir das weitere Vorgehen vereinbaren?',
            formal: 'Darf ich fragen, ob Ihnen ein kurzes Gespräch zur Abstimmung des weiteren Vorgehens recht wäre?',
            direct: 'Welcher Tag passt Ihnen für ein kurzes Gespräch?'
        },
        'first outreach': {
            friendly: 'Hätten Sie Lust, sich einige Minuten darüber auszutauschen?',
            formal: 'Darf ich Sie um einen kurzen Termin bitten, um es Ihnen vorzustellen?',
            direct: 'Haben Sie Zeit für ein kurzes Gespräch?'
        },
        reply: {
            friendly: 'Kann ich sonst noch etwas für Sie tun?',
            formal: 'Darf ich Sie bitten, mir zu sagen, ob noch etwas offen ist?',
            direct: 'Ist noch etwas offen?'
        },
        're-engagement': {
            friendly: 'Ist das Thema für Sie noch interessant?',
            formal: 'Darf ich fragen, ob das Thema für Sie weiterhin von Interesse ist?',
            direct: 'Wollen Sie damit noch weitermachen?'
        }
    },
    sayNo: 'Falls nicht, genügt mir ein kurzes Nein.',
    agreedSubject: 'Was wir vereinbart haben',
    agreed: (promises) => `Aus unserem Gespräch habe ich mitgenommen: ${promises.join(' ')}`,
    subject: {
        'follow-up': (topic) => `Nächste Schritte: ${topic}`,
        'first outreach': (topic) => `Eine Idee für Sie: ${topic}`,
        reply: (topic) => `Ihre Fragen: ${topic}`,
        're-engagement': (topic) => `Machen wir weiter mit ${quote(topic)}?`
    },
    conversation: 'unser Gespräch'
};
