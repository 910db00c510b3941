import type { PermissionSet } from '../metadata/model.js';
import type { SObject } from '../schema/sobject.js';
import type { Grants, ObjectAction } from './permissionGrants.js';

/** Looks rows up by the value of a field. */
export type FindRows = (object: string, field: string, values: readonly string[]) => SObject[];

type Grant = (grants: Grants) => void;

/**
 * What rows of a permission set grant. Those that say what the project's file says are only looked at: the
 * file counts, with what a group mutes of it.
 */
export class RowGrants {
    readonly #find: FindRows;
    readonly #bySet = new Map<string, readonly Grant[]>();

    constructor(find: FindRows) {
        this.#find = find;
    }

    forget(): void {
        this.#bySet.clear();
    }

    add(setId: string, file: PermissionSet | undefined, grants: Grants): void {
        let found = this.#bySet.get(setId);
        if (found === undefined) {
            found = this.#grantsOf(setId, file);
            this.#bySet.set(setId, found);
        }
        for (const grant of found) {
            grant(grants);
        }
    }

    #grantsOf(setId: string, file: PermissionSet | undefined): Grant[] {
        const isInFile = entriesOf(file);
        return [
            ...this.#find('PermissionSet', 'Id', [setId]).flatMap((set) =>
                userPermissions(set, isInFile)
            ),
            ...this.#find('ObjectPermissions', 'ParentId', [setId])
                .filter((row) => !isInFile.has(lower(row, 'SobjectType')))
                .map(objectPermission),
            ...this.#find('FieldPermissions', 'ParentId', [setId])
                .filter((row) => !isInFile.has(lower(row, 'Field')))
                .map(fieldPermission),
            ...this.#find('PermissionSetTabSetting', 'ParentId', [setId])
                .filter((row) => !isInFile.has(`tab ${lower(row, 'Name')}`))
                .map(tabSetting),
            ...this.#setupAccess(setId, isInFile)
        ];
    }

    #setupAccess(setId: string, isInFile: ReadonlySet<string>): Grant[] {
        return this.#find('SetupEntityAccess', 'ParentId', [setId]).flatMap((row) => {
            const entityId = textOf(row, 'SetupEntityId') ?? '';
            const permission = this.#nameOf('CustomPermission', 'DeveloperName', entityId);
            const apexClass = this.#nameOf('ApexClass', 'Name', entityId);
            return [
                ...(permission !== null && !isInFile.has(`permission ${permission.toLowerCase()}`)
                    ? [(grants: Grants) => grants.addCustomPermission(permission)]
                    : []),
                ...(apexClass !== null && !isInFile.has(`class ${apexClass.toLowerCase()}`)
                    ? [(grants: Grants) => grants.addClass(apexClass)]
                    : [])
            ];
        });
    }

    #nameOf(object: string, field: string, id: string): string | null {
        return textOf(this.#find(object, 'Id', [id])[0], field);
    }
}

/** Everything that the project's file of the set mentions, as the rows name it. */
function entriesOf(file: PermissionSet | undefined): ReadonlySet<string> {
    return new Set(
        file === undefined
            ? []
            : [
                  ...file.objectPermissions.map(({ object }) => object),
                  ...file.fieldPermissions.map(({ object, field }) => `${object}.${field}`),
                  ...file.tabSettings.map(({ tab }) => `tab ${tab}`),
                  ...file.customPermissions.map(({ name }) => `permission ${name}`),
                  ...file.userPermissions.map(({ name }) => `user ${name}`),
                  ...file.classAccesses.map(({ name }) => `class ${name}`)
              ].map((entry) => entry.toLowerCase())
    );
}

const userPermissions = (set: SObject, isInFile: ReadonlySet<string>): Grant[] =>
    set.def.fields
        .filter(
            (field) =>
                field.name.startsWith('Permissions') &&
                set.slots[field.ordinal] === true &&
                !isInFile.has(`user ${field.name.slice('Permissions'.length).toLowerCase()}`)
        )
        .map(
            ({ name }) =>
                (grants) =>
                    grants.addUserPermission(name.slice('Permissions'.length))
        );

function objectPermission(row: SObject): Grant {
    const actions = OBJECT_FLAGS.filter(([flag]) => valueOf(row, flag) === true).map(
        ([, action]) => action
    );
    return (grants) => grants.addObject(textOf(row, 'SobjectType') ?? '', actions);
}

function fieldPermission(row: SObject): Grant {
    const [object = '', field = ''] = (textOf(row, 'Field') ?? '').split('.');
    return (grants) =>
        grants.addField(
            object,
            field,
            valueOf(row, 'PermissionsRead') === true,
            valueOf(row, 'PermissionsEdit') === true
        );
}

const tabSetting =
    (row: SObject): Grant =>
    (grants) =>
        grants.addTab(textOf(row, 'Name') ?? '', textOf(row, 'Visibility') ?? '');

/** The flags of `ObjectPermissions`, and what they allow. */
export const OBJECT_FLAGS: readonly (readonly [string, ObjectAction])[] = [
    ['PermissionsRead', 'read'],
    ['PermissionsCreate', 'create'],
    ['PermissionsEdit', 'edit'],
    ['PermissionsDelete', 'delete'],
    ['PermissionsViewAllRecords', 'viewAll'],
    ['PermissionsModifyAllRecords', 'modifyAll']
];

export function valueOf(record: SObject | undefined, name: string): unknown {
    const field = record?.def.fieldsByName.get(name.toLowerCase());
    return field === undefined ? null : (record!.slots[field.ordinal] ?? null);
}

export const textOf = (record: SObject | undefined, name: string): string | null => {
    const found = valueOf(record, name);
    return typeof found === 'string' ? found : null;
};

const lower = (record: SObject, name: string): string => (textOf(record, name) ?? '').toLowerCase();
