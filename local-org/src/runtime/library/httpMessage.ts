import { ApexObject } from '../../shared/apexObject.js';
import { STRING } from '../../shared/types.js';
import { ApexBlob, ApexList, notNull } from '../../shared/values/index.js';
import type { Members } from './arguments.js';

/** What requests and responses share: headers, whose names ignore case, and a body of text or bytes. */
export abstract class HttpMessage extends ApexObject {
    /** By lower-case name; the spelling first used is kept. */
    readonly headers = new Map<string, { name: string; value: string }>();
    body: Uint8Array | null = null;

    setHeader(name: string, value: string | null): void {
        const key = notNull(name).toLowerCase();
        const spelled = this.headers.get(key)?.name ?? name;
        this.headers.set(key, { name: spelled, value: value ?? '' });
    }

    getHeader(name: string): string | null {
        return this.headers.get(notNull(name).toLowerCase())?.value ?? null;
    }

    get bodyText(): string | null {
        return this.body === null ? null : Buffer.from(this.body).toString('utf8');
    }

    get headerList(): (readonly [string, string])[] {
        return [...this.headers.values()].map(({ name, value }) => [name, value] as const);
    }
}

/** The members that requests and responses share. */
export const messageMembers: Members = {
    'String getBody()': (self: HttpMessage) => self.bodyText ?? '',
    'Blob getBodyAsBlob()': (self: HttpMessage) => new ApexBlob(self.body ?? new Uint8Array()),
    'String getHeader(String name)': (self: HttpMessage, name: string) => self.getHeader(name),
    'void setBody(String body)': (self: HttpMessage, body: string) => {
        self.body = Buffer.from(notNull(body), 'utf8');
    },
    'void setBodyAsBlob(Blob body)': (self: HttpMessage, body: ApexBlob) => {
        self.body = notNull(body).bytes;
    },
    'void setHeader(String name, String value)': (self: HttpMessage, name: string, value: string) =>
        self.setHeader(name, value)
};

/** The platform lists headers by name, whatever order they were set in. */
export const headerNames = (self: HttpMessage): ApexList =>
    new ApexList(
        STRING,
        [...self.headers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { name }]) => name)
    );
