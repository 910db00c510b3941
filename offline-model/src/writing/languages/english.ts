import type { Language, Past } from './language.js';

const quote = (text: string): string => `“${text}”`;
const when = ({ day, topic }: Past): string =>
    `${day ? ` on ${day}` : ''}${topic ? ` (${quote(topic)})` : ''}`;

export const english: Language = {
    locale: 'en-US',
    quote,
    greeting: {
        friendly: (name) => `Hi ${name ?? 'there'},`,
        formal: (name) => (name ? `Dear ${name},` : 'Good day,'),
        direct: (name) => `${name ?? 'Hello'},`
    },
    closing: { friendly: 'Best wishes,', formal: 'Kind regards,', direct: 'Regards,' },
    thanksForTalk: {
        friendly: (past) =>
            `It was good to be in touch with you${when(past)}; thank you for your time.`,
        formal: (past) =>
            `I would like to thank you for your time when we were last in touch${when(past)}.`,
        direct: (past) => `This goes on from our last contact${when(past)}.`
    },
    thanksForMail: {
        friendly: 'Thank you for your message, it was good to hear from you.',
        formal: 'Thank you very much for your message, which I am pleased to answer.',
        direct: 'Thank you for your message.'
    },
    introduction: (company) =>
        company
            ? `We have not been in touch yet: I am writing to you from ${company}.`
            : 'We have not been in touch yet, so let me say in a few words why I am writing.',
    longAgo: (past) => `It has been a while since we were last in touch${when(past)}.`,
    about: (topic, account) =>
        account
            ? `I am writing about ${quote(topic)} and how we can go on with it at ${account}.`
            : `I am writing about ${quote(topic)}.`,
    offer: (topic, account) =>
        `It is about ${quote(topic)}, which could be of use to you${account ? ` at ${account}` : ''}.`,
    aboutAccount: (account) => `I am writing about what we could do for ${account ?? 'you'}.`,
    aboutCase: (subject) => `I am writing about your request ${quote(subject)}.`,
    mayMatter: (industry) =>
        `You work in ${industry}, so it may well matter to you; a few minutes are enough to find out.`,
    step: (step) => `The next step that we noted is this: ${step}`,
    leftOpen: (step) => `What we had left open between us was this: ${step}`,
    plannedFor: (day) => `Our plan so far is to have it decided by ${day}.`,
    openCase: (subject) =>
        `I have also seen your open request ${quote(subject)} and am following it on our side.`,
    earlier: (topics) =>
        `Before that we were in touch about ${topics.join(' and ')}, and I have my notes of it at hand.`,
    asked: (question) => `You asked: ${quote(question)}`,
    askedNext: (question) => `You also asked: ${quote(question)}`,
    known: (value) => `What we have on this is: ${value}`,
    later: 'I do not have the answer at hand; I will find out and come back to you.',
    laterToo: 'That, too, I will find out.',
    mentionAlso: (value) => `One more thing that I would like to mention: ${value}`,
    tellMe: 'If anything has changed on your side in the meantime, please tell me, and I will adapt the plan to it.',
    readFirst:
        'If you would rather read something first, tell me what matters most to you, and I will go into that.',
    colleagues:
        'If somebody else of your team should be part of it, feel free to pass this on or to tell me whom I should write to.',
    summary:
        'I am happy to put everything that we agree on into a short summary afterwards, so that you can share it with your colleagues.',
    thanks: 'Thank you for taking the time to read this.',
    ask: {
        'follow-up': {
            friendly: 'Would a short call suit you, so that we can agree on how to go on?',
            formal: 'May I ask whether a short call would suit you, so that we can agree on how to proceed?',
            direct: 'Which day suits you for a short call?'
        },
        'first outreach': {
            friendly: 'Would you like to talk about it for a few minutes?',
            formal: 'May I ask for a short appointment, so that I can introduce it to you?',
            direct: 'Do you have time for a short call?'
        },
        reply: {
            friendly: 'Is there anything else that I can help you with?',
            formal: 'May I ask you to let me know whether anything remains open?',
            direct: 'Is anything still open?'
        },
        're-engagement': {
            friendly: 'Is it still of interest to you?',
            formal: 'May I ask whether it is still of interest to you?',
            direct: 'Do you still want to go on with it?'
        }
    },
    sayNo: 'If it is not, a short no is all I need.',
    agreedSubject: 'What we agreed on',
    agreed: (promises) => `This is what I took away from our conversation: ${promises.join(' ')}`,
    subject: {
        'follow-up': (topic) => `Next steps for ${topic}`,
        'first outreach': (topic) => `An idea for you: ${topic}`,
        reply: (topic) => `Your questions on ${topic}`,
        're-engagement': (topic) => `Shall we go on with ${topic}?`
    },
    conversation: 'our conversation'
};
