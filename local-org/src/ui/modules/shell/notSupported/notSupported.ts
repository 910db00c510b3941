import { LightningElement, api } from 'lwc';

interface Refusal {
    readonly what: string;
    readonly reason: string;
}

/** Presentational: says, where it would stand, that a part of the page is not there, and why. */
export default class NotSupported extends LightningElement {
    /** Set by stand-ins for whole components; see org/refusal. */
    static readonly refused: Refusal | undefined = undefined;

    @api what?: string;
    @api reason?: string;

    private get refusal(): Refusal | undefined {
        return (this.constructor as typeof NotSupported).refused;
    }

    get shownWhat(): string {
        return this.what ?? this.refusal?.what ?? '';
    }

    get shownReason(): string {
        return (
            this.reason ??
            this.refusal?.reason ??
            'This part of the platform is not part of the local org.'
        );
    }
}
