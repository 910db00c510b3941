/** The texts of this component. */
import erase from '@salesforce/label/c.AI_Privacy_Erase';
import eraseHelp from '@salesforce/label/c.AI_Privacy_Erase_Help';
import eraseSure from '@salesforce/label/c.AI_Privacy_Erase_Sure';
import eraseTitle from '@salesforce/label/c.AI_Privacy_Erase_Title';
import erasures from '@salesforce/label/c.AI_Privacy_Erasures';
import find from '@salesforce/label/c.AI_Privacy_Find';
import findButton from '@salesforce/label/c.AI_Privacy_Find_Button';
import found from '@salesforce/label/c.AI_Privacy_Found';
import foundNone from '@salesforce/label/c.AI_Privacy_Found_None';
import ground from '@salesforce/label/c.AI_Privacy_Ground';
import groundHelp from '@salesforce/label/c.AI_Privacy_Ground_Help';
import loading from '@salesforce/label/c.AI_Privacy_Loading';
import masked from '@salesforce/label/c.AI_Privacy_Masked';
import intro from '@salesforce/label/c.AI_Privacy_Intro';
import rehearse from '@salesforce/label/c.AI_Privacy_Rehearse';
import retentionHelp from '@salesforce/label/c.AI_Privacy_Retention_Help';
import retentionTitle from '@salesforce/label/c.AI_Privacy_Retention_Title';
import run from '@salesforce/label/c.AI_Privacy_Run';
import runs from '@salesforce/label/c.AI_Privacy_Runs';
import title from '@salesforce/label/c.AI_Privacy_Title';
import tryIt from '@salesforce/label/c.AI_Privacy_Try';
import tryHelp from '@salesforce/label/c.AI_Privacy_Try_Help';
import tryText from '@salesforce/label/c.AI_Privacy_Try_Text';
import tryTitle from '@salesforce/label/c.AI_Privacy_Try_Title';

export const labels = {
    erase,
    eraseHelp,
    eraseSure,
    eraseTitle,
    erasures,
    find,
    findButton,
    found,
    foundNone,
    ground,
    groundHelp,
    loading,
    masked,
    intro,
    rehearse,
    retentionHelp,
    retentionTitle,
    run,
    runs,
    title,
    tryIt,
    tryHelp,
    tryText,
    tryTitle
};
