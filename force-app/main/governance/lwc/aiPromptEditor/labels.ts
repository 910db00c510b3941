/** The words of the component, translatable as custom labels. */
import changeNote from '@salesforce/label/c.AI_Prompts_Change_Note';
import frozen from '@salesforce/label/c.AI_Prompts_Frozen';
import instructions from '@salesforce/label/c.AI_Prompts_Instructions';
import instructionsHelp from '@salesforce/label/c.AI_Prompts_Instructions_Help';
import save from '@salesforce/label/c.AI_Prompts_Save';
import saveApart from '@salesforce/label/c.AI_Prompts_Save_Apart';
import template from '@salesforce/label/c.AI_Prompts_Template';
import templateHelp from '@salesforce/label/c.AI_Prompts_Template_Help';
import undo from '@salesforce/label/c.AI_Prompts_Undo';

export const labels = {
    changeNote,
    frozen,
    instructions,
    instructionsHelp,
    save,
    saveApart,
    template,
    templateHelp,
    undo
};
