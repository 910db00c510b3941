import { ApexException } from '../shared/apexException.js';
import { ApexObject } from '../shared/apexObject.js';
import {
    BLOB,
    BOOLEAN,
    classOf,
    DATE,
    DATETIME,
    DECIMAL,
    DOUBLE,
    INTEGER,
    libraryOf,
    listOf,
    LONG,
    mapOf,
    NULL,
    OBJECT,
    setOf,
    STRING,
    TIME,
    type ApexType
} from '../shared/types.js';
import {
    ApexBlob,
    ApexDate,
    ApexDatetime,
    ApexDouble,
    ApexList,
    ApexMap,
    ApexSet,
    ApexTime,
    Decimal,
    EnumValue
} from '../shared/values/index.js';

interface Typed {
    readonly $type?: ApexType;
}

/** The Apex type of a value at run time. A String that has the form of an Id is a String here. */
export function typeOfValue(value: unknown): ApexType {
    switch (typeof value) {
        case 'string':
            return STRING;
        case 'number':
            return INTEGER;
        case 'bigint':
            return LONG;
        case 'boolean':
            return BOOLEAN;
        case 'object':
            return value === null ? NULL : typeOfObject(value);
        default:
            return OBJECT;
    }
}

function typeOfObject(value: object): ApexType {
    if (value instanceof ApexObject) {
        return value.$type;
    }
    if (value instanceof ApexList) {
        return listOf(value.elementType);
    }
    if (value instanceof ApexMap) {
        return mapOf(value.keyType, value.valueType);
    }
    if (value instanceof ApexSet) {
        return setOf(value.elementType);
    }
    if (value instanceof EnumValue) {
        return value.isLibrary ? libraryOf(value.type) : classOf(value.type);
    }
    return typeOfScalar(value) ?? (value as Typed).$type ?? OBJECT;
}

function typeOfScalar(value: object): ApexType | null {
    if (value instanceof Decimal) {
        return DECIMAL;
    }
    if (value instanceof ApexDouble) {
        return DOUBLE;
    }
    if (value instanceof ApexDate) {
        return DATE;
    }
    if (value instanceof ApexDatetime) {
        return DATETIME;
    }
    if (value instanceof ApexTime) {
        return TIME;
    }
    return value instanceof ApexBlob ? BLOB : null;
}

/** The name that `Invalid conversion from runtime type …` shows. */
export function runtimeTypeName(value: unknown, nameOf: (type: ApexType) => string): string {
    return value instanceof ApexException ? value.typeName : nameOf(typeOfValue(value));
}
