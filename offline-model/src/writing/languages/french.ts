import type { Language, Past } from './language.js';

const quote = (text: string): string => `« ${text} »`;
const when = ({ day, topic }: Past): string =>
    `${day ? ` le ${day}` : ''}${topic ? ` (${quote(topic)})` : ''}`;

export const french: Language = {
    locale: 'fr-FR',
    quote,
    greeting: {
        friendly: (name) => (name ? `Bonjour ${name},` : 'Bonjour,'),
        formal: (name) => (name ? `Bonjour ${name},` : 'Madame, Monsieur,'),
        direct: (name) => `${name ?? 'Bonjour'},`
    },
    closing: {
        friendly: 'Bien à vous,',
        formal: 'Je vous prie d’agréer mes salutations distinguées.',
        direct: 'Cordialement,'
    },
    thanksForTalk: {
        friendly: (past) =>
            `Merci pour votre temps et pour notre dernier échange${when(past)}, qui m’a fait plaisir.`,
        formal: (past) =>
            `Je tiens à vous remercier du temps que vous m’avez accordé lors de notre dernier échange${when(past)}.`,
        direct: (past) => `Je reviens sur notre dernier échange${when(past)}.`
    },
    thanksForMail: {
        friendly: 'Merci pour votre message, qui m’a fait plaisir.',
        formal: 'Je vous remercie de votre message, auquel je réponds volontiers.',
        direct: 'Merci pour votre message.'
    },
    introduction: (company) =>
        company
            ? `Nous ne nous connaissons pas encore : je vous écris au nom de ${company}.`
            : 'Nous ne nous connaissons pas encore ; voici en quelques mots pourquoi je vous écris.',
    longAgo: (past) => `Un certain temps a passé depuis notre dernier échange${when(past)}.`,
    about: (topic, account) =>
        account
            ? `Je vous écris au sujet de ${quote(topic)} et de la suite à y donner chez ${account}.`
            : `Je vous écris au sujet de ${quote(topic)}.`,
    offer: (topic, account) =>
        `Il s’agit de ${quote(topic)}, ce qui pourrait être utile à ${account ?? 'votre équipe'}.`,
    aboutAccount: (account) =>
        `Je vous écris au sujet de ce que nous pourrions faire pour ${account ?? 'vous'}.`,
    aboutCase: (subject) => `Je vous écris au sujet de votre demande ${quote(subject)}.`,
    mayMatter: (industry) =>
        `Votre secteur étant ${quote(industry)}, le sujet pourrait vous intéresser ; quelques minutes suffisent pour le savoir.`,
    step: (step) => `La prochaine étape que nous avons notée est la suivante : ${quote(step)}.`,
    leftOpen: (step) => `Voici ce qui restait en suspens entre nous : ${quote(step)}.`,
    plannedFor: (day) => `Nous avons prévu jusqu’ici une décision pour le ${day}.`,
    openCase: (subject) =>
        `J’ai également vu votre demande en cours ${quote(subject)} et je la suis de notre côté.`,
    earlier: (topics) =>
        `Auparavant, nous avions échangé au sujet de ${topics.join(' et de ')} ; j’ai gardé mes notes.`,
    asked: (question) => `Vous demandez : ${quote(question)}`,
    askedNext: (question) => `Vous demandez aussi : ${quote(question)}`,
    known: (value) => `Voici ce que nous avons noté à ce sujet : ${value}`,
    later: 'Je n’ai pas la réponse sous la main ; je me renseigne et je reviens vers vous.',
    laterToo: 'Je me renseigne aussi sur ce point.',
    mentionAlso: (value) => `Je voudrais ajouter ceci : ${value}`,
    tellMe: 'Si quelque chose a changé de votre côté entre-temps, dites-le-moi, et j’adapterai le plan.',
    readFirst:
        'Si vous préférez d’abord lire quelque chose, dites-moi ce qui compte le plus pour vous, et j’y répondrai.',
    colleagues:
        'Si une autre personne de votre équipe doit y participer, n’hésitez pas à lui transmettre ce message ou à me donner son nom.',
    summary:
        'Je vous enverrai volontiers ensuite un court résumé de ce que nous aurons convenu, afin que vous puissiez le partager avec vos collègues.',
    thanks: 'Merci d’avoir pris le temps de me lire.',
    ask: {
        'follow-up': {
            friendly: 'Un bref appel vous conviendrait-il pour convenir de la suite ?',
            formal: 'Puis-je vous demander si un bref appel vous conviendrait, afin de convenir de la suite ?',
            direct: 'Quel jour vous convient pour un bref appel ?'
        },
        'first outreach': {
            friendly: 'Aimeriez-vous en parler quelques minutes ?',
            formal: 'Puis-je vous demander un court rendez-vous afin de vous le présenter ?',
            direct: 'Avez-vous le temps pour un bref appel ?'
        },
        reply: {
            friendly: 'Puis-je vous aider pour autre chose ?',
            formal: 'Puis-je vous demander de me dire s’il reste un point à éclaircir ?',
            direct: 'Reste-t-il un point à éclaircir ?'
        },
        're-engagement': {
            friendly: 'Le sujet vous intéresse-t-il toujours ?',
            formal: 'Puis-je vous demander si le sujet vous intéresse toujours ?',
            direct: 'Souhaitez-vous toujours poursuivre ?'
        }
    },
    sayNo: 'Si ce n’est pas le cas, un simple non me suffit.',
    agreedSubject: 'Ce que nous avons convenu',
    agreed: (promises) => `Voici ce que je retiens de notre échange : ${promises.join(' ')}`,
    subject: {
        'follow-up': (topic) => `Prochaines étapes : ${topic}`,
        'first outreach': (topic) => `Une idée pour vous : ${topic}`,
        reply: (topic) => `Vos questions : ${topic}`,
        're-engagement': (topic) => `Poursuivons-nous avec ${quote(topic)} ?`
    },
    conversation: 'notre échange'
};
