import { apexError } from '../../shared/apexException.js';
import { ApexBlob, ApexList } from '../../shared/values/index.js';
import { SObject } from '../../schema/sobject.js';
import { currentTransaction, type OutgoingEmail } from '../transaction.js';
import type { DataObject } from './dataObject.js';
import { queryOf } from './dynamicQuery.js';

type Attachment = OutgoingEmail['attachments'][number];

/** Where files of an org have their name and content. */
const FILES: Readonly<Record<string, readonly [name: string, body: string]>> = {
    ContentVersion: ['PathOnClient', 'VersionData'],
    Attachment: ['Name', 'Body'],
    Document: ['Name', 'Body']
};

/** Files of the message's own, and those of the org that it names by id. */
export function attachmentsOf(email: DataObject): Attachment[] {
    return [
        ...items<DataObject>(email['fileAttachments']).map((file) => ({
            name: String(file['fileName'] ?? ''),
            contentType: (file['contentType'] as string | undefined) ?? null,
            base64: file['body'] instanceof ApexBlob ? file['body'].toBase64() : ''
        })),
        ...items<string>(email['entityAttachments']).map(attachmentOfRecord)
    ];
}

const items = <T>(list: unknown): T[] => (list instanceof ApexList ? (list.items as T[]) : []);

function attachmentOfRecord(id: string): Attachment {
    const { schema, database, user } = currentTransaction();
    const object = schema.objectByKeyPrefix(id.slice(0, 3))?.name ?? '';
    const [name, body] = FILES[object] ?? [];
    if (name === undefined) {
        throw apexError('System.EmailException', `Invalid entity attachment: ${id}`);
    }
    const { records } = database.query(
        queryOf(`SELECT ${name}, ${body} FROM ${object} WHERE Id = :id`),
        {
            bind: () => id,
            access: { userId: user.id, mode: 'system', sharing: false }
        }
    );
    const [record] = records;
    const content = record instanceof SObject ? record.get(body!) : null;
    return {
        name: record instanceof SObject ? String(record.get(name)) : '',
        contentType: null,
        base64: content instanceof ApexBlob ? content.toBase64() : ''
    };
}
