import { STRING } from '../../../shared/types.js';
import { ApexDouble, ApexSet, notNull } from '../../../shared/values/index.js';
import { CachePartition } from '../../library/caches.js';
import type { Implementation } from '../../library/libraryClass.js';
import type { ApexTypeToken } from '../../typeToken.js';
import { built, Partition, removeBuilt } from './Partition.js';

const DEFAULT = 'local.default';

const bare = (key: string): string => notNull(key).replace(/^\w+\.\w+\./, '');

/** Static methods that `Cache.Org` and `Cache.Session` have alike. */
export function cacheMethods(
    kind: CachePartition['kind']
): Readonly<Record<string, Implementation>> {
    /** A key may name its partition: `local.Name.key`. */
    const of = (key: string): CachePartition =>
        new CachePartition(kind, /^(\w+\.\w+)\./.exec(notNull(key))?.[1] ?? DEFAULT);

    return {
        [`static Cache.${kind === 'org' ? 'Org' : 'Session'}Partition getPartition(String name)`]: (
            name: string
        ) => new Partition(kind, notNull(name)),
        'static Boolean contains(String key)': (key: string) => of(key).has(bare(key)),
        'static Object get(String key)': (key: string) => of(key).get(bare(key)),
        'static Object get(Type builder, String key)': (builder: ApexTypeToken, key: string) =>
            built(of(key), builder, bare(key)),
        'static Double getCapacity()': () => new ApexDouble(0),
        'static Set<String> getKeys()': () =>
            new ApexSet(STRING, new CachePartition(kind, DEFAULT).keys()),
        'static String getName()': () => DEFAULT,
        'static Long getNumKeys()': () => BigInt(new CachePartition(kind, DEFAULT).keys().length),
        'static Boolean isAvailable()': () => true,
        'static void put(String key, Object value)': (key: string, value: unknown) =>
            of(key).put(bare(key), value),
        'static void put(String key, Object value, Integer seconds)': (
            key: string,
            value: unknown,
            seconds: number
        ) => of(key).put(bare(key), value, notNull(seconds)),
        'static void put(String key, Object value, Cache.Visibility visibility)': (
            key: string,
            value: unknown
        ) => of(key).put(bare(key), value),
        'static void put(String key, Object value, Integer seconds, Cache.Visibility visibility, Boolean immutable)':
            (key: string, value: unknown, seconds: number) =>
                of(key).put(bare(key), value, notNull(seconds)),
        'static Boolean remove(String key)': (key: string) => of(key).remove(bare(key)),
        'static Boolean remove(Type builder, String key)': (builder: ApexTypeToken, key: string) =>
            removeBuilt(of(key), builder, bare(key))
    };
}
