/** The words of the frame, translatable as custom labels. */
import badge from '@salesforce/label/c.AI_Draft_Badge';
import cached from '@salesforce/label/c.AI_Draft_Cached';
import change from '@salesforce/label/c.AI_Result_Change';
import changedFacts from '@salesforce/label/c.AI_Prepared_Changed';
import copied from '@salesforce/label/c.AI_Result_Copied';
import copy from '@salesforce/label/c.AI_Result_Copy';
import from from '@salesforce/label/c.AI_Result_From';
import noModel from '@salesforce/label/c.AI_Result_No_Model';
import regenerate from '@salesforce/label/c.AI_Draft_Regenerate';
import standIn from '@salesforce/label/c.AI_Draft_Stand_In';
import wish from '@salesforce/label/c.AI_Result_Wish';
import wishExample from '@salesforce/label/c.AI_Result_Wish_Example';
import writtenBy from '@salesforce/label/c.AI_Draft_Written_By';

export const labels = {
    badge,
    cached,
    change,
    changedFacts,
    copied,
    copy,
    from,
    noModel,
    regenerate,
    standIn,
    wish,
    wishExample,
    writtenBy
};
