import { apexError } from '../../../shared/apexException.js';
import { ApexList, notNull } from '../../../shared/values/index.js';
import { DataObject } from '../../library/dataObject.js';
import { sendEmails } from '../../library/email.js';
import { renderTemplate } from '../../library/emailTemplates.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

/** Most recipients that one transaction may reserve. */
const DAILY_EMAILS = 5000;

function reserve(count: number): void {
    if (notNull(count) > DAILY_EMAILS) {
        throw apexError(
            'System.HandledException',
            'The daily limit for the org would be exceeded by this request'
        );
    }
}

/** A message that could be sent to the recipient. */
function render(templateId: string, whoId: string | null, whatId: string | null): DataObject {
    const { subject, textBody, htmlBody } = renderTemplate(notNull(templateId), whoId, whatId);
    return new DataObject('Messaging.SingleEmailMessage', {
        subject,
        plainTextBody: textBody,
        htmlBody,
        templateId,
        targetObjectId: whoId,
        whatId,
        saveAsActivity: true
    });
}

/** The static methods of `Messaging`, which is a namespace and a class. */
export default libraryClass('System.Messaging', {
    reference: apexReference('apex_classes_email_outbound_messaging'),
    members: {
        'static List<Messaging.SendEmailResult> sendEmail(List<Messaging.Email> emails)': (
            emails: ApexList<DataObject>
        ) => sendEmails(emails, true),
        'static List<Messaging.SendEmailResult> sendEmail(List<Messaging.Email> emails, Boolean allOrNothing)':
            (emails: ApexList<DataObject>, allOrNothing: boolean | null) =>
                sendEmails(emails, allOrNothing !== false),
        'static void reserveSingleEmailCapacity(Integer count)': reserve,
        'static void reserveMassEmailCapacity(Integer count)': reserve,
        'static Messaging.SingleEmailMessage renderStoredEmailTemplate(String templateId, String whoId, String whatId)':
            render
    }
});
