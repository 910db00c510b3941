import type { ProjectModel } from '../../../metadata/model.js';
import type { FieldDef, Schema, SObjectDef } from '../../../schema/definitions.js';

/** Plain values, as JSON carries them: dates are ISO texts, numbers are numbers. */
export type Value = string | number | boolean | null;

/** Values by the path they were asked for: `Name`, `Owner.Name`. A missing parent gives nulls. */
export type Row = Readonly<Record<string, Value>>;

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'like' | 'in' | 'includes';

export type Condition =
    | {
          readonly field: string;
          readonly is: Comparison;
          /** `{date: 'TODAY'}` is a date literal of SOQL. */
          readonly value: Value | readonly Value[] | { readonly date: string };
      }
    | { readonly all: readonly Condition[] }
    | { readonly any: readonly Condition[] }
    | { readonly not: Condition };

export interface Select {
    readonly object: string;
    readonly fields: readonly string[];
    readonly where?: Condition | undefined;
    readonly orderBy?: readonly { readonly field: string; readonly isDescending?: boolean }[];
    readonly limit?: number;
    readonly offset?: number;
}

export interface SaveError {
    readonly statusCode: string;
    readonly message: string;
    readonly fields: readonly string[];
}

export type SaveOutcome =
    | { readonly success: true; readonly id: string }
    | { readonly success: false; readonly errors: readonly SaveError[] };

export interface UiUser {
    readonly id: string;
    readonly name: string;
    readonly username: string;
    readonly profileId: string | null;
    readonly profileName: string;
    readonly locale: string;
    readonly language: string;
    readonly timeZone: string;
    readonly currency: string;
}

/** What the pages' services need of the org, in the name of one user: user mode throughout. */
export interface UiData {
    readonly user: UiUser;
    readonly schema: Schema;
    readonly model: ProjectModel;
    now(): number;
    select(query: Select): Row[];
    count(query: Pick<Select, 'object' | 'where'>): number;
    save(
        operation: 'insert' | 'update' | 'delete',
        object: string,
        values: Readonly<Record<string, unknown>>
    ): SaveOutcome;
    can(action: 'read' | 'create' | 'edit' | 'delete', object: string): boolean;
    canField(action: 'read' | 'edit', object: string, field: string): boolean;
    hasCustomPermission(name: string): boolean;
    /** `available` tabs are in the app launcher, not in the navigation bar. */
    tabVisibility(name: string): 'visible' | 'available' | 'hidden';
    /** Rows that are the same for everybody, whatever the user may see: record types, active users. */
    selectSystem(query: Select): Row[];
}

/** A refusal in the words and shape of the UI API. */
export class UiError extends Error {
    readonly status: number;
    readonly errorCode: string;
    readonly output: object | undefined;

    constructor(status: number, errorCode: string, message: string, output?: object) {
        super(message);
        this.name = 'UiError';
        this.status = status;
        this.errorCode = errorCode;
        this.output = output;
    }
}

export function objectNamed(data: UiData, name: unknown): SObjectDef {
    const def = typeof name === 'string' ? data.schema.object(name) : undefined;
    if (!def || !data.can('read', def.name)) {
        throw new UiError(
            403,
            'INVALID_TYPE',
            `You don't have access to ${String(name)}, or there is no such object.`
        );
    }
    return def;
}

export const canRead = (data: UiData, def: SObjectDef, field: FieldDef): boolean =>
    data.canField('read', def.name, field.name);

/** The object that an id belongs to. */
export function objectOfId(data: UiData, recordId: unknown): SObjectDef {
    const isId =
        typeof recordId === 'string' && /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(recordId);
    const def = isId ? data.schema.objectByKeyPrefix(recordId.slice(0, 3)) : undefined;
    if (!def) {
        throw new UiError(404, 'NOT_FOUND', 'The requested resource does not exist');
    }
    return objectNamed(data, def.name);
}

/** Follows `Owner.Profile.Name` from an object to its last field; `undefined` when a step is not there. */
export function fieldAtPath(
    schema: Schema,
    def: SObjectDef,
    path: string
): { readonly def: SObjectDef; readonly field: FieldDef } | undefined {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let current: SObjectDef | undefined = def;
    for (const name of names) {
        const reference: FieldDef | undefined = current?.relationshipsByName.get(
            name.toLowerCase()
        );
        current = reference && schema.object(parentObject(schema, reference));
    }
    const field = current?.fieldsByName.get(last.toLowerCase());
    return current && field ? { def: current, field } : undefined;
}

/** Of a reference to several objects, what SOQL can ask of all of them is `Name`. */
export function parentObject(schema: Schema, reference: FieldDef): string {
    const targets = reference.referenceTo ?? [];
    return targets.length > 1 && schema.object('Name') ? 'Name' : (targets[0] ?? 'Name');
}
