import intro from '@salesforce/label/c.AI_Insights_Intro';
import title from '@salesforce/label/c.AI_Insights_Title';
import loading from '@salesforce/label/c.AI_Insights_Loading';
import span from '@salesforce/label/c.AI_Insights_Span';
import grouping from '@salesforce/label/c.AI_Insights_Grouping';
import days7 from '@salesforce/label/c.AI_Insights_Days_7';
import days30 from '@salesforce/label/c.AI_Insights_Days_30';
import days90 from '@salesforce/label/c.AI_Insights_Days_90';
import days365 from '@salesforce/label/c.AI_Insights_Days_365';
import byCapability from '@salesforce/label/c.AI_Insights_By_Capability';
import byVersion from '@salesforce/label/c.AI_Insights_By_Version';
import byModel from '@salesforce/label/c.AI_Insights_By_Model';
import byUser from '@salesforce/label/c.AI_Insights_By_User';
import byDepartment from '@salesforce/label/c.AI_Insights_By_Department';
import uses from '@salesforce/label/c.AI_Insights_Uses';
import people from '@salesforce/label/c.AI_Insights_People';
import acceptance from '@salesforce/label/c.AI_Insights_Acceptance';
import accepted from '@salesforce/label/c.AI_Insights_Accepted';
import edited from '@salesforce/label/c.AI_Insights_Edited';
import rejected from '@salesforce/label/c.AI_Insights_Rejected';
import editRatio from '@salesforce/label/c.AI_Insights_Edit_Ratio';
import latency from '@salesforce/label/c.AI_Insights_Latency';
import failures from '@salesforce/label/c.AI_Insights_Failures';
import cost from '@salesforce/label/c.AI_Insights_Cost';
import adoption from '@salesforce/label/c.AI_Insights_Adoption';
import outcomes from '@salesforce/label/c.AI_Insights_Outcomes';
import speed from '@salesforce/label/c.AI_Insights_Speed';
import failed from '@salesforce/label/c.AI_Insights_Failed';
import causes from '@salesforce/label/c.AI_Insights_Causes';
import cause from '@salesforce/label/c.AI_Insights_Cause';
import perDay from '@salesforce/label/c.AI_Insights_Per_Day';
import day from '@salesforce/label/c.AI_Insights_Day';
import empty from '@salesforce/label/c.AI_Insights_Empty';
import share from '@salesforce/label/c.AI_Insights_Share';
import suggestions from '@salesforce/label/c.AI_Insights_Suggestions';
import taken from '@salesforce/label/c.AI_Insights_Taken';
import undone from '@salesforce/label/c.AI_Insights_Undone';
import expired from '@salesforce/label/c.AI_Insights_Expired';
import open from '@salesforce/label/c.AI_Insights_Open';
import noSuggestions from '@salesforce/label/c.AI_Insights_No_Suggestions';
import rejections from '@salesforce/label/c.AI_Insights_Rejections';
import reason from '@salesforce/label/c.AI_Insights_Reason';
import noRejections from '@salesforce/label/c.AI_Insights_No_Rejections';
import noCost from '@salesforce/label/c.AI_Insights_No_Cost';
import notSaid from '@salesforce/label/c.AI_Insights_Not_Said';
import alreadyDone from '@salesforce/label/c.AI_Rejection_Already_Done';
import notUseful from '@salesforce/label/c.AI_Rejection_Not_Useful';
import otherReason from '@salesforce/label/c.AI_Rejection_Other';
import wrong from '@salesforce/label/c.AI_Rejection_Wrong';
import transient from '@salesforce/label/c.AI_Insights_Cause_Transient';
import throttled from '@salesforce/label/c.AI_Insights_Cause_Throttled';
import invalid from '@salesforce/label/c.AI_Insights_Cause_Invalid';
import malformed from '@salesforce/label/c.AI_Insights_Cause_Malformed';
import interrupted from '@salesforce/label/c.AI_Insights_Cause_Interrupted';
import modelRefused from '@salesforce/label/c.AI_Insights_Cause_Model_Refused';
import noAddress from '@salesforce/label/c.AI_Insights_Cause_No_Address';

export const labels = {
    intro,
    title,
    loading,
    span,
    grouping,
    days7,
    days30,
    days90,
    days365,
    byCapability,
    byVersion,
    byModel,
    byUser,
    byDepartment,
    uses,
    people,
    acceptance,
    accepted,
    edited,
    rejected,
    editRatio,
    latency,
    failures,
    cost,
    adoption,
    outcomes,
    speed,
    failed,
    causes,
    cause,
    perDay,
    day,
    empty,
    share,
    suggestions,
    taken,
    undone,
    expired,
    open,
    noSuggestions,
    rejections,
    reason,
    noRejections,
    noCost
};

const REJECTIONS: Readonly<Partial<Record<string, string>>> = {
    Wrong: wrong,
    'Not Useful': notUseful,
    'Already Done': alreadyDone,
    Other: otherReason
};

/** What a value of Rejection__c says; nobody has to say why. */
export function rejectionOf(kind: string | null | undefined): string {
    return kind ? (REJECTIONS[kind] ?? kind) : notSaid;
}

const CAUSES: Readonly<Partial<Record<string, string>>> = {
    TRANSIENT: transient,
    THROTTLED: throttled,
    INVALID_ANSWER: invalid,
    MALFORMED: malformed,
    INTERRUPTED: interrupted,
    MODEL_REFUSED: modelRefused,
    NO_ADDRESS: noAddress
};

/** A cause in words; those that are words already are only written like some. */
export const causeOf = (code: string): string =>
    CAUSES[code] ?? `${code.charAt(0)}${code.slice(1).toLowerCase().replaceAll('_', ' ')}`;
