/** The words of a session, translatable as custom labels. */
import again from '@salesforce/label/c.AI_Sent_Again';
import arrived from '@salesforce/label/c.AI_Draft_Arrived';
import badge from '@salesforce/label/c.AI_Draft_Badge';
import close from '@salesforce/label/c.AI_Result_Close';
import copied from '@salesforce/label/c.AI_Result_Copied';
import discarded from '@salesforce/label/c.AI_Draft_Discarded';
import hasArrived from '@salesforce/label/c.AI_Panel_Arrived';
import keepDescription from '@salesforce/label/c.AI_Result_Keep_Description';
import keepNote from '@salesforce/label/c.AI_Result_Keep_Note';
import keptDescription from '@salesforce/label/c.AI_Result_Kept_Description';
import keptNote from '@salesforce/label/c.AI_Suggestion_Done_Note';
import lastAnswer from '@salesforce/label/c.AI_Ask_Last_Answer';
import editKept from '@salesforce/label/c.AI_Email_Kept';
import notCopied from '@salesforce/label/c.AI_Result_Not_Copied';
import editLost from '@salesforce/label/c.AI_Email_Not_Kept';
import opening from '@salesforce/label/c.AI_Progress_Opening';
import readAt from '@salesforce/label/c.AI_Result_Read_At';
import reading from '@salesforce/label/c.AI_Progress_Reading';
import restored from '@salesforce/label/c.AI_Panel_Restored';
import running from '@salesforce/label/c.AI_Progress_Running';
import sending from '@salesforce/label/c.AI_Progress_Sending';
import sentText from '@salesforce/label/c.AI_Sent_Text';
import sentTitle from '@salesforce/label/c.AI_Sent_Title';
import undo from '@salesforce/label/c.AI_Suggestion_Undo';
import unexpected from '@salesforce/label/c.AI_Refused_Unexpected';

export const labels = {
    again,
    arrived,
    badge,
    close,
    copied,
    discarded,
    hasArrived,
    keepDescription,
    keepNote,
    keptDescription,
    keptNote,
    lastAnswer,
    editKept,
    notCopied,
    editLost,
    opening,
    readAt,
    reading,
    restored,
    running,
    sending,
    sentText,
    sentTitle,
    undo,
    unexpected
};
