/** The words of the component, translatable as custom labels. */
import approve from '@salesforce/label/c.AI_Prompts_Approve';
import approvedBy from '@salesforce/label/c.AI_Prompts_Approved_By';
import how from '@salesforce/label/c.AI_Prompts_How';
import note from '@salesforce/label/c.AI_Prompts_Note';
import ownText from '@salesforce/label/c.AI_Prompts_Own_Text';
import remove from '@salesforce/label/c.AI_Prompts_Remove';
import replace from '@salesforce/label/c.AI_Prompts_Replace';
import restore from '@salesforce/label/c.AI_Prompts_Restore';
import retire from '@salesforce/label/c.AI_Prompts_Retire';
import sendBack from '@salesforce/label/c.AI_Prompts_Send_Back';
import sentBack from '@salesforce/label/c.AI_Prompts_Sent_Back';
import share from '@salesforce/label/c.AI_Prompts_Share';
import submit from '@salesforce/label/c.AI_Prompts_Submit';
import waiting from '@salesforce/label/c.AI_Prompts_Waiting';
import weigh from '@salesforce/label/c.AI_Prompts_Weigh';
import weight from '@salesforce/label/c.AI_Prompts_Weight';
import withdraw from '@salesforce/label/c.AI_Prompts_Withdraw';
import writtenBy from '@salesforce/label/c.AI_Prompts_Written_By';

export const labels = {
    approve,
    approvedBy,
    how,
    note,
    ownText,
    remove,
    replace,
    restore,
    retire,
    sendBack,
    sentBack,
    share,
    submit,
    waiting,
    weigh,
    weight,
    withdraw,
    writtenBy
};
