import { apexError } from '../../shared/apexException.js';
import { currentTransaction } from '../transaction.js';

interface Entry {
    readonly value: unknown;
    /** Milliseconds since 1970; Infinity never ends. */
    readonly until: number;
}

/** The session cache's entries leave after 8 hours, the org cache's after a day, unless told otherwise. */
const DEFAULT_SECONDS = { org: 86_400, session: 28_800 } as const;

/**
 * One partition of the platform cache, in the memory of this worker. In a test it begins empty: what another
 * transaction has put is not seen.
 */
export class CachePartition {
    readonly kind: 'org' | 'session';
    /** `local.Name` */
    readonly name: string;

    constructor(kind: 'org' | 'session', name: string) {
        this.kind = kind;
        this.name = name;
    }

    private get entries(): Map<string, Entry> {
        const { test, attachments, user } = currentTransaction();
        const owner = this.kind === 'session' ? user.id : '';
        const key = `cache:${this.kind}:${owner}:${this.name.toLowerCase()}`;
        const home = test === null ? shared : attachments;
        let entries = home.get(key) as Map<string, Entry> | undefined;
        if (entries === undefined) {
            entries = new Map();
            home.set(key, entries);
        }
        return entries;
    }

    get(key: string): unknown {
        const entry = this.entries.get(this.checked(key));
        if (entry === undefined) {
            return null;
        }
        if (entry.until < currentTransaction().clock.now()) {
            this.entries.delete(key);
            return null;
        }
        return entry.value;
    }

    has(key: string): boolean {
        return this.get(key) !== null;
    }

    put(key: string, value: unknown, seconds: number = DEFAULT_SECONDS[this.kind]): void {
        if (value === null) {
            throw this.error('Value cannot be null');
        }
        const until = currentTransaction().clock.now() + seconds * 1000;
        this.entries.set(this.checked(key), { value, until });
    }

    remove(key: string): boolean {
        return this.entries.delete(this.checked(key));
    }

    keys(): string[] {
        return [...this.entries.keys()].filter((key) => this.has(key));
    }

    private checked(key: string): string {
        if (!/^[a-zA-Z0-9]{1,50}$/.test(key)) {
            throw this.error(
                `Invalid key: ${key}. Keys must be alphanumeric and at most 50 characters long.`
            );
        }
        return key;
    }

    private error(message: string) {
        const kind =
            this.kind === 'org' ? 'Org.OrgCacheException' : 'Session.SessionCacheException';
        return apexError(`Cache.${kind}`, message);
    }
}

const shared = new Map<unknown, unknown>();
