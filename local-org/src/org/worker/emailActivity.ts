import { randomUUID } from 'node:crypto';
import { STRING } from '../../shared/types.js';
import { ApexDatetime, ApexList } from '../../shared/values/index.js';
import { queryOf } from '../../runtime/library/dynamicQuery.js';
import { today } from '../../runtime/library/dates/clock.js';
import { SObject } from '../../schema/sobject.js';
import {
    currentTransaction,
    type OutgoingEmail,
    type Transaction
} from '../../runtime/transaction.js';

/** Objects whose records an activity may be with; all others are what it is about. */
const PEOPLE = ['Contact', 'Lead'];

/** Status of an e-mail that was sent. */
const SENT = '3';

/**
 * Logs the e-mails that a transaction sent as completed tasks with their e-mail messages, as the platform does
 * unless `setSaveAsActivity(false)` was called.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_email_outbound_base.htm
 */
export function logEmailActivities(emails: readonly OutgoingEmail[]): void {
    // By position: a trigger on tasks may send more while this goes on.
    for (let at = 0; at < emails.length; at++) {
        const email = emails[at]!;
        if (email.saveAsActivity) {
            logActivity(email);
        }
    }
}

function logActivity(email: OutgoingEmail): void {
    const transaction = currentTransaction();
    const { user, clock } = transaction;
    const target = objectOf(email.targetObjectId, transaction);
    const about = objectOf(email.whatId, transaction);
    const isToPerson = PEOPLE.includes(target ?? '');
    if (about === null && !isToPerson) {
        return;
    }
    const now = new ApexDatetime(Math.floor(clock.now() / 1000) * 1000);
    const task = insert(transaction, 'Task', {
        Subject: `Email: ${email.subject}`.slice(0, 255),
        Status: 'Completed',
        Priority: 'Normal',
        TaskSubtype: 'Email',
        OwnerId: user.id,
        WhoId: isToPerson ? email.targetObjectId : null,
        WhatId: about === null ? null : email.whatId,
        ActivityDate: today(),
        CompletedDateTime: now,
        Description: descriptionOf(email)
    });
    insert(transaction, 'EmailMessage', {
        ActivityId: task,
        RelatedToId: about === null ? null : email.whatId,
        ParentId: about === 'Case' ? email.whatId : null,
        Subject: email.subject,
        FromName: email.senderName ?? [user.firstName, user.lastName].filter(Boolean).join(' '),
        FromAddress: email.from,
        ToAddress: email.to.join('; '),
        CcAddress: email.cc.join('; '),
        BccAddress: email.bcc.join('; '),
        TextBody: email.textBody,
        HtmlBody: email.htmlBody,
        Incoming: false,
        Status: SENT,
        MessageDate: now,
        HasAttachment: email.attachments.length > 0,
        ToIds: isToPerson ? new ApexList(STRING, [email.targetObjectId]) : null,
        ...threadOf(email, transaction)
    });
}

/** A message has an identifier of its own; an answer names the one it answers, and their thread. */
function threadOf(
    { inReplyTo, references }: OutgoingEmail,
    { database, user }: Transaction
): Readonly<Record<string, unknown>> {
    const identifier = `<${randomUUID()}@local-org.example.com>`;
    const first = /<[^>]+>/.exec(references ?? inReplyTo ?? '')?.[0];
    const { records } =
        inReplyTo === null
            ? { records: [] }
            : database.query(
                  queryOf(
                      'SELECT Id, ThreadIdentifier FROM EmailMessage WHERE MessageIdentifier = :id'
                  ),
                  {
                      bind: () => inReplyTo,
                      access: { userId: user.id, mode: 'system', sharing: false }
                  }
              );
    const [answered] = records as SObject[];
    return {
        MessageIdentifier: identifier,
        ThreadIdentifier: answered?.get('ThreadIdentifier') ?? first ?? identifier,
        ReplyToEmailMessageId: answered?.id ?? null
    };
}

/** The text that the platform puts into the task of a sent e-mail. */
function descriptionOf({ to, cc, bcc, subject, textBody, htmlBody, attachments }: OutgoingEmail) {
    const body = textBody ?? (htmlBody ?? '').replace(/<[^>]*>/g, '');
    return [
        `Additional To: ${to.join('; ')}`,
        `CC: ${cc.join('; ')}`,
        `BCC: ${bcc.join('; ')}`,
        `Attachment: ${attachments.map(({ name }) => name).join(', ')}`,
        '',
        `Subject: ${subject}`,
        'Body:',
        body
    ].join('\n');
}

function objectOf(id: string | null, { schema }: Transaction): string | null {
    return id === null ? null : (schema.objectByKeyPrefix(id.slice(0, 3))?.name ?? null);
}

/** Triggers run, but one that fails does not stop the e-mail; no statement of the caller is counted. */
function insert(
    { schema, database, user }: Transaction,
    object: string,
    values: Readonly<Record<string, unknown>>
): string | null {
    const def = schema.object(object);
    if (def === undefined) {
        return null;
    }
    const record = new SObject(def);
    for (const [name, value] of Object.entries(values)) {
        const field = def.fieldsByName.get(name.toLowerCase());
        if (field !== undefined && value !== null && value !== '') {
            record.store(field, value);
        }
    }
    const [result] = database.save('insert', [record], {
        allOrNone: false,
        access: { userId: user.id, mode: 'system', sharing: false }
    });
    return result?.id ?? null;
}
