/** The words of the component, translatable as custom labels. */
import intro from '@salesforce/label/c.AI_Prompts_Intro';
import active from '@salesforce/label/c.AI_Prompts_Status_Active';
import capability from '@salesforce/label/c.AI_Prompts_Capability';
import changeNoteOfCopy from '@salesforce/label/c.AI_Prompts_Copy_Note';
import compareTab from '@salesforce/label/c.AI_Prompts_Tab_Compare';
import compareWith from '@salesforce/label/c.AI_Prompts_Compare_With';
import done from '@salesforce/label/c.AI_Prompts_Done';
import editsKept from '@salesforce/label/c.AI_Prompts_Edits_Kept';
import draft from '@salesforce/label/c.AI_Prompts_Status_Draft';
import firstVersion from '@salesforce/label/c.AI_Prompts_First_Version';
import inReview from '@salesforce/label/c.AI_Prompts_Status_In_Review';
import loading from '@salesforce/label/c.AI_Prompts_Loading';
import newVersion from '@salesforce/label/c.AI_Prompts_New_Version';
import noAccess from '@salesforce/label/c.AI_Prompts_No_Access';
import noOther from '@salesforce/label/c.AI_Prompts_No_Other';
import none from '@salesforce/label/c.AI_Prompts_None';
import removed from '@salesforce/label/c.AI_Prompts_Removed';
import retired from '@salesforce/label/c.AI_Prompts_Status_Retired';
import rollBack from '@salesforce/label/c.AI_Prompts_Roll_Back';
import rollBackHelp from '@salesforce/label/c.AI_Prompts_Roll_Back_Help';
import rolledBack from '@salesforce/label/c.AI_Prompts_Rolled_Back';
import textTab from '@salesforce/label/c.AI_Prompts_Tab_Text';
import title from '@salesforce/label/c.AI_Prompts_Title';
import traffic from '@salesforce/label/c.AI_Prompts_Traffic';
import tryTab from '@salesforce/label/c.AI_Prompts_Tab_Try';
import unexpected from '@salesforce/label/c.AI_Prompts_Unexpected';
import unsaved from '@salesforce/label/c.AI_Prompts_Unsaved';
import version from '@salesforce/label/c.AI_Prompts_Version';
import versions from '@salesforce/label/c.AI_Prompts_Versions';

export const labels = {
    intro,
    active,
    capability,
    changeNoteOfCopy,
    compareTab,
    compareWith,
    done,
    editsKept,
    draft,
    firstVersion,
    inReview,
    loading,
    newVersion,
    noAccess,
    noOther,
    none,
    removed,
    retired,
    rollBack,
    rollBackHelp,
    rolledBack,
    textTab,
    title,
    traffic,
    tryTab,
    unexpected,
    unsaved,
    version,
    versions
};
