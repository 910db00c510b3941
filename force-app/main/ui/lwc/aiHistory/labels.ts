/** The words of the list, translatable as custom labels. */
import accepted from '@salesforce/label/c.AI_History_Accepted';
import edited from '@salesforce/label/c.AI_History_Edited';
import empty from '@salesforce/label/c.AI_History_Empty';
import loading from '@salesforce/label/c.AI_History_Loading';
import pending from '@salesforce/label/c.AI_History_Pending';
import rejected from '@salesforce/label/c.AI_History_Rejected';
import title from '@salesforce/label/c.AI_History_Title';

const OUTCOMES: Readonly<Partial<Record<string, string>>> = {
    Accepted: accepted,
    Edited: edited,
    Pending: pending,
    Rejected: rejected
};

export const outcomeLabel = (outcome: string | null | undefined): string =>
    OUTCOMES[outcome ?? ''] ?? '';

export const labels = { empty, loading, title };
