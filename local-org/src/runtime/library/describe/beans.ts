import type { ClassSource, Implementation } from '../libraryClass.js';

const GETTER = /^(\S.*?) (get|is)([A-Z]\w*)\(\)$/;

/**
 * Results of describe calls can be read as properties, too: `entry.active` is `entry.isActive()`, `set.fields`
 * is `set.getFields()`. What is declared already stays.
 */
export function withProperties(members: ClassSource['members']): ClassSource['members'] {
    const declared = new Set(
        Object.keys(members).flatMap((signature) => {
            const name = /(\w+) \{/.exec(signature)?.[1];
            return name === undefined ? [] : [name.toLowerCase()];
        })
    );
    const added: Record<string, Implementation> = {};
    for (const [signature, implementation] of Object.entries(members)) {
        const [, type, , capital = ''] = GETTER.exec(signature) ?? [];
        if (type === undefined || declared.has(capital.toLowerCase())) {
            continue;
        }
        const name = capital.charAt(0).toLowerCase() + capital.slice(1);
        added[`${type} ${name} { get; }`] = {
            get: implementation as (...values: never[]) => unknown
        };
    }
    return { ...members, ...added };
}
