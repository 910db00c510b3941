/** The words of the draft review, translatable as custom labels. */
import badge from '@salesforce/label/c.AI_Draft_Badge';
import body from '@salesforce/label/c.AI_Draft_Body';
import cached from '@salesforce/label/c.AI_Draft_Cached';
import discard from '@salesforce/label/c.AI_Draft_Discard';
import facts from '@salesforce/label/c.AI_Draft_Facts';
import feedbackDown from '@salesforce/label/c.AI_Feedback_Down';
import feedbackQuestion from '@salesforce/label/c.AI_Feedback_Question';
import feedbackReason from '@salesforce/label/c.AI_Feedback_Reason';
import feedbackSubmit from '@salesforce/label/c.AI_Feedback_Submit';
import feedbackThanks from '@salesforce/label/c.AI_Feedback_Thanks';
import feedbackUp from '@salesforce/label/c.AI_Feedback_Up';
import flags from '@salesforce/label/c.AI_Draft_Flags';
import jump from '@salesforce/label/c.AI_Draft_Flag_Jump';
import length from '@salesforce/label/c.AI_Draft_Length';
import lengthLong from '@salesforce/label/c.AI_Length_Long';
import lengthMedium from '@salesforce/label/c.AI_Length_Medium';
import lengthShort from '@salesforce/label/c.AI_Length_Short';
import marked from '@salesforce/label/c.AI_Draft_Marked';
import noRecipient from '@salesforce/label/c.AI_Draft_No_Recipient';
import noAddress from '@salesforce/label/c.AI_Draft_No_Address';
import regenerate from '@salesforce/label/c.AI_Draft_Regenerate';
import send from '@salesforce/label/c.AI_Draft_Send';
import standIn from '@salesforce/label/c.AI_Draft_Stand_In';
import subject from '@salesforce/label/c.AI_Draft_Subject';
import to from '@salesforce/label/c.AI_Draft_To';
import tone from '@salesforce/label/c.AI_Draft_Tone';
import toneDirect from '@salesforce/label/c.AI_Tone_Direct';
import toneFormal from '@salesforce/label/c.AI_Tone_Formal';
import toneFriendly from '@salesforce/label/c.AI_Tone_Friendly';
import writtenBy from '@salesforce/label/c.AI_Draft_Written_By';

/** Values are what the prompt says, labels what the user reads. */
export const tones = [
    { value: 'Friendly', label: toneFriendly },
    { value: 'Formal', label: toneFormal },
    { value: 'Direct', label: toneDirect }
];

export const lengths = [
    { value: 'Short', label: lengthShort },
    { value: 'Medium', label: lengthMedium },
    { value: 'Long', label: lengthLong }
];

export {
    badge,
    body,
    cached,
    discard,
    facts,
    feedbackDown,
    feedbackQuestion,
    feedbackReason,
    feedbackSubmit,
    feedbackThanks,
    feedbackUp,
    flags,
    jump,
    length,
    marked,
    noAddress,
    noRecipient,
    regenerate,
    send,
    standIn,
    subject,
    to,
    tone,
    writtenBy
};
