/** The words of the draft review, translatable as custom labels. */
import and from '@salesforce/label/c.AI_Email_And';
import body from '@salesforce/label/c.AI_Draft_Body';
import confirm from '@salesforce/label/c.AI_Email_Confirm';
import confirmNo from '@salesforce/label/c.AI_Email_Confirm_No';
import confirmYes from '@salesforce/label/c.AI_Email_Confirm_Yes';
import decided from '@salesforce/label/c.AI_Result_Decided';
import discard from '@salesforce/label/c.AI_Draft_Discard';
import facts from '@salesforce/label/c.AI_Draft_Facts';
import flags from '@salesforce/label/c.AI_Draft_Flags';
import jump from '@salesforce/label/c.AI_Draft_Flag_Jump';
import marked from '@salesforce/label/c.AI_Draft_Marked';
import send from '@salesforce/label/c.AI_Draft_Send';
import subject from '@salesforce/label/c.AI_Draft_Subject';
import unknownSender from '@salesforce/label/c.AI_Email_Unknown_Sender';

export const labels = {
    and,
    body,
    confirm,
    confirmNo,
    confirmYes,
    decided,
    discard,
    facts,
    flags,
    jump,
    marked,
    send,
    subject,
    unknownSender
};

/** "Ada Vermeer, Joris Bakker and Femke de Wit". */
export function listed(names: readonly string[]): string {
    const last = names.at(-1) ?? '';
    return names.length < 2
        ? last
        : and.replace('{0}', names.slice(0, -1).join(', ')).replace('{1}', last);
}
