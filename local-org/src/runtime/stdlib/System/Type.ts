import { apexError } from '../../../shared/apexException.js';
import { typeName } from '../../../shared/types.js';
import { hashOf, notNull } from '../../../shared/values/index.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { currentTransaction } from '../../transaction.js';
import type { ApexTypeToken } from '../../typeToken.js';
import { classToken } from '../../typeToken.js';

function forName(name: string | null): ApexTypeToken | null {
    const type = name === null ? null : currentTransaction().program.typeNamed(name);
    return type === null ? null : classToken(type);
}

/** With a namespace: none is the project's own. */
function forQualifiedName(namespace: string | null, name: string | null): ApexTypeToken | null {
    return namespace === null || namespace === '' || name === null
        ? forName(name)
        : forName(`${namespace}.${name}`);
}

function newInstance(self: ApexTypeToken): unknown {
    const { type } = self;
    if (type.kind === 'primitive' || type.kind === 'object') {
        throw apexError('System.TypeException', `Type cannot be constructed: ${nameOf(self)}`);
    }
    return currentTransaction().program.newInstance(type);
}

/** As `getName` spells it: `Outer.Inner`, `System.HttpRequest`, `List<String>`. */
const nameOf = ({ type }: ApexTypeToken): string => typeName(type);

export default libraryClass('System.Type', {
    reference: apexReference('apex_methods_system_type'),
    members: {
        'static Type forName(String name)': forName,
        'static Type forName(String namespace, String name)': forQualifiedName,
        'Boolean equals(Object other)': (self: ApexTypeToken, other: unknown) => self === other,
        'String getName()': nameOf,
        'Integer hashCode()': (self: ApexTypeToken) => hashOf(nameOf(self)),
        'Boolean isAssignableFrom(Type other)': (self: ApexTypeToken, other: ApexTypeToken) =>
            currentTransaction().program.isAssignable(notNull(other).type, self.type),
        'Object newInstance()': newInstance,
        'String toString()': nameOf
    }
});
