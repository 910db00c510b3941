/** The words of a suggestion, translatable as custom labels. */
import accept from '@salesforce/label/c.AI_Suggestion_Accept';
import automatic from '@salesforce/label/c.AI_Suggestion_Automatic';
import becomes from '@salesforce/label/c.AI_Suggestion_Becomes';
import cancel from '@salesforce/label/c.AI_Suggestion_Cancel';
import changedTo from '@salesforce/label/c.AI_Suggestion_Done_Field';
import confidenceHigh from '@salesforce/label/c.AI_Suggestion_Confidence_High';
import confidenceLow from '@salesforce/label/c.AI_Suggestion_Confidence_Low';
import confidenceMedium from '@salesforce/label/c.AI_Suggestion_Confidence_Medium';
import due from '@salesforce/label/c.AI_Suggestion_Due';
import dueOn from '@salesforce/label/c.AI_Suggestion_Due_On';
import edit from '@salesforce/label/c.AI_Suggestion_Edit';
import emailDone from '@salesforce/label/c.AI_Suggestion_Done_Email';
import eventDone from '@salesforce/label/c.AI_Suggestion_Done_Event';
import expired from '@salesforce/label/c.AI_Suggestion_Expired';
import kindEmail from '@salesforce/label/c.AI_Suggestion_Kind_Email';
import kindEvent from '@salesforce/label/c.AI_Suggestion_Kind_Event';
import kindField from '@salesforce/label/c.AI_Suggestion_Kind_Field';
import kindNote from '@salesforce/label/c.AI_Suggestion_Kind_Note';
import kindTask from '@salesforce/label/c.AI_Suggestion_Kind_Task';
import none from '@salesforce/label/c.AI_Suggestion_None';
import noteDone from '@salesforce/label/c.AI_Suggestion_Done_Note';
import open from '@salesforce/label/c.AI_Suggestion_Open';
import overwrite from '@salesforce/label/c.AI_Suggestion_Overwrite';
import reject from '@salesforce/label/c.AI_Suggestion_Reject';
import rejected from '@salesforce/label/c.AI_Suggestion_Rejected';
import startsAt from '@salesforce/label/c.AI_Suggestion_Starts_At';
import stale from '@salesforce/label/c.AI_Suggestion_Stale';
import subject from '@salesforce/label/c.AI_Suggestion_Subject';
import taskDone from '@salesforce/label/c.AI_Suggestion_Done_Task';
import text from '@salesforce/label/c.AI_Suggestion_Text';
import undo from '@salesforce/label/c.AI_Suggestion_Undo';
import undone from '@salesforce/label/c.AI_Suggestion_Undone';
import why from '@salesforce/label/c.AI_Suggestion_Why';

const HIGH = 75;
const MEDIUM = 50;

const KINDS: Readonly<Partial<Record<string, string>>> = {
    Task: kindTask,
    Event: kindEvent,
    Field: kindField,
    Email: kindEmail,
    Note: kindNote
};
const DONE: Readonly<Partial<Record<string, string>>> = {
    Task: taskDone,
    Event: eventDone,
    Field: changedTo,
    Email: emailDone,
    Note: noteDone
};
const ENDED: Readonly<Partial<Record<string, string>>> = {
    Rejected: rejected,
    Expired: expired,
    Undone: undone
};

export const kindOf = (kind: string | null | undefined): string => KINDS[kind ?? ''] ?? '';

/** In words, since a number alone says more than anybody knows; blank where there is none. */
export function confidenceOf(percent: number | null | undefined): string {
    if (percent === null || percent === undefined) {
        return '';
    }
    const words =
        percent >= HIGH ? confidenceHigh : percent >= MEDIUM ? confidenceMedium : confidenceLow;
    return words.replace('{0}', String(Math.round(percent)));
}

/** What became of it, such as "Task created." */
export function doneOf({ state, kind, fieldLabel, newValue }: Apex.AISuggestionView): string {
    const text = ENDED[state ?? ''] ?? DONE[kind ?? ''] ?? '';
    return text.replace('{0}', fieldLabel ?? '').replace('{1}', newValue ?? '');
}

export const labels = {
    accept,
    automatic,
    becomes,
    cancel,
    due,
    dueOn,
    edit,
    none,
    open,
    overwrite,
    reject,
    startsAt,
    stale,
    subject,
    text,
    undo,
    why
};
