import { typeOfField, type FormulaType } from '../../formula/index.js';
import type { SObjectDef } from '../../schema/definitions.js';
import type { FlowDataType, FlowDefinition } from '../definition.js';
import type { FlowWorld } from '../run/world.js';

type Known =
    | { readonly kind: 'value'; readonly type: FormulaType }
    | { readonly kind: 'record'; readonly object: SObjectDef };

const ANY: Known = { kind: 'value', type: 'Any' };

function ofDataType(type: FlowDataType): Known {
    switch (type) {
        case 'Number':
        case 'Currency':
            return { kind: 'value', type: 'Number' };
        case 'Boolean':
        case 'Date':
        case 'DateTime':
        case 'Time':
            return { kind: 'value', type };
        case 'SObject':
        case 'Apex':
            return ANY;
        default:
            return { kind: 'value', type: 'Text' };
    }
}

/**
 * The type of a dotted name of a flow, as formulas see it; `Any` where it shows only when it runs, undefined where the
 * flow has no such name.
 */
export function typeOfReference(
    names: readonly string[],
    flow: FlowDefinition,
    world: Pick<FlowWorld, 'schema'>
): FormulaType | undefined {
    const root = rootOf(names[0]!, flow, world, new Set());
    if (root === undefined) {
        return undefined;
    }
    let current: Known = root;
    for (const [at, name] of names.slice(1).entries()) {
        if (current.kind === 'value') {
            return 'Any';
        }
        const object: SObjectDef = current.object;
        const field = object.fieldsByName.get(name.toLowerCase());
        if (field !== undefined && at === names.length - 2) {
            return typeOfField(field.type);
        }
        const reference = object.relationshipsByName.get(name.toLowerCase());
        const parent: SObjectDef | undefined = world.schema.object(
            reference?.referenceTo?.[0] ?? ''
        );
        if (parent === undefined) {
            return field === undefined ? undefined : 'Any';
        }
        current = reference!.referenceTo!.length > 1 ? ANY : { kind: 'record', object: parent };
    }
    return current.kind === 'value' ? current.type : 'Any';
}

/** A name without dots: of a collection, the type of its items. */
function rootOf(
    name: string,
    flow: FlowDefinition,
    world: Pick<FlowWorld, 'schema'>,
    seen: Set<string>
): Known | undefined {
    const key = name.toLowerCase();
    if (seen.has(key)) {
        return ANY;
    }
    seen.add(key);
    const record = (object: string | null | undefined): Known => {
        const found = world.schema.object(object ?? '');
        return found === undefined ? ANY : { kind: 'record', object: found };
    };
    const resource = flow.resources.get(key);
    if (resource !== undefined) {
        switch (resource.kind) {
            case 'variable':
                return resource.dataType === 'SObject'
                    ? record(resource.objectType)
                    : resource.isCollection
                      ? ANY
                      : ofDataType(resource.dataType);
            case 'constant':
            case 'formula':
            case 'choice':
                return ofDataType(resource.dataType);
            case 'textTemplate':
            case 'stage':
                return { kind: 'value', type: 'Text' };
            case 'dynamicChoices':
                return ANY;
        }
    }
    for (const element of flow.elements.values()) {
        if (element.kind === 'decision') {
            if (element.rules.some((rule) => rule.name.toLowerCase() === key)) {
                return { kind: 'value', type: 'Boolean' };
            }
        } else if (element.kind === 'screen') {
            const field = fieldNamed(element.fields, key);
            if (field !== undefined) {
                return field.dataType === null ? ANY : ofDataType(field.dataType);
            }
        }
        if (element.kind === 'transform') {
            const source = element.sources.find((each) => each.item.toLowerCase() === key);
            if (source !== undefined) {
                return source.collection.length > 1
                    ? ANY
                    : (rootOf(source.collection[0]!, flow, world, seen) ?? ANY);
            }
        }
        const item =
            element.kind === 'collectionProcessor' ? element.item?.[0]?.toLowerCase() : undefined;
        if (element.name.toLowerCase() === key || item === key) {
            switch (element.kind) {
                case 'recordLookup':
                    return record(element.object);
                case 'recordCreate':
                    return { kind: 'value', type: 'Text' };
                case 'transform':
                    return element.dataType === 'SObject'
                        ? record(element.objectType)
                        : element.isCollection
                          ? ANY
                          : ofDataType(element.dataType);
                case 'loop':
                case 'collectionProcessor':
                    return rootOf(element.collection[0]!, flow, world, seen) ?? ANY;
                default:
                    return ANY;
            }
        }
    }
    return undefined;
}

interface Named {
    readonly name: string;
    readonly dataType: FlowDataType | null;
    readonly fields: readonly Named[];
}

function fieldNamed(fields: readonly Named[], key: string): Named | undefined {
    for (const field of fields) {
        const found = field.name.toLowerCase() === key ? field : fieldNamed(field.fields, key);
        if (found !== undefined) {
            return found;
        }
    }
    return undefined;
}
