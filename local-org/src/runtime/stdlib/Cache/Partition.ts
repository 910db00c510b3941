import { ApexObject } from '../../../shared/apexObject.js';
import { libraryOf, OBJECT, STRING, typeName } from '../../../shared/types.js';
import { ApexDouble, ApexMap, ApexSet, notNull } from '../../../shared/values/index.js';
import { callMethod } from '../../callMethod.js';
import { CachePartition } from '../../library/caches.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { currentTransaction } from '../../transaction.js';
import type { ApexTypeToken } from '../../typeToken.js';

/** A partition of the platform cache, as Apex holds it. */
export class Partition extends ApexObject {
    readonly cache: CachePartition;

    constructor(kind: 'org' | 'session', name: string) {
        super();
        this.cache = new CachePartition(kind, name);
    }

    get $type() {
        return libraryOf(
            this.cache.kind === 'org' ? 'Cache.OrgPartition' : 'Cache.SessionPartition'
        );
    }
}

/** A value that is not there is made by a CacheBuilder, and kept. */
export function built(cache: CachePartition, builder: ApexTypeToken, key: string): unknown {
    const { type } = notNull(builder);
    return cache.built(typeName(type), notNull(key), () =>
        callMethod(currentTransaction().program.newInstance(type), 'doLoad', [key])
    );
}

/** Forgets what a CacheBuilder made. */
export function removeBuilt(cache: CachePartition, builder: ApexTypeToken, key: string): boolean {
    return cache.removeBuilt(typeName(notNull(builder).type), notNull(key));
}

function putFor(self: Partition, key: string, value: unknown, seconds: number): void {
    self.cache.put(notNull(key), value, notNull(seconds));
}

const REFERENCE = apexReference('apex_class_cache_Partition');

export default libraryClass('Cache.Partition', {
    reference: REFERENCE,
    isAbstract: true,
    members: {
        'Boolean contains(String key)': (self: Partition, key: string) =>
            self.cache.has(notNull(key)),
        'Set<String> contains(Set<String> keys)': (self: Partition, keys: ApexSet<string>) =>
            new ApexSet(
                STRING,
                notNull(keys)
                    .values()
                    .filter((key) => self.cache.has(key))
            ),
        'Object get(String key)': (self: Partition, key: string) => self.cache.get(notNull(key)),
        'Object get(Type builder, String key)': (
            self: Partition,
            builder: ApexTypeToken,
            key: string
        ) => built(self.cache, builder, key),
        'Map<String, Object> get(Set<String> keys)': (self: Partition, keys: ApexSet<string>) =>
            new ApexMap<string, unknown>(
                STRING,
                OBJECT,
                notNull(keys)
                    .values()
                    .map((key) => [key, self.cache.get(key)])
            ),
        'Long getAvgGetTime()': () => 0n,
        'Double getCapacity()': () => new ApexDouble(0),
        'Set<String> getKeys()': (self: Partition) => new ApexSet(STRING, self.cache.keys()),
        'Long getMaxGetTime()': () => 0n,
        'Double getMissRate()': () => new ApexDouble(0),
        'String getName()': (self: Partition) => self.cache.name,
        'Long getNumKeys()': (self: Partition) => BigInt(self.cache.keys().length),
        'Boolean isAvailable()': () => true,
        'void put(String key, Object value)': (self: Partition, key: string, value: unknown) =>
            self.cache.put(notNull(key), value),
        'void put(String key, Object value, Integer seconds)': putFor,
        'void put(String key, Object value, Cache.Visibility visibility)': (
            self: Partition,
            key: string,
            value: unknown
        ) => self.cache.put(notNull(key), value),
        'void put(String key, Object value, Integer seconds, Cache.Visibility visibility, Boolean immutable)':
            putFor,
        'Boolean remove(String key)': (self: Partition, key: string) =>
            self.cache.remove(notNull(key)),
        'Boolean remove(Type builder, String key)': (
            self: Partition,
            builder: ApexTypeToken,
            key: string
        ) => removeBuilt(self.cache, builder, key)
    }
});

export const orgPartition = libraryClass('Cache.OrgPartition', {
    reference: apexReference('apex_class_cache_OrgPartition'),
    extends: 'Cache.Partition',
    members: {}
});

export const sessionPartition = libraryClass('Cache.SessionPartition', {
    reference: apexReference('apex_class_cache_SessionPartition'),
    extends: 'Cache.Partition',
    members: {}
});
