import type { PermissionSet, ProjectModel } from '../metadata/model.js';
import type { Schema } from '../schema/definitions.js';
import type { SObject } from '../schema/sobject.js';
import { Grants } from './permissionGrants.js';
import { RowGrants, textOf, valueOf } from './rowGrants.js';
import type { RecordStore } from './recordStore.js';

/** Names that profiles have in files, and in the org. */
const PROFILE_LABELS: Readonly<Record<string, string>> = {
    admin: 'System Administrator',
    standard: 'Standard User',
    readonly: 'Read Only',
    minimumaccess: 'Minimum Access - Salesforce',
    'minimum access - salesforce': 'Minimum Access - Salesforce',
    marketingprofile: 'Marketing User',
    contractmanager: 'Contract Manager',
    solutionmanager: 'Solution Manager',
    standardaul: 'Standard Platform User'
};

export const profileLabel = (fileName: string): string =>
    PROFILE_LABELS[fileName.toLowerCase()] ?? fileName;

/** Profiles that come with the org and may work on its standard objects. */
const STANDARD_PROFILES = new Set([
    'standard user',
    'standard platform user',
    'marketing user',
    'contract manager',
    'solution manager'
]);
const FULL_PROFILES = new Set(['system administrator', 'automated process']);

/** What one user holds. */
export interface UserGrants {
    readonly isAdmin: boolean;
    /** Lower case. */
    readonly profile: string;
    /** CRUD on standard objects, and on their standard fields. */
    readonly standard: 'edit' | 'read' | 'none';
    readonly grants: Grants;
}

/** Adds up what a user's profile, permission sets and groups grant. */
export class HeldGrants {
    readonly #model: ProjectModel;
    readonly #schema: Schema;
    readonly #store: RecordStore;
    readonly #fromRows = new RowGrants((object, field, values) =>
        this.#rows(object, field, values)
    );

    constructor(model: ProjectModel, schema: Schema, store: RecordStore) {
        this.#model = model;
        this.#schema = schema;
        this.#store = store;
    }

    /** Rows have changed, or come back. */
    forget(): void {
        this.#fromRows.forget();
    }

    of(userId: string): UserGrants {
        const grants = new Grants();
        const profile = this.#profileOf(userId);
        const label = (profile ?? '').toLowerCase();
        const fromProject = this.#model.profiles.find(
            ({ name }) => profileLabel(name).toLowerCase() === label
        );
        if (fromProject !== undefined) {
            grants.addSet(fromProject);
        }
        this.#addAssignments(userId, grants);
        return {
            isAdmin: FULL_PROFILES.has(label) || grants.hasUserPermission('modifyalldata'),
            profile: label,
            standard: STANDARD_PROFILES.has(label)
                ? 'edit'
                : label === 'read only'
                  ? 'read'
                  : 'none',
            grants
        };
    }

    #profileOf(userId: string): string | null {
        const user = this.#row('User', userId);
        const profileId = textOf(user, 'ProfileId');
        const type = textOf(user, 'UserType');
        if (type === 'AutomatedProcess') {
            return 'automated process';
        }
        return profileId === null ? null : textOf(this.#row('Profile', profileId), 'Name');
    }

    #row(objectName: string, id: string): SObject | undefined {
        const object = this.#schema.object(objectName);
        return object === undefined ? undefined : this.#store.load(object, [id]).get(id);
    }

    #rows(objectName: string, fieldName: string, values: readonly string[]): SObject[] {
        const object = this.#schema.object(objectName);
        const field = object?.fieldsByName.get(fieldName.toLowerCase());
        return object === undefined || field === undefined || values.length === 0
            ? []
            : this.#store.loadBy(object, field, values);
    }

    #addAssignments(userId: string, grants: Grants): void {
        for (const assignment of this.#rows('PermissionSetAssignment', 'AssigneeId', [userId])) {
            if (
                assignment.def.fieldsByName.has('isactive') &&
                valueOf(assignment, 'IsActive') === false
            ) {
                continue;
            }
            const groupId = textOf(assignment, 'PermissionSetGroupId');
            const setId = textOf(assignment, 'PermissionSetId');
            if (groupId !== null) {
                this.#addGroup(groupId, grants);
            } else if (setId !== null) {
                this.#addSet(setId, [], grants);
            }
        }
    }

    #addGroup(groupId: string, grants: Grants): void {
        const name = textOf(this.#row('PermissionSetGroup', groupId), 'DeveloperName');
        const group = this.#model.permissionSetGroups.find(
            (other) => other.name.toLowerCase() === name?.toLowerCase()
        );
        const muting = this.#model.mutingPermissionSets.filter((set) =>
            group?.mutingPermissionSets.includes(set.name)
        );
        for (const member of group?.permissionSets ?? []) {
            const set = this.#setNamed(member);
            if (set !== undefined) {
                grants.addSet(set, muting);
            }
        }
        for (const component of this.#rows('PermissionSetGroupComponent', 'PermissionSetGroupId', [
            groupId
        ])) {
            const setId = textOf(component, 'PermissionSetId');
            if (setId !== null) {
                this.#addSet(setId, muting, grants);
            }
        }
    }

    #addSet(setId: string, muting: readonly PermissionSet[], grants: Grants): void {
        const set = this.#row('PermissionSet', setId);
        // What a profile grants is read from the profile itself
        if (textOf(set, 'ProfileId') !== null) {
            return;
        }
        const file = this.#setNamed(textOf(set, 'Name'));
        if (file !== undefined) {
            grants.addSet(file, muting);
        }
        this.#fromRows.add(setId, file, grants);
    }

    #setNamed(name: string | null): PermissionSet | undefined {
        return this.#model.permissionSets.find(
            (set) => set.name.toLowerCase() === name?.toLowerCase()
        );
    }
}
