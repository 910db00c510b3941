import { ApexBlob } from './blob.js';
import { ApexDate } from './date.js';
import { ApexDatetime } from './datetime.js';
import { Decimal } from './decimal.js';
import { ApexDouble } from './double.js';
import { EnumValue } from './enumValue.js';
import { ApexList } from './list.js';
import { ApexMap } from './map.js';
import type { ValueObject } from './protocol.js';
import { ApexSet } from './set.js';
import { ApexTime } from './time.js';

/** Java's `String.hashCode`, which the platform documents no better. */
export function stringHash(text: string): number {
    let hash = 0;
    for (let at = 0; at < text.length; at++) {
        hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    }
    return hash;
}

const longHash = (value: bigint): number => Number(BigInt.asIntN(32, value ^ (value >> 32n)));

/** Java's `BigInteger.hashCode`: 31-polynomial over the 32-bit words of the magnitude. */
function bigIntegerHash(value: bigint): number {
    const size = value < 0n ? -value : value;
    const words: number[] = [];
    for (let rest = size; rest > 0n; rest >>= 32n) {
        words.unshift(Number(BigInt.asIntN(32, rest)));
    }
    const hash = words.reduce((sum, word) => (Math.imul(sum, 31) + word) | 0, 0);
    return value < 0n ? -hash | 0 : hash;
}

const doubleBits = new DataView(new ArrayBuffer(8));

function doubleHash(value: number): number {
    doubleBits.setFloat64(0, value);
    return longHash(doubleBits.getBigInt64(0));
}

const identities = new WeakMap<object, number>();
let lastIdentity = 0x1b2c3d;

function identityHash(value: object): number {
    const known = identities.get(value);
    if (known !== undefined) {
        return known;
    }
    lastIdentity = (Math.imul(lastIdentity, 1_103_515_245) + 12_345) & 0x7fffffff;
    identities.set(value, lastIdentity);
    return lastIdentity;
}

/** What `hashCode` answers, and what Set and Map file their keys under. */
export function hashOf(value: unknown): number {
    switch (typeof value) {
        case 'string':
            return stringHash(value);
        case 'number':
            return value | 0;
        case 'boolean':
            return value ? 1231 : 1237;
        case 'bigint':
            return longHash(value);
        case 'object':
            return value === null ? 0 : objectHash(value);
        default:
            return 0;
    }
}

function objectHash(value: object): number {
    if (value instanceof Decimal) {
        return (Math.imul(31, bigIntegerHash(value.unscaled())) + value.scale()) | 0;
    }
    if (value instanceof ApexDouble) {
        return doubleHash(value.value);
    }
    if (value instanceof ApexDate) {
        return longHash(BigInt(value.days) * 86_400_000n);
    }
    if (value instanceof ApexDatetime) {
        return longHash(BigInt(value.seconds) * 1000n);
    }
    if (value instanceof ApexTime) {
        return longHash(BigInt(value.ms));
    }
    if (value instanceof ApexBlob) {
        return stringHash(value.toBase64());
    }
    if (value instanceof EnumValue) {
        return stringHash(`${value.type}.${value.name}`);
    }
    if (value instanceof ApexList) {
        return value.items.reduce<number>(
            (sum, item) => (Math.imul(31, sum) + hashOf(item)) | 0,
            1
        );
    }
    if (value instanceof ApexSet) {
        return value.values().reduce<number>((sum, item) => (sum + hashOf(item)) | 0, 0);
    }
    if (value instanceof ApexMap) {
        let sum = 0;
        for (const [key, item] of value.entries()) {
            sum = (sum + (hashOf(key) ^ hashOf(item))) | 0;
        }
        return sum;
    }
    const { hashcode$0, $hash } = value as ValueObject;
    return hashcode$0?.call(value) ?? $hash?.call(value) ?? identityHash(value);
}
