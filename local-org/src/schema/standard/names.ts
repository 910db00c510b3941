import { readFileSync } from 'node:fs';
import type { ChildRelationship } from '../definitions.js';

/**
 * Names and types of the platform's objects: data/names.json holds, an object a text,
 * `Name:s! AccountId:r=Account.Account` (field, type's letter, `!` never empty, relationship, targets).
 */
export interface NamedField {
    readonly name: string;
    readonly letter: string;
    /** Never empty in an org; not the same as "must be given". */
    readonly isNeverEmpty: boolean;
    readonly relationshipName?: string;
    readonly targets: readonly string[];
}

export interface NamedObject {
    readonly fields: string;
    readonly children?: string;
}

export type DataFile = 'names' | 'valueSets' | (typeof DETAIL_FILES)[number];

/** The overlay by hand: labels, lengths, picklists, prefixes, an area of the platform a file. */
export const DETAIL_FILES = [
    'sales',
    'service',
    'activity',
    'content',
    'users',
    'platform'
] as const;

const cache = new Map<DataFile, unknown>();

/** Reads one of the committed data files, once. */
export function dataFile<T>(name: DataFile): T {
    let content = cache.get(name);
    if (content === undefined) {
        content = JSON.parse(
            readFileSync(new URL(`../data/${name}.json`, import.meta.url), 'utf8')
        );
        cache.set(name, content);
    }
    return content as T;
}

export function parseFields(text: string): NamedField[] {
    if (text === '') {
        return [];
    }
    return text.split(' ').map((token) => {
        const [, name, letter, never, relationshipName, targets] =
            /^(\w+):(\w)(!?)(?:=(\w+)\.(.*))?$/.exec(token)!;
        return {
            name: name!,
            letter: letter!,
            isNeverEmpty: never === '!',
            relationshipName,
            targets: targets === undefined ? [] : targets.split('|')
        };
    });
}

/** `Contacts=Contact.AccountId …` */
export function parseChildren(text: string | undefined): ChildRelationship[] {
    if (text === undefined || text === '') {
        return [];
    }
    return text.split(' ').map((token) => {
        const [, name, childObject, field] = /^(\w+)=(\w+)\.(\w+)$/.exec(token)!;
        return { name: name!, childObject: childObject!, field: field! };
    });
}
