import type { Connection } from '../../database/connection.js';
import type { OutgoingEmail } from '../../runtime/transaction.js';

export interface SentEmail {
    readonly id: number;
    readonly sentAt: number;
    readonly userId: string;
    readonly email: OutgoingEmail;
}

/** E-mails that committed transactions sent. They go nowhere: a page shows them. */
export class Outbox {
    readonly #connection: Connection;

    constructor(connection: Connection) {
        this.#connection = connection;
        connection.script(
            `CREATE TABLE IF NOT EXISTS _local_org_email (
                id INTEGER PRIMARY KEY AUTOINCREMENT, sent_at REAL NOT NULL, user_id TEXT NOT NULL,
                email TEXT NOT NULL)`
        );
    }

    /** Part of the transaction that sends them. */
    store(emails: readonly OutgoingEmail[], userId: string): void {
        for (const email of emails) {
            this.#connection.run(
                'INSERT INTO _local_org_email (sent_at, user_id, email) VALUES (?, ?, ?)',
                [Date.now(), userId, JSON.stringify(email)]
            );
        }
    }

    /** The newest first. */
    list(): SentEmail[] {
        return this.#connection
            .all('SELECT id, sent_at, user_id, email FROM _local_org_email ORDER BY id DESC')
            .map(([id, sentAt, userId, email]) => ({
                id: Number(id),
                sentAt: Number(sentAt),
                userId: String(userId),
                email: JSON.parse(String(email)) as OutgoingEmail
            }));
    }
}
