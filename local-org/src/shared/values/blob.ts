/** Apex's Blob: bytes. */
export class ApexBlob {
    readonly bytes: Uint8Array;

    constructor(bytes: Uint8Array) {
        this.bytes = bytes;
    }

    static ofText(text: string): ApexBlob {
        return new ApexBlob(Buffer.from(text, 'utf8'));
    }

    static ofBase64(text: string): ApexBlob {
        return new ApexBlob(Buffer.from(text, 'base64'));
    }

    /** The bytes read as UTF-8. */
    toText(): string {
        return Buffer.from(this.bytes).toString('utf8');
    }

    toBase64(): string {
        return Buffer.from(this.bytes).toString('base64');
    }

    toString(): string {
        return `Blob[${this.bytes.length}]`;
    }

    toJSON(): string {
        return this.toBase64();
    }
}
