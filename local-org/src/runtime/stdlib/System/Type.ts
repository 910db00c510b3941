import { apexError } from '../../../shared/apexException.js';
import type { ApexType } from '../../../shared/types.js';
import { typeName } from '../../../shared/types.js';
import { ApexList, ApexMap, ApexSet, hashOf, notNull } from '../../../shared/values/index.js';
import { SObject } from '../../../schema/sobject.js';
import { isTypeAssignable } from '../../library/instanceOf.js';
import { libraryClass } from '../../library/libraryClass.js';
import { resolveTypeName } from '../../library/resolveTypeName.js';
import { apexReference } from '../../library/reference.js';
import { currentTransaction } from '../../transaction.js';
import type { ApexTypeToken } from '../../typeToken.js';
import { classToken } from '../../typeToken.js';

function forName(name: string | null): ApexTypeToken | null {
    const type = name === null ? null : resolveTypeName(name);
    return type === null ? null : classToken(type);
}

/** With a namespace: the project's own (none), or one of the platform's. */
function forQualifiedName(namespace: string | null, name: string | null): ApexTypeToken | null {
    return namespace === null || namespace === '' || name === null
        ? forName(name)
        : (forName(`${namespace}.${name}`) ?? null);
}

function newInstance(self: ApexTypeToken): unknown {
    const { type } = self;
    const { program, schema, library } = currentTransaction();
    switch (type.kind) {
        case 'list':
            return new ApexList(type.element);
        case 'set':
            return new ApexSet(type.element);
        case 'map':
            return new ApexMap(type.key, type.value);
        case 'class':
            return program.construct(type.name);
        case 'sobject': {
            const def = type.name === null ? undefined : schema.object(type.name);
            if (def !== undefined) {
                return new SObject(def);
            }
            break;
        }
        case 'library': {
            const constructor = library
                .find(type.name)
                ?.members.find(
                    (each) => each.kind === 'constructor' && each.parameters.length === 0
                );
            if (constructor?.kind === 'constructor') {
                return constructor.implementation();
            }
            break;
        }
        default:
    }
    throw apexError('System.TypeException', `No default constructor for type: ${nameOf(self)}`);
}

/** As `getName` spells it: System's classes without their namespace. */
const nameOf = ({ type }: ApexTypeToken): string => shortName(type);

const shortName = (type: ApexType): string => typeName(type).replace(/^System\./, '');

export default libraryClass('System.Type', {
    reference: apexReference('apex_methods_system_type'),
    members: {
        'static Type forName(String name)': forName,
        'static Type forName(String namespace, String name)': forQualifiedName,
        'Boolean equals(Object other)': (self: ApexTypeToken, other: unknown) => self === other,
        'String getName()': nameOf,
        'Integer hashCode()': (self: ApexTypeToken) => hashOf(nameOf(self)),
        'Boolean isAssignableFrom(Type other)': (self: ApexTypeToken, other: ApexTypeToken) =>
            isTypeAssignable(notNull(other).type, self.type),
        'Object newInstance()': newInstance,
        'String toString()': nameOf
    }
});
