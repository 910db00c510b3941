import { ApexObject } from '../../../shared/apexObject.js';
import { libraryOf, STRING } from '../../../shared/types.js';
import { ApexList, ApexMap } from '../../../shared/values/index.js';
import type { FieldSetDef, SObjectDef } from '../../../schema/definitions.js';
import { fieldToken } from '../../../schema/tokens.js';
import { currentTransaction } from '../../transaction.js';
import { FieldSetDescribe } from './fieldSets.js';
import { RecordTypeDescribe } from './recordTypes.js';

/** `Account.SObjectType.getDescribe()`: one object a definition. */
export class ObjectDescribe extends ApexObject {
    readonly def: SObjectDef;

    constructor(def: SObjectDef) {
        super();
        this.def = def;
    }

    get $type() {
        return libraryOf('Schema.DescribeSObjectResult');
    }

    override toString(): string {
        return `Schema.DescribeSObjectResult[name=${this.def.name}]`;
    }
}

/** `describe.fields`. */
export class ObjectFields extends ApexObject {
    readonly def: SObjectDef;

    constructor(def: SObjectDef) {
        super();
        this.def = def;
    }

    get $type() {
        return libraryOf('Schema.SObjectTypeFields');
    }

    /** Lower-case names, found in any case. */
    map(): ApexMap {
        return new FieldMap(this.def);
    }
}

/** Inside a namespaced project its own fields are found with the prefix, too. */
export class FieldMap extends ApexMap<string, unknown> {
    readonly def: SObjectDef;

    constructor(def: SObjectDef) {
        const entries = def.fields.map(
            (field) => [field.name.toLowerCase(), fieldToken(def, field)] as const
        );
        super(STRING, libraryOf('Schema.SObjectField'), entries, true);
        this.def = def;
    }

    override get(name: string): unknown {
        return super.get(this.plain(name));
    }

    override containsKey(name: string): boolean {
        return super.containsKey(this.plain(name));
    }

    private plain(name: string): string {
        return super.containsKey(name) || name === null
            ? name
            : (this.def.fieldsByName.get(name.toLowerCase())?.name ?? name);
    }
}

/** `describe.fieldSets`. */
export class ObjectFieldSets extends ApexObject {
    readonly def: SObjectDef;

    constructor(def: SObjectDef) {
        super();
        this.def = def;
    }

    get $type() {
        return libraryOf('Schema.SObjectTypeFieldSets');
    }

    map(): ApexMap {
        const entries = this.def.fieldSets.map(
            (each) => [each.name.toLowerCase(), new FieldSetDescribe(this.def, each)] as const
        );
        return new ApexMap<string, unknown>(STRING, libraryOf('Schema.FieldSet'), entries, true);
    }
}

const describes = new WeakMap<SObjectDef, ObjectDescribe>();

export function describeObject(def: SObjectDef): ObjectDescribe {
    let describe = describes.get(def);
    if (describe === undefined) {
        describe = new ObjectDescribe(def);
        describes.set(def, describe);
    }
    return describe;
}

/** `Schema.SObjectType.Account.fieldSets.Name`. */
export function describeFieldSet(def: SObjectDef, name: string): FieldSetDescribe | null {
    const found = def.fieldSets.find(
        (each: FieldSetDef) => each.name.toLowerCase() === name.toLowerCase()
    );
    return found === undefined ? null : new FieldSetDescribe(def, found);
}

const MASTER_RECORD_TYPE = '012000000000000AAA';

/** Those of the project, and the master, which comes last as on the platform. */
export function recordTypesOf(def: SObjectDef): RecordTypeDescribe[] {
    const ids = recordTypeIds(def);
    const hasDefault = def.recordTypes.some(({ isDefault }) => isDefault);
    const own = def.recordTypes.map(
        (each) =>
            new RecordTypeDescribe({
                id: ids.get(each.developerName.toLowerCase()) ?? null,
                name: each.label,
                developerName: each.developerName,
                isActive: each.isActive,
                isMaster: false,
                isDefault: each.isDefault
            })
    );
    return [
        ...own,
        new RecordTypeDescribe({
            id: MASTER_RECORD_TYPE,
            name: 'Master',
            developerName: 'Master',
            isActive: true,
            isMaster: true,
            isDefault: !hasDefault
        })
    ];
}

/** Ids of the RecordType rows, by lower-case developer name; kept for the transaction. */
function recordTypeIds(def: SObjectDef): ReadonlyMap<string, string> {
    const { attachments, database, user, schema } = currentTransaction();
    const key = `recordTypes:${def.name}`;
    const known = attachments.get(key) as ReadonlyMap<string, string> | undefined;
    if (
        known !== undefined ||
        def.recordTypes.length === 0 ||
        schema.object('RecordType') === undefined
    ) {
        return known ?? new Map();
    }
    const { records } = database.query(RECORD_TYPES, {
        bind: () => def.name,
        access: { userId: user.id, mode: 'system', sharing: false }
    });
    const ids = new Map(
        (records as { get(name: string): unknown; id: string }[]).map((row) => [
            String(row.get('DeveloperName')).toLowerCase(),
            row.id
        ])
    );
    attachments.set(key, ids);
    return ids;
}

const RECORD_TYPES = {
    select: ['Id', 'DeveloperName'].map((name) => ({
        kind: 'field' as const,
        expression: { kind: 'path' as const, path: [name] }
    })),
    from: { object: 'RecordType' },
    where: {
        kind: 'compare' as const,
        left: { kind: 'path' as const, path: ['SobjectType'] },
        operator: '=' as const,
        right: { kind: 'bind' as const, expression: 'object' }
    },
    orderBy: [],
    allRows: false,
    forUpdate: false,
    forView: false,
    forReference: false,
    isCount: false,
    text: 'SELECT Id, DeveloperName FROM RecordType WHERE SobjectType = :object'
};

export const listOfType = (name: string, items: unknown[]): ApexList =>
    new ApexList(libraryOf(name), items);
