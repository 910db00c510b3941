import { apexError } from '../../../shared/apexException.js';
import { libraryOf } from '../../../shared/types.js';
import { ApexList, notNull } from '../../../shared/values/index.js';
import { DataObject } from '../../library/dataObject.js';
import { sendEmails } from '../../library/email.js';
import { renderBodies, renderTemplate } from '../../library/emailTemplates.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { enumNamed } from '../../library/runtimeEnums.js';
import { currentTransaction } from '../../transaction.js';

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

const MOST_BODIES = 10;

/** Texts with their merge fields filled. Counts as a query. */
function renderAll(
    whoId: string | null,
    whatId: string | null,
    bodies: ApexList<string>
): ApexList {
    if (notNull(bodies).items.length > MOST_BODIES) {
        throw apexError(
            'System.EmailException',
            `LIMIT_EXCEEDED: at most ${String(MOST_BODIES)} template bodies`
        );
    }
    currentTransaction().limits.count('queries');
    const results = renderBodies(bodies.items, whoId, whatId).map(
        ({ body, missing }) =>
            new DataObject('Messaging.RenderEmailTemplateBodyResult', {
                success: body !== null,
                mergedBody: body,
                errors: new ApexList(
                    libraryOf('Messaging.RenderEmailTemplateError'),
                    missing.map(
                        (fieldName) =>
                            new DataObject('Messaging.RenderEmailTemplateError', {
                                fieldName,
                                message: `No value for the merge field ${fieldName}`,
                                offset: -1,
                                statusCode: enumNamed(
                                    'System.StatusCode',
                                    'EMAIL_TEMPLATE_FORMULA_ERROR'
                                )
                            })
                    )
                )
            })
    );
    return new ApexList(libraryOf('Messaging.RenderEmailTemplateBodyResult'), results);
}

/** A message that could be sent to the recipient. Counts as a query. */
function render(templateId: string, whoId: string | null, whatId: string | null): DataObject {
    currentTransaction().limits.count('queries');
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
            render,
        'static List<Messaging.RenderEmailTemplateBodyResult> renderEmailTemplate(String whoId, String whatId, List<String> bodies)':
            renderAll
    }
});
