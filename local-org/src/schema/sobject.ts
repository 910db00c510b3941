import { apexError } from '../shared/apexException.js';
import { sobjectOf, type ApexType } from '../shared/types.js';
import { equalValues, hashOf, stringHash, textOf, type ApexList } from '../shared/values/index.js';
import type { FieldDef, SObjectDef } from './definitions.js';

/** What a trigger, a validation rule or the platform has against a record. */
export interface RecordError {
    /** The platform's StatusCode: `FIELD_CUSTOM_VALIDATION_EXCEPTION`. */
    readonly statusCode: string;
    readonly message: string;
    /** API names of the fields that the error is shown at; none: the whole record. */
    readonly fields: readonly string[];
}

/**
 * One record in memory. A slot is `undefined` when the field was never set or queried, `null` when it
 * is empty; both read as null, but only the first is left out of a save.
 */
export class SObject {
    readonly def: SObjectDef;
    readonly slots: unknown[];
    /** Parent records by lower-case relationship name; a null parent is a queried one that is not there. */
    parents: Map<string, SObject | null> | null = null;
    /** Child lists by lower-case relationship name. */
    children: Map<string, ApexList> | null = null;
    /** What a query computed under a name of its own, by that name in lower case. */
    aliases: Map<string, { readonly name: string; readonly value: unknown }> | null = null;
    /** From a query: reading a field that the query left out throws. */
    isQueried = false;
    /** In `Trigger.old`, in after triggers and for rows of custom metadata. */
    isReadOnly = false;
    errors: RecordError[] = [];
    /** Of objects whose rows have no Id field (platform events): `record.Id` reads and writes it all the same. */
    private looseId: string | null = null;
    /** Fields that Apex itself set to null, as opposed to those that a query found empty. */
    private nulled: Set<number> | null = null;
    /** Ordinals in the order in which they were first set, which is the order JSON shows. */
    private setOrder: number[] = [];

    constructor(def: SObjectDef) {
        this.def = def;
        this.slots = new Array<unknown>(def.fields.length).fill(undefined);
    }

    get $type(): ApexType {
        return sobjectOf(this.def.name);
    }

    get id(): string | null {
        const field = this.def.fieldsByName.get('id');
        return field === undefined
            ? this.looseId
            : ((this.slots[field.ordinal] as string | null) ?? null);
    }

    set id(value: string | null) {
        const field = this.def.fieldsByName.get('id');
        if (field !== undefined) {
            this.store(field, value);
        }
    }

    /** Reads a field as `record.Field__c` does: a checkbox has no third state, so it is ticked or it is not. */
    getField(field: FieldDef): unknown {
        const value = this.slots[field.ordinal];
        if (value === null && field.type === 'Boolean') {
            return false;
        }
        if (value !== undefined) {
            return value;
        }
        if (this.isQueried) {
            throw apexError(
                'System.SObjectException',
                `SObject row was retrieved via SOQL without querying the requested field: ${this.def.name}.${field.name}`
            );
        }
        return field.type === 'Boolean' ? false : null;
    }

    /**
     * Writes a field as `record.Field__c = value` does; the compiler has checked the type. A parent that was
     * queried stays in memory as it was, also when the reference to it changes.
     */
    setField(field: FieldDef, value: unknown): void {
        this.refuseWhenReadOnly();
        this.store(field, value);
        if (value === null) {
            this.nulled ??= new Set();
            this.nulled.add(field.ordinal);
        }
    }

    /** Writes without any check: for the database, which fills rows and sets ids on read-only records too. */
    store(field: FieldDef, value: unknown): void {
        if (this.slots[field.ordinal] === undefined && value !== undefined) {
            this.setOrder.push(field.ordinal);
        }
        this.slots[field.ordinal] = value;
    }

    /** `record.get('Name')` */
    get(name: string): unknown {
        if (this.hasLooseId(name)) {
            return this.looseId;
        }
        const alias = this.aliases?.get(name.toLowerCase());
        if (alias !== undefined) {
            return alias.value;
        }
        const field = this.fieldNamed(name);
        // Unlike the dot, it tells a checkbox that was set to null.
        return this.slots[field.ordinal] === null ? null : this.getField(field);
    }

    /** `record.put('Name', value)`: returns the old value. The caller converts the value to the field's type. */
    put(name: string, value: unknown): unknown {
        if (this.hasLooseId(name)) {
            const before = this.looseId;
            this.refuseWhenReadOnly();
            this.looseId = value as string | null;
            return before;
        }
        const field = this.fieldNamed(name);
        this.refuseWhenReadOnly();
        const old = this.slots[field.ordinal] ?? null;
        this.setField(field, value);
        return old;
    }

    /** The field of that name in any case, or the platform's exception. */
    fieldNamed(name: string): FieldDef {
        const field = this.def.fieldsByName.get(name.toLowerCase());
        if (field === undefined) {
            throw apexError(
                'System.SObjectException',
                `Invalid field ${name} for ${this.def.name}`
            );
        }
        return field;
    }

    /** Whether `Id` is meant where the object has no such field. */
    hasLooseId(name: string): boolean {
        return name.toLowerCase() === 'id' && !this.def.fieldsByName.has('id');
    }

    isSet(field: FieldDef): boolean {
        return this.slots[field.ordinal] !== undefined;
    }

    /** Takes a field out of the record, as if it had never been set. */
    unset(field: FieldDef): void {
        if (this.slots[field.ordinal] !== undefined) {
            this.slots[field.ordinal] = undefined;
            this.setOrder = this.setOrder.filter((ordinal) => ordinal !== field.ordinal);
        }
    }

    /** Fields that hold a value or an explicit null, in the order in which they were set. */
    populatedFields(): FieldDef[] {
        const ordinals = this.setOrder.filter((ordinal) => this.slots[ordinal] !== undefined);
        const seen = new Set(ordinals);
        this.slots.forEach((value, ordinal) => {
            if (value !== undefined && !seen.has(ordinal)) {
                ordinals.push(ordinal);
            }
        });
        return ordinals.map((ordinal) => this.def.fields[ordinal]!);
    }

    /**
     * What `getPopulatedFieldsAsMap` holds: fields, then parents and child lists under their
     * relationship's name. The library wraps it in a Map.
     */
    populatedEntries(): [string, unknown][] {
        const entries: [string, unknown][] = this.populatedFields().map((field) => [
            field.name,
            this.slots[field.ordinal]
        ]);
        for (const { name, value } of this.aliases?.values() ?? []) {
            entries.push([name, value]);
        }
        for (const [name, parent] of this.parents ?? []) {
            if (parent !== null) {
                const spelled = this.def.relationshipsByName.get(name)?.relationshipName;
                entries.push([spelled ?? name, parent]);
            }
        }
        for (const [name, list] of this.children ?? []) {
            entries.push([this.def.childRelationships.get(name)?.name ?? name, list]);
        }
        return entries;
    }

    /** Whether a field holds a value, or a null that was set and not merely found by a query. */
    holds(name: string): boolean {
        const field = this.def.fieldsByName.get(name.toLowerCase());
        return (
            !this.isQueried ||
            field === undefined ||
            this.slots[field.ordinal] !== null ||
            this.nulled?.has(field.ordinal) === true
        );
    }

    /** The parent under a relationship's name; null when there is none or the query left it out of a path. */
    getParent(relationship: string): SObject | null {
        const parent = this.parents?.get(relationship.toLowerCase());
        if (parent === undefined && this.isQueried) {
            const field = this.relationshipNamed(relationship);
            throw apexError(
                'System.SObjectException',
                `SObject row was retrieved via SOQL without querying the requested field: ${this.def.name}.${field.relationshipName}`
            );
        }
        return parent ?? null;
    }

    setParent(relationship: string, parent: SObject | null): void {
        this.refuseWhenReadOnly();
        const field = this.relationshipNamed(relationship);
        this.parents ??= new Map();
        this.parents.set(field.relationshipName!.toLowerCase(), parent);
    }

    /** The reference field behind `Account` or `Parent__r`. */
    relationshipNamed(name: string): FieldDef {
        const field = this.def.relationshipsByName.get(name.toLowerCase());
        if (field === undefined) {
            throw apexError(
                'System.SObjectException',
                `Invalid relationship ${name} for ${this.def.name}`
            );
        }
        return field;
    }

    /** The child list under a relationship's name; null when it was not queried. */
    getChildren(relationship: string): ApexList | null {
        const name = relationship.toLowerCase();
        if (!this.def.childRelationships.has(name)) {
            throw apexError(
                'System.SObjectException',
                `Invalid aggregate relationship ${relationship} for ${this.def.name}`
            );
        }
        return this.children?.get(name) ?? null;
    }

    setChildren(relationship: string, list: ApexList): void {
        this.children ??= new Map();
        this.children.set(relationship.toLowerCase(), list);
    }

    /**
     * A copy, as `SObject.clone` makes it: without id unless asked, with parents shared or cloned too.
     * @see https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_sobject.htm
     */
    clone(
        options: {
            preserveId?: boolean;
            deep?: boolean;
            preserveReadonlyTimestamps?: boolean;
            preserveAutonumber?: boolean;
        } = {}
    ): SObject {
        const copy = new SObject(this.def);
        for (const field of this.populatedFields()) {
            if (isCopied(field, options)) {
                copy.store(field, this.slots[field.ordinal]);
            }
        }
        copy.isQueried = this.isQueried;
        copy.nulled = this.nulled === null ? null : new Set(this.nulled);
        if (this.parents !== null) {
            copy.parents = new Map(
                [...this.parents].map(([name, parent]) => [
                    name,
                    options.deep === true
                        ? (parent?.clone({ ...options, preserveId: true }) ?? null)
                        : parent
                ])
            );
        }
        if (this.children !== null) {
            copy.children = new Map(this.children);
        }
        if (copy.isQueried && options.preserveId !== true) {
            // A clone without id is a new record: its id reads as null, it was not "left out of the query".
            const id = this.def.fieldsByName.get('id');
            if (id !== undefined) {
                copy.slots[id.ordinal] = null;
            }
        }
        return copy;
    }

    addError(
        message: string,
        field: FieldDef | string | null = null,
        statusCode = 'FIELD_CUSTOM_VALIDATION_EXCEPTION'
    ): void {
        const name = typeof field === 'string' ? this.fieldNamed(field).name : field?.name;
        this.errors.push({ statusCode, message, fields: name === undefined ? [] : [name] });
    }

    /** Two records are equal when they are of one object and all their fields are. */
    $equals(other: unknown): boolean {
        return (
            other instanceof SObject &&
            other.def.name === this.def.name &&
            this.slots.every((value, ordinal) =>
                equalValues(value ?? null, other.slots[ordinal] ?? null)
            ) &&
            this.#sameParents(other)
        );
    }

    /** Parents that were queried with a record, or put into it, are part of its value. */
    #sameParents(other: SObject): boolean {
        const [own, others] = [this.#parentEntries(), other.#parentEntries()];
        return (
            own.length === others.length &&
            own.every(([name, parent]) => parent.$equals(other.parents?.get(name) ?? null))
        );
    }

    #parentEntries(): [name: string, parent: SObject][] {
        return [...(this.parents ?? [])].flatMap(([name, parent]) =>
            parent instanceof SObject ? [[name, parent]] : []
        );
    }

    $hash(): number {
        const own = this.slots.reduce<number>(
            (hash, value) => (Math.imul(hash, 31) + hashOf(value ?? null)) | 0,
            this.def.name.length
        );
        return this.#parentEntries().reduce(
            (hash, [name, parent]) => (hash + (stringHash(name) ^ parent.$hash())) | 0,
            own
        );
    }

    /** `Account:{Name=Acme, Id=001…}`, as debug logs show a record. */
    $text(): string {
        const fields = this.populatedEntries().map(([name, value]) => `${name}=${textOf(value)}`);
        return `${this.def.name}:{${fields.join(', ')}}`;
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    private refuseWhenReadOnly(): void {
        if (this.isReadOnly) {
            throw apexError('System.FinalException', 'Record is read-only');
        }
    }
}

const TIMESTAMPS = new Set(['createddate', 'createdbyid', 'lastmodifieddate', 'lastmodifiedbyid']);

function isCopied(
    field: FieldDef,
    options: {
        preserveId?: boolean;
        preserveReadonlyTimestamps?: boolean;
        preserveAutonumber?: boolean;
    }
): boolean {
    const name = field.name.toLowerCase();
    if (name === 'id') {
        return options.preserveId === true;
    }
    if (TIMESTAMPS.has(name)) {
        return options.preserveReadonlyTimestamps === true;
    }
    return !field.isAutoNumber || options.preserveAutonumber === true;
}
