/** The words of the editor, translatable as custom labels. */
import headline from '@salesforce/label/c.AI_Brief_Headline';
import hint from '@salesforce/label/c.AI_Brief_Edit_Hint';
import putBack from '@salesforce/label/c.AI_Brief_Put_Back';
import takenOut from '@salesforce/label/c.AI_Brief_Taken_Out';
import takeOut from '@salesforce/label/c.AI_Brief_Take_Out';
import text from '@salesforce/label/c.AI_Brief_Text';

export const labels = { headline, hint, putBack, takenOut, takeOut, text };
