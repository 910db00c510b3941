import type { ProjectModel } from '../../metadata/model.js';
import type { Seeder } from './seeder.js';

/** The list views that an org lists: those of common objects, and the project's. */
export function seedListViews(seeder: Seeder, model: ProjectModel, admin: string): void {
    const audit = { CreatedById: admin, LastModifiedById: admin };
    for (const view of listViewsOf(seeder, model)) {
        seeder.ensure(
            'ListView',
            { SobjectType: view.object, DeveloperName: view.name },
            { Name: view.label, IsSoqlCompatible: true, ...audit }
        );
    }
}

interface View {
    readonly object: string;
    readonly name: string;
    readonly label: string;
}

/** Standard objects that come with list views of everybody's and of one's own records. */
const WITH_VIEWS = ['Account', 'Campaign', 'Case', 'Contact', 'Lead', 'Opportunity'];

function listViewsOf(seeder: Seeder, model: ProjectModel): View[] {
    const standard = WITH_VIEWS.flatMap((object) => {
        const plural = seeder.object(object)?.pluralLabel ?? `${object}s`;
        return ['All', 'My'].map((which) => ({
            object,
            name: `${which}${object === 'Case' && which === 'All' ? 'OpenCases' : plural}`,
            label: `${which} ${object === 'Case' && which === 'All' ? 'Open Cases' : plural}`
        }));
    });
    const own = model.objects.flatMap((object) =>
        object.listViews.map(({ name, label }) => ({ object: object.name, name, label }))
    );
    return [...standard.filter(({ object }) => seeder.object(object) !== undefined), ...own];
}
