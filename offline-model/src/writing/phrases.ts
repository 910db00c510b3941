/** The stand-in's sentences in the languages in which it writes. A value that is given is a fact's. */
export interface Phrases {
    readonly greeting: Readonly<Record<string, (name: string) => string>>;
    readonly nobody: string;
    readonly closing: Readonly<Record<string, string>>;
    readonly thanksForMail: string;
    readonly thanksForTalk: (activity: string) => string;
    readonly about: (opportunity: string, account: string) => string;
    readonly aboutOne: (what: string) => string;
    readonly first: (company: string) => string;
    readonly again: (activity: string) => string;
    readonly quiet: string;
    readonly nextStep: (step: string) => string;
    readonly openCase: (subject: string) => string;
    readonly asked: (question: string) => string;
    readonly later: string;
    readonly question: string;
    readonly sayNo: string;
    readonly subject: (about: string) => string;
    readonly conversation: string;
    /** Only English has all sentences. */
    readonly isEnglish?: boolean;
}

const english: Phrases = {
    greeting: {
        formal: (name) => `Dear ${name},`,
        friendly: (name) => `Hi ${name},`,
        direct: (name) => `${name},`
    },
    nobody: 'there',
    closing: { formal: 'Kind regards,', friendly: 'Best wishes,', direct: 'Regards,' },
    thanksForMail: 'Thank you for your message.',
    thanksForTalk: (activity) => `Thank you for your time when we last spoke (${activity}).`,
    about: (opportunity, account) =>
        `I am writing about ${opportunity} and what it means for ${account}.`,
    aboutOne: (what) => `I am writing about ${what}.`,
    first: (company) => `We have not been in touch yet: I am writing from ${company}.`,
    again: (activity) => `It has been a while since ${activity}.`,
    quiet: 'It has been a while since we were in touch.',
    nextStep: (step) => `The next step we noted is: ${step}`,
    openCase: (subject) =>
        `I have also seen the open support case (${subject}) and am following it on our side.`,
    asked: (question) => `You asked: “${question}”`,
    later: 'I will find out and come back to you.',
    question: 'Would a short call suit you, so that we can agree on how to go on?',
    sayNo: 'If it is no longer of interest, a short no is all I need.',
    subject: (about) => `Next steps for ${about}`,
    conversation: 'our conversation',
    isEnglish: true
};

const german: Phrases = {
    greeting: {
        formal: (name) => `Guten Tag ${name},`,
        friendly: (name) => `Hallo ${name},`,
        direct: (name) => `${name},`
    },
    nobody: 'zusammen',
    closing: { formal: 'Mit freundlichen Grüßen', friendly: 'Viele Grüße', direct: 'Gruß' },
    thanksForMail: 'vielen Dank für Ihre Nachricht.',
    thanksForTalk: (activity) => `vielen Dank für unser letztes Gespräch (${activity}).`,
    about: (opportunity, account) => `Es geht um ${opportunity} und was es für ${account} heißt.`,
    aboutOne: (what) => `Es geht um ${what}.`,
    first: (company) => `wir kennen uns noch nicht: ich schreibe Ihnen von ${company}.`,
    again: (activity) => `es ist eine Weile her seit ${activity}.`,
    quiet: 'wir haben eine Weile nichts voneinander gehört.',
    nextStep: (step) => `Als nächster Schritt ist notiert: ${step}`,
    openCase: (subject) => `Die offene Anfrage (${subject}) verfolge ich bei uns weiter.`,
    asked: (question) => `Sie fragten: „${question}“`,
    later: 'Das kläre ich und melde mich.',
    question: 'Passt ein kurzes Gespräch, damit wir das Weitere vereinbaren?',
    sayNo: 'Falls es nicht mehr passt, genügt mir ein kurzes Nein.',
    subject: (about) => `Nächste Schritte: ${about}`,
    conversation: 'unser Gespräch'
};

const french: Phrases = {
    greeting: {
        formal: (name) => `Bonjour ${name},`,
        friendly: (name) => `Bonjour ${name},`,
        direct: (name) => `${name},`
    },
    nobody: 'à vous',
    closing: { formal: 'Cordialement,', friendly: 'Bien à vous,', direct: 'Cordialement,' },
    thanksForMail: 'Merci pour votre message.',
    thanksForTalk: (activity) => `Merci pour notre dernier échange (${activity}).`,
    about: (opportunity, account) => `Je vous écris au sujet de ${opportunity}, pour ${account}.`,
    aboutOne: (what) => `Je vous écris au sujet de ${what}.`,
    first: (company) => `Nous ne nous connaissons pas encore : je vous écris de ${company}.`,
    again: (activity) => `Un certain temps a passé depuis ${activity}.`,
    quiet: 'Nous ne nous sommes pas parlé depuis un certain temps.',
    nextStep: (step) => `La prochaine étape notée est : ${step}`,
    openCase: (subject) => `Je suis aussi de près la demande ouverte (${subject}).`,
    asked: (question) => `Vous demandez : « ${question} »`,
    later: 'Je me renseigne et reviens vers vous.',
    question: 'Un bref appel vous conviendrait-il pour convenir de la suite ?',
    sayNo: 'Si le sujet n’est plus d’actualité, un simple non me suffit.',
    subject: (about) => `Prochaines étapes : ${about}`,
    conversation: 'notre échange'
};

const spanish: Phrases = {
    greeting: {
        formal: (name) => `Buenos días, ${name}:`,
        friendly: (name) => `Hola ${name},`,
        direct: (name) => `${name},`
    },
    nobody: 'a todos',
    closing: { formal: 'Atentamente,', friendly: 'Saludos,', direct: 'Saludos,' },
    thanksForMail: 'Gracias por su mensaje.',
    thanksForTalk: (activity) => `Gracias por nuestra última conversación (${activity}).`,
    about: (opportunity, account) => `Le escribo sobre ${opportunity}, para ${account}.`,
    aboutOne: (what) => `Le escribo sobre ${what}.`,
    first: (company) => `Todavía no nos conocemos: le escribo desde ${company}.`,
    again: (activity) => `Ha pasado un tiempo desde ${activity}.`,
    quiet: 'Hace un tiempo que no hablamos.',
    nextStep: (step) => `El siguiente paso anotado es: ${step}`,
    openCase: (subject) => `También sigo la consulta abierta (${subject}).`,
    asked: (question) => `Usted preguntó: «${question}»`,
    later: 'Lo consulto y le respondo.',
    question: '¿Le viene bien una breve llamada para acordar cómo seguir?',
    sayNo: 'Si ya no le interesa, basta con un breve no.',
    subject: (about) => `Próximos pasos: ${about}`,
    conversation: 'nuestra conversación'
};

const dutch: Phrases = {
    greeting: {
        formal: (name) => `Beste ${name},`,
        friendly: (name) => `Dag ${name},`,
        direct: (name) => `${name},`
    },
    nobody: 'allemaal',
    closing: { formal: 'Met vriendelijke groet,', friendly: 'Groeten,', direct: 'Groet,' },
    thanksForMail: 'Dank voor uw bericht.',
    thanksForTalk: (activity) => `Dank voor ons laatste gesprek (${activity}).`,
    about: (opportunity, account) => `Ik schrijf u over ${opportunity}, voor ${account}.`,
    aboutOne: (what) => `Ik schrijf u over ${what}.`,
    first: (company) => `Wij kennen elkaar nog niet: ik schrijf u namens ${company}.`,
    again: (activity) => `Het is even geleden sinds ${activity}.`,
    quiet: 'Wij hebben elkaar een tijd niet gesproken.',
    nextStep: (step) => `De volgende stap die wij noteerden is: ${step}`,
    openCase: (subject) => `Ik volg ook de open aanvraag (${subject}).`,
    asked: (question) => `U vroeg: “${question}”`,
    later: 'Ik zoek het uit en kom erop terug.',
    question: 'Schikt u een kort gesprek om het vervolg af te spreken?',
    sayNo: 'Is het niet meer van belang, dan volstaat een kort nee.',
    subject: (about) => `Volgende stappen: ${about}`,
    conversation: 'ons gesprek'
};

const LANGUAGES: Readonly<Record<string, Phrases>> = { english, german, french, spanish, dutch };

/** Words that give a language away. */
const SIGNS: readonly (readonly [string, RegExp])[] = [
    ['german', /\b(und|der|die|das|wir|nicht|für|ist|ich|sie|wann|welche|können)\b/giu],
    ['french', /\b(le|la|les|nous|vous|pour|est|une|dans|merci|quand|bonjour)\b/giu],
    ['spanish', /\b(el|los|las|para|una|usted|gracias|cuándo|hola|con|que)\b/giu],
    ['dutch', /\b(het|een|wij|niet|voor|zijn|u|wanneer|dank|van|kunt)\b/giu],
    ['english', /\b(the|and|you|for|is|we|what|can|with|our|when|please)\b/giu]
];

/** The phrases of the language that is asked for; of the message that is answered where none is. */
export function phrasesFor(language: string, received: string | undefined): Phrases {
    const asked = LANGUAGES[language];
    if (asked || received === undefined) {
        return asked ?? english;
    }
    const [best] = SIGNS.map(([name, words]) => ({
        name,
        count: received.match(words)?.length ?? 0
    })).sort((a, b) => b.count - a.count);
    return (best && best.count > 1 && LANGUAGES[best.name]) || english;
}
