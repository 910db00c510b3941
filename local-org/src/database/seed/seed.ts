import type { ProjectModel } from '../../metadata/model.js';
import type { OrgDatabase } from '../orgDatabase.js';
import { seedCachePartitions } from './cachePartitions.js';
import { seedCustomMetadata } from './customMetadata.js';
import { seedFlows } from './flows.js';
import { seedGroups } from './groups.js';
import { seedOrganization } from './organization.js';
import { seedListViews } from './listViews.js';
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
    touchTables(database, model);
    database.begin();
    try {
        const organizationId = seedOrganization(seeder, model);
        const admin = seedUsers(seeder, model);
        seedReferenceData(seeder, model, admin, organizationId);
        seedPermissionSets(seeder, model, admin);
        seedGroups(seeder, model, admin);
        seedCustomMetadata(seeder, model);
        seedFlows(seeder, model);
        seedListViews(seeder, model, admin);
        seedCachePartitions(seeder, model, admin);
        database.commit();
    } catch (error) {
        database.rollback();
        throw error;
    }
}

/** Objects that most projects work with: their tables stand before the first transaction, which may be undone. */
const COMMON =
    'Account Contact Lead Opportunity Case Task Event User Campaign ContentVersion ContentDocument ' +
    'ContentDocumentLink Product2 PricebookEntry OpportunityLineItem OpportunityContactRole CampaignMember ' +
    'Group GroupMember PermissionSetAssignment ObjectPermissions FieldPermissions SetupEntityAccess ' +
    'PermissionSetTabSetting ' +
    'AsyncApexJob CronTrigger CronJobDetail EmailMessage AccountShare ContactShare OpportunityShare CaseShare LeadShare';

function touchTables(database: OrgDatabase, model: ProjectModel): void {
    for (const name of [...COMMON.split(' '), ...model.objects.map((object) => object.name)]) {
        const object = database.schema.object(name);
        if (
            object !== undefined &&
            object.kind !== 'platformEvent' &&
            object.fieldsByName.has('id')
        ) {
            database.store.tables.ensure(object);
        }
    }
}
