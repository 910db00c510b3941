import {
    ApexList,
    ApexSet,
    equalValues,
    hashOf,
    notNull,
    textOf
} from '../../../shared/values/index.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { ListIterator } from './List.js';

type Collection = ApexList | ApexSet;

const elements = (other: Collection): unknown[] =>
    notNull(other) instanceof ApexSet
        ? (other as ApexSet).values()
        : [...(other as ApexList).items];

/** Each returns whether the set changed. */
function addAll(self: ApexSet, other: Collection): boolean {
    return elements(other)
        .map((item) => self.add(item))
        .includes(true);
}

function removeAll(self: ApexSet, other: Collection): boolean {
    return elements(other)
        .map((item) => self.remove(item))
        .includes(true);
}

function retainAll(self: ApexSet, other: Collection): boolean {
    const kept = new ApexSet(self.elementType, elements(other));
    return self
        .values()
        .filter((item) => !kept.contains(item))
        .map((item) => self.remove(item))
        .includes(true);
}

const containsAll = (self: ApexSet, other: Collection): boolean =>
    elements(other).every((item) => self.contains(item));

export default libraryClass('System.Set<T>', {
    reference: apexReference('apex_methods_system_set'),
    implements: ['Iterable<T>'],
    members: {
        'Boolean add(T item)': (self: ApexSet, item: unknown) => self.add(item),
        'Boolean addAll(List<T> items)': addAll,
        'Boolean addAll(Set<T> items)': addAll,
        'void clear()': (self: ApexSet) => self.clear(),
        'Set<T> clone()': (self: ApexSet) => new ApexSet(self.elementType, self.values()),
        'Boolean contains(T item)': (self: ApexSet, item: unknown) => self.contains(item),
        'Boolean containsAll(List<T> items)': containsAll,
        'Boolean containsAll(Set<T> items)': containsAll,
        'Boolean equals(Object other)': (self: ApexSet, other: unknown) => equalValues(self, other),
        'Integer hashCode()': (self: ApexSet) => hashOf(self),
        'Boolean isEmpty()': (self: ApexSet) => self.size === 0,
        'Iterator<T> iterator()': (self: ApexSet) =>
            new ListIterator(self.values(), self.elementType),
        'Boolean remove(T item)': (self: ApexSet, item: unknown) => self.remove(item),
        'Boolean removeAll(List<T> items)': removeAll,
        'Boolean removeAll(Set<T> items)': removeAll,
        'Boolean retainAll(List<T> items)': retainAll,
        'Boolean retainAll(Set<T> items)': retainAll,
        'Integer size()': (self: ApexSet) => self.size,
        'String toString()': (self: ApexSet) => textOf(self)
    }
});
