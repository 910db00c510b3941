import { ApexDate, ApexDatetime, ApexTime, Decimal } from '../shared/values/index.js';
import type { FieldDef, Schema, SObjectDef } from '../schema/definitions.js';
import { compiled } from './builder.js';
import { FormulaError } from './formulaError.js';
import { typeOfField, type Compiled, type FieldPath, type FormulaType } from './formulaTypes.js';

const HUNDRED = Decimal.of(100);
const ZERO = Decimal.of(0);

export interface ReferenceContext {
    readonly object: SObjectDef | null;
    readonly schema: Schema;
    /** Whose fields `$Record` and `$Record__Prior` name, in a Flow. */
    readonly record?: SObjectDef | null;
    /** Numbers that are blank count as zero. */
    readonly blankAsZero: boolean;
    /** Names that are no fields (of a Flow): their type, or undefined when there is none of that name. */
    variableType?(names: readonly string[]): FormulaType | undefined;
    note(path: FieldPath): void;
}

/** What a name in a formula refers to. */
export function compileReference(
    names: readonly string[],
    offset: number,
    context: ReferenceContext
): Compiled {
    if (names[0]!.startsWith('$')) {
        return (
            compileTriggeringRecord(names, offset, context) ?? compileGlobal(names, offset, context)
        );
    }
    const variable = context.variableType?.(names);
    if (variable !== undefined) {
        return compiled(variable, offset, (scope) => scope.variable?.(names) ?? null);
    }
    if (context.object === null) {
        throw noField(names.join('.'), offset);
    }
    const path = resolvePath(names, context.object, context.schema, offset);
    context.note(path);
    const type = typeOfField(path.field.type);
    if (type === 'Geolocation') {
        throw new FormulaError(
            `NotSupported: geolocation field ${names.join('.')} in a formula`,
            offset,
            true
        );
    }
    const isPercent = path.field.type === 'Percent';
    const read = (value: unknown): unknown => {
        if (type !== 'Number') {
            return type === 'Boolean' ? value === true : value === '' ? null : (value ?? null);
        }
        const number = asDecimal(value);
        if (number === null) {
            return context.blankAsZero ? ZERO : null;
        }
        // 25 % is stored as 25 and is 0.25 to a formula.
        return isPercent ? number.divide(HUNDRED) : number;
    };
    return {
        ...compiled(type, offset, (scope) => read(scope.read(path))),
        field: path
    };
}

/** `$Record.Amount` of a Flow: read as the Flow gives it, percents by the hundred. */
function compileTriggeringRecord(
    names: readonly string[],
    offset: number,
    { record, schema, note }: ReferenceContext
): Compiled | undefined {
    const root = names[0]!.toLowerCase();
    if (!record || names.length < 2 || (root !== '$record' && root !== '$record__prior')) {
        return undefined;
    }
    const path = resolvePath(names.slice(1), record, schema, offset);
    note(path);
    const type = typeOfField(path.field.type);
    const asValue = (value: unknown): unknown =>
        type === 'Number' ? asDecimal(value) : asFormulaValue(value ?? null, type);
    return root === '$record'
        ? { ...compiled(type, offset, (scope) => asValue(scope.read(path))), field: path }
        : compiled(type, offset, (scope) => asValue(scope.prior?.(path) ?? null));
}

const asDecimal = (value: unknown): Decimal | null =>
    value === null || value === undefined
        ? null
        : value instanceof Decimal
          ? value
          : Decimal.of(value as number | bigint | string);

/** Follows `Account.Owner.Name`; a reference to several objects goes on by what they share. */
export function resolvePath(
    names: readonly string[],
    object: SObjectDef,
    schema: Schema,
    offset = 0
): FieldPath {
    const parents: FieldDef[] = [];
    let current = object;
    const spelled: string[] = [];
    names.slice(0, -1).forEach((name, index) => {
        // `Owner:User.Name` has become Owner, User: the second names the object.
        const isObject =
            index > 0 &&
            parents
                .at(-1)
                ?.referenceTo?.some((target) => target.toLowerCase() === name.toLowerCase());
        if (isObject === true) {
            current = schema.object(name)!;
            return;
        }
        const reference = current.relationshipsByName.get(name.toLowerCase());
        const target = schema.object(chosenTarget(reference, names[index + 1]!, schema) ?? '');
        if (reference === undefined || target === undefined) {
            throw noField(names.join('.'), offset);
        }
        parents.push(reference);
        spelled.push(reference.relationshipName!);
        current = target;
    });
    const field = current.fieldsByName.get(names.at(-1)!.toLowerCase());
    if (field === undefined) {
        throw noField(names.join('.'), offset);
    }
    spelled.push(field.name);
    return { key: spelled.join('.').toLowerCase(), names: spelled, parents, field };
}

/** Of the objects that a reference may point to, the one that knows the next name; users before groups. */
function chosenTarget(
    reference: FieldDef | undefined,
    next: string,
    schema: Schema
): string | undefined {
    const targets = [...(reference?.referenceTo ?? [])].sort((a, b) =>
        a === 'User' ? -1 : b === 'User' ? 1 : 0
    );
    return (
        targets.find((target) => {
            const object = schema.object(target);
            const key = next.toLowerCase();
            return (
                object?.fieldsByName.has(key) === true ||
                object?.relationshipsByName.has(key) === true
            );
        }) ?? targets[0]
    );
}

/** Globals that are records: their fields have types. */
const RECORD_GLOBALS: Readonly<Record<string, string>> = {
    $user: 'User',
    $profile: 'Profile',
    $userrole: 'UserRole',
    $organization: 'Organization',
    $recordtype: 'RecordType'
};

function compileGlobal(
    names: readonly string[],
    offset: number,
    { schema }: ReferenceContext
): Compiled {
    const type = globalType(names, offset, schema);
    return compiled(type, offset, (scope) => asFormulaValue(scope.global?.(names) ?? null, type));
}

function globalType(names: readonly string[], offset: number, schema: Schema): FormulaType {
    const root = names[0]!.toLowerCase();
    const fieldType = (object: SObjectDef | undefined, field: string | undefined): FormulaType => {
        const found = object?.fieldsByName.get((field ?? '').toLowerCase());
        if (found === undefined) {
            throw noField(names.join('.'), offset);
        }
        return typeOfField(found.type);
    };
    if (root === '$user' && /^uitheme(displayed)?$/i.test(names[1] ?? '')) {
        return 'Text';
    }
    if (RECORD_GLOBALS[root] !== undefined) {
        const object = schema.object(RECORD_GLOBALS[root]);
        return object === undefined
            ? 'Any'
            : typeOfField(resolvePath(names.slice(1), object, schema, offset).field.type);
    }
    switch (root) {
        case '$permission':
            return 'Boolean';
        case '$label':
        case '$objecttype':
            return 'Text';
        case '$custommetadata':
            return fieldType(schema.object(names[1] ?? ''), names[3]);
        case '$setup':
            return fieldType(schema.object(names[1] ?? ''), names[2]);
        case '$api':
            // A formula has the address of an interface; a session belongs to a page.
            if (!/_server_url_\d+$/i.test(names[1] ?? '')) {
                throw new FormulaError(
                    `NotSupported: ${names.join('.')} in a formula`,
                    offset,
                    true
                );
            }
            return 'Text';
        case '$system':
            return 'DateTime';
        case '$flow':
        case '$record':
        case '$record__prior':
        case '$credential':
            return 'Any';
        default:
            throw new FormulaError(`NotSupported: ${names[0]} in a formula`, offset, true);
    }
}

/** A global's value as a formula's: integers become numbers, blanks null. */
function asFormulaValue(value: unknown, type: FormulaType): unknown {
    if (type === 'Boolean') {
        return value === true;
    }
    if (typeof value === 'number' || typeof value === 'bigint') {
        return Decimal.of(value);
    }
    return value === '' || value === undefined ? null : value;
}

export const noField = (name: string, offset: number): FormulaError =>
    new FormulaError(`Field ${name} does not exist. Check spelling.`, offset);

/** The type of a value that is only known when it runs. */
export function typeOfValue(value: unknown): FormulaType {
    if (value === null) {
        return 'Null';
    }
    if (value instanceof Decimal) {
        return 'Number';
    }
    if (value instanceof ApexDate) {
        return 'Date';
    }
    if (value instanceof ApexDatetime) {
        return 'DateTime';
    }
    if (value instanceof ApexTime) {
        return 'Time';
    }
    return typeof value === 'boolean' ? 'Boolean' : 'Text';
}
