import type { FlowSource, ProjectModel } from '../../metadata/model.js';
import { child, childrenNamed, numberAt, textAt, type XmlElement } from '../../metadata/xml.js';
import { fillEntity } from '../definitionTables.js';
import type { Seeder } from './seeder.js';

/**
 * Flows as rows: each has one version, the file.
 * @see https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_flowdefinitionview.htm
 */
export function seedFlows(seeder: Seeder, model: ProjectModel): void {
    for (const flow of model.flows) {
        seedFlow(seeder, flow);
    }
    for (const { name, label, description } of model.customNotificationTypes) {
        seeder.ensure(
            'CustomNotificationType',
            { DeveloperName: name },
            {
                MasterLabel: label,
                CustomNotifTypeName: name,
                Description: description ?? null,
                Desktop: true,
                Mobile: true
            }
        );
    }
}

function seedFlow(seeder: Seeder, { name, root }: FlowSource): void {
    const common = {
        Label: textAt(root, 'label') || name,
        Description: textAt(root, 'description') ?? null,
        ProcessType: textAt(root, 'processType') ?? 'AutoLaunchedFlow',
        ApiVersion: numberAt(root, 'apiVersion') ?? null,
        IsTemplate: textAt(root, 'isTemplate') === 'true',
        VersionNumber: 1
    };
    // Old files shout.
    const written = textAt(root, 'status') ?? 'Draft';
    const status = written.charAt(0).toUpperCase() + written.slice(1).toLowerCase();
    const definition = put(
        seeder,
        'FlowDefinitionView',
        { ApiName: name },
        {
            ...common,
            ...triggerOf(seeder, root),
            Builder: 'Flow Builder',
            IsActive: status === 'Active',
            LastModifiedBy: 'Local Org',
            ManageableState: 'unmanaged'
        }
    );
    const version = put(
        seeder,
        'FlowVersionView',
        { FlowDefinitionViewId: definition },
        {
            ...common,
            ApiVersionRuntime: common.ApiVersion,
            RunInMode: textAt(root, 'runInMode') ?? 'DefaultMode',
            Status: status
        }
    );
    seeder.update('FlowVersionView', version, { DurableId: version });
    seeder.update('FlowDefinitionView', definition, {
        DurableId: definition,
        ActiveVersionId: status === 'Active' ? version : null,
        LatestVersionId: version
    });
}

function triggerOf(seeder: Seeder, root: XmlElement): Record<string, unknown> {
    const start = child(root, 'start');
    const named = start === undefined ? undefined : textAt(start, 'object');
    const object = seeder.object(named ?? '');
    const entity = object === undefined ? null : fillEntity(object, seeder.database.systemRows);
    const paths = start === undefined ? [] : childrenNamed(start, 'scheduledPaths');
    return {
        TriggerType: start === undefined ? null : (textAt(start, 'triggerType') ?? null),
        RecordTriggerType:
            start === undefined ? null : (textAt(start, 'recordTriggerType') ?? null),
        TriggerObjectOrEventId: entity,
        TriggerObjectOrEventLabel: object?.label ?? null,
        TriggerOrder: numberAt(root, 'triggerOrder') ?? null,
        HasAsyncAfterCommitPath: paths.some(
            (path) => textAt(path, 'pathType') === 'AsyncAfterCommit'
        )
    };
}

type Values = Readonly<Record<string, unknown>>;

/** Made, or as the file is now. */
function put(seeder: Seeder, table: string, key: Values, values: Values): string | null {
    const object = seeder.object(table);
    const existing = object === undefined ? null : seeder.find(object, key);
    if (existing === null) {
        return seeder.ensure(table, key, values);
    }
    seeder.update(table, existing, values);
    return existing;
}
