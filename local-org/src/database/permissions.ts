import type { ProjectModel } from '../metadata/model.js';
import { compoundOf } from '../schema/compoundFields.js';
import type { FieldDef, Schema, SObjectDef } from '../schema/definitions.js';
import type { QueryPermissions } from '../soql/environment.js';
import { HeldGrants, type UserGrants } from './heldGrants.js';
import {
    ACTIVITIES,
    allows,
    CODE_OBJECTS,
    comesWithObject,
    isOpenToAll,
    isReadByAll,
    permissionSourceOf
} from './objectRules.js';
import type { Grants, ObjectAction, TabVisibility } from './permissionGrants.js';
import { isHiddenField, standardProfileAllows } from './standardProfiles.js';
import type { RecordStore } from './recordStore.js';

export { profileLabel } from './heldGrants.js';
export type { ObjectAction } from './permissionGrants.js';

/** Rows that decide about permissions: when one changes, all is added up anew. */
const SOURCES = new Set([
    'User',
    'Profile',
    'PermissionSet',
    'PermissionSetAssignment',
    'PermissionSetGroup',
    'PermissionSetGroupComponent',
    'ObjectPermissions',
    'FieldPermissions',
    'SetupEntityAccess',
    'PermissionSetTabSetting'
]);

/**
 * What users may do: their profile, their permission sets and groups, from the project and from rows
 * that Apex made.
 * @see https://help.salesforce.com/s/articleView?id=platform.permissions_about_users_access.htm
 */
export class Permissions implements QueryPermissions {
    readonly #model: ProjectModel;
    readonly #schema: Schema;
    readonly #held: HeldGrants;
    readonly #users = new Map<string, UserGrants>();

    constructor(model: ProjectModel, schema: Schema, store: RecordStore) {
        this.#model = model;
        this.#schema = schema;
        this.#held = new HeldGrants(model, schema, store);
    }

    /** Told after each save. */
    changed(object: SObjectDef): void {
        if (SOURCES.has(object.name)) {
            this.forget();
        }
    }

    /** Told after each rollback. */
    forget(): void {
        this.#users.clear();
        this.#held.forget();
    }

    /** The object by definition or API name; what the org does not know, nobody may touch. */
    can(userId: string, action: ObjectAction, of: SObjectDef | string): boolean {
        const object = typeof of === 'string' ? this.#schema.object(of) : of;
        if (object === undefined) {
            return false;
        }
        const user = this.#of(userId);
        if (action !== 'read' && action !== 'viewAll' && !allows(object, action)) {
            return false;
        }
        if (user.isAdmin) {
            return true;
        }
        if (action === 'viewAll' || action === 'modifyAll') {
            const all = action === 'viewAll' ? ['viewalldata', 'modifyalldata'] : ['modifyalldata'];
            return (
                all.some((name) => user.grants.hasUserPermission(name)) ||
                user.grants.hasObject(object.name, 'modifyAll') ||
                (action === 'viewAll' && user.grants.hasObject(object.name, 'viewAll'))
            );
        }
        if (action === 'read' && isReadByAll(object)) {
            return !CODE_OBJECTS.has(object.name) || seesSetup(user);
        }
        const source = permissionSourceOf(object, this.#schema);
        if (source !== object) {
            return this.can(userId, action === 'read' ? 'read' : 'edit', source);
        }
        return (
            user.grants.hasObject(object.name, action) ||
            this.#standardAllows(user, action, object) ||
            this.can(userId, action === 'read' ? 'viewAll' : 'modifyAll', object)
        );
    }

    #standardAllows(user: UserGrants, action: ObjectAction, object: SObjectDef): boolean {
        if (object.kind !== 'standard' || object.isSetup) {
            return false;
        }
        if (ACTIVITIES.has(object.name)) {
            return true;
        }
        return user.standard === 'edit'
            ? standardProfileAllows(user.profile, object.name, action)
            : user.standard === 'read' && action === 'read';
    }

    canField(
        userId: string,
        action: 'read' | 'edit',
        of: SObjectDef | string,
        which: FieldDef | string
    ): boolean {
        const object = typeof of === 'string' ? this.#schema.object(of) : of;
        const field =
            typeof which === 'string' ? object?.fieldsByName.get(which.toLowerCase()) : which;
        if (object === undefined || field === undefined) {
            return false;
        }
        const user = this.#of(userId);
        if (user.isAdmin || isOpenToAll(object) || (field.name === 'Id' && action === 'read')) {
            return true;
        }
        const source = permissionSourceOf(object, this.#schema);
        if (source !== object || comesWithObject(field)) {
            return action === 'read'
                ? this.can(userId, 'read', source)
                : this.can(userId, 'edit', source) || this.can(userId, 'create', source);
        }
        const compound = compoundOf(object, field) ?? field;
        if (
            user.grants.hasField(object.name, field.name, action) ||
            user.grants.hasField(object.name, compound.name, action)
        ) {
            return true;
        }
        if (
            isHiddenField(object.name, field.name) ||
            field.isCustom ||
            object.kind !== 'standard' ||
            object.isSetup
        ) {
            return object.isSetup && action === 'read';
        }
        return user.standard === 'edit' || (user.standard === 'read' && action === 'read');
    }

    canRead(userId: string, object: SObjectDef): boolean {
        return this.can(userId, 'read', object);
    }

    canReadField(userId: string, object: SObjectDef, field: FieldDef): boolean {
        return this.canField(userId, 'read', object, field);
    }

    isAdmin(userId: string): boolean {
        return this.#of(userId).isAdmin;
    }

    /** Nobody has a custom permission by being an administrator: it must be granted. */
    hasCustomPermission(userId: string, name: string): boolean {
        const { grants } = this.#of(userId);
        return grants.hasCustomPermission(name) || this.#isRequiredByHeld(name, grants);
    }

    /** Custom permissions that a held one requires come with it. */
    #isRequiredByHeld(name: string, grants: Grants): boolean {
        return this.#model.customPermissions.some(
            (permission) =>
                grants.hasCustomPermission(permission.name) &&
                permission.requiredPermissions.some(
                    (required) => required.toLowerCase() === name.toLowerCase()
                )
        );
    }

    hasClassAccess(userId: string, className: string): boolean {
        const user = this.#of(userId);
        return (
            user.isAdmin ||
            user.grants.hasClass(className) ||
            user.grants.hasUserPermission('authorapex')
        );
    }

    /** Even an administrator needs the grant of a credential's principal. */
    hasExternalCredentialAccess(userId: string, credential: string, principal: string): boolean {
        return this.#of(userId).grants.hasPrincipal(credential, principal);
    }

    /** `ModifyAllData`, `ViewSetup` … */
    hasUserPermission(userId: string, name: string): boolean {
        const user = this.#of(userId);
        return user.isAdmin || user.grants.hasUserPermission(name);
    }

    /** Whether a set or the profile names a flow: it matters for flows that ask for it. */
    hasFlowAccess(userId: string, flow: string): boolean {
        return this.#of(userId).grants.hasNamed(flow);
    }

    /** A permission that nobody has without a grant of its own. */
    isGranted(userId: string, name: string): boolean {
        return this.#of(userId).grants.hasUserPermission(name);
    }

    /** Whether a tab stands in its apps, only in the app launcher, or nowhere. */
    tabVisibility(userId: string, tab: string): TabVisibility {
        return this.#of(userId).grants.tabVisibility(tab);
    }

    #of(userId: string): UserGrants {
        let user = this.#users.get(userId);
        if (user === undefined) {
            user = this.#held.of(userId);
            this.#users.set(userId, user);
        }
        return user;
    }
}

const seesSetup = ({ standard, grants }: UserGrants): boolean =>
    standard !== 'none' ||
    ['viewsetup', 'authorapex'].some((name) => grants.hasUserPermission(name));
