import type { FieldDef, SObjectDef } from '../schema/definitions.js';
import { NotSupported } from '../shared/notSupported.js';
import { FORMULA_FUNCTION, type QueryEnvironment } from './environment.js';
import { resolvePolymorphic } from './polymorphic.js';
import { noSuchColumn, noSuchObject, noSuchRelationshipInPath } from './queryErrors.js';
import { joined, sql, type Sql } from './sql.js';
import { DELETED, isStored, quoted } from './storage.js';
import type { TypedSql } from './typedSql.js';

/** A path of a query goes at most this many parents up. */
const MOST_PARENTS = 5;

/** Gives each table of a statement its alias. */
export class Aliases {
    #count = 0;

    next(): string {
        return `t${this.#count++}`;
    }
}

interface Joined {
    readonly alias: string;
    readonly object: SObjectDef;
    readonly sql: Sql;
}

/** The tables of one FROM, and the meaning of names in it. Parents are joined as they are mentioned. */
export class Scope {
    readonly environment: QueryEnvironment;
    readonly object: SObjectDef;
    readonly alias: string;
    readonly aliases: Aliases;
    readonly #names: ReadonlySet<string>;
    readonly #joins = new Map<string, Joined>();

    constructor(
        environment: QueryEnvironment,
        object: SObjectDef,
        aliases = new Aliases(),
        names: readonly string[] = []
    ) {
        this.environment = environment;
        this.object = object;
        this.aliases = aliases;
        this.alias = aliases.next();
        this.#names = new Set([object.name, ...names].map((name) => name.toLowerCase()));
        this.#checkObject(object);
    }

    /** `"Account" t0 LEFT JOIN "User" t1 ON …` */
    get tables(): Sql {
        return joined(
            [
                sql(`${quoted(this.object.name)} ${this.alias}`),
                ...[...this.#joins.values()].map((join) => join.sql)
            ],
            ' '
        );
    }

    /** What a path means, in front of it the query's own alias or object name or nothing. */
    resolve(path: readonly string[]): TypedSql {
        return this.#resolveFrom(this.#withoutPrefix(path), this.object, this.alias, '');
    }

    /** Path segments as the object's own: `a.Name` of `FROM Account a` is `Name`. */
    #withoutPrefix(path: readonly string[]): readonly string[] {
        const isPrefixed =
            path.length > 1 &&
            this.#names.has(path[0]!.toLowerCase()) &&
            !this.object.relationshipsByName.has(path[0]!.toLowerCase());
        return isPrefixed ? path.slice(1) : path;
    }

    ownPath(path: readonly string[]): readonly string[] {
        return this.#withoutPrefix(path);
    }

    #resolveFrom(
        path: readonly string[],
        object: SObjectDef,
        alias: string,
        key: string
    ): TypedSql {
        const [first, ...rest] = path as [string, ...string[]];
        if (rest.length === 0) {
            return this.fieldOf(object, alias, this.fieldNamed(object, first));
        }
        const reference = object.relationshipsByName.get(first.toLowerCase());
        if (reference === undefined || key.split('.').length > MOST_PARENTS) {
            throw noSuchRelationshipInPath(first);
        }
        this.checkField(object, reference);
        if ((reference.referenceTo?.length ?? 0) > 1) {
            return resolvePolymorphic(this, object, alias, reference, rest);
        }
        const parent = this.join(object, alias, reference, key);
        return this.#resolveFrom(
            rest,
            parent.object,
            parent.alias,
            `${key}.${first.toLowerCase()}`
        );
    }

    /** The parent's table; joined once however often it is named. */
    join(object: SObjectDef, alias: string, reference: FieldDef, key: string): Joined {
        const name = `${key}.${reference.name.toLowerCase()}`;
        let join = this.#joins.get(name);
        if (join === undefined) {
            const parent = this.objectNamed(reference.referenceTo?.[0] ?? '');
            const parentAlias = this.aliases.next();
            const on = this.fieldOf(object, alias, reference).sql;
            const target = joinColumn(parent, reference);
            join = {
                alias: parentAlias,
                object: parent,
                sql: {
                    text: `LEFT JOIN ${quoted(parent.name)} ${parentAlias} ON ${parentAlias}.${quoted(target)} = ${on.text}`,
                    values: on.values
                }
            };
            this.#joins.set(name, join);
        }
        return join;
    }

    objectNamed(name: string): SObjectDef {
        const object = this.environment.schema.object(name);
        if (object === undefined) {
            throw noSuchObject(name);
        }
        this.#checkObject(object);
        return object;
    }

    fieldNamed(object: SObjectDef, name: string): FieldDef {
        const field = object.fieldsByName.get(name.toLowerCase());
        if (field === undefined) {
            throw noSuchColumn(name, object.name);
        }
        this.checkField(object, field);
        return field;
    }

    checkField(object: SObjectDef, field: FieldDef): void {
        const { access, permissions } = this.environment;
        if (access.mode === 'user' && !permissions.canReadField(access.userId, object, field)) {
            throw noSuchColumn(field.name, object.name, true);
        }
    }

    #checkObject(object: SObjectDef): void {
        const { access, permissions } = this.environment;
        if (!object.isQueryable) {
            throw noSuchObject(object.name);
        }
        if (access.mode === 'user' && !permissions.canRead(access.userId, object)) {
            throw noSuchObject(object.name, new Set());
        }
        this.environment.touch(object);
    }

    /** The value of a field of a table: its column, or what its formula computes from columns. */
    fieldOf(object: SObjectDef, alias: string, field: FieldDef): TypedSql {
        if (field.name === 'IsDeleted') {
            return { sql: sql(`${alias}.${quoted(DELETED)}`), field, object };
        }
        if (field.formula !== undefined) {
            return { sql: this.#formula(object, alias, field), field, object };
        }
        if (!isStored(field)) {
            throw new NotSupported(`compound field ${object.name}.${field.name} in a query`);
        }
        return { sql: sql(`${alias}.${quoted(field.name)}`), field, object };
    }

    #formula(object: SObjectDef, alias: string, field: FieldDef): Sql {
        const { formulas } = this.environment;
        // A formula reads whatever it names, whoever asks: only the field itself is guarded.
        const inner = new Scope(systemOf(this.environment), object, this.aliases);
        const paths = formulas.pathsOf(object, field);
        if (paths.length === 0 || paths.every((path) => path.length === 1)) {
            const own = paths.map(
                ([name]) => inner.fieldOf(object, alias, inner.fieldNamed(object, name!)).sql
            );
            return call(object, field, own);
        }
        const values = paths.map((path) => inner.resolve(path).sql);
        const { text, values: bound } = call(object, field, values);
        return {
            text: `(SELECT ${text} FROM ${inner.tables.text} WHERE ${inner.alias}."Id" = ${alias}."Id")`,
            values: [...bound, ...inner.tables.values]
        };
    }
}

function call(object: SObjectDef, field: FieldDef, values: readonly Sql[]): Sql {
    const names = sql(`'${object.name}', '${field.name}'`);
    const { text, values: bound } = joined([names, ...values], ', ');
    return { text: `${FORMULA_FUNCTION}(${text})`, values: bound };
}

const systemOf = (environment: QueryEnvironment): QueryEnvironment => ({
    ...environment,
    access: { ...environment.access, mode: 'system', sharing: false }
});

/** Custom metadata and entity definitions are referred to by name; all else by id. */
function joinColumn(parent: SObjectDef, reference: FieldDef): string {
    if (reference.type === 'MetadataRelationship') {
        return parent.kind === 'customMetadata' ? 'Id' : 'QualifiedApiName';
    }
    return 'Id';
}
