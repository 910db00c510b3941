import { ApexException } from '../../../shared/apexException.js';
import { apexError } from '../../../shared/apexException.js';
import { OBJECT, STRING } from '../../../shared/types.js';
import {
    ApexList,
    ApexMap,
    equalValues,
    hashOf,
    idFrom,
    notNull,
    textOf
} from '../../../shared/values/index.js';
import { SObject } from '../../../schema/sobject.js';
import type { SObjectFieldToken } from '../../../schema/tokens.js';
import { typeToken } from '../../../schema/tokens.js';
import { AggregateRow } from '../../../soql/aggregateRow.js';
import { DataObject } from '../../library/dataObject.js';
import { databaseError } from '../../library/databaseResults.js';
import { recalculate } from '../../library/recalculate.js';
import { libraryClass } from '../../library/libraryClass.js';
import { toFieldValue } from '../../library/records/fieldValues.js';
import { apexReference } from '../../library/reference.js';
import { type } from '../../library/runtimeEnums.js';
import { currentTransaction } from '../../transaction.js';

type FieldKey = string | SObjectFieldToken;

const nameOf = (key: FieldKey): string =>
    typeof notNull(key) === 'string' ? (key as string) : (key as SObjectFieldToken).field.name;

function put(self: SObject, key: FieldKey, value: unknown): unknown {
    const name = nameOf(key);
    if (self.hasLooseId(name)) {
        return self.put(name, value === null ? null : idFrom(value as string));
    }
    const field = self.fieldNamed(name);
    return self.put(name, toFieldValue(field, value));
}

const clones = (
    self: SObject,
    preserveId: boolean | null = false,
    deep: boolean | null = false,
    timestamps: boolean | null = false,
    autonumber: boolean | null = false
): SObject => {
    const copy = self.clone({
        preserveId: preserveId === true,
        deep: deep === true,
        preserveReadonlyTimestamps: timestamps === true,
        preserveAutonumber: autonumber === true
    });
    sources.set(copy, self.id);
    return copy;
};

/** Of records made by clone: the id of the one they come from. */
const sources = new WeakMap<SObject, string | null>();
const dmlOptions = new WeakMap<SObject, object>();

/** `record.setOptions(options)`, which the next save uses. */
export const optionsOf = (record: SObject): object | null => dmlOptions.get(record) ?? null;

const messageOf = (error: unknown): string =>
    error instanceof ApexException ? (error.message ?? '') : (error as string);

function addError(self: SObject, error: unknown): void {
    self.addError(messageOf(notNull(error)));
}

function addFieldError(self: SObject, key: FieldKey, error: unknown): void {
    self.addError(messageOf(notNull(error)), nameOf(key));
}

function getSObject(self: SObject, key: FieldKey): SObject | null {
    return self.getParent(relationshipOf(self, key));
}

/** A parent by relationship name, or by the token of its reference field. */
function relationshipOf(self: SObject, key: FieldKey): string {
    if (typeof notNull(key) === 'string') {
        return key as string;
    }
    const { field } = key as SObjectFieldToken;
    if (field.relationshipName === undefined) {
        throw apexError(
            'System.SObjectException',
            `Invalid relationship ${field.name} for ${self.def.name}`
        );
    }
    return field.relationshipName;
}

function putSObject(self: SObject, key: FieldKey, parent: SObject | null): SObject | null {
    const name = relationshipOf(self, key);
    const before = self.parents?.get(name.toLowerCase()) ?? null;
    self.setParent(name, parent);
    return before;
}

function isSet(self: SObject, key: FieldKey): boolean {
    return self.isSet(self.fieldNamed(nameOf(key)));
}

/** Fields that a query found empty are left out. */
function populated(self: SObject | AggregateRow): ApexMap {
    const entries = self.populatedEntries();
    return new ApexMap<string, unknown>(
        STRING,
        OBJECT,
        self instanceof AggregateRow ? entries : entries.filter(([name]) => self.holds(name))
    );
}

const errorsOf = (self: SObject): ApexList =>
    new ApexList(type('Database.Error'), self.errors.map(databaseError));

function clear(self: SObject): void {
    for (const field of self.populatedFields()) {
        self.unset(field);
    }
    self.parents = null;
    self.children = null;
}

export default libraryClass('System.SObject', {
    reference: apexReference('apex_methods_system_sobject'),
    members: {
        'void addError(String message)': addError,
        'void addError(String message, Boolean escape)': addError,
        'void addError(Exception error)': addError,
        'void addError(Exception error, Boolean escape)': addError,
        'void addError(Schema.SObjectField field, String message)': addFieldError,
        'void addError(Schema.SObjectField field, String message, Boolean escape)': addFieldError,
        'void addError(Schema.SObjectField field, Exception error)': addFieldError,
        'void addError(String field, String message)': addFieldError,
        'void addError(String field, String message, Boolean escape)': addFieldError,
        'void addError(String field, Exception error)': addFieldError,
        'void clear()': clear,
        'Self clone()': clones,
        'Self clone(Boolean preserveId)': clones,
        'Self clone(Boolean preserveId, Boolean deep)': clones,
        'Self clone(Boolean preserveId, Boolean deep, Boolean preserveReadonlyTimestamps)': clones,
        'Self clone(Boolean preserveId, Boolean deep, Boolean preserveReadonlyTimestamps, Boolean preserveAutonumber)':
            clones,
        'Boolean equals(Object other)': (self: SObject, other: unknown) => equalValues(self, other),
        'Object get(String field)': (self: SObject, field: string) => self.get(notNull(field)),
        'Object get(Schema.SObjectField field)': (self: SObject, field: SObjectFieldToken) =>
            self.get(nameOf(field)),
        'Id getCloneSourceId()': (self: SObject) => sources.get(self) ?? null,
        'List<Database.Error> getErrors()': errorsOf,
        'Database.DMLOptions getOptions()': optionsOf,
        'Map<String, Object> getPopulatedFieldsAsMap()': populated,
        'SObject getSObject(String relationship)': getSObject,
        'SObject getSObject(Schema.SObjectField field)': getSObject,
        'List<SObject> getSObjects(String relationship)': (self: SObject, relationship: string) =>
            self.getChildren(notNull(relationship)),
        'Schema.SObjectType getSObjectType()': (self: SObject | AggregateRow) =>
            typeToken(
                self instanceof AggregateRow
                    ? currentTransaction().schema.object('AggregateResult')!
                    : self.def
            ),
        'Boolean hasErrors()': (self: SObject) => self.hasErrors,
        'Integer hashCode()': (self: SObject) => hashOf(self),
        'Boolean isClone()': (self: SObject) => sources.has(self),
        'Boolean isSet(String field)': isSet,
        'Boolean isSet(Schema.SObjectField field)': isSet,
        'Object put(String field, Object value)': put,
        'Object put(Schema.SObjectField field, Object value)': put,
        'SObject putSObject(String relationship, SObject parent)': putSObject,
        'SObject putSObject(Schema.SObjectField field, SObject parent)': putSObject,
        'void recalculateFormulas()': (self: SObject) => {
            recalculate(self);
        },
        'void setOptions(Database.DMLOptions options)': (self: SObject, options: DataObject) => {
            dmlOptions.set(self, notNull(options));
        },
        'String toString()': (self: SObject) => textOf(self)
    }
});
