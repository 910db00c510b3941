import { ApexObject } from '../../../shared/apexObject.js';
import { libraryOf } from '../../../shared/types.js';

export interface RecordTypeFacts {
    readonly id: string | null;
    readonly name: string;
    readonly developerName: string;
    readonly isActive: boolean;
    readonly isMaster: boolean;
    readonly isDefault: boolean;
}

/** `Schema.RecordTypeInfo`. */
export class RecordTypeDescribe extends ApexObject {
    readonly facts: RecordTypeFacts;

    constructor(facts: RecordTypeFacts) {
        super();
        this.facts = facts;
    }

    get $type() {
        return libraryOf('Schema.RecordTypeInfo');
    }

    override toString(): string {
        return `Schema.RecordTypeInfo[name=${this.facts.name}]`;
    }
}
