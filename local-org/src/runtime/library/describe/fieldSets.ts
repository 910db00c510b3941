import { ApexObject } from '../../../shared/apexObject.js';
import { libraryOf } from '../../../shared/types.js';
import type { FieldDef, FieldSetDef, SObjectDef } from '../../../schema/definitions.js';
import { currentTransaction } from '../../transaction.js';

/** `Schema.FieldSet`. */
export class FieldSetDescribe extends ApexObject {
    readonly def: SObjectDef;
    readonly set: FieldSetDef;

    constructor(def: SObjectDef, set: FieldSetDef) {
        super();
        this.def = def;
        this.set = set;
    }

    get $type() {
        return libraryOf('Schema.FieldSet');
    }

    members(): FieldSetMemberDescribe[] {
        return this.set.fields.flatMap(({ path, isRequired }) => {
            const found = fieldAt(this.def, path);
            return found === null ? [] : [new FieldSetMemberDescribe(found, path, isRequired)];
        });
    }

    override toString(): string {
        return `Schema.FieldSet[${this.set.name}]`;
    }
}

/** The field that a path such as `Account.Owner.Name` ends at. */
function fieldAt(def: SObjectDef, path: string): { def: SObjectDef; field: FieldDef } | null {
    const [first = '', ...rest] = path.split('.');
    if (rest.length === 0) {
        const field = def.fieldsByName.get(first.toLowerCase());
        return field === undefined ? null : { def, field };
    }
    const parent = def.relationshipsByName.get(first.toLowerCase())?.referenceTo?.[0];
    const parentDef = parent === undefined ? undefined : currentTransaction().schema.object(parent);
    return parentDef === undefined ? null : fieldAt(parentDef, rest.join('.'));
}

/** `Schema.FieldSetMember`. */
export class FieldSetMemberDescribe extends ApexObject {
    readonly def: SObjectDef;
    readonly field: FieldDef;
    readonly path: string;
    readonly isRequired: boolean;

    constructor(
        { def, field }: { def: SObjectDef; field: FieldDef },
        path: string,
        isRequired: boolean
    ) {
        super();
        this.def = def;
        this.field = field;
        this.path = path;
        this.isRequired = isRequired;
    }

    get $type() {
        return libraryOf('Schema.FieldSetMember');
    }

    override toString(): string {
        return `Schema.FieldSetMember[fieldPath=${this.path}]`;
    }
}
