import type { FieldDef, SObjectDef } from '../schema/definitions.js';
import type { ApexException } from '../shared/apexException.js';
import { noSuchColumn } from './queryErrors.js';
import { Scope } from './scope.js';
import { joined, sql, type Sql } from './sql.js';
import { computedField, type TypedSql } from './typedSql.js';

/**
 * Fields of the platform's object `Name`, which stands for whatever a polymorphic relationship points to.
 * @see https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_name.htm
 */
const NAME_FIELDS = new Set(
    (
        'alias email firstname id isactive lastname middlename name nameoralias phone profileid recordtypeid ' +
        'suffix title type username userroleid lastvieweddate lastreferenceddate federationidentifier languagelocalekey ' +
        'smallphotourl fullphotourl'
    ).split(' ')
);
const NAME_PARENTS = new Set(['profile', 'userrole', 'recordtype']);

/** `Owner.Name`, `What.Type`, `Owner.Profile.Name` where the reference may point to several objects. */
export function resolvePolymorphic(
    scope: Scope,
    object: SObjectDef,
    alias: string,
    reference: FieldDef,
    path: readonly string[]
): TypedSql {
    const [first] = path as [string];
    const isAllowed =
        path.length === 1
            ? NAME_FIELDS.has(first.toLowerCase())
            : NAME_PARENTS.has(first.toLowerCase());
    if (!isAllowed) {
        throw noSuchColumn(first, 'Name');
    }
    const id = scope.fieldOf(object, alias, reference);
    if (path.length === 1 && first.toLowerCase() === 'id') {
        return id;
    }
    if (path.length === 1 && first.toLowerCase() === 'type') {
        return {
            sql: typeOf(scope, id.sql, reference),
            field: computedField('Type', 'String'),
            object: null
        };
    }
    return valueByTarget(scope, id.sql, reference.referenceTo ?? [], path);
}

/** Name of the object that an id belongs to. */
export function typeOf(scope: Scope, id: Sql, reference: FieldDef): Sql {
    const cases = targetsOf(scope, reference.referenceTo ?? []).map((target) =>
        sql(`WHEN '${target.keyPrefix}' THEN '${shownType(target.name, reference)}'`)
    );
    return caseOf(id, cases);
}

/** Only queues among the groups own records, and the platform says so: `Owner.Type = 'Queue'`. */
const shownType = (target: string, { relationshipName }: FieldDef): string =>
    target === 'Group' && relationshipName === 'Owner' ? 'Queue' : target;

/** A value of whichever object the id belongs to, each object looked up by its own subquery. */
export function valueByTarget(
    scope: Scope,
    id: Sql,
    targets: readonly string[],
    path: readonly string[]
): TypedSql {
    let field: FieldDef | null = null;
    let failure: ApexException | null = null;
    const cases: Sql[] = [];
    for (const target of targetsOf(scope, targets)) {
        try {
            const inner = new Scope(scope.environment, target, scope.aliases);
            const value = inner.resolve(nameFieldOf(target, path));
            const tables = inner.tables;
            cases.push({
                text:
                    `WHEN '${target.keyPrefix}' THEN (SELECT ${value.sql.text} FROM ${tables.text} ` +
                    `WHERE ${inner.alias}."Id" = ${id.text})`,
                values: [...value.sql.values, ...tables.values, ...id.values]
            });
            field ??= value.field;
        } catch (error) {
            failure = error as ApexException;
        }
    }
    if (field === null) {
        throw failure ?? noSuchColumn(path[0]!, 'Name');
    }
    return { sql: caseOf(id, cases), field, object: null };
}

function targetsOf(scope: Scope, names: readonly string[]): SObjectDef[] {
    return names
        .map((name) => scope.environment.schema.object(name))
        .filter(
            (target) => target !== undefined && target.keyPrefix !== null && target.isQueryable
        ) as SObjectDef[];
}

/** `Name` is the name field, whatever it is called: CaseNumber of a case. */
function nameFieldOf(target: SObjectDef, path: readonly string[]): readonly string[] {
    return path.length === 1 && path[0]!.toLowerCase() === 'name' && target.nameField !== null
        ? [target.nameField.name]
        : path;
}

function caseOf(id: Sql, cases: readonly Sql[]): Sql {
    if (cases.length === 0) {
        return sql('NULL');
    }
    const inner = joined(cases, ' ');
    return {
        text: `CASE substr(${id.text}, 1, 3) ${inner.text} END`,
        values: [...id.values, ...inner.values]
    };
}
