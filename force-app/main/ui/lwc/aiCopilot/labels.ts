/** The words of the card, translatable as custom labels. */
import auditLink from '@salesforce/label/c.AI_Audit_Link';
import hasArrived from '@salesforce/label/c.AI_Panel_Arrived';
import loading from '@salesforce/label/c.AI_Card_Loading';
import noPermission from '@salesforce/label/c.AI_Refused_No_Permission';
import nothingHere from '@salesforce/label/c.AI_Card_Nothing_Here';
import title from '@salesforce/label/c.AI_Card_Title';
import unexpected from '@salesforce/label/c.AI_Refused_Unexpected';

export const labels = {
    auditLink,
    hasArrived,
    loading,
    noPermission,
    nothingHere,
    title,
    unexpected
};
