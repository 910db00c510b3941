import { ApexException } from '../../shared/apexException.js';
import { LimitException } from '../../shared/limitException.js';
import { libraryOf, STRING } from '../../shared/types.js';
import { ApexList } from '../../shared/values/index.js';
import { DataObject } from '../../runtime/library/dataObject.js';
import { sendEmails } from '../../runtime/library/email.js';
import { NotSupported } from '../../shared/notSupported.js';
import { textOfValue } from '../values/text.js';
import type { ActionOutcome } from './outcome.js';

const KNOWN = new Set([
    'emailaddresses',
    'emailaddressesarray',
    'emailsubject',
    'emailbody',
    'sendrichbody',
    'sendertype',
    'senderaddress',
    'recipientid',
    'relatedrecordid',
    'logemailonsend',
    'usetemplate',
    'useemailtemplate',
    'emailtemplateid',
    'ccrecipientaddresslist',
    'composeemailcontent',
    'addthreadingtokentobody',
    'addthreadingtokentosubject',
    'bccrecipientaddresslist'
]);

type Inputs = ReadonlyMap<string, unknown>;

const text = (inputs: Inputs, name: string): string | null => {
    const value = inputs.get(name) ?? null;
    return value === null || value === '' ? null : textOfValue(value);
};

const addresses = (inputs: Inputs, name: string): string[] => {
    const value = inputs.get(name) ?? null;
    return value instanceof ApexList
        ? value.items.map(textOfValue)
        : textOfValue(value)
              .split(',')
              .map((each) => each.trim())
              .filter((each) => each !== '');
};

/**
 * The Send Email action: each interview's mail into the outbox, one invocation for all.
 * @see https://help.salesforce.com/s/articleView?id=platform.flow_ref_elements_actions_sendemail.htm
 */
export function sendSimpleEmail(inputs: readonly Inputs[]): ActionOutcome[] {
    const emails = inputs.map(emailOf);
    try {
        const results = sendEmails(
            new ApexList(libraryOf('Messaging.SingleEmailMessage'), emails) as ApexList<DataObject>,
            false
        );
        return (results.items as DataObject[]).map((result) => ({
            outputs: new Map(),
            fault: result['success'] === true ? null : messageOf(result)
        }));
    } catch (error) {
        if (!(error instanceof ApexException) || error instanceof LimitException) {
            throw error;
        }
        const fault = error.message ?? error.typeName;
        return inputs.map(() => ({ outputs: new Map(), fault }));
    }
}

function messageOf(result: DataObject): string {
    const [error] = (result['errors'] as ApexList<DataObject>).items;
    return String(error?.['message'] ?? 'The email was not sent.');
}

function emailOf(inputs: Inputs): DataObject {
    const unknown = [...inputs].find(([name, value]) => !KNOWN.has(name) && value !== null);
    if (unknown !== undefined) {
        throw new NotSupported(`input ${unknown[0]} of the flow action emailSimple`);
    }
    const isRich = inputs.get('sendrichbody') === true;
    const body = text(inputs, 'emailbody');
    const template = text(inputs, 'emailtemplateid');
    return new DataObject('Messaging.SingleEmailMessage', {
        toAddresses: new ApexList(STRING, [
            ...addresses(inputs, 'emailaddresses'),
            ...addresses(inputs, 'emailaddressesarray')
        ]),
        ccAddresses: new ApexList(STRING, addresses(inputs, 'ccrecipientaddresslist')),
        bccAddresses: new ApexList(STRING, addresses(inputs, 'bccrecipientaddresslist')),
        subject: text(inputs, 'emailsubject'),
        plainTextBody: isRich ? null : body,
        htmlBody: isRich ? body : null,
        targetObjectId: text(inputs, 'recipientid'),
        whatId: text(inputs, 'relatedrecordid'),
        templateId: template,
        replyTo: text(inputs, 'senderaddress'),
        saveAsActivity: inputs.get('logemailonsend') === true
    });
}
