import { ApexList } from '../../shared/values/index.js';
import { textOfValue } from '../values/text.js';
import type { ActionOutcome, Inputs } from './outcome.js';
import { rowsOf } from './rows.js';

const isMissing = (value: unknown): boolean =>
    value instanceof ApexList ? value.items.length === 0 : textOfValue(value ?? null) === '';

/**
 * The action Send Custom Notification. It is checked and goes nowhere: nobody's device is known here.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_action.meta/api_action/actions_obj_custom_notification.htm
 */
export const sendCustomNotification = (inputs: readonly Inputs[]): ActionOutcome[] =>
    inputs.map((given) => ({ outputs: new Map([['success', true]]), fault: faultOf(given) }));

function faultOf(given: Inputs): string | null {
    const missing = ['recipientIds', 'title', 'body'].find((name) =>
        isMissing(given.get(name.toLowerCase()))
    );
    if (missing !== undefined) {
        return `Missing required input parameter: ${missing}`;
    }
    if (isMissing(given.get('targetid')) && isMissing(given.get('targetpageref'))) {
        return 'Specify a targetId or a targetPageRef.';
    }
    const type = textOfValue(given.get('customnotiftypeid') ?? null);
    // Files name the type; the id in them is that of another org, or none
    const name = textOfValue(given.get('customnotiftypename') ?? null);
    const isKnown =
        (name !== '' && isRow('DeveloperName', name)) || (type !== '' && isRow('Id', type));
    return isKnown ? null : `Invalid custom notification type: ${type}`;
}

const isRow = (field: 'Id' | 'DeveloperName', value: string): boolean =>
    rowsOf(`SELECT Id FROM CustomNotificationType WHERE ${field} = :id`, value).length > 0;
