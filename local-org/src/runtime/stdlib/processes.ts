/** Classes around processes of an org: approvals, conversions, hours, formulas, notifications. */
import type { RuntimeClass } from '../library/libraryClass.js';
import ApprovalLockResult from './Approval/LockResult.js';
import ApprovalProcessResult from './Approval/ProcessResult.js';
import ApprovalUnlockResult from './Approval/UnlockResult.js';
import DatabaseLeadConvert from './Database/LeadConvert.js';
import FlowInterview from './Flow/Interview.js';
import InvocableAction, {
    error as invocableActionError,
    result as invocableActionResult
} from './Invocable/Action.js';
import MessagingCustomNotification from './Messaging/CustomNotification.js';
import RenderedEmailBody, {
    error as renderedEmailBodyError
} from './Messaging/RenderEmailTemplateBodyResult.js';
import { approvalTypes } from './System/Approval.js';
import SystemBusinessHours from './System/BusinessHours.js';
import SystemContinuation from './System/Continuation.js';
import SystemWebServiceCallout from './System/WebServiceCallout.js';
import { formulaTypes } from './System/Formula.js';

export const processTypes: readonly RuntimeClass[] = [
    ApprovalLockResult,
    ApprovalProcessResult,
    ApprovalUnlockResult,
    DatabaseLeadConvert,
    FlowInterview,
    InvocableAction,
    invocableActionError,
    invocableActionResult,
    MessagingCustomNotification,
    RenderedEmailBody,
    renderedEmailBodyError,
    SystemBusinessHours,
    SystemContinuation,
    SystemWebServiceCallout,
    ...approvalTypes,
    ...formulaTypes
];
