/** Types of Apex as formulas see them, for formulas over objects of code. */
import { typeOfField, type FormulaType } from '../../formula/index.js';
import type { Schema, SObjectDef } from '../../schema/definitions.js';
import { SObject } from '../../schema/sobject.js';
import type { ApexType } from '../../shared/types.js';
import type { ApexObject } from '../../shared/apexObject.js';
import { ApexDouble, Decimal } from '../../shared/values/index.js';
import { classInfoOf, type ClassInfo, instanceFields } from '../classInfo.js';

const PRIMITIVES: Readonly<Record<string, FormulaType>> = {
    String: 'Text',
    Id: 'Text',
    Boolean: 'Boolean',
    Integer: 'Number',
    Long: 'Number',
    Double: 'Number',
    Decimal: 'Number',
    Date: 'Date',
    Datetime: 'DateTime',
    Time: 'Time'
};

/** What a dotted name from an object of a class means; undefined when there is no such member. */
export function typeOfPath(
    info: ClassInfo,
    names: readonly string[],
    schema: Schema,
    classNamed: (name: string) => ClassInfo | undefined
): FormulaType | undefined {
    const [first, ...rest] = names as [string, ...string[]];
    // The formula stands outside of the package: only global members are seen.
    const field = instanceFields(info).find(
        ({ name, access }) => access === 'global' && name.toLowerCase() === first.toLowerCase()
    );
    return field === undefined ? undefined : typeOfRest(field.type, rest, schema, classNamed);
}

function typeOfRest(
    type: ApexType,
    rest: readonly string[],
    schema: Schema,
    classNamed: (name: string) => ClassInfo | undefined
): FormulaType | undefined {
    if (rest.length === 0) {
        return type.kind === 'primitive' ? PRIMITIVES[type.name] : undefined;
    }
    if (type.kind === 'class') {
        const info = classNamed(type.name);
        return info === undefined ? undefined : typeOfPath(info, rest, schema, classNamed);
    }
    if (type.kind === 'sobject' && type.name !== null) {
        return typeOfRecordPath(schema.object(type.name), rest, schema);
    }
    return undefined;
}

function typeOfRecordPath(
    object: SObjectDef | undefined,
    [first = '', ...rest]: readonly string[],
    schema: Schema
): FormulaType | undefined {
    if (rest.length === 0) {
        const field = object?.fieldsByName.get(first.toLowerCase());
        return field === undefined ? undefined : typeOfField(field.type);
    }
    const reference = object?.relationshipsByName.get(first.toLowerCase());
    return reference === undefined
        ? undefined
        : typeOfRecordPath(schema.object(reference.referenceTo?.[0] ?? ''), rest, schema);
}

/** The value under a dotted name, as a formula holds it. */
export function valueOfPath(root: unknown, names: readonly string[]): unknown {
    let current: unknown = root;
    for (const name of names) {
        if (current === null || current === undefined) {
            return null;
        }
        current = member(current, name);
    }
    if (current instanceof ApexDouble) {
        return Decimal.of(current.value);
    }
    return typeof current === 'number' || typeof current === 'bigint'
        ? Decimal.of(current)
        : (current ?? null);
}

function member(of: unknown, name: string): unknown {
    if (of instanceof SObject) {
        const field = of.def.fieldsByName.get(name.toLowerCase());
        return field === undefined
            ? (of.parents?.get(name.toLowerCase()) ?? null)
            : (of.slots[field.ordinal] ?? null);
    }
    const info = classInfoOf(of as object);
    const field =
        info && instanceFields(info).find((each) => each.name.toLowerCase() === name.toLowerCase());
    return field === undefined ? null : field.read(of as ApexObject);
}
