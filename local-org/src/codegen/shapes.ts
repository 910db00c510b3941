import type { BoundField, BoundMethod, BoundType } from '../semantics/bound.js';
import type { FieldShape, MethodShape, TypeShape } from '../runtime/unit.js';
import { fieldKey, getterName, setterName } from './names.js';
import { hasAccessorMethod } from './targets.js';

/** What reflection keeps of a type; see runtime/classInfo.ts. */
export function shapeOf(type: BoundType): TypeShape {
    return {
        name: type.name,
        kind: type.kind,
        isAbstract: type.isAbstract,
        isVirtual: type.isVirtual,
        isTest: type.isTest,
        sharing: type.sharing,
        apiVersion: type.apiVersion,
        annotations: type.annotations,
        superclass: type.superclass,
        interfaces: type.interfaces,
        enumValues: type.enumValues,
        outer: type.outer,
        fields: type.fields.map(fieldShape),
        methods: type.methods.map(methodShape),
        constructors: type.constructors.map(({ slot, access, parameters }) => ({
            slot,
            access,
            parameters: parameters.map((parameter) => ({
                name: parameter.name,
                type: parameter.type
            }))
        }))
    };
}

/** A type and all the types inside it. */
export const withInner = (type: BoundType): BoundType[] => [
    type,
    ...type.inner.flatMap((inner) => withInner(inner))
];

function fieldShape(field: BoundField): FieldShape {
    const { property } = field;
    return {
        name: field.name,
        type: field.type,
        isStatic: field.isStatic,
        isTransient: field.isTransient,
        isFinal: field.isFinal,
        access: field.access,
        annotations: field.annotations,
        key: fieldKey(field),
        getter: hasAccessorMethod(field, 'get') ? getterName(field) : null,
        setter: hasAccessorMethod(field, 'set') ? setterName(field) : null,
        isProperty: property !== null,
        canRead: property === null || property.get !== null,
        canWrite: property === null || property.set !== null
    };
}

function methodShape(method: BoundMethod): MethodShape {
    return {
        name: method.name,
        slot: method.slot,
        isStatic: method.isStatic,
        isAbstract: method.isAbstract,
        isTest: method.isTest,
        access: method.access,
        annotations: method.annotations,
        parameters: method.parameters.map(({ name, type }) => ({ name, type })),
        returns: method.returns,
        librarySlots: method.librarySlots,
        line: method.position.line
    };
}
