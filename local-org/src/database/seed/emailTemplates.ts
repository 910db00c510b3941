import type { EmailTemplate, ProjectModel } from '../../metadata/model.js';
import type { Seeder } from './seeder.js';

type Values = Readonly<Record<string, unknown>>;

/** The folder that every org has, as metadata name it; its id is that of the org. */
const UNFILED = 'unfiled$public';

/** Folders of e-mail templates, and the templates as their files are now. */
export function seedEmailTemplates(
    seeder: Seeder,
    model: ProjectModel,
    audit: Values,
    organizationId: string | null
): void {
    for (const folder of model.emailFolders) {
        const key = { DeveloperName: folder.name, Type: folder.type };
        const values = {
            Name: folder.label,
            AccessType: folder.accessType,
            IsReadonly: folder.isReadOnly
        };
        put(seeder, 'Folder', key, values, audit);
    }
    for (const template of model.emailTemplates) {
        const folderId =
            template.folder === UNFILED ? organizationId : folderOf(template, seeder, audit);
        const isText = template.type === 'text';
        const values = {
            Name: template.label,
            FolderId: folderId ?? organizationId,
            TemplateType: template.type,
            TemplateStyle: template.style,
            UiType: template.uiType,
            RelatedEntityType: template.relatedEntityType ?? null,
            Description: template.description ?? null,
            Subject: template.subject ?? null,
            Body: isText ? template.content : (template.textOnly ?? null),
            HtmlValue: isText ? null : template.content,
            Encoding: template.encodingKey,
            IsActive: template.isAvailable
        };
        put(seeder, 'EmailTemplate', { DeveloperName: template.name }, values, audit);
    }
}

/** A folder without a file of its own is open to all, as the only thing known of it is its name. */
function folderOf({ folder, uiType }: EmailTemplate, seeder: Seeder, audit: Values): string | null {
    const type = uiType === 'SFX' ? 'EmailTemplate' : 'Email';
    return seeder.ensure(
        'Folder',
        { DeveloperName: folder, Type: type },
        { Name: folder, AccessType: 'Public', ...audit }
    );
}

function put(seeder: Seeder, table: string, key: Values, values: Values, audit: Values): void {
    const object = seeder.object(table);
    const existing = object === undefined ? null : seeder.find(object, key);
    if (existing === null) {
        seeder.ensure(table, key, { ...values, ...audit });
    } else {
        seeder.update(table, existing, values);
    }
}
