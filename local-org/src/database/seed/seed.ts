import type { ProjectModel } from '../../metadata/model.js';
import type { OrgDatabase } from '../orgDatabase.js';
import { seedCustomMetadata } from './customMetadata.js';
import { seedGroups } from './groups.js';
import { seedOrganization } from './organization.js';
import { seedPermissionSets } from './permissionSets.js';
import { seedReferenceData } from './referenceData.js';
import { seedUsers } from './users.js';
import { Seeder } from './seeder.js';

/**
 * Puts the rows into an org that the platform itself keeps: organization, users, profiles, permission sets,
 * queues, record types, custom metadata. Called at each start: what is there stays, what the project has
 * new is added, custom metadata are as the project says now.
 */
export function seed(database: OrgDatabase, model: ProjectModel): void {
    const seeder = new Seeder(database);
    database.begin();
    try {
        const organizationId = seedOrganization(seeder, model);
        const admin = seedUsers(seeder, model);
        seedPermissionSets(seeder, model, admin);
        seedGroups(seeder, model, admin);
        seedReferenceData(seeder, model, admin, organizationId);
        seedCustomMetadata(seeder, model);
        database.commit();
    } catch (error) {
        database.rollback();
        throw error;
    }
}
