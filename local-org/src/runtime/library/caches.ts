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
        return this.valid(this.checked(key));
    }

    /**
     * What a CacheBuilder made for a key, now or before. The builder's class is part of the key: two of them do not share.
     * @see https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_interface_cache_CacheBuilder.htm
     */
    built(builder: string, key: string, make: () => unknown): unknown {
        const whole = this.keyOf(builder, key);
        const known = this.valid(whole);
        if (known !== null) {
            return known;
        }
        const value = make();
        if (value !== null) {
            this.set(whole, value, DEFAULT_SECONDS[this.kind]);
        }
        return value;
    }

    has(key: string): boolean {
        return this.get(key) !== null;
    }

    put(key: string, value: unknown, seconds: number = DEFAULT_SECONDS[this.kind]): void {
        if (value === null) {
            throw this.error('Value cannot be null');
        }
        this.set(this.checked(key), value, seconds);
    }

    remove(key: string): boolean {
        return this.entries.delete(this.checked(key));
    }

    removeBuilt(builder: string, key: string): boolean {
        return this.entries.delete(this.keyOf(builder, key));
    }

    keys(): string[] {
        return [...this.entries.keys()].filter((key) => this.valid(key) !== null);
    }

    private valid(key: string): unknown {
        const entry = this.entries.get(key);
        if (entry === undefined) {
            return null;
        }
        if (entry.until < currentTransaction().clock.now()) {
            this.entries.delete(key);
            return null;
        }
        return entry.value;
    }

    private set(key: string, value: unknown, seconds: number): void {
        this.entries.set(key, { value, until: currentTransaction().clock.now() + seconds * 1000 });
    }

    private keyOf(builder: string, key: string): string {
        return `${builder}_${this.checked(key)}`;
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
