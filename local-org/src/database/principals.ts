import type { Schema } from '../schema/definitions.js';
import type { SObject } from '../schema/sobject.js';
import type { RecordStore } from './recordStore.js';
import type { SqlValue } from '../soql/storage.js';

const SOURCES = new Set(['User', 'UserRole', 'Group', 'GroupMember']);

/** A group, role or queue as metadata name it. */
export interface PrincipalName {
    /** `group`, `role`, `roleAndSubordinates`, `roleAndSubordinatesInternal`, `queue`, `allInternalUsers`. */
    readonly kind: string;
    readonly name: string;
}

/** Users, roles, groups and queues: who belongs to what, who stands above whom. */
export class Principals {
    readonly #schema: Schema;
    readonly #store: RecordStore;
    readonly #cache = new Map<string, string[]>();

    constructor(schema: Schema, store: RecordStore) {
        this.#schema = schema;
        this.#store = store;
    }

    changed(object: string): void {
        if (SOURCES.has(object)) {
            this.#cache.clear();
        }
    }

    forget(): void {
        this.#cache.clear();
    }

    /** The user, all below in the role hierarchy, and the queues that any of the user's groups is. */
    ownersVisibleTo(userId: string): string[] {
        return this.#cached(`owners ${userId}`, () => [
            ...this.#subordinates(userId),
            ...this.groupsOf(userId)
        ]);
    }

    /** The user and every group and queue that the user belongs to, through groups and roles too. */
    groupsOf(userId: string): string[] {
        return this.#cached(`groups ${userId}`, () => {
            const role = text(this.#user(userId), 'UserRoleId');
            const found = new Set<string>([userId]);
            for (const group of this.#roleGroups(role)) {
                found.add(group);
            }
            for (const group of this.#rows('Group', 'Type', ['Organization'])) {
                found.add(group.id!);
            }
            let frontier = [...found];
            while (frontier.length > 0) {
                const groups = this.#rows('GroupMember', 'UserOrGroupId', frontier)
                    .map((member) => text(member, 'GroupId')!)
                    .filter((id) => !found.has(id));
                groups.forEach((id) => found.add(id));
                frontier = [...new Set(groups)];
            }
            return [...found];
        });
    }

    /** The platform's own groups that stand for a role, and for a role with all above it in reach. */
    #roleGroups(roleId: string | null): string[] {
        if (roleId === null) {
            return [];
        }
        const own = this.#rows('Group', 'RelatedId', [roleId]);
        const above = this.#rows('Group', 'RelatedId', this.#rolesAbove(roleId)).filter((group) =>
            (text(group, 'Type') ?? '').startsWith('RoleAndSubordinates')
        );
        return [...own, ...above].map((group) => group.id!);
    }

    #rolesAbove(roleId: string): string[] {
        const roles: string[] = [];
        for (let id: string | null = roleId; id !== null && !roles.includes(id);) {
            roles.push(id);
            const [role]: SObject[] = this.#rows('UserRole', 'Id', [id]);
            id = text(role, 'ParentRoleId');
        }
        return roles.slice(1);
    }

    #rolesBelow(roleId: string): string[] {
        const roles = new Set<string>();
        let frontier = [roleId];
        while (frontier.length > 0) {
            frontier = this.#rows('UserRole', 'ParentRoleId', frontier)
                .map((role) => role.id!)
                .filter((id) => !roles.has(id));
            frontier.forEach((id) => roles.add(id));
        }
        return [...roles];
    }

    #subordinates(userId: string): string[] {
        const role = text(this.#user(userId), 'UserRoleId');
        return role === null ? [] : this.#usersInRoles(this.#rolesBelow(role));
    }

    #usersInRoles(roles: readonly string[]): string[] {
        return this.#rows('User', 'UserRoleId', roles).map((user) => user.id!);
    }

    /** Whether a user belongs to what a sharing rule shares to. */
    isMember(userId: string, target: PrincipalName): boolean {
        return target.kind === 'allInternalUsers' || this.membersOf(target).includes(userId);
    }

    /** Ids of the users in a group, role or queue, by its developer name; owners that are queues too. */
    membersOf({ kind, name }: PrincipalName): string[] {
        return this.#cached(`members ${kind} ${name}`, () => {
            if (/^role/i.test(kind)) {
                const roles = this.#rows('UserRole', 'DeveloperName', [name]).map(
                    (role) => role.id!
                );
                const below = /subordinates/i.test(kind)
                    ? roles.flatMap((role) => this.#rolesBelow(role))
                    : [];
                return this.#usersInRoles([...roles, ...below]);
            }
            if (kind === 'allInternalUsers') {
                return this.#rows('User', 'IsActive', [true]).map((user) => user.id!);
            }
            const groups = this.#rows('Group', 'DeveloperName', [name]).map((group) => group.id!);
            return [...groups, ...this.#membersOfGroups(groups)];
        });
    }

    #membersOfGroups(groups: readonly string[]): string[] {
        const users = new Set<string>();
        const seen = new Set(groups);
        let frontier = [...groups];
        while (frontier.length > 0) {
            const members = this.#rows('GroupMember', 'GroupId', frontier).map((member) =>
                text(member, 'UserOrGroupId')!
            );
            members.filter((id) => id.startsWith('005')).forEach((id) => users.add(id));
            frontier = members.filter((id) => !id.startsWith('005') && !seen.has(id));
            frontier.forEach((id) => seen.add(id));
        }
        return [...users];
    }

    #user(id: string): SObject | undefined {
        return this.#rows('User', 'Id', [id])[0];
    }

    #rows(objectName: string, fieldName: string, values: readonly unknown[]): SObject[] {
        const object = this.#schema.object(objectName);
        const field = object?.fieldsByName.get(fieldName.toLowerCase());
        return object === undefined || field === undefined || values.length === 0
            ? []
            : this.#store.loadBy(object, field, values as SqlValue[]);
    }

    #cached(key: string, compute: () => string[]): string[] {
        let found = this.#cache.get(key);
        if (found === undefined) {
            found = compute();
            this.#cache.set(key, found);
        }
        return found;
    }
}

function text(record: SObject | undefined, name: string): string | null {
    const field = record?.def.fieldsByName.get(name.toLowerCase());
    const value = field === undefined ? null : record!.slots[field.ordinal];
    return typeof value === 'string' ? value : null;
}
