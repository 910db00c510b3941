import { SObject } from '../../../schema/sobject.js';
import { ApexBlob } from '../../../shared/values/index.js';
import { assign, valueOf, type Row, type SaveOptions, type SaveServices } from '../rows.js';
import type { StandardRules } from './index.js';

const MOST_PREVIEW = 255;

/**
 * A note is a file: a document under the same id, with a version for each text that it had.
 * @see https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_contentnote.htm
 */
export const noteRules: StandardRules = {
    derive({ next }) {
        const content = valueOf(next!, 'Content');
        const text = content instanceof ApexBlob ? content.toText() : '';
        assign(next!, 'TextPreview', plain(text).slice(0, MOST_PREVIEW) || null);
        assign(next!, 'ContentSize', content instanceof ApexBlob ? content.bytes.length : 0);
        assign(next!, 'FileType', 'SNOTE');
    },
    afterWrite(row, options, services) {
        if (row.operation === 'insert') {
            makeDocument(row, services);
        }
        addVersion(row, options, services);
    }
};

function makeDocument({ next }: Row, services: SaveServices): void {
    const document = new SObject(services.schema.object('ContentDocument')!);
    document.id = next!.id;
    for (const name of COMMON) {
        assign(document, name, valueOf(next!, name));
    }
    assign(document, 'FileExtension', 'snote');
    assign(document, 'PublishStatus', 'P');
    services.store.tables.ensure(document.def);
    services.store.insert(document);
}

const COMMON = [
    'Title',
    'FileType',
    'ContentSize',
    'OwnerId',
    'CreatedById',
    'CreatedDate',
    'LastModifiedById',
    'LastModifiedDate',
    'SystemModstamp'
];

function addVersion({ next }: Row, { access }: SaveOptions, services: SaveServices): void {
    const version = new SObject(services.schema.object('ContentVersion')!);
    assign(version, 'ContentDocumentId', next!.id);
    assign(version, 'Title', valueOf(next!, 'Title'));
    assign(version, 'PathOnClient', `${String(valueOf(next!, 'Title'))}.snote`);
    assign(version, 'VersionData', valueOf(next!, 'Content') ?? new ApexBlob(new Uint8Array()));
    const [result] = services.saveInternally('insert', [version], access);
    assign(next!, 'LatestPublishedVersionId', result!.id);
    const field = next!.def.fieldsByName.get('latestpublishedversionid')!;
    services.store.update(next!, [field]);
    if (
        services.store.loadBy(version.def, version.def.fieldsByName.get('contentdocumentid')!, [
            next!.id
        ]).length === 1
    ) {
        linkToOwner(next!.id!, access.userId, { access, allOrNone: true }, services);
    }
}

function linkToOwner(
    documentId: string,
    userId: string,
    { access }: SaveOptions,
    services: SaveServices
): void {
    const link = new SObject(services.schema.object('ContentDocumentLink')!);
    assign(link, 'ContentDocumentId', documentId);
    assign(link, 'LinkedEntityId', userId);
    assign(link, 'ShareType', 'I');
    services.saveInternally('insert', [link], access);
}

const ENTITIES: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    nbsp: ' ',
    '#39': "'"
};

const plain = (html: string): string =>
    html
        .replace(/<[^>]*>/g, ' ')
        .replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
        .replace(/\s+/g, ' ')
        .trim();
