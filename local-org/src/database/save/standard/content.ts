import { SObject } from '../../../schema/sobject.js';
import { ApexBlob } from '../../../shared/values/index.js';
import { assign, fail, valueOf, type Row, type SaveOptions, type SaveServices } from '../rows.js';
import type { StandardRules } from './index.js';
import { noteRules } from './notes.js';
import { loadOne, textValue } from './values.js';

const FILE_TYPES: Readonly<Record<string, string>> = {
    txt: 'TEXT',
    jpg: 'JPG',
    jpeg: 'JPG',
    png: 'PNG',
    pdf: 'PDF',
    csv: 'CSV',
    json: 'JSON',
    xml: 'XML',
    html: 'HTML',
    docx: 'WORD_X',
    xlsx: 'EXCEL_X',
    zip: 'ZIP',
    snote: 'SNOTE'
};

function derive(row: Row): void {
    const next = row.next!;
    const path = textValue(next, 'PathOnClient') ?? '';
    const extension = /\.([^.\\/]+)$/.exec(path)?.[1]?.toLowerCase() ?? null;
    const data = valueOf(next, 'VersionData');
    if (textValue(next, 'Title') === null && path !== '') {
        assign(
            next,
            'Title',
            path
                .split(/[\\/]/)
                .at(-1)!
                .replace(/\.[^.]+$/, '')
        );
    }
    assign(next, 'FileExtension', extension);
    assign(
        next,
        'FileType',
        extension === null ? 'UNKNOWN' : (FILE_TYPES[extension] ?? extension.toUpperCase())
    );
    assign(next, 'ContentSize', data instanceof ApexBlob ? data.bytes.length : 0);
    assign(next, 'PublishStatus', 'P');
    if (row.old === null) {
        assign(next, 'IsLatest', true);
        checkData(row, extension);
    }
}

/** A version holds bytes or links to them; only a note may be empty. */
function checkData(row: Row, extension: string | null): void {
    const data = valueOf(row.next!, 'VersionData');
    const hasData = data instanceof ApexBlob && data.bytes.length > 0;
    if (!hasData && extension !== 'snote' && textValue(row.next!, 'ContentUrl') === null) {
        fail(row, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [VersionData]', [
            'VersionData'
        ]);
    }
}

/** A first version makes its document, and links it to its owner and its place of publication. */
function makeDocument(row: Row, options: SaveOptions, services: SaveServices): void {
    const next = row.next!;
    const object = services.schema.object('ContentDocument');
    if (row.operation !== 'insert' || object === undefined) {
        return;
    }
    const existing = textValue(next, 'ContentDocumentId');
    if (existing !== null) {
        replaceLatest(next, existing, services);
        return;
    }
    const document = new SObject(object);
    for (const name of [
        'Title',
        'Description',
        'FileType',
        'FileExtension',
        'ContentSize',
        'OwnerId'
    ]) {
        assign(document, name, valueOf(next, name));
    }
    assign(document, 'OwnerId', options.access.userId);
    assign(document, 'LatestPublishedVersionId', next.id);
    assign(document, 'PublishStatus', 'P');
    services.saveInternally('insert', [document], options.access);
    assign(next, 'ContentDocumentId', document.id);
    assign(next, 'VersionNumber', '1');
    updateFields(next, ['ContentDocumentId', 'VersionNumber'], services);
    const place = textValue(next, 'FirstPublishLocationId');
    for (const entity of new Set([options.access.userId, place])) {
        if (entity !== null) {
            link(
                document.id!,
                entity,
                entity === options.access.userId ? 'I' : 'V',
                options,
                services
            );
        }
    }
}

function replaceLatest(next: SObject, documentId: string, services: SaveServices): void {
    const reference = next.def.fieldsByName.get('contentdocumentid')!;
    const versions = services.store.loadBy(next.def, reference, [documentId]);
    for (const version of versions) {
        if (version.id !== next.id) {
            assign(version, 'IsLatest', false);
            updateFields(version, ['IsLatest'], services);
        }
    }
    assign(next, 'VersionNumber', String(versions.length));
    updateFields(next, ['VersionNumber'], services);
    const document = services.store
        .load(services.schema.object('ContentDocument')!, [documentId])
        .get(documentId);
    if (document !== undefined) {
        assign(document, 'LatestPublishedVersionId', next.id);
        assign(document, 'Title', valueOf(next, 'Title'));
        updateFields(document, ['LatestPublishedVersionId', 'Title'], services);
    }
}

function updateFields(record: SObject, names: readonly string[], { store }: SaveServices): void {
    const fields = names
        .map((name) => record.def.fieldsByName.get(name.toLowerCase()))
        .filter((field) => field !== undefined);
    store.update(record, fields);
}

function link(
    documentId: string,
    entityId: string,
    shareType: string,
    options: SaveOptions,
    services: SaveServices
): void {
    const object = services.schema.object('ContentDocumentLink');
    if (object !== undefined) {
        const record = new SObject(object);
        assign(record, 'ContentDocumentId', documentId);
        assign(record, 'LinkedEntityId', entityId);
        assign(record, 'ShareType', shareType);
        services.saveInternally('insert', [record], options.access);
    }
}

export const contentRules: Readonly<Record<string, StandardRules>> = {
    ContentVersion: {
        derive,
        check(row) {
            if (row.operation === 'insert' && valueOf(row.next!, 'PathOnClient') === null) {
                fail(row, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [PathOnClient]', [
                    'PathOnClient'
                ]);
            }
        },
        afterWrite: makeDocument
    },
    ContentNote: noteRules,
    ContentDocumentLink: {
        derive({ next }) {
            if (textValue(next!, 'ShareType') === null) {
                assign(next!, 'ShareType', 'V');
            }
            if (textValue(next!, 'Visibility') === null) {
                assign(next!, 'Visibility', 'AllUsers');
            }
        }
    },
    ContentDistribution: {
        derive({ next }, _options, services) {
            const version = loadOne(textValue(next!, 'ContentVersionId'), services);
            const place = `https://local-org.example.com/sfc/p/${textValue(next!, 'ContentVersionId')}`;
            assign(
                next!,
                'ContentDocumentId',
                version === null ? null : valueOf(version, 'ContentDocumentId')
            );
            assign(next!, 'DistributionPublicUrl', place);
            assign(next!, 'ContentDownloadUrl', `${place}/download`);
        }
    },
    Attachment: {
        derive({ next }) {
            const body = valueOf(next!, 'Body');
            assign(next!, 'BodyLength', body instanceof ApexBlob ? body.bytes.length : 0);
        }
    }
};
