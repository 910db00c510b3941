/** The words of the draft review, translatable as custom labels. */
import body from '@salesforce/label/c.AI_Draft_Body';
import decided from '@salesforce/label/c.AI_Result_Decided';
import discard from '@salesforce/label/c.AI_Draft_Discard';
import facts from '@salesforce/label/c.AI_Draft_Facts';
import flags from '@salesforce/label/c.AI_Draft_Flags';
import jump from '@salesforce/label/c.AI_Draft_Flag_Jump';
import marked from '@salesforce/label/c.AI_Draft_Marked';
import noRecipient from '@salesforce/label/c.AI_Draft_No_Recipient';
import noAddress from '@salesforce/label/c.AI_Draft_No_Address';
import send from '@salesforce/label/c.AI_Draft_Send';
import subject from '@salesforce/label/c.AI_Draft_Subject';
import to from '@salesforce/label/c.AI_Draft_To';

export {
    body,
    decided,
    discard,
    facts,
    flags,
    jump,
    marked,
    noAddress,
    noRecipient,
    send,
    subject,
    to
};
