import type { PermissionSet, ProjectModel } from '../metadata/model.js';
import { compoundOf } from '../schema/compoundFields.js';
import type { FieldDef, Schema, SObjectDef } from '../schema/definitions.js';
import type { SObject } from '../schema/sobject.js';
import type { QueryPermissions } from '../soql/environment.js';
import { Grants, type ObjectAction } from './permissionGrants.js';
import { isHiddenField, standardProfileAllows } from './standardProfiles.js';
import type { RecordStore } from './recordStore.js';

export type { ObjectAction } from './permissionGrants.js';

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

interface UserGrants {
    readonly isAdmin: boolean;
    /** Lower case. */
    readonly profile: string;
    /** CRUD on standard objects, and on their standard fields. */
    readonly standard: 'edit' | 'read' | 'none';
    readonly grants: Grants;
}

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
    'SetupEntityAccess'
]);

/**
 * What users may do: their profile, their permission sets and groups, from the project and from rows
 * that Apex made.
 * @see https://help.salesforce.com/s/articleView?id=platform.permissions_about_users_access.htm
 */
export class Permissions implements QueryPermissions {
    readonly #model: ProjectModel;
    readonly #schema: Schema;
    readonly #store: RecordStore;
    readonly #users = new Map<string, UserGrants>();

    constructor(model: ProjectModel, schema: Schema, store: RecordStore) {
        this.#model = model;
        this.#schema = schema;
        this.#store = store;
    }

    /** Told after each save. */
    changed(object: SObjectDef): void {
        if (SOURCES.has(object.name)) {
            this.#users.clear();
        }
    }

    /** Told after each rollback. */
    forget(): void {
        this.#users.clear();
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

    #of(userId: string): UserGrants {
        let user = this.#users.get(userId);
        if (user === undefined) {
            user = this.#addUp(userId);
            this.#users.set(userId, user);
        }
        return user;
    }

    #addUp(userId: string): UserGrants {
        const grants = new Grants();
        const profile = this.#profileOf(userId);
        const label = (profile ?? '').toLowerCase();
        const fromProject = this.#model.profiles.find(
            ({ name }) => profileLabel(name).toLowerCase() === label
        );
        if (fromProject !== undefined) {
            grants.addSet(fromProject);
        }
        const setIds = this.#addAssignments(userId, grants);
        this.#addRows(setIds, grants);
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
        const profileId = text(user, 'ProfileId');
        const type = text(user, 'UserType');
        if (type === 'AutomatedProcess') {
            return 'automated process';
        }
        return profileId === null ? null : text(this.#row('Profile', profileId), 'Name');
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

    #addAssignments(userId: string, grants: Grants): string[] {
        const setIds: string[] = [];
        for (const assignment of this.#rows('PermissionSetAssignment', 'AssigneeId', [userId])) {
            if (assignment.def.fieldsByName.has('isactive') && isFalse(assignment, 'IsActive')) {
                continue;
            }
            const groupId = text(assignment, 'PermissionSetGroupId');
            const setId = text(assignment, 'PermissionSetId');
            if (groupId !== null) {
                this.#addGroup(groupId, grants, setIds);
            } else if (setId !== null) {
                setIds.push(setId);
                const set = this.#setNamed(text(this.#row('PermissionSet', setId), 'Name'));
                if (set !== undefined) {
                    grants.addSet(set);
                }
            }
        }
        return setIds;
    }

    #addGroup(groupId: string, grants: Grants, setIds: string[]): void {
        const name = text(this.#row('PermissionSetGroup', groupId), 'DeveloperName');
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
            const setId = text(component, 'PermissionSetId');
            if (setId !== null) {
                setIds.push(setId);
                const set = this.#setNamed(text(this.#row('PermissionSet', setId), 'Name'));
                if (set !== undefined) {
                    grants.addSet(set, muting);
                }
            }
        }
    }

    #setNamed(name: string | null): PermissionSet | undefined {
        return this.#model.permissionSets.find(
            (set) => set.name.toLowerCase() === name?.toLowerCase()
        );
    }

    /** Grants that Apex made as rows. */
    #addRows(setIds: readonly string[], grants: Grants): void {
        for (const set of this.#rows('PermissionSet', 'Id', setIds)) {
            for (const field of set.def.fields) {
                if (field.name.startsWith('Permissions') && set.slots[field.ordinal] === true) {
                    grants.addUserPermission(field.name.slice('Permissions'.length));
                }
            }
        }
        for (const row of this.#rows('ObjectPermissions', 'ParentId', setIds)) {
            const actions = OBJECT_FLAGS.filter(([flag]) => value(row, flag) === true);
            grants.addObject(
                text(row, 'SobjectType') ?? '',
                actions.map(([, action]) => action)
            );
        }
        for (const row of this.#rows('FieldPermissions', 'ParentId', setIds)) {
            const [object, field] = (text(row, 'Field') ?? '').split('.');
            grants.addField(
                object ?? '',
                field ?? '',
                value(row, 'PermissionsRead') === true,
                value(row, 'PermissionsEdit') === true
            );
        }
        for (const row of this.#rows('SetupEntityAccess', 'ParentId', setIds)) {
            this.#addSetupAccess(text(row, 'SetupEntityId') ?? '', grants);
        }
    }

    #addSetupAccess(entityId: string, grants: Grants): void {
        const permission = text(this.#row('CustomPermission', entityId), 'DeveloperName');
        if (permission !== null) {
            grants.addCustomPermission(permission);
        }
        const apexClass = text(this.#row('ApexClass', entityId), 'Name');
        if (apexClass !== null) {
            grants.addClass(apexClass);
        }
    }
}

const OBJECT_FLAGS: readonly (readonly [string, ObjectAction])[] = [
    ['PermissionsRead', 'read'],
    ['PermissionsCreate', 'create'],
    ['PermissionsEdit', 'edit'],
    ['PermissionsDelete', 'delete'],
    ['PermissionsViewAllRecords', 'viewAll'],
    ['PermissionsModifyAllRecords', 'modifyAll']
];

function value(record: SObject | undefined, name: string): unknown {
    const field = record?.def.fieldsByName.get(name.toLowerCase());
    return field === undefined ? null : (record!.slots[field.ordinal] ?? null);
}

const text = (record: SObject | undefined, name: string): string | null => {
    const found = value(record, name);
    return typeof found === 'string' ? found : null;
};

const isFalse = (record: SObject, name: string): boolean => value(record, name) === false;

function allows(object: SObjectDef, action: ObjectAction): boolean {
    switch (action) {
        case 'create':
            return object.isCreateable;
        case 'edit':
            return object.isUpdateable;
        case 'delete':
            return object.isDeletable;
        default:
            return true;
    }
}

/** Not granted by object: whoever has the permission Access Activities, which every profile has. */
const ACTIVITIES = new Set(['Task', 'Event']);

/** Code, which only those see who may look at setup: standard profiles but the minimal ones. */
const CODE_OBJECTS = new Set(['ApexClass', 'ApexComponent', 'ApexPage', 'ApexTrigger']);

const seesSetup = ({ standard, grants }: UserGrants): boolean =>
    standard !== 'none' ||
    ['viewsetup', 'authorapex'].some((name) => grants.hasUserPermission(name));

/** Setup, custom metadata and custom settings are read by everybody. */
function isReadByAll(object: SObjectDef): boolean {
    return (
        object.isSetup ||
        object.kind === 'setup' ||
        object.kind === 'customMetadata' ||
        object.kind === 'customSettingList' ||
        object.kind === 'customSettingHierarchy' ||
        object.name === 'Name'
    );
}

/** Share and history rows are governed by the object that they belong to. */
function permissionSourceOf(object: SObjectDef, schema: Schema): SObjectDef {
    const parent = CONTACT_ROLES.get(object.name);
    if (parent !== undefined) {
        return schema.object(parent) ?? object;
    }
    if (object.kind !== 'share' && object.kind !== 'history' && object.kind !== 'changeEvent') {
        return object;
    }
    const name = object.name
        .replace(/__(Share|History|ChangeEvent)$/, '__c')
        .replace(/(Share|History|FieldHistory|ChangeEvent)$/, '');
    return schema.object(name) ?? object;
}

/** Contact roles have no object permission of their own: they go with what they are roles on. */
const CONTACT_ROLES: ReadonlyMap<string, string> = new Map([
    ['OpportunityContactRole', 'Opportunity'],
    ['AccountContactRole', 'Account']
]);

const ALWAYS_VISIBLE = new Set([
    'id',
    'ownerid',
    'createdbyid',
    'createddate',
    'lastmodifiedbyid',
    'lastmodifieddate',
    'systemmodstamp',
    'isdeleted',
    // computed from the stage or status, so nobody can be kept from them alone
    'isclosed',
    'iswon',
    // parts of the compound Name, which every reader of the person sees
    'firstname',
    'salutation',
    'recordtypeid',
    'setupownerid',
    'currencyisocode'
]);

/** Objects whose fields have no security at all. */
const isOpenToAll = (object: SObjectDef): boolean =>
    isReadByAll(object) || object.kind === 'platformEvent';

/** Fields that have no field security: whoever may work with the object may work with them. */
const comesWithObject = (field: FieldDef): boolean =>
    ALWAYS_VISIBLE.has(field.name.toLowerCase()) ||
    field.isNameField ||
    field.isRequired ||
    field.type === 'MasterDetail';
