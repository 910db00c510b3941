import { apexError } from '../../shared/apexException.js';
import { libraryOf, STRING } from '../../shared/types.js';
import { ApexList, notNull } from '../../shared/values/index.js';
import { currentTransaction } from '../transaction.js';
import { DataObject } from './dataObject.js';
import { attachmentsOf } from './emailAttachments.js';
import { recipientsOf, type EmailFailure, type Recipients } from './emailRecipients.js';
import { senderOf, type Sender } from './emailSender.js';
import { renderTemplate } from './emailTemplates.js';
import { enumNamed } from './runtimeEnums.js';

/** `Messaging.sendEmail`: into the transaction's outbox, which leaves when the transaction commits. */
export function sendEmails(emails: ApexList<DataObject>, allOrNothing: boolean): ApexList {
    const transaction = currentTransaction();
    transaction.limits.count('emailInvocations');
    const sentBefore = transaction.outbox.length;
    const results = notNull(emails).items.map((email, row) => {
        const failure = send(notNull(email));
        if (failure !== null && allOrNothing) {
            transaction.outbox.splice(sentBefore);
            throw emailException(failure, row);
        }
        return result(failure, email);
    });
    transaction.hasUncommittedWork = true;
    return new ApexList(libraryOf('Messaging.SendEmailResult'), results);
}

function emailException({ statusCode, message }: EmailFailure, row: number) {
    const exception = apexError(
        'System.EmailException',
        `SendEmail failed. First exception on row ${row}; first error: ${statusCode}, ${message}: []`
    );
    exception.dmlErrors = [{ index: row, id: null, statusCode, message, fields: [] }];
    return exception;
}

function result(failure: EmailFailure | null, email: DataObject): DataObject {
    const errors =
        failure === null
            ? []
            : [
                  new DataObject('Messaging.SendEmailError', {
                      statusCode: enumNamed('System.StatusCode', failure.statusCode),
                      message: failure.message,
                      fields: new ApexList(STRING),
                      targetObjectId: email['targetObjectId'] ?? null
                  })
              ];
    return new DataObject('Messaging.SendEmailResult', {
        success: failure === null,
        errors: new ApexList(libraryOf('Messaging.SendEmailError'), errors)
    });
}

/** `null` when the message went into the outbox. */
function send(email: DataObject): EmailFailure | null {
    const templateId = (email['templateId'] as string | undefined) ?? null;
    if (templateId !== null) {
        const failure = applyTemplate(email, templateId);
        if (failure !== null) {
            return failure;
        }
    }
    const recipients = recipientsOf(email);
    if ('statusCode' in recipients) {
        return recipients;
    }
    const sender = senderOf(email);
    if ('statusCode' in sender) {
        return sender;
    }
    if ((email['plainTextBody'] ?? email['htmlBody'] ?? null) === null) {
        return {
            statusCode: 'REQUIRED_FIELD_MISSING',
            message: 'Missing body, need at least one of html or plainText'
        };
    }
    if (recipients.target?.startsWith('005') === true && email['saveAsActivity'] === true) {
        return {
            statusCode: 'INVALID_SAVE_AS_ACTIVITY_FLAG',
            message: 'saveAsActivity must be false when sending mail to users.'
        };
    }
    push(email, recipients, sender);
    return null;
}

/** The template's texts take the place of the message's. */
function applyTemplate(email: DataObject, templateId: string): EmailFailure | null {
    const target = (email['targetObjectId'] as string | undefined) ?? null;
    if (target === null) {
        return {
            statusCode: 'REQUIRED_FIELD_MISSING',
            message: 'When a template is specified the targetObjectId is also required.'
        };
    }
    const what = (email['whatId'] as string | undefined) ?? null;
    const { subject, textBody, htmlBody } = renderTemplate(templateId, target, what);
    Object.assign(email, { subject, plainTextBody: textBody, htmlBody });
    return null;
}

function push(email: DataObject, { to, cc, bcc, target }: Recipients, sender: Sender): void {
    const { outbox, user } = currentTransaction();
    const text = (name: string): string | null => (email[name] as string | undefined) ?? null;
    outbox.push({
        to,
        cc,
        bcc,
        ...sender,
        senderId: user.id,
        replyTo: text('replyTo'),
        subject: text('subject') ?? '',
        textBody: text('plainTextBody'),
        htmlBody: text('htmlBody'),
        targetObjectId: target,
        whatId: text('whatId'),
        saveAsActivity: email['saveAsActivity'] !== false,
        inReplyTo: text('inReplyTo'),
        references: text('references'),
        attachments: attachmentsOf(email)
    });
}
