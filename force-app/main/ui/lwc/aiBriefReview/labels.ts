/** The words of the review, translatable as custom labels. */
import cancel from '@salesforce/label/c.AI_Brief_Edit_Cancel';
import done from '@salesforce/label/c.AI_Brief_Edit_Done';
import edit from '@salesforce/label/c.AI_Brief_Edit';
import failed from '@salesforce/label/c.AI_Refused_Unexpected';
import keepDescription from '@salesforce/label/c.AI_Result_Keep_Description';
import keepNote from '@salesforce/label/c.AI_Result_Keep_Note';
import keptDescription from '@salesforce/label/c.AI_Result_Kept_Description';
import keptNote from '@salesforce/label/c.AI_Suggestion_Done_Note';
import own from '@salesforce/label/c.AI_Brief_Own';
import undo from '@salesforce/label/c.AI_Suggestion_Undo';

export const labels = {
    cancel,
    done,
    edit,
    failed,
    keepDescription,
    keepNote,
    keptDescription,
    keptNote,
    own,
    undo
};
