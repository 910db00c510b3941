import type { GroupMembers, ProjectModel } from '../../metadata/model.js';
import type { Seeder } from './seeder.js';

/** Public groups, queues, and the groups that stand for roles and for everybody. */
export function seedGroups(seeder: Seeder, model: ProjectModel, admin: string): void {
    const audit = { CreatedById: admin, LastModifiedById: admin };
    seeder.ensure(
        'Group',
        { Type: 'Organization' },
        { Name: 'All Internal Users', DeveloperName: 'AllInternalUsers', ...audit }
    );
    const roleObject = seeder.object('UserRole');
    for (const { name } of roleObject === undefined ? [] : model.roles) {
        const role = seeder.find(roleObject!, { DeveloperName: name });
        for (const type of ['Role', 'RoleAndSubordinates']) {
            seeder.ensure(
                'Group',
                { RelatedId: role, Type: type },
                { DeveloperName: name, Name: name, ...audit }
            );
        }
    }
    for (const group of model.groups) {
        seeder.ensure(
            'Group',
            { DeveloperName: group.name, Type: 'Regular' },
            { Name: group.label, DoesIncludeBosses: group.doesIncludeBosses, ...audit }
        );
    }
    for (const queue of model.queues) {
        const id = seeder.ensure(
            'Group',
            { DeveloperName: queue.name, Type: 'Queue' },
            {
                Name: queue.label,
                Email: queue.email ?? null,
                DoesSendEmailToMembers: queue.sendsEmailToMembers,
                ...audit
            }
        );
        for (const object of queue.objects) {
            seeder.ensure('QueueSobject', { QueueId: id, SobjectType: object }, audit);
        }
    }
    for (const { name, members } of [...model.groups, ...model.queues]) {
        addMembers(seeder, name, members);
    }
}

function addMembers(seeder: Seeder, name: string, members: GroupMembers): void {
    const groups = seeder.object('Group');
    const users = seeder.object('User');
    const roles = seeder.object('UserRole');
    if (groups === undefined || users === undefined || roles === undefined) {
        return;
    }
    const groupId = seeder.find(groups, { DeveloperName: name });
    const roleGroup = (role: string, type: string): string | null =>
        seeder.find(groups, { DeveloperName: role, Type: type });
    const ids = [
        ...members.users.map((username) => seeder.find(users, { Username: username })),
        ...members.groups.map((group) => seeder.find(groups, { DeveloperName: group })),
        ...members.roles.map((role) => roleGroup(role, 'Role')),
        ...members.rolesAndSubordinates.map((role) => roleGroup(role, 'RoleAndSubordinates'))
    ];
    for (const id of ids) {
        if (id !== null && groupId !== null) {
            seeder.ensure('GroupMember', { GroupId: groupId, UserOrGroupId: id });
        }
    }
}
