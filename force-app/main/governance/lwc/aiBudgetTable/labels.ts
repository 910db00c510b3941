/** The words of the table, translatable as custom labels. */
import budget from '@salesforce/label/c.AI_Budgets_Budget';
import capability from '@salesforce/label/c.AI_Usage_Capability';
import counts from '@salesforce/label/c.AI_Budgets_Counts';
import day from '@salesforce/label/c.AI_Usage_Day';
import department from '@salesforce/label/c.AI_Usage_Department';
import everyone from '@salesforce/label/c.AI_Budgets_Everyone';
import month from '@salesforce/label/c.AI_Budgets_Month';
import none from '@salesforce/label/c.AI_Budgets_None';
import period from '@salesforce/label/c.AI_Budgets_Period';
import renews from '@salesforce/label/c.AI_Budgets_Renews';
import reserved from '@salesforce/label/c.AI_Budgets_Reserved';
import spent from '@salesforce/label/c.AI_Budgets_Spent';
import spentOf from '@salesforce/label/c.AI_Budgets_Spent_Of';
import title from '@salesforce/label/c.AI_Budgets_Title';
import used from '@salesforce/label/c.AI_Budgets_Used';
import usedUp from '@salesforce/label/c.AI_Budgets_State_Used_Up';
import user from '@salesforce/label/c.AI_Usage_User';
import warning from '@salesforce/label/c.AI_Budgets_State_Warning';

export const labels = {
    budget,
    capability,
    counts,
    day,
    department,
    everyone,
    month,
    none,
    period,
    renews,
    reserved,
    spent,
    spentOf,
    title,
    used,
    usedUp,
    user,
    warning
};
