import { NotSupported } from '../shared/notSupported.js';
import { ApexDouble, Decimal } from '../shared/values/index.js';
import type { FieldDef, SObjectDef } from '../schema/definitions.js';
import { fieldToken, typeToken } from '../schema/tokens.js';
import { sameType, STRING } from '../shared/types.js';
import { countingTexts } from './heap.js';
import { callMethod } from './callMethod.js';
import { memberBySignature } from './librarySupport.js';
import type { Program } from './program.js';
import { castTo, typeTest } from './typeTests.js';
import { classToken } from './typeToken.js';
import type { ConstantRef } from './unit.js';

/**
 * Finds what generated code names. What is not there becomes a function that throws `NotSupported` when it
 * is reached, so that one exotic line does not kill a class.
 */
export function linkConstant(ref: ConstantRef, program: Program): unknown {
    switch (ref.kind) {
        case 'type':
            return ref.type;
        case 'test':
            return typeTest(ref.type, program);
        case 'cast':
            return castTo(ref.type, program);
        case 'classLiteral':
            return classToken(ref.type);
        case 'libraryMethod':
        case 'libraryConstructor':
        case 'libraryGet':
        case 'librarySet':
            return libraryFunction(ref, program);
        case 'decimal':
            return Decimal.of(ref.text);
        case 'double':
            return new ApexDouble(Number(ref.text));
        case 'enum':
            return program.enumConstant(ref.type, ref.name, ref.isLibrary);
        case 'object':
            return objectNamed(ref.object, program);
        case 'objectToken':
            return typeToken(objectNamed(ref.object, program));
        case 'field':
            return fieldNamed(ref.object, ref.field, program);
        case 'fieldToken':
            return fieldToken(
                objectNamed(ref.object, program),
                fieldNamed(ref.object, ref.field, program)
            );
        case 'describeObject': {
            const token = typeToken(objectNamed(ref.object, program));
            return () => callMethod(token, 'getDescribe', []);
        }
        case 'describeField': {
            const field = fieldNamed(ref.object, ref.field, program);
            const token = fieldToken(objectNamed(ref.object, program), field);
            return () => callMethod(token, 'getDescribe', []);
        }
        case 'fieldSet': {
            const token = typeToken(objectNamed(ref.object, program));
            return () => fieldSet(token, ref.name, program);
        }
        case 'query':
        case 'search':
        case 'dml':
            return ref.site;
    }
}

type LibraryRef = Extract<ConstantRef, { signature: string }>;

function libraryFunction(ref: LibraryRef, { library }: Program): unknown {
    const refuse = (): never => {
        throw new NotSupported(`${ref.class}: ${ref.signature}`);
    };
    const member = memberBySignature(library, ref.class, ref.signature);
    if (member.kind === 'property') {
        return (ref.kind === 'libraryGet' ? member.get : member.set) ?? refuse;
    }
    if (member.implementation === undefined) {
        return refuse;
    }
    const givesText = member.kind === 'method' && sameType(member.returns, STRING);
    return givesText
        ? countingTexts(
              member.implementation as (...values: unknown[]) => unknown,
              member.parameters.length + (member.isStatic ? 0 : 1)
          )
        : member.implementation;
}

function objectNamed(name: string, { schema }: Program): SObjectDef {
    const def = schema.object(name);
    if (def === undefined) {
        throw new NotSupported(`object ${name}`);
    }
    return def;
}

function fieldNamed(object: string, name: string, program: Program): FieldDef {
    const field = objectNamed(object, program).fieldsByName.get(name.toLowerCase());
    if (field === undefined) {
        throw new NotSupported(`field ${object}.${name}`);
    }
    return field;
}

/** `SObjectType.Account.FieldSets.Name`, by way of the describe result's own members. */
function fieldSet(token: object, name: string, { library }: Program): unknown {
    const describe = callMethod(token, 'getDescribe', []);
    const property = library
        .find('Schema.DescribeSObjectResult')
        ?.members.find(
            (member) => member.kind === 'property' && member.name.toLowerCase() === 'fieldsets'
        );
    if (property?.kind !== 'property' || property.get === undefined) {
        throw new NotSupported('field sets');
    }
    const sets = (property.get as (self: unknown) => unknown)(describe);
    return callMethod(callMethod(sets, 'getMap', []), 'get', [name]);
}
