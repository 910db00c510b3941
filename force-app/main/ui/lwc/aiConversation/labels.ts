/** The words of the conversation, translatable as custom labels. */
import ask from '@salesforce/label/c.AI_Ask_Button';
import example from '@salesforce/label/c.AI_Ask_Example';
import follow from '@salesforce/label/c.AI_Ask_Follow';
import question from '@salesforce/label/c.AI_Input_Question';
import title from '@salesforce/label/c.AI_Ask_Title';
import unknown from '@salesforce/label/c.AI_Ask_Unknown';
import you from '@salesforce/label/c.AI_Ask_You';

export const labels = { ask, example, follow, question, title, unknown, you };
