/** The words of the page, translatable as custom labels. */
import allKinds from '@salesforce/label/c.AI_My_Suggestions_All_Kinds';
import allRecords from '@salesforce/label/c.AI_My_Suggestions_All_Records';
import applied from '@salesforce/label/c.AI_My_Suggestions_Applied';
import byConfidence from '@salesforce/label/c.AI_My_Suggestions_By_Confidence';
import byDue from '@salesforce/label/c.AI_My_Suggestions_By_Due';
import close from '@salesforce/label/c.AI_My_Suggestions_Close';
import copied from '@salesforce/label/c.AI_My_Suggestions_Copied';
import copy from '@salesforce/label/c.AI_My_Suggestions_Copy';
import done from '@salesforce/label/c.AI_My_Suggestions_Done';
import email from '@salesforce/label/c.AI_My_Suggestions_Email';
import emailHint from '@salesforce/label/c.AI_My_Suggestions_Email_Hint';
import intro from '@salesforce/label/c.AI_My_Suggestions_Intro';
import kind from '@salesforce/label/c.AI_My_Suggestions_Kind';
import kindEmail from '@salesforce/label/c.AI_Suggestion_Kind_Email';
import kindEvent from '@salesforce/label/c.AI_Suggestion_Kind_Event';
import kindField from '@salesforce/label/c.AI_Suggestion_Kind_Field';
import kindNote from '@salesforce/label/c.AI_Suggestion_Kind_Note';
import kindTask from '@salesforce/label/c.AI_Suggestion_Kind_Task';
import loading from '@salesforce/label/c.AI_My_Suggestions_Loading';
import notCopied from '@salesforce/label/c.AI_My_Suggestions_Not_Copied';
import nothingDone from '@salesforce/label/c.AI_My_Suggestions_Nothing_Done';
import nothingOpen from '@salesforce/label/c.AI_My_Suggestions_Nothing_Open';
import nothingSuch from '@salesforce/label/c.AI_My_Suggestions_Nothing_Such';
import open from '@salesforce/label/c.AI_My_Suggestions_Open';
import openRecord from '@salesforce/label/c.AI_My_Suggestions_Open_Record';
import record from '@salesforce/label/c.AI_My_Suggestions_Record';
import saved from '@salesforce/label/c.AI_My_Suggestions_Saved';
import show from '@salesforce/label/c.AI_My_Suggestions_Show';
import sort from '@salesforce/label/c.AI_My_Suggestions_Sort';
import title from '@salesforce/label/c.AI_My_Suggestions_Title';

const KINDS: Readonly<Partial<Record<string, string>>> = {
    Task: kindTask,
    Event: kindEvent,
    Field: kindField,
    Email: kindEmail,
    Note: kindNote
};

export const kindOf = (kindName: string): string => KINDS[kindName] ?? kindName;

export const labels = {
    allKinds,
    allRecords,
    applied,
    byConfidence,
    byDue,
    close,
    copied,
    copy,
    done,
    email,
    emailHint,
    intro,
    kind,
    loading,
    notCopied,
    nothingDone,
    nothingOpen,
    nothingSuch,
    open,
    openRecord,
    record,
    saved,
    show,
    sort,
    title
};
