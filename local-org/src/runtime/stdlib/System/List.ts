import { apexError } from '../../../shared/apexException.js';
import { ApexObject } from '../../../shared/apexObject.js';
import { NotSupported } from '../../../shared/notSupported.js';
import type { ApexType } from '../../../shared/types.js';
import { libraryOf } from '../../../shared/types.js';
import {
    ApexList,
    ApexSet,
    equalValues,
    hashOf,
    notNull,
    textOf
} from '../../../shared/values/index.js';
import { SObject } from '../../../schema/sobject.js';
import { AggregateRow } from '../../../soql/aggregateRow.js';
import { typeToken } from '../../../schema/tokens.js';
import { callMethod } from '../../callMethod.js';
import { compareForSort } from '../../library/compare.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { currentTransaction } from '../../transaction.js';

/** `list.iterator()`, and what a set's gives. */
export class ListIterator extends ApexObject {
    private readonly items: readonly unknown[];
    private readonly element: ApexType;
    private at = 0;

    constructor(items: readonly unknown[], element: ApexType) {
        super();
        this.items = items;
        this.element = element;
    }

    get $type() {
        return libraryOf('System.Iterator', [this.element]);
    }

    hasnext$0(): boolean {
        return this.at < this.items.length;
    }

    next$0(): unknown {
        if (this.at >= this.items.length) {
            throw apexError('System.NoSuchElementException', 'Iterator has no more elements');
        }
        return this.items[this.at++];
    }
}

function addAll(self: ApexList, other: ApexList | ApexSet): void {
    self.checkMutable();
    const more =
        notNull(other) instanceof ApexSet
            ? (other as ApexSet).values()
            : [...(other as ApexList).items];
    for (const item of more) {
        self.items.push(item);
    }
}

/** Unlike `add(item)` it is not refused while a loop runs over the list. */
function insertAt(self: ApexList, index: number, item: unknown): void {
    self.checkWritable();
    if (notNull(index) < 0 || index > self.items.length) {
        throw apexError('System.ListException', `List index out of bounds: ${index}`);
    }
    self.items.splice(index, 0, item);
}

function remove(self: ApexList, index: number): unknown {
    self.checkMutable();
    self.checkIndex(notNull(index));
    return self.items.splice(index, 1)[0];
}

/** Stable, as Java's. */
function sort(self: ApexList): void {
    self.checkMutable();
    self.items.sort(compareForSort);
}

function sortWith(self: ApexList, comparator: object): void {
    self.checkMutable();
    const order = notNull(comparator);
    self.items.sort((a, b) => callMethod(order, 'compare', [a, b]) as number);
}

function deepClone(self: ApexList, preserveId = false, timestamps = false, autonumber = false) {
    const copies = self.items.map((item) => {
        // Rows of aggregates cannot change: they are their own copies.
        if (item === null || item instanceof AggregateRow) {
            return item;
        }
        if (!(item instanceof SObject)) {
            throw new NotSupported('List.deepClone of other than SObjects');
        }
        return item.clone({
            preserveId,
            deep: true,
            preserveReadonlyTimestamps: timestamps,
            preserveAutonumber: autonumber
        });
    });
    return new ApexList(self.elementType, copies);
}

/** The object of a `List<Account>`; of a `List<SObject>`, null. */
function objectType(self: ApexList) {
    const { elementType } = self;
    if (elementType.kind !== 'sobject' || elementType.name === null) {
        return null;
    }
    const def = currentTransaction().schema.object(elementType.name);
    return def === undefined ? null : typeToken(def);
}

export default libraryClass('System.List<T>', {
    reference: apexReference('apex_methods_system_list'),
    implements: ['Iterable<T>'],
    members: {
        'void add(T item)': (self: ApexList, item: unknown) => {
            self.checkMutable();
            self.items.push(item);
        },
        'void add(Integer index, T item)': insertAt,
        'void addAll(List<T> items)': addAll,
        'void addAll(Set<T> items)': addAll,
        'void clear()': (self: ApexList) => {
            self.checkMutable();
            self.items.length = 0;
        },
        'List<T> clone()': (self: ApexList) => new ApexList(self.elementType, [...self.items]),
        'Boolean contains(T item)': (self: ApexList, item: unknown) =>
            self.items.some((each) => equalValues(each, item)),
        'List<T> deepClone()': (self: ApexList) => deepClone(self),
        'List<T> deepClone(Boolean preserveId)': deepClone,
        'List<T> deepClone(Boolean preserveId, Boolean preserveReadonlyTimestamps)': deepClone,
        'List<T> deepClone(Boolean preserveId, Boolean preserveReadonlyTimestamps, Boolean preserveAutonumber)':
            deepClone,
        'Boolean equals(Object other)': (self: ApexList, other: unknown) =>
            equalValues(self, other),
        'T get(Integer index)': (self: ApexList, index: number) => self.get(notNull(index)),
        'Schema.SObjectType getSObjectType()': objectType,
        'Integer hashCode()': (self: ApexList) => hashOf(self),
        'Integer indexOf(T item)': (self: ApexList, item: unknown) =>
            self.items.findIndex((each) => equalValues(each, item)),
        'Boolean isEmpty()': (self: ApexList) => self.items.length === 0,
        'Iterator<T> iterator()': (self: ApexList) =>
            new ListIterator(self.items, self.elementType),
        'T remove(Integer index)': remove,
        'void set(Integer index, T item)': (self: ApexList, index: number, item: unknown) =>
            self.set(notNull(index), item),
        'Integer size()': (self: ApexList) => self.items.length,
        'void sort()': sort,
        'void sort(Comparator<T> comparator)': sortWith,
        'String toString()': (self: ApexList) => textOf(self)
    }
});
