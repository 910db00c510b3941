import type { ProjectModel } from '../../metadata/model.js';
import type { Seeder } from './seeder.js';

/** The one Organization, as a scratch org has it. */
export function seedOrganization(seeder: Seeder, model: ProjectModel): string | null {
    const object = seeder.object('Organization');
    if (object === undefined) {
        return null;
    }
    const [existing] = seeder.database.store.select(object, '1');
    return (
        existing?.id ??
        seeder.ensure(
            'Organization',
            { Name: model.name === '' ? 'Local Org' : model.name },
            {
                OrganizationType: 'Developer Edition',
                IsSandbox: true,
                InstanceName: 'LOCAL1',
                LanguageLocaleKey: 'en_US',
                DefaultLocaleSidKey: 'en_US',
                TimeZoneSidKey: 'America/Los_Angeles',
                FiscalYearStartMonth: 1,
                UsesStartDateAsFiscalYearName: true,
                PrimaryContact: 'User User',
                Country: 'US',
                DefaultAccountAccess: 'Edit',
                DefaultContactAccess: 'ControlledByParent',
                DefaultOpportunityAccess: 'Edit',
                DefaultLeadAccess: 'ReadEditTransfer',
                DefaultCaseAccess: 'ReadEditTransfer',
                NamespacePrefix: null
            }
        )
    );
}
