/** Fields and objects as components name them: texts, or references from `@salesforce/schema`. */

export interface FieldReference {
    readonly fieldApiName: string;
    readonly objectApiName: string;
}
export type FieldName = string | FieldReference;
export type ObjectName = string | { readonly objectApiName: string };

/** `Account.Name`, whichever way it was given. */
export function qualifiedName(field: FieldName): string {
    return typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;
}

/** `Name` or `Owner.Name`: without the object. */
export function pathOf(field: FieldName): string {
    return typeof field === 'string' ? field.split('.').slice(1).join('.') : field.fieldApiName;
}

export function objectNameOf(object: ObjectName | undefined): string | undefined {
    return typeof object === 'string' ? object : object?.objectApiName;
}

/** One name, a comma-separated text or an array, as the platform takes them all. */
export function fieldList(fields: unknown): string[] {
    if (fields === undefined || fields === null) {
        return [];
    }
    const list = Array.isArray(fields) ? (fields as FieldName[]) : [fields as FieldName];
    return list.flatMap((field) => qualifiedName(field).split(',')).map((name) => name.trim());
}
