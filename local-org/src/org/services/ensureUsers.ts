import { SObject } from '../../schema/sobject.js';
import { currentTransaction } from '../../runtime/transaction.js';
import { UserError } from '../userError.js';
import type { UserConfig } from '../config/localConfig.js';
import type { OrgRuntime } from '../worker/orgRuntime.js';
import type { Service } from './service.js';

/** Makes the users of `local-org.json` that the org lacks, and gives them the permission sets named there. */
export const ensureUsers: Service<{ readonly users: readonly UserConfig[] }> = {
    quiddity: 'UNDEFINED',
    entrySharing: false,
    run(org, { users }) {
        const ids = new Map<string, string>();
        for (const user of users) {
            const known = org.database.findSystemRows('User', 'Username', user.username)[0];
            ids.set(user.username, known ?? insertUser(org, user));
        }
        for (const user of users) {
            const id = ids.get(user.username)!;
            if (user.manager !== undefined) {
                const managerId =
                    ids.get(user.manager) ?? find(org, 'User', 'Username', user.manager);
                writeRecord(org, 'User', { Id: id, ManagerId: managerId });
            }
            assign(org, id, user);
        }
        return Object.fromEntries(ids);
    }
};

function insertUser(org: OrgRuntime, user: UserConfig): string {
    return writeRecord(org, 'User', {
        Username: user.username,
        FirstName: user.firstName ?? null,
        LastName: user.lastName,
        Name: [user.firstName, user.lastName].filter(Boolean).join(' '),
        Email: user.email ?? user.username,
        Alias: user.alias ?? user.lastName.slice(0, 8).toLowerCase(),
        CommunityNickname: user.username.split('@')[0]!,
        Title: user.title ?? null,
        Department: user.department ?? null,
        ProfileId: find(org, 'Profile', 'Name', user.profile ?? 'Standard User'),
        UserRoleId:
            user.role === undefined ? null : find(org, 'UserRole', 'DeveloperName', user.role),
        IsActive: true,
        UserType: 'Standard',
        TimeZoneSidKey: user.timeZone ?? 'America/Los_Angeles',
        LocaleSidKey: user.locale ?? 'en_US',
        LanguageLocaleKey: user.language ?? 'en_US',
        EmailEncodingKey: 'UTF-8'
    });
}

function assign(org: OrgRuntime, userId: string, user: UserConfig): void {
    const held = new Set(
        org.database
            .findSystemRows('PermissionSetAssignment', 'AssigneeId', userId)
            .map((id) => org.database.readSystemRow('PermissionSetAssignment', id))
            .flatMap((row) => [row?.get('PermissionSetId'), row?.get('PermissionSetGroupId')])
    );
    for (const name of user.permissionSets ?? []) {
        const permissionSetId = find(org, 'PermissionSet', 'Name', name);
        if (!held.has(permissionSetId)) {
            writeRecord(org, 'PermissionSetAssignment', {
                AssigneeId: userId,
                PermissionSetId: permissionSetId,
                IsActive: true
            });
        }
    }
    for (const name of user.permissionSetGroups ?? []) {
        const groupId = find(org, 'PermissionSetGroup', 'DeveloperName', name);
        if (!held.has(groupId)) {
            writeRecord(org, 'PermissionSetAssignment', {
                AssigneeId: userId,
                PermissionSetGroupId: groupId,
                IsActive: true
            });
        }
    }
}

function find(org: OrgRuntime, object: string, field: string, value: string): string {
    const id = org.database.findSystemRows(object, field, value)[0];
    if (id === undefined) {
        throw new UserError(
            `local-org.json names the ${object} "${value}", which the org does not have.`,
            'Correct the name there, or add it to the project.'
        );
    }
    return id;
}

function writeRecord(
    org: OrgRuntime,
    object: string,
    values: Readonly<Record<string, unknown>>
): string {
    const { schema } = currentTransaction();
    const record = new SObject(schema.object(object)!);
    for (const [name, value] of Object.entries(values)) {
        const field = record.def.fieldsByName.get(name.toLowerCase());
        if (field !== undefined) {
            record.store(field, value);
        }
    }
    return org.database.writeSystemRow(record);
}
