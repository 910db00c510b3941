import type { Modifiers } from '../parser/ast.js';
import type { Access, BoundAnnotation, SharingMode } from './bound.js';

const ACCESS: readonly Access[] = ['private', 'protected', 'public', 'global'];

/** `webservice` makes a method global. */
export function accessOf({ words }: Modifiers, otherwise: Access = 'private'): Access {
    const found = ACCESS.find((access) => words.includes(access));
    return found ?? (words.includes('webservice') ? 'global' : otherwise);
}

export const has = ({ words }: Modifiers, word: string): boolean => words.includes(word);

export const hasAnnotation = ({ annotations }: Modifiers, name: string): boolean =>
    annotations.some((annotation) => annotation.name === name);

export const annotationsOf = ({ annotations }: Modifiers): readonly BoundAnnotation[] =>
    annotations.map(({ name, parameters }) => ({ name, parameters }));

export const isTestMethod = (modifiers: Modifiers): boolean =>
    has(modifiers, 'testmethod') || hasAnnotation(modifiers, 'istest');

export function sharingOf({ words }: Modifiers): SharingMode {
    for (const mode of ['with', 'without', 'inherited'] as const) {
        if (words.includes(`${mode} sharing`)) {
            return mode;
        }
    }
    return 'unspecified';
}
