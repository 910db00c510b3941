/** The words of the component, translatable as custom labels. */
import cost from '@salesforce/label/c.AI_Prompts_Cost';
import failed from '@salesforce/label/c.AI_Prompts_Failed';
import finished from '@salesforce/label/c.AI_Prompts_Finished';
import flags from '@salesforce/label/c.AI_Prompts_Flags';
import hint from '@salesforce/label/c.AI_Prompts_Run_Hint';
import noRecords from '@salesforce/label/c.AI_Prompts_No_Records';
import passed from '@salesforce/label/c.AI_Prompts_Passed';
import records from '@salesforce/label/c.AI_Prompts_Records';
import run from '@salesforce/label/c.AI_Prompts_Run';
import runBoth from '@salesforce/label/c.AI_Prompts_Run_Both';
import running from '@salesforce/label/c.AI_Prompts_Running';
import search from '@salesforce/label/c.AI_Prompts_Search';
import seconds from '@salesforce/label/c.AI_Prompts_Seconds';
import standIn from '@salesforce/label/c.AI_Prompts_Stand_In';
import tokens from '@salesforce/label/c.AI_Prompts_Tokens';
import total from '@salesforce/label/c.AI_Prompts_Total';
import unexpected from '@salesforce/label/c.AI_Prompts_Unexpected';
import version from '@salesforce/label/c.AI_Prompts_Version';

export const labels = {
    cost,
    failed,
    finished,
    flags,
    hint,
    noRecords,
    passed,
    records,
    run,
    runBoth,
    running,
    search,
    seconds,
    standIn,
    tokens,
    total,
    unexpected,
    version
};
