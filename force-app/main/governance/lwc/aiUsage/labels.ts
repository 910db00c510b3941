/** The words of the page, translatable as custom labels. */
import all from '@salesforce/label/c.AI_Usage_All';
import budgets from '@salesforce/label/c.AI_Budgets_Title';
import byDay from '@salesforce/label/c.AI_Usage_By_Day';
import calls from '@salesforce/label/c.AI_Usage_Calls';
import capability from '@salesforce/label/c.AI_Usage_Capability';
import day from '@salesforce/label/c.AI_Usage_Day';
import days30 from '@salesforce/label/c.AI_Usage_Days_30';
import days7 from '@salesforce/label/c.AI_Usage_Days_7';
import days90 from '@salesforce/label/c.AI_Usage_Days_90';
import department from '@salesforce/label/c.AI_Usage_Department';
import failures from '@salesforce/label/c.AI_Usage_Failures';
import loading from '@salesforce/label/c.AI_Usage_Loading';
import measure from '@salesforce/label/c.AI_Usage_Measure';
import model from '@salesforce/label/c.AI_Usage_Model';
import none from '@salesforce/label/c.AI_Usage_None';
import nothing from '@salesforce/label/c.AI_Usage_Nothing';
import intro from '@salesforce/label/c.AI_Usage_Intro';
import span from '@salesforce/label/c.AI_Usage_Span';
import spend from '@salesforce/label/c.AI_Usage_Spend';
import title from '@salesforce/label/c.AI_Usage_Title';
import tokens from '@salesforce/label/c.AI_Usage_Tokens';
import trials from '@salesforce/label/c.AI_Usage_Trials';
import user from '@salesforce/label/c.AI_Usage_User';
import noCost from '@salesforce/label/c.AI_Insights_No_Cost';

export const labels = {
    all,
    budgets,
    byDay,
    calls,
    capability,
    day,
    days30,
    days7,
    days90,
    department,
    failures,
    loading,
    measure,
    model,
    none,
    nothing,
    intro,
    span,
    spend,
    title,
    tokens,
    trials,
    user,
    noCost
};
