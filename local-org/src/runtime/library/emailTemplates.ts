import { apexError } from '../../shared/apexException.js';
import { ApexDate, ApexDatetime, Decimal, textOf } from '../../shared/values/index.js';
import { SObject } from '../../schema/sobject.js';
import { NotSupported } from '../../shared/notSupported.js';
import { currentTransaction } from '../transaction.js';
import { queryOf } from './dynamicQuery.js';

/** What a stored template becomes for one recipient. */
export interface RenderedTemplate {
    readonly subject: string;
    readonly textBody: string | null;
    readonly htmlBody: string | null;
}

/**
 * Merges a stored template. `{!Contact.FirstName}` reads the recipient or the related record, whichever is
 * of that object; what cannot be found is left empty, as the platform does.
 * @see https://help.salesforce.com/s/articleView?id=sales.valid_merge_fields.htm
 */
export function renderTemplate(
    templateId: string,
    whoId: string | null,
    whatId: string | null
): RenderedTemplate {
    const template = rowOf(templateId, ['Subject', 'Body', 'HtmlValue', 'TemplateType']);
    if (template === null) {
        throw apexError('System.EmailException', `Invalid template id: ${templateId}`);
    }
    const value = (name: string): string | null => (template.get(name) as string | null) ?? null;
    if (value('TemplateType') === 'visualforce') {
        throw new NotSupported('Visualforce e-mail templates');
    }
    const merge = (text: string | null): string | null =>
        text === null ? null : merged(text, whoId, whatId);
    return {
        subject: merge(value('Subject')) ?? '',
        textBody: merge(value('Body')),
        htmlBody: merge(value('HtmlValue'))
    };
}

const FIELD = /\{!\s*(\$?\w+)\.([\w.]+)\s*\}|\{\{\{\s*(\w+)\.([\w.]+)\s*\}\}\}/g;

/** A text with merge fields of Classic (`{!Contact.Name}`) or Lightning (`{{{Recipient.Name}}}`). */
export function merged(text: string, whoId: string | null, whatId: string | null): string {
    return text.replace(FIELD, (_, classic, classicPath, lightning, lightningPath) => {
        const root = String(classic ?? lightning);
        return shown(valueOf(root, String(classicPath ?? lightningPath), whoId, whatId));
    });
}

function valueOf(root: string, path: string, whoId: string | null, whatId: string | null): unknown {
    const { user, schema } = currentTransaction();
    const objectOf = (id: string | null): string =>
        id === null ? '' : (schema.objectByKeyPrefix(id.slice(0, 3))?.name.toLowerCase() ?? '');
    switch (root.toLowerCase()) {
        case 'user':
        case '$user':
        case 'sender':
            return follow(user.id, path);
        case 'recipient':
        case 'receiving_user':
            return follow(whoId, path);
        case 'organization':
        case '$organization':
            return follow(organizationId(), path);
        case objectOf(whoId):
            return follow(whoId, path);
        case objectOf(whatId):
        case 'relatedto':
            return follow(whatId, path);
        default:
            return null;
    }
}

function follow(id: string | null, path: string): unknown {
    const names = path.split('.');
    const record = id === null ? null : rowOf(id, [names.join('.')]);
    let current: unknown = record;
    for (const name of names) {
        if (!(current instanceof SObject)) {
            return null;
        }
        const parent = current.parents?.get(name.toLowerCase());
        current = parent === undefined ? current.get(name) : parent;
    }
    return current;
}

function organizationId(): string | null {
    const { database, user } = currentTransaction();
    const { records } = database.query(queryOf('SELECT Id FROM Organization LIMIT 1'), {
        bind: () => null,
        access: { userId: user.id, mode: 'system', sharing: false }
    });
    return (records[0] as SObject | undefined)?.id ?? null;
}

/** A row with some fields; null when it or one of them does not exist. */
function rowOf(id: string, fields: readonly string[]): SObject | null {
    const { schema, database, user } = currentTransaction();
    const def = schema.objectByKeyPrefix(id.slice(0, 3));
    const known = fields.every(
        (field) => field.includes('.') || def?.fieldsByName.has(field.toLowerCase()) === true
    );
    if (def === undefined || !known) {
        return null;
    }
    const { records } = database.query(
        queryOf(`SELECT ${fields.join(', ')} FROM ${def.name} WHERE Id = :id`),
        { bind: () => id, access: { userId: user.id, mode: 'system', sharing: false } }
    );
    return (records[0] as SObject | undefined) ?? null;
}

function shown(value: unknown): string {
    if (value === null || value === undefined) {
        return '';
    }
    if (value instanceof ApexDate || value instanceof ApexDatetime || value instanceof Decimal) {
        return String(value);
    }
    return textOf(value);
}
