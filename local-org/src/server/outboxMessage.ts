/** An e-mail as org/worker/outbox.ts keeps it. */
export interface StoredEmail {
    readonly id: number;
    readonly sentAt: number;
    readonly userId: string;
    readonly email: Readonly<Record<string, unknown>>;
}

export interface OutboxMessage {
    readonly id: string;
    readonly sentAt: string;
    readonly from: string;
    readonly to: string;
    readonly cc: string;
    readonly bcc: string;
    readonly subject: string;
    readonly text: string | null;
    readonly html: string | null;
    readonly relatedTo: string | null;
    readonly attachments: readonly { readonly name: string; readonly address: string }[];
}

export interface Attachment {
    readonly name: string;
    readonly contentType?: string | null;
    readonly base64: string;
}

export const attachmentsOf = ({ email }: StoredEmail): readonly Attachment[] =>
    Array.isArray(email['attachments']) ? (email['attachments'] as Attachment[]) : [];

/** A stored e-mail as the outbox shows it. */
export function outboxMessage(stored: StoredEmail): OutboxMessage {
    const { id, sentAt, userId, email } = stored;
    const text = (...names: string[]): string | null => {
        for (const name of names) {
            const value = email[name];
            if (typeof value === 'string' && value !== '') {
                return value;
            }
        }
        return null;
    };
    const list = (...names: string[]): string => {
        for (const name of names) {
            const value = email[name];
            if (Array.isArray(value) && value.length > 0) {
                return value.map(String).join(', ');
            }
            if (typeof value === 'string') {
                return value;
            }
        }
        return '';
    };
    return {
        id: String(id),
        sentAt: new Date(sentAt).toISOString(),
        from: text('from', 'fromAddress', 'senderDisplayName') ?? userId,
        to: list('to', 'toAddresses'),
        cc: list('cc', 'ccAddresses'),
        bcc: list('bcc', 'bccAddresses'),
        subject: text('subject') ?? '(no subject)',
        text: text('textBody', 'plainTextBody'),
        html: text('htmlBody'),
        relatedTo: text('whatId', 'targetObjectId'),
        attachments: attachmentsOf(stored).map(({ name }, index) => ({
            name,
            address: `/api/outbox/${String(id)}/attachments/${String(index)}`
        }))
    };
}
