/** The words of the card, translatable as custom labels. */
import again from '@salesforce/label/c.AI_Sent_Again';
import arrived from '@salesforce/label/c.AI_Draft_Arrived';
import auditLink from '@salesforce/label/c.AI_Audit_Link';
import discarded from '@salesforce/label/c.AI_Draft_Discarded';
import loading from '@salesforce/label/c.AI_Card_Loading';
import noPermission from '@salesforce/label/c.AI_Refused_No_Permission';
import nothingHere from '@salesforce/label/c.AI_Card_Nothing_Here';
import opening from '@salesforce/label/c.AI_Progress_Opening';
import running from '@salesforce/label/c.AI_Progress_Running';
import sending from '@salesforce/label/c.AI_Progress_Sending';
import sentText from '@salesforce/label/c.AI_Sent_Text';
import sentTitle from '@salesforce/label/c.AI_Sent_Title';
import title from '@salesforce/label/c.AI_Card_Title';
import unexpected from '@salesforce/label/c.AI_Refused_Unexpected';

export const labels = {
    again,
    arrived,
    auditLink,
    discarded,
    loading,
    noPermission,
    nothingHere,
    opening,
    running,
    sending,
    sentText,
    sentTitle,
    title,
    unexpected
};
