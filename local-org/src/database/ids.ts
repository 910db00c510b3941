import { idFrom } from '../shared/values/index.js';
import type { Connection } from './connection.js';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const NUMBER_LENGTH = 9;

/**
 * Gives ids that grow with time. A number that was given is not given again by the same connection, even
 * after a rollback: records in memory keep their ids.
 */
export class IdSource {
    readonly #connection: Connection;
    #next = 0;
    #isStored = false;

    constructor(connection: Connection) {
        this.#connection = connection;
    }

    next(keyPrefix: string): string {
        this.#load();
        const id = idOf(keyPrefix, this.#next++);
        this.#isStored = false;
        return id;
    }

    /** Reads where other connections have come to; called when a transaction begins to write. */
    #load(): void {
        const [row] = this.#connection.all(`SELECT next FROM "$sequence" WHERE name = 'id'`);
        this.#next = Math.max(this.#next, Number(row?.[0] ?? 1));
    }

    /** Before a commit: tells other connections. */
    store(): void {
        if (!this.#isStored && this.#next > 0) {
            this.#connection.run(
                `INSERT INTO "$sequence" (name, next) VALUES ('id', ?) ON CONFLICT (name) DO UPDATE SET next = excluded.next`,
                [this.#next]
            );
            this.#isStored = true;
        }
    }
}

/** Prefix, instance, and a number of base 62, with the checksum. */
export function idOf(keyPrefix: string, number: number): string {
    let digits = '';
    for (let rest = number; digits.length < NUMBER_LENGTH; rest = Math.floor(rest / 62)) {
        digits = DIGITS[rest % 62]! + digits;
    }
    return idFrom(`${keyPrefix}000${digits}`);
}
