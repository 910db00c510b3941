import type { ProjectModel } from '../../metadata/model.js';
import { flagAt, textAt } from '../../metadata/xml.js';
import type { Seeder } from './seeder.js';

/**
 * The project's partitions of the platform cache as rows.
 * @see https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_platformcachepartition.htm
 */
export function seedCachePartitions(seeder: Seeder, model: ProjectModel, admin: string): void {
    for (const { name, root } of model.cachePartitions) {
        seeder.ensure(
            'PlatformCachePartition',
            { DeveloperName: name },
            {
                MasterLabel: textAt(root, 'masterLabel') ?? name,
                Description: textAt(root, 'description') ?? null,
                IsDefaultPartition: flagAt(root, 'isDefaultPartition'),
                Language: 'en_US',
                CreatedById: admin,
                LastModifiedById: admin
            }
        );
    }
}
