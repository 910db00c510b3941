import { ApexObject } from '../shared/apexObject.js';
import { libraryOf, typeName, type ApexType } from '../shared/types.js';

/** `Foo.class`, `Type.forName('Foo')`: one object a type, so that identity compares. */
export class ApexTypeToken extends ApexObject {
    readonly type: ApexType;

    /** Only for {@link classToken}. */
    constructor(type: ApexType) {
        super();
        this.type = type;
    }

    override get $type(): ApexType {
        return libraryOf('System.Type');
    }

    override $text(): string {
        return typeName(this.type);
    }
}

const tokens = new Map<string, ApexTypeToken>();

/** The token of a type. */
export function classToken(type: ApexType): ApexTypeToken {
    const name = typeName(type).toLowerCase();
    let token = tokens.get(name);
    if (token === undefined) {
        token = new ApexTypeToken(type);
        tokens.set(name, token);
    }
    return token;
}
