/** The words of the list, translatable as custom labels. */
import about from '@salesforce/label/c.AI_Prepared_List_About';
import age from '@salesforce/label/c.AI_Prepared_List_Age';
import changed from '@salesforce/label/c.AI_Prepared_Changed';
import empty from '@salesforce/label/c.AI_Prepared_List_Empty';
import intro from '@salesforce/label/c.AI_Prepared_List_Intro';
import loading from '@salesforce/label/c.AI_Prepared_List_Loading';
import noPermission from '@salesforce/label/c.AI_Refused_No_Permission';
import title from '@salesforce/label/c.AI_Prepared_List_Title';

export const labels = { about, age, changed, empty, intro, loading, noPermission, title };
