import type { ProjectModel } from '../../metadata/model.js';
import { profileLabel } from '../permissions.js';
import { seedGrantRows } from './grantRows.js';
import { administratorFlags, permissionFlags, standardUserFlags } from './permissionFlags.js';
import { seedProfilePermissions } from './profilePermissions.js';
import type { Seeder } from './seeder.js';

/** A row for each permission set, group and custom permission, and what links them. */
export function seedPermissionSets(seeder: Seeder, model: ProjectModel, admin: string): void {
    const audit = { CreatedById: admin, LastModifiedById: admin };
    for (const { name, label, description } of model.customPermissions) {
        seeder.ensure(
            'CustomPermission',
            { DeveloperName: name },
            { MasterLabel: label, Language: 'en_US', Description: description ?? null, ...audit }
        );
    }
    for (const profile of profiles(seeder)) {
        const id = seeder.ensure(
            'PermissionSet',
            { ProfileId: profile.id, IsOwnedByProfile: true },
            {
                Name: `X${profile.id}`,
                Label: profile.id,
                IsCustom: false,
                Type: 'Profile',
                ...audit
            }
        );
        seedProfilePermissions(seeder, profile.name, id);
        seedFlags(seeder, model, profile, id);
    }
    seedProfileAssignments(seeder);
    for (const set of model.permissionSets) {
        const id = seeder.ensure(
            'PermissionSet',
            { Name: set.name, IsOwnedByProfile: false },
            {
                Label: set.label,
                Description: set.description ?? null,
                IsCustom: true,
                Type: 'Regular',
                HasActivationRequired: set.hasActivationRequired,
                ...audit
            }
        );
        seeder.update(
            'PermissionSet',
            id,
            permissionFlags(seeder.object('PermissionSet'), set.userPermissions)
        );
        if (id !== null) {
            seedGrantRows(seeder, set, id, audit);
        }
    }
    for (const group of model.permissionSetGroups) {
        const groupId = seeder.ensure(
            'PermissionSetGroup',
            { DeveloperName: group.name },
            {
                MasterLabel: group.label,
                Description: group.description ?? null,
                Language: 'en_US',
                Status: 'Updated',
                ...audit
            }
        );
        for (const member of group.permissionSets) {
            const set = seeder.object('PermissionSet');
            const setId = set === undefined ? null : seeder.find(set, { Name: member });
            if (setId !== null) {
                seeder.ensure('PermissionSetGroupComponent', {
                    PermissionSetGroupId: groupId,
                    PermissionSetId: setId
                });
            }
        }
    }
}

/** Users that are seeded come with the assignment to the set that their profile owns, as others do when saved. */
function seedProfileAssignments(seeder: Seeder): void {
    const users = seeder.object('User');
    const sets = seeder.object('PermissionSet');
    if (users === undefined || sets === undefined) {
        return;
    }
    for (const user of seeder.database.store.select(users, '"ProfileId" IS NOT NULL')) {
        const set = seeder.find(sets, { ProfileId: user.get('ProfileId') });
        if (set !== null) {
            seeder.ensure(
                'PermissionSetAssignment',
                { AssigneeId: user.id, PermissionSetId: set },
                { IsActive: true }
            );
        }
    }
}

/** What a profile's rows say that its users may: an administrator all, others what the project's file says. */
function seedFlags(
    seeder: Seeder,
    model: ProjectModel,
    profile: { readonly id: string; readonly name: string },
    permissionSetId: string | null
): void {
    const isAdministrator = profile.name === 'System Administrator';
    const file = model.profiles.find(
        ({ name }) => profileLabel(decodeURIComponent(name)) === profile.name
    );
    const isStandardUser = profile.name === 'Standard User' && file === undefined;
    if (!isAdministrator && !isStandardUser && file === undefined) {
        return;
    }
    for (const [table, id] of [
        ['PermissionSet', permissionSetId],
        ['Profile', profile.id]
    ] as const) {
        const object = seeder.object(table);
        const flags = isAdministrator
            ? administratorFlags(object)
            : isStandardUser
              ? standardUserFlags(object)
              : permissionFlags(object, file?.userPermissions ?? []);
        seeder.update(table, id, flags);
    }
}

function profiles(seeder: Seeder): { id: string; name: string }[] {
    const object = seeder.object('Profile');
    return object === undefined
        ? []
        : seeder.database.store.select(object, '1').map((profile) => ({
              id: profile.id!,
              name: String(profile.get('Name'))
          }));
}
