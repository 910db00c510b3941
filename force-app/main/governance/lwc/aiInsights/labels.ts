import intro from '@salesforce/label/c.AI_Insights_Intro';
import title from '@salesforce/label/c.AI_Insights_Title';
import loading from '@salesforce/label/c.AI_Insights_Loading';
import span from '@salesforce/label/c.AI_Insights_Span';
import grouping from '@salesforce/label/c.AI_Insights_Grouping';
import days7 from '@salesforce/label/c.AI_Insights_Days_7';
import days30 from '@salesforce/label/c.AI_Insights_Days_30';
import days90 from '@salesforce/label/c.AI_Insights_Days_90';
import days365 from '@salesforce/label/c.AI_Insights_Days_365';
import byCapability from '@salesforce/label/c.AI_Insights_By_Capability';
import byVersion from '@salesforce/label/c.AI_Insights_By_Version';
import byModel from '@salesforce/label/c.AI_Insights_By_Model';
import byUser from '@salesforce/label/c.AI_Insights_By_User';
import byDepartment from '@salesforce/label/c.AI_Insights_By_Department';
import uses from '@salesforce/label/c.AI_Insights_Uses';
import people from '@salesforce/label/c.AI_Insights_People';
import acceptance from '@salesforce/label/c.AI_Insights_Acceptance';
import accepted from '@salesforce/label/c.AI_Insights_Accepted';
import edited from '@salesforce/label/c.AI_Insights_Edited';
import rejected from '@salesforce/label/c.AI_Insights_Rejected';
import editRatio from '@salesforce/label/c.AI_Insights_Edit_Ratio';
import latency from '@salesforce/label/c.AI_Insights_Latency';
import failures from '@salesforce/label/c.AI_Insights_Failures';
import cost from '@salesforce/label/c.AI_Insights_Cost';
import adoption from '@salesforce/label/c.AI_Insights_Adoption';
import outcomes from '@salesforce/label/c.AI_Insights_Outcomes';
import speed from '@salesforce/label/c.AI_Insights_Speed';
import failed from '@salesforce/label/c.AI_Insights_Failed';
import causes from '@salesforce/label/c.AI_Insights_Causes';
import cause from '@salesforce/label/c.AI_Insights_Cause';
import perDay from '@salesforce/label/c.AI_Insights_Per_Day';
import day from '@salesforce/label/c.AI_Insights_Day';
import empty from '@salesforce/label/c.AI_Insights_Empty';
import share from '@salesforce/label/c.AI_Insights_Share';

export const labels = {
    intro,
    title,
    loading,
    span,
    grouping,
    days7,
    days30,
    days90,
    days365,
    byCapability,
    byVersion,
    byModel,
    byUser,
    byDepartment,
    uses,
    people,
    acceptance,
    accepted,
    edited,
    rejected,
    editRatio,
    latency,
    failures,
    cost,
    adoption,
    outcomes,
    speed,
    failed,
    causes,
    cause,
    perDay,
    day,
    empty,
    share
};
