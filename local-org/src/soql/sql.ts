import type { SqlValue } from './storage.js';

/** A piece of SQL with the values of its question marks, in order. */
export interface Sql {
    readonly text: string;
    readonly values: readonly SqlValue[];
}

export const sql = (text: string, ...values: SqlValue[]): Sql => ({ text, values });

export function joined(parts: readonly Sql[], between: string): Sql {
    return {
        text: parts.map((part) => part.text).join(between),
        values: parts.flatMap((part) => part.values)
    };
}

/** Puts pieces into a text at its `@` marks. */
export function compose(template: string, ...parts: readonly Sql[]): Sql {
    let next = 0;
    const values: SqlValue[] = [];
    const text = template.replace(/@/g, () => {
        const part = parts[next++]!;
        values.push(...part.values);
        return part.text;
    });
    return { text, values };
}
