import { apexError, ApexException } from '../../shared/apexException.js';
import { textOf } from '../../shared/values/index.js';
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

/** A text without one of its values is not merged: an error takes its place. */
export interface MergedBody {
    readonly body: string | null;
    /** Merge fields that have no value, as they are written. */
    readonly missing: readonly string[];
}

/**
 * Merges texts that are stored nowhere.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_calls_renderemailtemplate.htm
 */
export function renderBodies(
    bodies: readonly string[],
    whoId: string | null,
    whatId: string | null
): MergedBody[] {
    return bodies.map((body) => {
        const missing = [...body.matchAll(FIELD)]
            .map(([field]) => field)
            .filter((field) => merged(field, whoId, whatId) === '');
        return { body: missing.length > 0 ? null : merged(body, whoId, whatId), missing };
    });
}

/** A text with merge fields of Classic (`{!Contact.Name}`) or Lightning (`{{{Recipient.Name}}}`). */
export function merged(text: string, whoId: string | null, whatId: string | null): string {
    const [other] = /\{![^}]*\}|\{\{[^}]*\}\}\}?/.exec(text.replace(FIELD, '')) ?? [];
    if (other !== undefined) {
        throw new NotSupported(`${other} in an e-mail template`);
    }
    return text.replace(FIELD, (_, classic, classicPath, lightning, lightningPath) => {
        const root = String(classic ?? lightning);
        return valueOf(root, String(classicPath ?? lightningPath), whoId, whatId);
    });
}

function valueOf(root: string, path: string, whoId: string | null, whatId: string | null): string {
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
        case 'account':
            // The account of the person, where the mail is about something else.
            return objectOf(whoId) === 'contact' ? follow(whoId, `Account.${path}`) : '';
        default:
            return '';
    }
}

/** The value at the end of a path as the user's locale writes it; empty where there is none. */
function follow(id: string | null, path: string): string {
    const { schema, database, user } = currentTransaction();
    const def = id === null ? undefined : schema.objectByKeyPrefix(id.slice(0, 3));
    if (def === undefined) {
        return '';
    }
    const select = (what: string): unknown => {
        const { records } = database.query(
            queryOf(`SELECT ${what} FROM ${def.name} WHERE Id = :id`),
            { bind: () => id, access: { userId: user.id, mode: 'system', sharing: false } }
        );
        return valueAt(records[0], what.includes(' ') ? ['merged'] : path.split('.'));
    };
    try {
        const value = select(path);
        const isText = value === null || typeof value === 'string' || typeof value === 'boolean';
        return shown(isText ? value : select(`FORMAT(${path}) merged`));
    } catch (error) {
        if (error instanceof ApexException) {
            // No such field.
            return '';
        }
        throw error;
    }
}

function valueAt(record: unknown, names: readonly string[]): unknown {
    let current = record;
    for (const name of names) {
        if (!(current instanceof SObject)) {
            return null;
        }
        const parent = current.parents?.get(name.toLowerCase());
        current = parent === undefined ? current.get(name) : parent;
    }
    return current ?? null;
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
    return value === null || value === undefined ? '' : textOf(value);
}
