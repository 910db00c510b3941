/** A feature of the platform that the local org does not have. Apex cannot catch it. */
export class NotSupported extends Error {
    readonly feature: string;

    constructor(feature: string) {
        super(`NotSupported: ${feature}`);
        this.name = 'NotSupported';
        this.feature = feature;
    }
}
