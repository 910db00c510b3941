import type { SelectItem } from '../parser/soqlAst.js';
import type { FieldDef, SObjectDef } from '../schema/definitions.js';
import { resolvePolymorphic, typeOf, valueByTarget } from './polymorphic.js';
import { noSuchColumn, noSuchRelationshipInPath } from './queryErrors.js';
import type { Scope } from './scope.js';
import { ParentShape, Shape } from './shape.js';
import { columnOf } from './typedSql.js';

/**
 * `Owner.Name`: the parent is a record of the platform's object `Name`, where the schema has it; else a
 * record of whatever object the id belongs to.
 */
export function addPolymorphicField(
    scope: Scope,
    shape: Shape,
    alias: string,
    reference: FieldDef,
    path: readonly string[]
): void {
    const value = resolvePolymorphic(scope, shape.object, alias, reference, path);
    for (const target of parentShapes(scope, shape, alias, reference).shapes) {
        addValue(scope, target, path, columnOf(value));
    }
}

function addValue(
    scope: Scope,
    shape: Shape,
    path: readonly string[],
    column: ReturnType<typeof columnOf>
): void {
    const [first, ...rest] = path as [string, ...string[]];
    if (rest.length > 0) {
        addNestedValue(scope, shape, path, column);
        return;
    }
    const isName = first.toLowerCase() === 'name';
    const field =
        shape.object.fieldsByName.get(first.toLowerCase()) ??
        (isName ? shape.object.nameField : null);
    if (field) {
        shape.addField(field, column);
    }
}

/** `Owner.Profile.Name`. */
function addNestedValue(
    scope: Scope,
    shape: Shape,
    [first, ...rest]: readonly string[],
    column: ReturnType<typeof columnOf>
): void {
    const reference = shape.object.relationshipsByName.get(first!.toLowerCase());
    const object = scope.environment.schema.object(reference?.referenceTo?.[0] ?? '');
    if (object === undefined) {
        return;
    }
    const parent = shape.parent(
        first!,
        () => new ParentShape(shape.columns.add(column), [new Shape(object, shape.columns)])
    );
    addValue(scope, parent.shapes[0]!, rest, column);
}

function parentShapes(scope: Scope, shape: Shape, alias: string, reference: FieldDef): ParentShape {
    return shape.parent(reference.relationshipName!, () => {
        const id = columnOf(scope.fieldOf(shape.object, alias, reference));
        const shapes = targetsOf(scope, reference).map((object) => {
            const inner = new Shape(object, shape.columns);
            inner.addField(object.fieldsByName.get('id')!, id);
            return inner;
        });
        return new ParentShape(shape.columns.add(id), shapes);
    });
}

function targetsOf(scope: Scope, reference: FieldDef): SObjectDef[] {
    const { schema } = scope.environment;
    const name = schema.object('Name');
    return name !== undefined
        ? [name]
        : (reference.referenceTo ?? [])
              .map((target) => schema.object(target))
              .filter((target): target is SObjectDef => target?.fieldsByName.has('id') ?? false);
}

/**
 * `TYPEOF What WHEN Account THEN Phone ELSE Name END`: the parent is a record of its real object.
 * @see https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_typeof.htm
 */
export function addTypeof(
    item: SelectItem<unknown> & { kind: 'typeof' },
    scope: Scope,
    shape: Shape
): void {
    const reference = shape.object.relationshipsByName.get(item.field.toLowerCase());
    if (reference === undefined) {
        throw noSuchRelationshipInPath(item.field);
    }
    const id = scope.fieldOf(shape.object, scope.alias, reference);
    shape.addField(reference, columnOf(id));
    const listed = new Set(item.when.map(({ object }) => object.toLowerCase()));
    const shapes: Shape[] = [];
    for (const target of reference.referenceTo ?? []) {
        const object = scope.environment.schema.object(target);
        if (object === undefined || !object.isQueryable || object.keyPrefix === null) {
            continue;
        }
        const inner = new Shape(object, shape.columns);
        inner.addField(object.fieldsByName.get('id')!, columnOf(id));
        const when = item.when.find(
            (branch) => branch.object.toLowerCase() === object.name.toLowerCase()
        );
        const fields = when?.fields ?? item.otherwise;
        for (const name of fields) {
            addTargetField(scope, inner, id.sql, name, listed.has(object.name.toLowerCase()));
        }
        shapes.push(inner);
    }
    shape.parent(
        reference.relationshipName!,
        () => new ParentShape(shape.columns.add(columnOf(id)), shapes)
    );
}

function addTargetField(
    scope: Scope,
    shape: Shape,
    id: Parameters<typeof typeOf>[1],
    name: string,
    isListed: boolean
): void {
    const path = name.split('.');
    if (path.length > 1 && shape.object.relationshipsByName.has(path[0]!.toLowerCase())) {
        const value = valueByTarget(scope, id, [shape.object.name], path);
        addNestedValue(scope, shape, path, columnOf(value));
        return;
    }
    const isName = path.length === 1 && name.toLowerCase() === 'name';
    const field =
        shape.object.fieldsByName.get(path[0]!.toLowerCase()) ??
        (isName ? shape.object.nameField : undefined);
    if (path.length > 1 || !field) {
        if (isListed) {
            throw path.length > 1
                ? noSuchRelationshipInPath(path[0]!)
                : noSuchColumn(name, shape.object.name);
        }
        return;
    }
    shape.addField(field, columnOf(valueByTarget(scope, id, [shape.object.name], [field.name])));
}
