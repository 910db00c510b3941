import type { Language, Past } from './language.js';

const quote = (text: string): string => `«${text}»`;
const when = ({ day, topic }: Past): string =>
    `${day ? ` el ${day}` : ''}${topic ? ` (${quote(topic)})` : ''}`;

export const spanish: Language = {
    locale: 'es-ES',
    quote,
    greeting: {
        friendly: (name) => (name ? `Hola, ${name}:` : 'Hola:'),
        formal: (name) => (name ? `Buenos días, ${name}:` : 'Buenos días:'),
        direct: (name) => `${name ?? 'Buenos días'}:`
    },
    closing: { friendly: 'Un cordial saludo,', formal: 'Atentamente,', direct: 'Saludos,' },
    thanksForTalk: {
        friendly: (past) =>
            `Gracias por su tiempo y por nuestro último contacto${when(past)}; me alegró mucho.`,
        formal: (past) =>
            `Quisiera agradecerle el tiempo que me dedicó en nuestro último contacto${when(past)}.`,
        direct: (past) => `Retomo nuestro último contacto${when(past)}.`
    },
    thanksForMail: {
        friendly: 'Muchas gracias por su mensaje, me ha alegrado recibirlo.',
        formal: 'Le agradezco su mensaje, al que respondo con mucho gusto.',
        direct: 'Gracias por su mensaje.'
    },
    introduction: (company) =>
        company
            ? `Todavía no nos conocemos: le escribo en nombre de ${company}.`
            : 'Todavía no nos conocemos, así que le digo en pocas palabras por qué le escribo.',
    longAgo: (past) => `Ha pasado un tiempo desde nuestro último contacto${when(past)}.`,
    about: (topic, account) =>
        account
            ? `Le escribo sobre ${quote(topic)} y sobre cómo podemos avanzar con ello en ${account}.`
            : `Le escribo sobre ${quote(topic)}.`,
    offer: (topic, account) =>
        `Se trata de ${quote(topic)}, que podría ser útil para ${account ?? 'usted'}.`,
    aboutAccount: (account) => `Le escribo sobre lo que podríamos hacer por ${account ?? 'usted'}.`,
    aboutCase: (subject) => `Le escribo sobre su consulta ${quote(subject)}.`,
    mayMatter: (industry) =>
        `Su sector es ${quote(industry)}, por lo que el tema podría interesarle; bastan unos minutos para saberlo.`,
    step: (step) => `El siguiente paso que anotamos es este: ${quote(step)}.`,
    leftOpen: (step) => `Entre nosotros quedó pendiente lo siguiente: ${quote(step)}.`,
    plannedFor: (day) => `Hasta ahora hemos previsto una decisión para el ${day}.`,
    openCase: (subject) =>
        `También he visto su consulta abierta ${quote(subject)} y la sigo por nuestra parte.`,
    earlier: (topics) =>
        `Antes estuvimos en contacto sobre ${topics.join(' y ')}; conservo mis notas.`,
    asked: (question) => `Usted preguntó: ${quote(question)}`,
    askedNext: (question) => `También preguntó: ${quote(question)}`,
    known: (value) => `Lo que tenemos anotado al respecto es: ${value}`,
    later: 'No tengo la respuesta a mano; lo consulto y le respondo.',
    laterToo: 'También lo consultaré.',
    mentionAlso: (value) => `Quisiera añadir lo siguiente: ${value}`,
    tellMe: 'Si entretanto ha cambiado algo por su parte, dígamelo, por favor, y adaptaré el plan.',
    readFirst:
        'Si prefiere leer algo primero, dígame qué es lo más importante para usted y me centraré en ello.',
    colleagues:
        'Si alguien más de su equipo debe participar, puede reenviarle este mensaje o indicarme a quién debo escribir.',
    summary:
        'Con mucho gusto le enviaré después un breve resumen de lo que acordemos, para que pueda compartirlo con sus colegas.',
    thanks: 'Gracias por dedicarme su tiempo.',
    ask: {
        'follow-up': {
            friendly: '¿Le vendría bien una breve llamada para acordar cómo seguimos?',
            formal: '¿Me permite preguntarle si le vendría bien una breve llamada para acordar los próximos pasos?',
            direct: '¿Qué día le viene bien para una breve llamada?'
        },
        'first outreach': {
            friendly: '¿Le gustaría que lo habláramos unos minutos?',
            formal: '¿Me permite pedirle una breve cita para presentárselo?',
            direct: '¿Tiene tiempo para una breve llamada?'
        },
        reply: {
            friendly: '¿Puedo ayudarle en algo más?',
            formal: '¿Podría indicarme si queda alguna duda?',
            direct: '¿Queda algo pendiente?'
        },
        're-engagement': {
            friendly: '¿Sigue interesándole el tema?',
            formal: '¿Me permite preguntarle si el tema sigue siendo de su interés?',
            direct: '¿Quiere seguir adelante con ello?'
        }
    },
    sayNo: 'Si no es así, me basta con un breve no.',
    agreedSubject: 'Lo que acordamos',
    agreed: (promises) =>
        `Esto es lo que he anotado de nuestra conversación: ${promises.join(' ')}`,
    subject: {
        'follow-up': (topic) => `Próximos pasos: ${topic}`,
        'first outreach': (topic) => `Una idea para usted: ${topic}`,
        reply: (topic) => `Sus preguntas: ${topic}`,
        're-engagement': (topic) => `¿Seguimos adelante con ${quote(topic)}?`
    },
    conversation: 'nuestra conversación'
};
