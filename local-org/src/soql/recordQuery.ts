import type { FieldExpression, SelectItem, SoqlQuery } from '../parser/soqlAst.js';
import { isCompound } from '../schema/compoundFields.js';
import type { FieldDef, SObjectDef } from '../schema/definitions.js';
import type { SObject } from '../schema/sobject.js';
import { NotSupported } from '../shared/notSupported.js';
import { addCompound } from './compound.js';
import type { QueryEnvironment } from './environment.js';
import { isAggregate, resolveExpression } from './functions.js';
import { addPolymorphicField, addTypeof } from './polymorphicShape.js';
import { noSuchChildRelationship, queryError } from './queryErrors.js';
import type { Scope } from './scope.js';
import { Columns, ParentShape, Shape } from './shape.js';
import { compose, joined, sql, type Sql } from './sql.js';
import { limitSql, orderSql, scopeOf, whereSql } from './statement.js';
import { jsonList } from './conditions.js';
import { isStored, quoted, storageOf, type SqlValue } from './storage.js';
import { columnOf } from './typedSql.js';

/** Runs a query whose result is records. */
export function queryRecords(query: SoqlQuery, environment: QueryEnvironment): SObject[] {
    const scope = scopeOf(query, environment);
    const plan = planRecords(query, scope);
    const where = whereSql(query, scope);
    const order = orderSql(
        query,
        (expression) => resolveExpression(scope, expression),
        sql(`${scope.alias}."Id"`)
    );
    const limit = limitSql(query, environment);
    const statement = compose(
        `SELECT @ FROM @ WHERE @@${limit === null ? '' : ' @'}`,
        selectList(plan.columns),
        scope.tables,
        where,
        order,
        ...(limit === null ? [] : [limit])
    );
    const rows = environment.run.all(statement.text, statement.values);
    loadChildren(plan, rows, scope);
    return rows.map((row) => plan.shape.read(row, environment.schema));
}

interface RecordPlan {
    readonly shape: Shape;
    readonly columns: Columns;
    readonly subqueries: readonly SoqlQuery[];
    readonly idColumn: number;
}

const selectList = (columns: Columns): Sql =>
    joined(
        columns.all.map((column) => column.sql),
        ', '
    );

/** Looks up all names of the SELECT list; also all that a check of a query needs of it. */
export function planRecords(query: SoqlQuery, scope: Scope): RecordPlan {
    const columns = new Columns();
    const shape = new Shape(scope.object, columns);
    const id = scope.object.fieldsByName.get('id');
    if (id === undefined) {
        throw queryError(`${scope.object.name} has no Id to query`);
    }
    const idColumn = columns.add(columnOf(scope.fieldOf(scope.object, scope.alias, id)));
    const subqueries: SoqlQuery[] = [];
    for (const item of query.select) {
        addItem(item, scope, shape, subqueries);
    }
    // The platform always gives the Id, last in order when it was not asked for.
    shape.addField(id, columns.all[idColumn]!);
    return { shape, columns, subqueries, idColumn };
}

function addItem(
    item: SelectItem<unknown>,
    scope: Scope,
    shape: Shape,
    subqueries: SoqlQuery[]
): void {
    switch (item.kind) {
        case 'subquery':
            subqueries.push(item.query);
            return;
        case 'fields':
            for (const field of fieldsOf(scope.object, item.set)) {
                if (canRead(scope, field)) {
                    shape.addField(
                        field,
                        columnOf(scope.fieldOf(scope.object, scope.alias, field))
                    );
                }
            }
            return;
        case 'typeof':
            addTypeof(item, scope, shape);
            return;
        case 'field':
            addExpression(item.expression, item.alias, scope, shape);
    }
}

function canRead(scope: Scope, field: FieldDef): boolean {
    const { access, permissions } = scope.environment;
    return access.mode === 'system' || permissions.canReadField(access.userId, scope.object, field);
}

const fieldsOf = (object: SObjectDef, set: 'ALL' | 'STANDARD' | 'CUSTOM'): FieldDef[] =>
    object.fields.filter(
        (field) =>
            (isStored(field) || field.formula !== undefined) &&
            (set === 'ALL' || field.isCustom === (set === 'CUSTOM'))
    );

function addExpression(
    expression: FieldExpression,
    alias: string | undefined,
    scope: Scope,
    shape: Shape
): void {
    if (expression.kind === 'path') {
        addPath(scope.ownPath(expression.path), scope, shape, scope.alias, '');
        return;
    }
    if (
        expression.kind === 'function' &&
        /^(tolabel|convertcurrency|format)$/i.test(expression.name)
    ) {
        const inner = innermost(expression);
        if (inner?.kind === 'path' && alias !== undefined) {
            shape.addAlias(alias, columnOf(resolveExpression(scope, expression)));
            return;
        }
        if (inner?.kind === 'path') {
            addLabel(expression, scope.ownPath(inner.path), scope, shape);
            return;
        }
    }
    throw new NotSupported(
        expression.kind === 'function'
            ? `${expression.name}() in the SELECT list of records${alias === undefined ? '' : ', with an alias'}`
            : 'a literal in the SELECT list'
    );
}

/** The field inside of functions that do without a group, such as `FORMAT(convertCurrency(Amount))`. */
function innermost(expression: FieldExpression): FieldExpression | undefined {
    return expression.kind === 'function' && !isAggregate(expression)
        ? expression.arguments[0] && innermost(expression.arguments[0])
        : expression;
}

/** `toLabel(Status)`: the label stands in the field itself. */
function addLabel(
    expression: FieldExpression & { kind: 'function' },
    path: readonly string[],
    scope: Scope,
    shape: Shape
): void {
    const value = resolveExpression(scope, expression);
    if (path.length > 1) {
        throw new NotSupported(`${expression.name}() of a parent field without an alias`);
    }
    const { field } = scope.resolve(path);
    if (storageOf(field) !== storageOf(value.field)) {
        throw new NotSupported(`${expression.name}() of a ${field.type} field without an alias`);
    }
    shape.addField(field, columnOf(value));
}

/** One field of the record or of a parent, with the parents on the way to it. */
export function addPath(
    path: readonly string[],
    scope: Scope,
    shape: Shape,
    alias: string,
    key: string
): void {
    const [first, ...rest] = path as [string, ...string[]];
    const { object } = shape;
    if (rest.length === 0) {
        const field = scope.fieldNamed(object, first);
        if (isCompound(field)) {
            addCompound(shape, field, scope, alias);
            return;
        }
        shape.addField(field, columnOf(scope.fieldOf(object, alias, field)));
        return;
    }
    // Looks up the whole path first: its errors are the platform's.
    if (key === '') {
        scope.resolve(path);
    }
    const reference = object.relationshipsByName.get(first.toLowerCase())!;
    const referenceValue = columnOf(scope.fieldOf(object, alias, reference));
    shape.addField(reference, referenceValue);
    if ((reference.referenceTo?.length ?? 0) > 1) {
        addPolymorphicField(scope, shape, alias, reference, rest);
        return;
    }
    const join = scope.join(object, alias, reference, key);
    const parent = shape.parent(first, () => {
        const id = join.object.fieldsByName.get('id')!;
        const column = columnOf(scope.fieldOf(join.object, join.alias, id));
        const inner = new Shape(join.object, shape.columns);
        inner.addField(id, column);
        return new ParentShape(shape.columns.add(column), [inner]);
    });
    addPath(rest, scope, parent.shapes[0]!, join.alias, `${key}.${first.toLowerCase()}`);
}

/** Runs each child subquery once for all rows. */
function loadChildren(plan: RecordPlan, rows: readonly SqlValue[][], scope: Scope): void {
    for (const query of plan.subqueries) {
        const relationship = childRelationshipOf(scope.object, query.from.object);
        const ids = rows.map((row) => row[plan.idColumn]!);
        const child = scopeOf(query, scope.environment, relationship.childObject);
        const lists = queryChildren(query, child, relationship.field, ids);
        plan.shape.children.push({
            name: relationship.name,
            lists,
            childObject: relationship.childObject
        });
    }
}

export function childRelationshipOf(object: SObjectDef, name: string) {
    // `FROM Account.Contacts` means the same as `FROM Contacts`.
    const own = name.split('.').at(-1)!;
    const relationship = object.childRelationships.get(own.toLowerCase());
    if (relationship === undefined) {
        throw noSuchChildRelationship(name);
    }
    return relationship;
}

function queryChildren(
    query: SoqlQuery,
    scope: Scope,
    parentField: string,
    ids: readonly SqlValue[]
): Map<string, SObject[]> {
    const { environment } = scope;
    const plan = planRecords(query, scope);
    const parent = sql(`${scope.alias}.${quoted(parentField)}`);
    const where = whereSql(query, scope, [compose('@ IN (@)', parent, jsonList(ids))]);
    const order = orderSql(
        query,
        (expression) => resolveExpression(scope, expression),
        sql(`${scope.alias}."Id"`)
    );
    const columns = plan.columns.all.map((column, index) => compose(`@ AS c${index}`, column.sql));
    const { limit, offset } = boundsOf(query, environment);
    // The limit counts for each parent, so rows are numbered by parent.
    const statement = compose(
        `SELECT * FROM (SELECT @, @ AS parent, row_number() OVER (PARTITION BY @@) AS place FROM @ WHERE @) ` +
            `WHERE place > ${offset} AND place <= ${offset + limit} ORDER BY parent, place`,
        joined(columns, ', '),
        parent,
        parent,
        order,
        scope.tables,
        where
    );
    const rows = environment.run.all(statement.text, statement.values);
    loadChildren(plan, rows, scope);
    const lists = new Map<string, SObject[]>();
    for (const row of rows) {
        const id = String(row[plan.columns.all.length]);
        const list = lists.get(id) ?? [];
        list.push(plan.shape.read(row, environment.schema));
        lists.set(id, list);
    }
    return lists;
}

function boundsOf(
    query: SoqlQuery,
    environment: QueryEnvironment
): { limit: number; offset: number } {
    const bounds = limitSql(query, environment);
    const [limit, offset] = bounds === null ? [-1, 0] : (bounds.values as number[]);
    return { limit: limit! < 0 ? 1e9 : limit!, offset: offset! };
}
