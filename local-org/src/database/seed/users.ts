import type { ProjectModel } from '../../metadata/model.js';
import { profileLabel } from '../permissions.js';
import type { Seeder } from './seeder.js';

/** Profiles that a scratch org comes with, and the licence of each. */
const PROFILES: Readonly<Record<string, string>> = {
    'System Administrator': 'Salesforce',
    'Standard User': 'Salesforce',
    'Read Only': 'Salesforce',
    'Minimum Access - Salesforce': 'Salesforce',
    'Marketing User': 'Salesforce',
    'Contract Manager': 'Salesforce',
    'Solution Manager': 'Salesforce',
    'Standard Platform User': 'Salesforce Platform',
    'Chatter Free User': 'Chatter Free',
    'Chatter External User': 'Chatter External',
    'Identity User': 'Identity',
    'Analytics Cloud Integration User': 'Analytics Cloud Integration User',
    'Guest License User': 'Guest User License'
};

const USER_DEFAULTS = {
    IsActive: true,
    TimeZoneSidKey: 'America/Los_Angeles',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8'
};

/** Licences, profiles, roles, the administrator and the Automated Process user. Gives the administrator's id. */
export function seedUsers(seeder: Seeder, model: ProjectModel): string {
    const names = new Map(Object.entries(PROFILES));
    for (const { name } of model.profiles) {
        const label = profileLabel(decodeURIComponent(name));
        if (![...names.keys()].some((other) => other.toLowerCase() === label.toLowerCase())) {
            names.set(label, 'Salesforce');
        }
    }
    for (const [name, license] of names) {
        const licenseId = seeder.ensure(
            'UserLicense',
            { Name: license },
            {
                MasterLabel: license,
                LicenseDefinitionKey: license,
                Status: 'Active',
                TotalLicenses: 100
            }
        );
        seeder.ensure(
            'Profile',
            { Name: name },
            { UserLicenseId: licenseId, UserType: 'Standard' }
        );
    }
    seedRoles(seeder, model);
    const profile = seeder.ensure('Profile', { Name: 'System Administrator' });
    const admin = seeder.ensure(
        'User',
        { Username: 'admin@local-org.example.com' },
        {
            ...USER_DEFAULTS,
            FirstName: 'User',
            LastName: 'User',
            Name: 'User User',
            Email: 'admin@local-org.example.com',
            Alias: 'UUser',
            CommunityNickname: 'User1',
            CompanyName: 'Local Org',
            ProfileId: profile,
            UserType: 'Standard'
        }
    );
    seeder.ensure(
        'User',
        { Username: 'autoproc@local-org.example.com' },
        {
            ...USER_DEFAULTS,
            FirstName: 'Automated',
            LastName: 'Process',
            Name: 'Automated Process',
            Email: 'autoproc@local-org.example.com',
            Alias: 'autoproc',
            CommunityNickname: 'autoproc',
            ProfileId: null,
            UserType: 'AutomatedProcess'
        }
    );
    for (const name of names.keys()) {
        const object = seeder.object('Profile');
        const id = object === undefined ? null : seeder.find(object, { Name: name });
        seeder.update('Profile', id, { CreatedById: admin, LastModifiedById: admin });
    }
    return admin!;
}

function seedRoles(seeder: Seeder, model: ProjectModel): void {
    const ids = new Map<string, string | null>();
    for (const { name, label } of model.roles) {
        const id = seeder.ensure(
            'UserRole',
            { DeveloperName: name },
            {
                Name: label,
                OpportunityAccessForAccountOwner: 'Edit',
                CaseAccessForAccountOwner: 'Edit',
                ContactAccessForAccountOwner: 'Edit'
            }
        );
        ids.set(name, id);
    }
    for (const { name, parentRole } of model.roles) {
        if (parentRole !== undefined) {
            seeder.update('UserRole', ids.get(name) ?? null, {
                ParentRoleId: ids.get(parentRole) ?? null
            });
        }
    }
}
