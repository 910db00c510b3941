/** The words of the list, translatable as custom labels. */
import all from '@salesforce/label/c.AI_Newest_Suggestions_All';
import due from '@salesforce/label/c.AI_Newest_Suggestions_Due';
import empty from '@salesforce/label/c.AI_Newest_Suggestions_Empty';
import intro from '@salesforce/label/c.AI_Newest_Suggestions_Intro';
import loading from '@salesforce/label/c.AI_Newest_Suggestions_Loading';
import noPermission from '@salesforce/label/c.AI_Refused_No_Permission';
import title from '@salesforce/label/c.AI_Newest_Suggestions_Title';

export const labels = { all, due, empty, intro, loading, noPermission, title };
