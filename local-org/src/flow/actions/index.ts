import { postToChatter } from './chatterPost.js';
import { sendCustomNotification } from './customNotification.js';
import { sendEmailAlert } from './emailAlert.js';
import { sendSimpleEmail } from './emailAction.js';
import type { ActionOutcome, Inputs } from './outcome.js';
import { submitForApproval } from './submitForApproval.js';

/** Does something once for several sets of inputs; of what is a thing of the org, with its name. */
type PlatformAction = (inputs: readonly Inputs[], name: string) => ActionOutcome[];

/** The actions of the platform that run, by their type. */
export const PLATFORM_ACTIONS: Readonly<Record<string, PlatformAction>> = {
    chatterPost: postToChatter,
    customNotificationAction: sendCustomNotification,
    emailAlert: sendEmailAlert,
    emailSimple: sendSimpleEmail,
    submit: submitForApproval
};
