/** The words of the question, translatable as custom labels. */
import done from '@salesforce/label/c.AI_Rejection_Already_Done';
import notUseful from '@salesforce/label/c.AI_Rejection_Not_Useful';
import other from '@salesforce/label/c.AI_Rejection_Other';
import question from '@salesforce/label/c.AI_Rejection_Question';
import save from '@salesforce/label/c.AI_Rejection_Save';
import thanks from '@salesforce/label/c.AI_Rejection_Thanks';
import words from '@salesforce/label/c.AI_Rejection_Words';
import wrong from '@salesforce/label/c.AI_Rejection_Wrong';

/** The values of Rejection__c, in the order in which they are offered. */
export const REASONS: readonly { readonly kind: string; readonly label: string }[] = [
    { kind: 'Wrong', label: wrong },
    { kind: 'Not Useful', label: notUseful },
    { kind: 'Already Done', label: done },
    { kind: 'Other', label: other }
];

export const reasonOf = (kind: string | null | undefined): string =>
    REASONS.find((reason) => reason.kind === kind)?.label ?? '';

export const labels = { question, save, thanks, words };
