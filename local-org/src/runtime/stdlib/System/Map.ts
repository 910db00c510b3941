import { apexError } from '../../../shared/apexException.js';
import { NotSupported } from '../../../shared/notSupported.js';
import {
    ApexList,
    ApexMap,
    equalValues,
    hashOf,
    notNull,
    textOf
} from '../../../shared/values/index.js';
import { SObject } from '../../../schema/sobject.js';
import { typeToken } from '../../../schema/tokens.js';
import { idOfRow } from '../../collections.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { currentTransaction } from '../../transaction.js';

/** `new Map<Id, Account>(accounts)`: each record under its id. */
export function putRecords(self: ApexMap, records: ApexList): void {
    notNull(records).items.forEach((record, row) => {
        const id = idOfRow(record);
        if (id === null) {
            throw apexError('System.ListException', `Row with null Id at index: ${row}`);
        }
        if (self.containsKey(id) && self.get(id) !== record && isFresh(self, id, records, row)) {
            throw apexError('System.ListException', `Row with duplicate Id at index: ${row}`);
        }
        self.put(id, record);
    });
}

/** Whether an id came from the same list already. */
function isFresh(self: ApexMap, id: unknown, records: ApexList, row: number): boolean {
    const before = self.get(id);
    return records.items.slice(0, row).includes(before);
}

/** `putAll(accounts)`: the last one of an id stays, and a record without id is put under null. */
function putAllRecords(self: ApexMap, records: ApexList): void {
    for (const record of notNull(records).items) {
        self.put(idOfRow(record), record);
    }
}

function putAll(self: ApexMap, other: ApexMap): void {
    for (const [key, value] of notNull(other).entries()) {
        self.put(key, value);
    }
}

function deepClone(self: ApexMap): ApexMap {
    const entries = self.entries().map(([key, value]) => {
        if (value === null) {
            return [key, null] as const;
        }
        if (!(value instanceof SObject)) {
            throw new NotSupported('Map.deepClone of other than SObjects');
        }
        return [key, value.clone({ preserveId: true, deep: true })] as const;
    });
    return new ApexMap(self.keyType, self.valueType, entries);
}

function objectType(self: ApexMap) {
    const { valueType } = self;
    if (valueType.kind !== 'sobject' || valueType.name === null) {
        return null;
    }
    const def = currentTransaction().schema.object(valueType.name);
    return def === undefined ? null : typeToken(def);
}

export default libraryClass('System.Map<K, V>', {
    reference: apexReference('apex_methods_system_map'),
    members: {
        'void clear()': (self: ApexMap) => self.clear(),
        'Map<K, V> clone()': (self: ApexMap) =>
            new ApexMap(self.keyType, self.valueType, self.entries()),
        'Boolean containsKey(K key)': (self: ApexMap, key: unknown) => self.containsKey(key),
        'Map<K, V> deepClone()': deepClone,
        'Boolean equals(Object other)': (self: ApexMap, other: unknown) => equalValues(self, other),
        'V get(K key)': (self: ApexMap, key: unknown) => self.get(key),
        'Schema.SObjectType getSObjectType()': objectType,
        'Integer hashCode()': (self: ApexMap) => hashOf(self),
        'Boolean isEmpty()': (self: ApexMap) => self.size === 0,
        'Set<K> keySet()': (self: ApexMap) => self.keySet(),
        'V put(K key, V value)': (self: ApexMap, key: unknown, value: unknown) =>
            self.put(key, value),
        'void putAll(Map<K, V> other)': putAll,
        'void putAll(List<SObject> records)': putAllRecords,
        'V remove(K key)': (self: ApexMap, key: unknown) => self.remove(key),
        'Integer size()': (self: ApexMap) => self.size,
        'String toString()': (self: ApexMap) => textOf(self),
        'List<V> values()': (self: ApexMap) => new ApexList(self.valueType, self.values())
    }
});
