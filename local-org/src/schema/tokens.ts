import { libraryOf } from '../shared/types.js';
import type { ApexType } from '../shared/types.js';
import type { FieldDef, SObjectDef } from './definitions.js';

/** `Account.SObjectType`: one object an SObject definition, so that identity compares. */
export class SObjectTypeToken {
    readonly def: SObjectDef;

    /** Only for {@link typeToken}: another instance would break identity. */
    constructor(def: SObjectDef) {
        this.def = def;
    }

    get $type(): ApexType {
        return libraryOf('Schema.SObjectType');
    }

    toString(): string {
        return this.def.name;
    }
}

/** `Account.Name` where a token is meant (`Schema.SObjectField`): one object a field. */
export class SObjectFieldToken {
    readonly def: SObjectDef;
    readonly field: FieldDef;

    /** Only for {@link fieldToken}: another instance would break identity. */
    constructor(def: SObjectDef, field: FieldDef) {
        this.def = def;
        this.field = field;
    }

    get $type(): ApexType {
        return libraryOf('Schema.SObjectField');
    }

    toString(): string {
        return this.field.name;
    }
}

const typeTokens = new WeakMap<SObjectDef, SObjectTypeToken>();
const fieldTokens = new WeakMap<FieldDef, SObjectFieldToken>();

/** The token of an object. */
export function typeToken(def: SObjectDef): SObjectTypeToken {
    let token = typeTokens.get(def);
    if (token === undefined) {
        token = new SObjectTypeToken(def);
        typeTokens.set(def, token);
    }
    return token;
}

/** The token of a field. No two objects share a `FieldDef`, so the field alone decides identity. */
export function fieldToken(def: SObjectDef, field: FieldDef): SObjectFieldToken {
    let token = fieldTokens.get(field);
    if (token === undefined) {
        token = new SObjectFieldToken(def, field);
        fieldTokens.set(field, token);
    }
    return token;
}
