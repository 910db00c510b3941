/** The words of the page, translatable as custom labels. */
import allDay from '@salesforce/label/c.AI_Meetings_All_Day';
import attendees from '@salesforce/label/c.AI_Meetings_With';
import empty from '@salesforce/label/c.AI_Meetings_Empty';
import intro from '@salesforce/label/c.AI_Meetings_Intro';
import loading from '@salesforce/label/c.AI_Meetings_Loading';
import more from '@salesforce/label/c.AI_Meetings_More';
import noPermission from '@salesforce/label/c.AI_Refused_No_Permission';
import noneToday from '@salesforce/label/c.AI_Meetings_None_Today';
import prepare from '@salesforce/label/c.AI_Meetings_Prepare';
import prepareFor from '@salesforce/label/c.AI_Meetings_Prepare_For';
import title from '@salesforce/label/c.AI_Meetings_Title';
import today from '@salesforce/label/c.AI_Meetings_Today';
import tomorrow from '@salesforce/label/c.AI_Meetings_Tomorrow';

export const labels = {
    allDay,
    attendees,
    empty,
    intro,
    loading,
    more,
    noPermission,
    noneToday,
    prepare,
    prepareFor,
    title,
    today,
    tomorrow
};
