import type { PermissionSet } from '../../metadata/model.js';
import type { SObject } from '../../schema/sobject.js';
import { OBJECT_FLAGS } from '../rowGrants.js';
import type { Seeder } from './seeder.js';

type Values = Readonly<Record<string, unknown>>;

/**
 * What a permission set's file grants, as the rows that audits query. As after a deployment, the rows say what
 * the file says: what it no longer grants is gone.
 */
export function seedGrantRows(
    seeder: Seeder,
    set: PermissionSet,
    setId: string,
    audit: Values
): void {
    const isKnown = (object: string): boolean => seeder.object(object) !== undefined;
    reconcile(
        seeder,
        'ObjectPermissions',
        setId,
        (row) => text(row, 'SobjectType'),
        set.objectPermissions
            .filter(({ object, allowRead }) => allowRead && isKnown(object))
            .map((permission) => ({
                SobjectType: permission.object,
                ...Object.fromEntries(
                    OBJECT_FLAGS.map(([flag], at) => [flag, flagsOf(permission)[at]])
                ),
                PermissionsViewAllFields: permission.viewAllFields,
                ...audit
            }))
    );
    reconcile(
        seeder,
        'FieldPermissions',
        setId,
        (row) => text(row, 'Field'),
        set.fieldPermissions
            .filter(({ object, readable }) => readable && isKnown(object))
            .map(({ object, field, readable, editable }) => ({
                SobjectType: object,
                Field: `${object}.${field}`,
                PermissionsRead: readable,
                PermissionsEdit: editable
            }))
    );
    reconcile(
        seeder,
        'PermissionSetTabSetting',
        setId,
        (row) => text(row, 'Name'),
        set.tabSettings
            .filter(({ visibility }) => visibility in TAB_VISIBILITY)
            .map(({ tab, visibility }) => ({ Name: tab, Visibility: TAB_VISIBILITY[visibility] }))
    );
    reconcile(seeder, 'SetupEntityAccess', setId, (row) => text(row, 'SetupEntityId'), [
        ...entityAccess(seeder, 'CustomPermission', 'DeveloperName', set.customPermissions),
        ...entityAccess(seeder, 'ApexClass', 'Name', set.classAccesses)
    ]);
}

/** There is no row for a hidden tab. */
const TAB_VISIBILITY: Readonly<Record<string, string>> = {
    Visible: 'DefaultOn',
    Available: 'DefaultOff'
};

/** In the order of `OBJECT_FLAGS`. */
const flagsOf = (permission: PermissionSet['objectPermissions'][number]): boolean[] => [
    permission.allowRead,
    permission.allowCreate,
    permission.allowEdit,
    permission.allowDelete,
    permission.viewAllRecords,
    permission.modifyAllRecords
];

function entityAccess(
    seeder: Seeder,
    type: string,
    nameField: string,
    accesses: readonly { readonly name: string; readonly isEnabled: boolean }[]
): Values[] {
    const object = seeder.object(type);
    return object === undefined
        ? []
        : accesses
              .filter(({ isEnabled }) => isEnabled)
              .map(({ name }) => seeder.find(object, { [nameField]: name }))
              .filter((id) => id !== null)
              .map((id) => ({ SetupEntityId: id, SetupEntityType: type }));
}

/** Adds, changes and erases rows of one parent until they are the wanted ones. */
function reconcile(
    seeder: Seeder,
    objectName: string,
    parentId: string,
    keyOf: (row: { get(name: string): unknown }) => string,
    wanted: readonly Values[]
): void {
    const object = seeder.object(objectName);
    if (object === undefined) {
        return;
    }
    const { store, systemRows } = seeder.database;
    const parent = object.fieldsByName.get('parentid')!;
    const stale = new Map<string, SObject>(
        store.loadBy(object, parent, [parentId]).map((row) => [keyOf(row), row])
    );
    for (const values of wanted) {
        const key = keyOf({ get: (name) => values[name] });
        const row = stale.get(key);
        stale.delete(key);
        if (row === undefined) {
            systemRows.put(objectName, { ParentId: parentId, ...values });
        } else if (Object.entries(values).some(([name, value]) => row.get(name) !== value)) {
            systemRows.put(objectName, values, row.id);
        }
    }
    for (const row of stale.values()) {
        systemRows.erase(object, row.id!);
    }
}

const text = (row: { get(name: string): unknown }, name: string): string =>
    String(row.get(name) ?? '').toLowerCase();
