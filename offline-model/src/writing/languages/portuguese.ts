import type { Language, Past } from './language.js';

const quote = (text: string): string => `“${text}”`;
const when = ({ day, topic }: Past): string =>
    `${day ? ` em ${day}` : ''}${topic ? ` (${quote(topic)})` : ''}`;

export const portuguese: Language = {
    locale: 'pt-PT',
    quote,
    greeting: {
        friendly: (name) => (name ? `Olá, ${name},` : 'Olá,'),
        formal: (name) => (name ? `Bom dia, ${name},` : 'Bom dia,'),
        direct: (name) => `${name ?? 'Bom dia'},`
    },
    closing: {
        friendly: 'Cumprimentos cordiais,',
        formal: 'Com os melhores cumprimentos,',
        direct: 'Cumprimentos,'
    },
    thanksForTalk: {
        friendly: (past) =>
            `Agradeço o seu tempo e o nosso último contacto${when(past)}; foi um prazer.`,
        formal: (past) =>
            `Gostaria de agradecer o tempo que me dedicou no nosso último contacto${when(past)}.`,
        direct: (past) => `Retomo o nosso último contacto${when(past)}.`
    },
    thanksForMail: {
        friendly: 'Agradeço a sua mensagem, foi um prazer recebê-la.',
        formal: 'Agradeço a sua mensagem, à qual respondo com todo o gosto.',
        direct: 'Agradeço a sua mensagem.'
    },
    introduction: (company) =>
        company
            ? `Ainda não nos conhecemos: escrevo-lhe em nome de ${company}.`
            : 'Ainda não nos conhecemos, por isso digo em poucas palavras por que lhe escrevo.',
    longAgo: (past) => `Já passou algum tempo desde o nosso último contacto${when(past)}.`,
    about: (topic, account) =>
        account
            ? `Escrevo-lhe sobre ${quote(topic)} e sobre a forma de avançarmos com ${account}.`
            : `Escrevo-lhe sobre ${quote(topic)}.`,
    offer: (topic, account) =>
        `Trata-se de ${quote(topic)}, que poderia ser útil para ${account ?? 'si'}.`,
    aboutAccount: (account) => `Escrevo-lhe sobre o que poderíamos fazer por ${account ?? 'si'}.`,
    aboutCase: (subject) => `Escrevo-lhe sobre o seu pedido ${quote(subject)}.`,
    mayMatter: (industry) =>
        `O seu setor é ${quote(industry)}, pelo que o assunto pode interessar-lhe; bastam alguns minutos para o saber.`,
    step: (step) => `O próximo passo que anotámos é este: ${quote(step)}.`,
    leftOpen: (step) => `Entre nós ficou em aberto o seguinte: ${quote(step)}.`,
    plannedFor: (day) => `Até agora previmos uma decisão para ${day}.`,
    openCase: (subject) =>
        `Vi também o seu pedido em aberto ${quote(subject)} e acompanho-o do nosso lado.`,
    earlier: (topics) =>
        `Antes disso estivemos em contacto sobre ${topics.join(' e ')}; guardei as minhas notas.`,
    asked: (question) => `Perguntou: ${quote(question)}`,
    askedNext: (question) => `Perguntou também: ${quote(question)}`,
    known: (value) => `O que temos anotado sobre isso é: ${value}`,
    later: 'Não tenho a resposta à mão; vou informar-me e volto a contactar.',
    laterToo: 'Também isso vou averiguar.',
    mentionAlso: (value) => `Gostaria de acrescentar o seguinte: ${value}`,
    tellMe: 'Se entretanto algo mudou do seu lado, diga-me, por favor, e adaptarei o plano.',
    readFirst:
        'Se preferir ler algo primeiro, diga-me o que é mais importante para si, e responderei a isso.',
    colleagues:
        'Se mais alguém da sua equipa dever participar, pode reencaminhar esta mensagem ou dizer-me a quem devo escrever.',
    summary:
        'Terei todo o gosto em enviar depois um breve resumo do que acordarmos, para que o possa partilhar com os colegas.',
    thanks: 'Agradeço o tempo dedicado a esta mensagem.',
    ask: {
        'follow-up': {
            friendly: 'Seria possível uma breve chamada para combinarmos como continuar?',
            formal: 'Posso perguntar se lhe seria conveniente uma breve chamada para combinarmos os próximos passos?',
            direct: 'Que dia lhe convém para uma breve chamada?'
        },
        'first outreach': {
            friendly: 'Gostaria de falar sobre isto durante alguns minutos?',
            formal: 'Posso pedir-lhe uma breve reunião para o apresentar?',
            direct: 'Tem tempo para uma breve chamada?'
        },
        reply: {
            friendly: 'Posso ajudar em mais alguma coisa?',
            formal: 'Posso pedir-lhe que me diga se resta alguma dúvida?',
            direct: 'Resta alguma dúvida?'
        },
        're-engagement': {
            friendly: 'O assunto ainda lhe interessa?',
            formal: 'Posso perguntar se o assunto continua a ser do seu interesse?',
            direct: 'Ainda quer avançar com isto?'
        }
    },
    sayNo: 'Caso contrário, basta-me um breve não.',
    agreedSubject: 'O que combinámos',
    agreed: (promises) => `Eis o que anotei da nossa conversa: ${promises.join(' ')}`,
    subject: {
        'follow-up': (topic) => `Próximos passos: ${topic}`,
        'first outreach': (topic) => `Uma ideia para si: ${topic}`,
        reply: (topic) => `As suas perguntas: ${topic}`,
        're-engagement': (topic) => `Vamos avançar com ${quote(topic)}?`
    },
    conversation: 'a nossa conversa'
};
