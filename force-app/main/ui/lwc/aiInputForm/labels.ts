/** The words of the form, translatable as custom labels. What a customer adds is shown as it is named. */
import fileLabel from '@salesforce/label/c.AI_Input_File';
import kind from '@salesforce/label/c.AI_Input_Kind';
import kindAgain from '@salesforce/label/c.AI_Kind_Again';
import kindFirst from '@salesforce/label/c.AI_Kind_First';
import kindFollowUp from '@salesforce/label/c.AI_Kind_Follow_Up';
import kindReply from '@salesforce/label/c.AI_Kind_Reply';
import language from '@salesforce/label/c.AI_Input_Language';
import languageAutomatic from '@salesforce/label/c.AI_Language_Automatic';
import length from '@salesforce/label/c.AI_Draft_Length';
import lengthLong from '@salesforce/label/c.AI_Length_Long';
import lengthMedium from '@salesforce/label/c.AI_Length_Medium';
import lengthShort from '@salesforce/label/c.AI_Length_Short';
import materialLabel from '@salesforce/label/c.AI_Input_Material';
import noText from '@salesforce/label/c.AI_Input_No_Text';
import question from '@salesforce/label/c.AI_Input_Question';
import received from '@salesforce/label/c.AI_Input_Received';
import tone from '@salesforce/label/c.AI_Draft_Tone';
import toneDirect from '@salesforce/label/c.AI_Tone_Direct';
import toneFormal from '@salesforce/label/c.AI_Tone_Formal';
import toneFriendly from '@salesforce/label/c.AI_Tone_Friendly';
import tooLong from '@salesforce/label/c.AI_Input_Too_Long';
import transcript from '@salesforce/label/c.AI_Input_Transcript';

const NAMES: Readonly<Partial<Record<string, string>>> = {
    Tone: tone,
    Length: length,
    Kind: kind,
    'Received e-mail': received,
    Language: language,
    Question: question,
    Transcript: transcript
};

const OPTIONS: Readonly<Partial<Record<string, string>>> = {
    Friendly: toneFriendly,
    Formal: toneFormal,
    Direct: toneDirect,
    Short: lengthShort,
    Medium: lengthMedium,
    Long: lengthLong,
    'Follow-up': kindFollowUp,
    'First outreach': kindFirst,
    Reply: kindReply,
    'Re-engagement': kindAgain,
    Automatic: languageAutomatic
};

export const inputLabel = (name: string): string => NAMES[name] ?? name.replaceAll('_', ' ');

export const optionLabel = (value: string): string => OPTIONS[value] ?? value;

export { fileLabel, materialLabel, noText, tooLong };
