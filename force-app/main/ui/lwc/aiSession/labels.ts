/** The words of a session, translatable as custom labels. */
import again from '@salesforce/label/c.AI_Sent_Again';
import arrived from '@salesforce/label/c.AI_Draft_Arrived';
import badge from '@salesforce/label/c.AI_Draft_Badge';
import close from '@salesforce/label/c.AI_Result_Close';
import copied from '@salesforce/label/c.AI_Result_Copied';
import discarded from '@salesforce/label/c.AI_Draft_Discarded';
import hasArrived from '@salesforce/label/c.AI_Panel_Arrived';
import lastAnswer from '@salesforce/label/c.AI_Ask_Last_Answer';
import editKept from '@salesforce/label/c.AI_Email_Kept';
import notCopied from '@salesforce/label/c.AI_Result_Not_Copied';
import editLost from '@salesforce/label/c.AI_Email_Not_Kept';
import opening from '@salesforce/label/c.AI_Progress_Opening';
import readAt from '@salesforce/label/c.AI_Result_Read_At';
import reading from '@salesforce/label/c.AI_Progress_Reading';
import restored from '@salesforce/label/c.AI_Panel_Restored';
import running from '@salesforce/label/c.AI_Progress_Running';
import sentText from '@salesforce/label/c.AI_Sent_Text';
import sentTitle from '@salesforce/label/c.AI_Sent_Title';
import late from '@salesforce/label/c.AI_Progress_Late';
import stop from '@salesforce/label/c.AI_Progress_Stop';
import stopped from '@salesforce/label/c.AI_Progress_Stopped';
import unexpected from '@salesforce/label/c.AI_Refused_Unexpected';

export const labels = {
    again,
    arrived,
    badge,
    close,
    copied,
    discarded,
    hasArrived,
    lastAnswer,
    editKept,
    notCopied,
    editLost,
    opening,
    readAt,
    reading,
    restored,
    running,
    sentText,
    sentTitle,
    late,
    stop,
    stopped,
    unexpected
};
