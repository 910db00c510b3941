import { existsSync, readFileSync } from 'node:fs';
import type { ApexSource, ProjectModel } from '../../metadata/model.js';
import { ApexBlob, Decimal } from '../../shared/values/index.js';
import { seedEmailTemplates } from './emailTemplates.js';
import type { Seeder } from './seeder.js';

/** Record types, stages and statuses, the standard price book, static resources, e-mail templates. */
export function seedReferenceData(
    seeder: Seeder,
    model: ProjectModel,
    admin: string,
    organizationId: string | null
): void {
    const audit = { CreatedById: admin, LastModifiedById: admin };
    for (const object of model.objects) {
        for (const type of object.recordTypes) {
            seeder.ensure(
                'RecordType',
                { SobjectType: object.name, DeveloperName: type.developerName },
                {
                    Name: type.label,
                    IsActive: type.isActive,
                    Description: type.description ?? null,
                    ...audit
                }
            );
        }
    }
    seedStatuses(seeder);
    seeder.ensure(
        'Pricebook2',
        { IsStandard: true },
        { Name: 'Standard Price Book', IsActive: true, ...audit }
    );
    seeder.ensure('BusinessHours', { IsDefault: true }, { Name: 'Default', IsActive: true });
    for (const resource of model.staticResources) {
        const body =
            resource.isFolder || !existsSync(resource.path)
                ? null
                : new ApexBlob(readFileSync(resource.path));
        seeder.ensure(
            'StaticResource',
            { Name: resource.name },
            {
                ContentType: resource.contentType,
                CacheControl: resource.cacheControl,
                Body: body,
                BodyLength: body?.bytes.length ?? 0,
                ...audit
            }
        );
    }
    seedCode(seeder, 'ApexClass', model.classes, audit);
    seedCode(seeder, 'ApexTrigger', model.triggers, audit);
    seedEmailTemplates(seeder, model, audit, organizationId);
}

interface StatusTable {
    readonly table: string;
    readonly object: string;
    readonly field: string;
    /** Column by attribute of the value set. */
    readonly columns: Readonly<Record<string, string>>;
}

const STATUS_TABLES: readonly StatusTable[] = [
    {
        table: 'OpportunityStage',
        object: 'Opportunity',
        field: 'StageName',
        columns: { closed: 'IsClosed', won: 'IsWon', forecastCategory: 'ForecastCategory' }
    },
    { table: 'CaseStatus', object: 'Case', field: 'Status', columns: { closed: 'IsClosed' } },
    { table: 'TaskStatus', object: 'Task', field: 'Status', columns: { closed: 'IsClosed' } },
    {
        table: 'TaskPriority',
        object: 'Task',
        field: 'Priority',
        columns: { highPriority: 'IsHighPriority' }
    },
    { table: 'LeadStatus', object: 'Lead', field: 'Status', columns: { converted: 'IsConverted' } }
];

function seedStatuses(seeder: Seeder): void {
    for (const { table, object, field, columns } of STATUS_TABLES) {
        const values = seeder.object(object)?.fieldsByName.get(field.toLowerCase())?.picklist ?? [];
        values.forEach((entry, index) => {
            const attributes = entry.attributes ?? {};
            const flags = Object.entries(columns).map(([from, to]) => [
                to,
                attributes[from] ?? null
            ]);
            seeder.ensure(
                table,
                { MasterLabel: entry.label },
                {
                    ApiName: entry.value,
                    SortOrder: index + 1,
                    IsActive: entry.isActive,
                    IsDefault: entry.isDefault,
                    DefaultProbability: Decimal.of(Number(attributes['probability'] ?? 0)),
                    ...Object.fromEntries(flags)
                }
            );
        });
    }
}

/** Classes and triggers as rows, with the source of now. */
function seedCode(
    seeder: Seeder,
    table: string,
    sources: readonly ApexSource[],
    audit: Readonly<Record<string, unknown>>
): void {
    for (const { name, source, apiVersion, status } of sources) {
        const values = {
            Body: source,
            ApiVersion: Decimal.of(apiVersion),
            Status: status,
            IsValid: true,
            LengthWithoutComments: source.length,
            NamespacePrefix: null
        };
        const object = seeder.object(table);
        const existing = object === undefined ? null : seeder.find(object, { Name: name });
        if (existing === null) {
            seeder.ensure(table, { Name: name }, { ...values, ...audit });
        } else {
            seeder.update(table, existing, values);
        }
    }
}
