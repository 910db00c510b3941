/** Pure: what a user changes in a suggestion before accepting it. */

export interface Edited {
    readonly title: string;
    readonly text: string;
    readonly due: string;
    /** Time of the day at which an event begins, such as 14:30. */
    readonly start: string;
}

/** Only what is to be other than proposed. */
interface Changes {
    readonly title?: string;
    readonly text?: string;
    readonly due?: string;
    readonly startsAt?: string;
}

/** Types of fields that an input knows; all others are written as text. */
const INPUT_TYPES: Readonly<Partial<Record<string, string>>> = {
    date: 'date',
    datetime: 'datetime',
    number: 'number',
    checkbox: 'checkbox',
    email: 'email',
    phone: 'tel',
    url: 'url',
    text: 'text'
};

export const inputTypeOf = ({ fieldType }: Apex.AISuggestionView): string | undefined =>
    INPUT_TYPES[fieldType ?? ''];

export const editedOf = ({ title, text, due }: Apex.AISuggestionView): Edited => ({
    title: title ?? '',
    text: text ?? '',
    due: due ?? '',
    start: ''
});

export function changesOf(edited: Edited, proposed: Apex.AISuggestionView): Changes {
    const { title, text, due, start } = edited;
    const before = editedOf(proposed);
    const day = due || before.due;
    return {
        ...(title === before.title ? {} : { title }),
        ...(text === before.text ? {} : { text }),
        ...(due === before.due ? {} : { due }),
        ...(start && day ? { startsAt: new Date(`${day}T${start}`).toISOString() } : {})
    };
}
