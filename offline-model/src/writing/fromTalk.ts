import type { Fact, Target } from '../facts.js';
import type { Prompt } from '../prompt.js';
import { dayIn, inDays } from './days.js';
import { followUp } from './followUp.js';
import { isEnglishPromise, isPromise, readSaid, type Said } from './material.js';
import { imperative, withoutDay } from './promises.js';
import { isSamePerson, namedIn } from './records.js';
import { LONGEST_TITLE } from './steps.js';
import { nothing, USUAL_DAYS, type Suggestion } from './suggestion.js';
import { saidValues } from './saidValues.js';
import { ended, shortened } from './words.js';

const MOST_TASKS = 4;
/** Both sides take part: no task of one. */
const TO_MEET =
    /\b(meet(ing)?|call me|talk|speak|see you|workshop|demo|visit|appointment|treffen|termin|rendez-vous|reunión)\b/i;
const TO_SEND = /\b(send|write|prepare|ask|report|check|share|forward)\b/i;

/** What a pasted conversation leaves to be done, for one who took part in it. */
export function fromTalk(material: Fact, prompt: Prompt): Suggestion[] {
    const talk = new Talk(material, prompt);
    return [
        ...talk.tasks(),
        ...talk.meetings(),
        ...talk.nextStep(),
        ...saidValues(talk.said, prompt, material),
        ...followUp(talk.own, talk.others[0], material, prompt)
    ];
}

/** A conversation, and which of its promises are ours. */
class Talk {
    readonly said: readonly Said[];
    /** Promises of our side. */
    readonly own: readonly Said[];
    /** Who spoke for the other side. */
    readonly others: readonly string[];
    private readonly material: Fact;
    private readonly prompt: Prompt;

    constructor(material: Fact, prompt: Prompt) {
        this.material = material;
        this.prompt = prompt;
        this.said = readSaid(material.value);
        const names = theirNames(prompt.facts);
        const isTheirs = (speaker: string): boolean =>
            speaker !== '' && names.some((name) => isSamePerson(name, speaker));
        this.others = [...new Set(this.said.map(({ speaker }) => speaker))].filter(isTheirs);
        this.own = this.said.filter((one) => isPromise(one) && !isTheirs(one.speaker));
    }

    /** One for each promise of ours that is no meeting. */
    tasks(): Suggestion[] {
        return this.own
            .filter((one) => !this.isMeeting(one))
            .slice(0, MOST_TASKS)
            .map((one) => this.taskFor(one));
    }

    /** Days on which both sides meet, whoever proposed it. */
    meetings(): Suggestion[] {
        return this.said
            .filter((one) => this.isMeeting(one))
            .slice(0, 1)
            .flatMap((one) => this.meetingFor(one));
    }

    /** The next step of the record becomes what was promised first. */
    nextStep(): Suggestion[] {
        const target = targetOf(this.prompt.targets, /next step/i);
        const one = this.own.find((promise) => !this.isMeeting(promise)) ?? this.own[0];
        return one && target
            ? [
                  {
                      ...nothing,
                      kind: 'field',
                      title: target.label,
                      text: imperative(one, this.others),
                      target: target.id,
                      reason: 'The conversation ended with it.',
                      confidence: 0.7,
                      quote: one.words,
                      facts_used: [this.material.id]
                  }
              ]
            : [];
    }

    private isMeeting(one: Said): boolean {
        return (
            TO_MEET.test(one.words) &&
            !TO_SEND.test(one.words) &&
            !one.words.endsWith('?') &&
            dayIn(one.words, this.prompt.today) !== undefined
        );
    }

    private taskFor(one: Said): Suggestion {
        const { text, day } = withoutDay(imperative(one, this.others), this.prompt.today);
        const isNamed = day && isEnglishPromise(one) && !/^\d{4}/.test(day.words);
        const when = isNamed ? ` It was promised for ${withoutPreposition(day.words)}.` : '';
        return {
            ...nothing,
            kind: 'task',
            title: shortened(text, LONGEST_TITLE),
            text:
                text.length > LONGEST_TITLE
                    ? `${ended(text)}${when}`
                    : isEnglishPromise(one)
                      ? `You promised this in the conversation.${when}`
                      : one.words,
            due: day?.day ?? inDays(this.prompt.today, USUAL_DAYS),
            reason: 'This was promised in the conversation.',
            confidence: day ? 0.9 : 0.8,
            quote: one.words,
            facts_used: this.citing(text)
        };
    }

    private meetingFor(one: Said): Suggestion[] {
        const day = dayIn(one.words, this.prompt.today);
        const whom = this.others.find((name) => name !== '') ?? 'the customer';
        return day
            ? [
                  {
                      ...nothing,
                      kind: 'event',
                      title: `Talk with ${whom}`,
                      text: `It was proposed for ${withoutPreposition(day.words)}.`,
                      due: day.day,
                      reason: 'A talk was proposed in the conversation.',
                      confidence: 0.7,
                      quote: one.words,
                      facts_used: this.citing(whom)
                  }
              ]
            : [];
    }

    private citing(text: string): string[] {
        return [this.material.id, ...namedIn(text, this.prompt.facts).map(({ id }) => id)];
    }
}

const withoutPreposition = (words: string): string => words.replace(/^(on|at|by|am)\s+/i, '');

/** How the people of the record are called, full or by their first names. */
const theirNames = (facts: readonly Fact[]): string[] =>
    facts
        .filter(({ label }) =>
            /^(contact|lead|attendee|only contact)( gone quiet| on the deal)?( (first )?name)?$/i.test(
                label
            )
        )
        .flatMap(({ value }) => [value, value.split(' ')[0] ?? value]);

const targetOf = (targets: readonly Target[], label: RegExp): Target | undefined =>
    targets.find((target) => label.test(target.label));
