import { ApexException, apexError } from '../shared/apexException.js';
import { sameType, typeName, type ApexType, type PrimitiveName } from '../shared/types.js';
import {
    ApexDate,
    ApexDouble,
    ApexList,
    ApexMap,
    ApexSet,
    Decimal,
    idFrom,
    isIdText
} from '../shared/values/index.js';
import type { TypeLibrary } from '../semantics/library.js';
import type { ClassInfo } from './classInfo.js';
import { datetimeOf, decimalOf, doubleOf, longOf } from './operators.js';
import { libraryNameOf } from './typeNames.js';
import { typeOfValue } from './typeOf.js';

/** What the tests need to know of types. */
export interface Hierarchy {
    readonly library: TypeLibrary;
    classNamed(name: string): ClassInfo | undefined;
}

export type TypeTest = (value: unknown) => boolean;
export type Cast = (value: unknown) => unknown;

/** `instanceof`, `catch` and `when Type x`: a test made once for each place in the code. */
export function typeTest(type: ApexType, hierarchy: Hierarchy): TypeTest {
    if (type.kind === 'primitive' && type.name === 'Id') {
        return (value) => typeof value === 'string' && isIdText(value);
    }
    if (type.kind === 'class') {
        const name = type.name.toLowerCase();
        return (value) =>
            typeof value === 'object' &&
            value !== null &&
            ((value as { $info?: ClassInfo }).$info?.allTypes.has(name) ??
                sameType(typeOfValue(value), type));
    }
    if (type.kind === 'library' && type.name === 'System.Exception') {
        return (value) => value instanceof ApexException;
    }
    return (value) => value !== null && isAssignable(typeOfValue(value), type, hierarchy);
}

/** Numbers are instances of the wider types too: public test suites count on `5 instanceof Long`. */
const WIDER: Partial<Record<PrimitiveName, readonly PrimitiveName[]>> = {
    Integer: ['Long', 'Double', 'Decimal'],
    Long: ['Double', 'Decimal'],
    Double: ['Decimal'],
    Decimal: ['Double'],
    Id: ['String'],
    Date: ['Datetime']
};

/** Whether a value of one type is one of the other, too. */
export function isAssignable(from: ApexType, to: ApexType, hierarchy: Hierarchy): boolean {
    if (to.kind === 'object' || from.kind === 'null' || sameType(from, to)) {
        return true;
    }
    switch (from.kind) {
        case 'primitive':
            return to.kind === 'primitive' && WIDER[from.name]?.includes(to.name) === true;
        case 'sobject':
            return to.kind === 'sobject' && to.name === null;
        case 'list':
            return to.kind === 'list'
                ? isElement(from.element, to.element, hierarchy) ||
                      (isSObject(from.element) && isSObject(to.element) && isGeneric(from.element))
                : isIterable(to);
        case 'set':
            return to.kind === 'set'
                ? isElement(from.element, to.element, hierarchy)
                : isIterable(to);
        case 'map':
            return (
                to.kind === 'map' &&
                isElement(from.key, to.key, hierarchy) &&
                (isElement(from.value, to.value, hierarchy) ||
                    (isSObject(from.value) && isSObject(to.value) && isGeneric(from.value)))
            );
        case 'class':
            return isClassAssignable(from.name, to, hierarchy);
        case 'library':
            return isLibraryAssignable(from, to, hierarchy);
        default:
            return false;
    }
}

/** What a collection holds has to be of the type itself: a Set<Integer> is no Set<Long>. */
const isElement = (from: ApexType, to: ApexType, hierarchy: Hierarchy): boolean =>
    from.kind === 'primitive' && to.kind === 'primitive' && from.name !== 'Id'
        ? from.name === to.name
        : isAssignable(from, to, hierarchy);

const isSObject = (type: ApexType): boolean => type.kind === 'sobject';
const isGeneric = (type: ApexType): boolean => type.kind === 'sobject' && type.name === null;
const isIterable = (type: ApexType): boolean =>
    type.kind === 'library' && type.name === 'System.Iterable';

function isClassAssignable(from: string, to: ApexType, hierarchy: Hierarchy): boolean {
    const name = to.kind === 'class' ? to.name : to.kind === 'library' ? to.name : null;
    return name !== null && hierarchy.classNamed(from)?.allTypes.has(name.toLowerCase()) === true;
}

function isLibraryAssignable(from: ApexType, to: ApexType, hierarchy: Hierarchy): boolean {
    const target = to.kind === 'library' ? to.name.toLowerCase() : libraryNameOf(to)?.toLowerCase();
    const seen = new Set<string>();
    const open: ApexType[] = [from];
    for (let type = open.pop(); type !== undefined; type = open.pop()) {
        const name = libraryNameOf(type);
        if (name === null || seen.has(name)) {
            continue;
        }
        if (name.toLowerCase() === target) {
            return true;
        }
        seen.add(name);
        const known = hierarchy.library.find(name);
        if (known !== undefined) {
            open.push(
                ...(known.superclass === null ? [] : [known.superclass]),
                ...known.interfaces
            );
        }
    }
    return false;
}

/** An explicit cast; null passes, numbers widen, what does not fit throws the TypeException. */
export function castTo(type: ApexType, hierarchy: Hierarchy): Cast {
    const test = typeTest(type, hierarchy);
    const widen = widening(type);
    return (value) => {
        if (value === null) {
            return null;
        }
        const widened = widen(value);
        if (widened !== undefined) {
            return widened;
        }
        if (test(value)) {
            return value;
        }
        if (isReinterpretable(value, type)) {
            return value;
        }
        const from = typeOfValue(value);
        // A record is `SOBJECT:Account` beside other records, and `Account` beside anything else.
        const name = isSObject(from) && !isSObject(type) ? typeName(from) : castName(from);
        throw apexError(
            'System.TypeException',
            `Invalid conversion from runtime type ${name} to ${castName(type)}`
        );
    };
}

/** Collections of records pass between List<SObject> and List<Account> in either direction. */
function isReinterpretable(value: unknown, type: ApexType): boolean {
    if (value instanceof ApexList) {
        return type.kind === 'list' && isSObject(value.elementType) && isGeneric(type.element);
    }
    if (value instanceof ApexMap) {
        return type.kind === 'map' && isSObject(value.valueType) && isSObject(type.value);
    }
    return value instanceof ApexSet && type.kind === 'set' && isSObject(type.element);
}

/** What turns a number into a wider one, a text into an Id, a date into a date and time. */
function widening(type: ApexType): Cast {
    switch (type.kind === 'primitive' ? type.name : '') {
        case 'Decimal':
            return (value) => (isNumber(value) ? decimalOf(value) : undefined);
        case 'Double':
            return (value) => (isNumber(value) ? doubleOf(value) : undefined);
        case 'Long':
            return (value) => (typeof value === 'number' ? longOf(value) : undefined);
        case 'Datetime':
            return (value) => (value instanceof ApexDate ? datetimeOf(value) : undefined);
        case 'Id':
            return (value) => (typeof value === 'string' ? idFrom(value) : undefined);
        default:
            return () => undefined;
    }
}

const isNumber = (value: unknown): value is number | bigint | Decimal | ApexDouble =>
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    value instanceof Decimal ||
    value instanceof ApexDouble;

/** The spelling of the TypeException: `SOBJECT:Account`, `Map<String,ANY>`. */
function castName(type: ApexType, isInside = false): string {
    switch (type.kind) {
        case 'object':
            return isInside ? 'ANY' : 'Object';
        case 'sobject':
            return isInside || type.name === null ? typeName(type) : `SOBJECT:${type.name}`;
        case 'list':
            return `List<${castName(type.element, true)}>`;
        case 'set':
            return `Set<${castName(type.element, true)}>`;
        case 'map':
            return `Map<${castName(type.key, true)},${castName(type.value, true)}>`;
        default:
            return typeName(type);
    }
}
