import { apexError } from '../../shared/apexException.js';
import { libraryOf, STRING } from '../../shared/types.js';
import { ApexBlob, ApexList, notNull } from '../../shared/values/index.js';
import { SObject } from '../../schema/sobject.js';
import { queryOf } from './dynamicQuery.js';
import { currentTransaction } from '../transaction.js';
import { DataObject } from './dataObject.js';
import { renderTemplate } from './emailTemplates.js';
import { enumNamed } from './runtimeEnums.js';

const MOST_ADDRESSES = 150;

const texts = (list: unknown): string[] =>
    list instanceof ApexList ? (list.items as string[]).filter((each) => each !== null) : [];

interface Failure {
    readonly statusCode: string;
    readonly message: string;
}

/** `Messaging.sendEmail`: into the transaction's outbox, which leaves when the transaction commits. */
export function sendEmails(emails: ApexList<DataObject>, allOrNothing: boolean): ApexList {
    const transaction = currentTransaction();
    transaction.limits.count('emailInvocations');
    const results = notNull(emails).items.map((email, row) => {
        const failure = send(notNull(email));
        if (failure !== null && allOrNothing) {
            throw emailException(failure, row);
        }
        return result(failure, email);
    });
    transaction.hasUncommittedWork = true;
    return new ApexList(libraryOf('Messaging.SendEmailResult'), results);
}

function emailException({ statusCode, message }: Failure, row: number) {
    const exception = apexError(
        'System.EmailException',
        `SendEmail failed. First exception on row ${row}; first error: ${statusCode}, ${message}: []`
    );
    exception.dmlErrors = [{ index: row, id: null, statusCode, message, fields: [] }];
    return exception;
}

function result(failure: Failure | null, email: DataObject): DataObject {
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
function send(email: DataObject): Failure | null {
    const templateId = (email['templateId'] as string | undefined) ?? null;
    if (templateId !== null) {
        const failure = applyTemplate(email, templateId);
        if (failure !== null) {
            return failure;
        }
    }
    const to = texts(email['toAddresses']);
    const cc = texts(email['ccAddresses']);
    const bcc = texts(email['bccAddresses']);
    const target = (email['targetObjectId'] as string | undefined) ?? null;
    const address = target === null ? null : addressOf(target);
    const recipients = [...to, ...cc, ...bcc];
    if (target !== null && address === null) {
        return {
            statusCode: 'INVALID_EMAIL_ADDRESS',
            message: `The target object has no e-mail address: ${target}`
        };
    }
    if (recipients.length === 0 && address === null) {
        return {
            statusCode: 'REQUIRED_FIELD_MISSING',
            message: 'Add a recipient to send an email.'
        };
    }
    const wrong = recipients.find(
        (each) => !/^[^@\s]+@[^@\s]+\.[^@\s]+$|^00[35Q]\w{12,15}$/.test(each)
    );
    if (wrong !== undefined) {
        return {
            statusCode: 'INVALID_EMAIL_ADDRESS',
            message: `Email address is invalid: ${wrong}`
        };
    }
    if (recipients.length > MOST_ADDRESSES) {
        return {
            statusCode: 'LIMIT_EXCEEDED',
            message: `Too many recipients: ${recipients.length}`
        };
    }
    if ((email['plainTextBody'] ?? email['htmlBody'] ?? null) === null) {
        return {
            statusCode: 'REQUIRED_FIELD_MISSING',
            message: 'Missing body, need at least one of html or plainText'
        };
    }
    if (target?.startsWith('005') === true && email['saveAsActivity'] === true) {
        return {
            statusCode: 'INVALID_SAVE_AS_ACTIVITY_FLAG',
            message: 'saveAsActivity must be false when sending mail to users.'
        };
    }
    push(email, { to: address === null ? to : [address, ...to], cc, bcc, target });
    return null;
}

/** The template's texts take the place of the message's. */
function applyTemplate(email: DataObject, templateId: string): Failure | null {
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

function push(
    email: DataObject,
    { to, cc, bcc, target }: { to: string[]; cc: string[]; bcc: string[]; target: string | null }
): void {
    const { outbox, user } = currentTransaction();
    const text = (name: string): string | null => (email[name] as string | undefined) ?? null;
    outbox.push({
        to,
        cc,
        bcc,
        from: user.email,
        senderId: user.id,
        senderName: text('senderDisplayName'),
        replyTo: text('replyTo'),
        subject: text('subject') ?? '',
        textBody: text('plainTextBody'),
        htmlBody: text('htmlBody'),
        targetObjectId: target,
        whatId: text('whatId'),
        saveAsActivity: email['saveAsActivity'] !== false,
        inReplyTo: text('inReplyTo'),
        references: text('references'),
        attachments: attachments(email['fileAttachments'])
    });
}

function attachments(
    list: unknown
): { name: string; contentType: string | null; base64: string }[] {
    return list instanceof ApexList
        ? (list.items as DataObject[]).map((file) => ({
              name: String(file['fileName'] ?? ''),
              contentType: (file['contentType'] as string | undefined) ?? null,
              base64: file['body'] instanceof ApexBlob ? file['body'].toBase64() : ''
          }))
        : [];
}

/** The address of a contact, lead or user; null when there is none. */
function addressOf(id: string): string | null {
    const { schema, database, user } = currentTransaction();
    const def = schema.objectByKeyPrefix(id.slice(0, 3));
    if (def?.fieldsByName.has('email') !== true) {
        return null;
    }
    const { records } = database.query(queryOf(`SELECT Email FROM ${def.name} WHERE Id = :id`), {
        bind: () => id,
        access: { userId: user.id, mode: 'system', sharing: false }
    });
    const [record] = records;
    return record instanceof SObject ? ((record.get('Email') as string | null) ?? null) : null;
}
