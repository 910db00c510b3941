import type { ProjectModel } from '../metadata/model.js';
import type { FieldDef, Schema, SObjectDef } from '../schema/definitions.js';
import { jsonList } from '../soql/conditions.js';
import { compose, joined, sql, type Sql } from '../soql/sql.js';
import { DELETED, quoted } from '../soql/storage.js';
import { FolderAccess } from './folderAccess.js';
import type { Permissions } from './permissions.js';
import { Principals } from './principals.js';
import type { RecordStore } from './recordStore.js';
import { ruleConditions } from './sharingRules.js';

export type ShareLevel = 'read' | 'edit' | 'delete';

/** Children whose owners may read the account above them. */
const IMPLICIT_PARENT: Readonly<Record<string, readonly string[]>> = {
    Account: ['Contact', 'Opportunity', 'Case']
};

const ACTIVITIES = new Set(['Task', 'Event']);

/**
 * Which rows a user may see or change: org-wide defaults, owners and those above them in the role
 * hierarchy, groups and queues, share rows, sharing rules.
 * @see https://help.salesforce.com/s/articleView?id=platform.managing_the_sharing_model.htm
 */
export class Sharing {
    readonly #schema: Schema;
    readonly #store: RecordStore;
    readonly #permissions: Permissions;
    readonly #model: ProjectModel;
    readonly #principals: Principals;
    readonly #folders: FolderAccess;

    constructor(model: ProjectModel, schema: Schema, store: RecordStore, permissions: Permissions) {
        this.#model = model;
        this.#schema = schema;
        this.#store = store;
        this.#permissions = permissions;
        this.#principals = new Principals(schema, store);
        this.#folders = new FolderAccess(model, this.#principals);
    }

    /** Told after each save. */
    changed(object: SObjectDef): void {
        this.#principals.changed(object.name);
    }

    /** Told after each rollback. */
    forget(): void {
        this.#principals.forget();
    }

    /** A condition on the rows of an alias; null: every row. */
    condition(
        userId: string,
        object: SObjectDef,
        alias: string,
        level: ShareLevel = 'read',
        depth = 0
    ): Sql | null {
        const inFolders = this.#folders.condition(userId, object, alias);
        if (inFolders !== null && !this.#permissions.can(userId, 'viewAll', object)) {
            this.#store.tables.ensure(this.#schema.object('Folder')!);
            return inFolders;
        }
        if (this.#isOpen(userId, object, level)) {
            return null;
        }
        if (ACTIVITIES.has(object.name)) {
            return this.#ofActivities(userId, object, alias, level, depth);
        }
        const master = masterOf(object);
        if (master !== null) {
            return this.#byParent(userId, object, alias, master, level, depth);
        }
        const owner = object.fieldsByName.get('ownerid');
        if (owner === undefined) {
            return null;
        }
        const owners = jsonList(this.#principals.ownersVisibleTo(userId));
        const parts = [compose('@ IN (@)', sql(`${alias}."OwnerId"`), owners)];
        const shares = this.#byShares(userId, object, alias, level);
        if (shares !== null) {
            parts.push(shares);
        }
        parts.push(...this.#byRules(userId, object, alias, level));
        if (level === 'read') {
            parts.push(...this.#implicit(object, alias, owners));
        }
        return compose('(@)', joined(parts, ' OR '));
    }

    #isOpen(userId: string, object: SObjectDef, level: ShareLevel): boolean {
        if (
            object.isSetup ||
            !['standard', 'custom'].includes(object.kind) ||
            this.#permissions.can(userId, level === 'read' ? 'viewAll' : 'modifyAll', object)
        ) {
            return true;
        }
        switch (object.sharingModel) {
            case 'FullAccess':
                return true;
            case 'ReadWrite':
                return level !== 'delete';
            case 'Read':
                return level === 'read';
            case 'ControlledByParent':
                return masterOf(object) === null && !ACTIVITIES.has(object.name);
            case 'Private':
                return false;
        }
    }

    /** A detail is seen with its master; the child of a lookup that is empty by its owner alone. */
    #byParent(
        userId: string,
        object: SObjectDef,
        alias: string,
        master: FieldDef,
        level: ShareLevel,
        depth: number
    ): Sql | null {
        const parent = this.#schema.object(master.referenceTo?.[0] ?? '');
        if (parent === undefined || depth > 3) {
            return null;
        }
        this.#store.tables.ensure(parent);
        const parentAlias = `p${depth}`;
        const needed = level === 'read' ? 'read' : 'edit';
        const seen = this.condition(userId, parent, parentAlias, needed, depth + 1);
        if (seen === null) {
            return null;
        }
        const column = `${alias}.${quoted(master.name)}`;
        const inside = compose(
            `${column} IN (SELECT ${parentAlias}."Id" FROM ${quoted(parent.name)} ${parentAlias} WHERE @)`,
            seen
        );
        if (!object.fieldsByName.has('ownerid')) {
            return inside;
        }
        const owners = jsonList(this.#principals.ownersVisibleTo(userId));
        return compose(`(@ OR ${alias}."OwnerId" IN (@))`, inside, owners);
    }

    /** An activity is its owner's, and of those who may do the same with the records that it is about. */
    #ofActivities(
        userId: string,
        object: SObjectDef,
        alias: string,
        level: ShareLevel,
        depth: number
    ): Sql {
        const owners = jsonList(this.#principals.ownersVisibleTo(userId));
        const parts = [compose('@ IN (@)', sql(`${alias}."OwnerId"`), owners)];
        for (const name of ['whatid', 'whoid']) {
            const reference = object.fieldsByName.get(name);
            if (reference !== undefined && depth === 0) {
                parts.push(...this.#byRelated(userId, object, alias, reference, level));
            }
        }
        return compose('(@)', joined(parts, ' OR '));
    }

    #byRelated(
        userId: string,
        object: SObjectDef,
        alias: string,
        reference: FieldDef,
        level: ShareLevel
    ): Sql[] {
        const column = quoted(reference.name);
        const prefixes = this.#store.connection.all(
            `SELECT DISTINCT substr(${column}, 1, 3) FROM ${quoted(object.name)} WHERE ${column} IS NOT NULL`,
            []
        );
        return prefixes.flatMap(([prefix]) => {
            const parent = this.#schema.objectByKeyPrefix(String(prefix));
            const action = level === 'read' ? 'read' : 'edit';
            if (parent === undefined || !this.#permissions.can(userId, action, parent)) {
                return [];
            }
            const seen = this.condition(userId, parent, 'r', action, 1);
            return seen === null
                ? [sql(`substr(${alias}.${column}, 1, 3) = '${prefix}'`)]
                : [
                      compose(
                          `${alias}.${column} IN (SELECT r."Id" FROM ${quoted(parent.name)} r WHERE @)`,
                          seen
                      )
                  ];
        });
    }

    #byShares(userId: string, object: SObjectDef, alias: string, level: ShareLevel): Sql | null {
        const share = this.#schema.object(shareNameOf(object));
        if (share === undefined) {
            return null;
        }
        this.#store.tables.ensure(share);
        const isCustom = object.name.endsWith('__c');
        const parent = isCustom ? 'ParentId' : `${object.name}Id`;
        const access = isCustom ? 'AccessLevel' : `${object.name}AccessLevel`;
        if (!share.fieldsByName.has(parent.toLowerCase())) {
            return null;
        }
        const levels = level === 'read' ? ['Read', 'Edit', 'All'] : ['Edit', 'All'];
        const wanted = level === 'delete' ? ['All'] : levels;
        return compose(
            `${alias}."Id" IN (SELECT "${parent}" FROM ${quoted(share.name)} WHERE ` +
                `"${access}" IN (${wanted.map((word) => `'${word}'`).join(', ')}) AND "UserOrGroupId" IN (@))`,
            jsonList(this.#principals.groupsOf(userId))
        );
    }

    #byRules(userId: string, object: SObjectDef, alias: string, level: ShareLevel): Sql[] {
        const rules = this.#model.sharingRules
            .filter((entry) => entry.object.toLowerCase() === object.name.toLowerCase())
            .flatMap((entry) => entry.rules);
        return ruleConditions(rules, object, alias, level, {
            isIn: (target) => this.#principals.isMember(userId, target),
            ownersIn: (source) => this.#principals.membersOf(source)
        });
    }

    #implicit(object: SObjectDef, alias: string, owners: Sql): Sql[] {
        return (IMPLICIT_PARENT[object.name] ?? []).flatMap((name) => {
            const child = this.#schema.object(name);
            if (child === undefined || !child.fieldsByName.has('accountid')) {
                return [];
            }
            this.#store.tables.ensure(child);
            return [
                compose(
                    `${alias}."Id" IN (SELECT "AccountId" FROM ${quoted(name)} WHERE ${quoted(DELETED)} = 0 AND "OwnerId" IN (@))`,
                    owners
                )
            ];
        });
    }

    /** Of the given records, those that the user may see, change or delete. */
    allowed(
        userId: string,
        object: SObjectDef,
        ids: readonly string[],
        level: ShareLevel
    ): ReadonlySet<string> {
        const condition = this.condition(userId, object, 't', level);
        if (condition === null) {
            return new Set(ids);
        }
        this.#store.tables.ensure(object);
        const statement = compose(
            `SELECT t."Id" FROM ${quoted(object.name)} t WHERE t."Id" IN (@) AND @`,
            jsonList(ids),
            condition
        );
        const rows = this.#store.connection.all(statement.text, statement.values);
        return new Set(rows.map(([id]) => String(id)));
    }
}

/** `Invoice__c` → `Invoice__Share`, `Account` → `AccountShare`. */
export const shareNameOf = (object: SObjectDef): string =>
    object.name.endsWith('__c') ? object.name.replace(/__c$/, '__Share') : `${object.name}Share`;

/** The reference that decides who sees a detail. */
function masterOf(object: SObjectDef): FieldDef | null {
    if (object.sharingModel !== 'ControlledByParent') {
        return null;
    }
    const masters = object.fields
        .filter((field) => field.type === 'MasterDetail')
        .sort((a, b) => (a.relationshipOrder ?? 0) - (b.relationshipOrder ?? 0));
    return (
        masters[0] ??
        object.fieldsByName.get(object.name === 'Contact' ? 'accountid' : `${object.name}.none`) ??
        null
    );
}
