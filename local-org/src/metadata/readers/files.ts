import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Reader } from '../modelDraft.js';
import { numberAt, textAt } from '../xml.js';

export const readStaticResource: Reader = (root, file, { model, report }) => {
    const folder = path.dirname(file.absolute);
    const content = readdirSync(folder).find(
        (entry) =>
            !entry.endsWith('-meta.xml') &&
            (entry === file.name ||
                (entry.startsWith(`${file.name}.`) && path.parse(entry).name === file.name))
    );
    if (content === undefined) {
        report({
            severity: 'error',
            message: `Static resource ${file.name} has no content beside it`,
            position: root.position
        });
        return;
    }
    const absolute = path.join(folder, content);
    model.staticResources.push({
        name: file.name,
        contentType: textAt(root, 'contentType') ?? 'application/octet-stream',
        cacheControl: textAt(root, 'cacheControl') ?? 'Private',
        path: absolute,
        isFolder: statSync(absolute).isDirectory(),
        position: root.position
    });
};

export const readFlow: Reader = (root, file, { model }) => {
    model.flows.push({ name: file.name, root, file: file.file });
};

export const readCustomNotificationType: Reader = (root, file, { model }) => {
    model.customNotificationTypes.push({
        name: file.name,
        label: textAt(root, 'masterLabel') ?? file.name,
        description: textAt(root, 'description'),
        position: root.position
    });
};

/** @see https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_platformeventsubscriberconfig.htm */
export const readEventSubscriberConfig: Reader = (root, file, { model }) => {
    model.eventSubscriberConfigs.push({
        name: file.name,
        label: textAt(root, 'masterLabel') ?? file.name,
        trigger: textAt(root, 'platformEventConsumer') ?? '',
        batchSize: numberAt(root, 'batchSize') ?? null,
        user: textAt(root, 'user'),
        numPartitions: numberAt(root, 'numPartitions'),
        partitionKey: textAt(root, 'partitionKey'),
        position: root.position
    });
};

type DocumentList =
    | 'eventChannels'
    | 'quickActions'
    | 'flowDefinitions'
    | 'workflows'
    | 'settings'
    | 'cachePartitions'
    | 'featureParameters';

/** Keeps a file as it was parsed, for the room that will read it. */
export const documentReader =
    (list: DocumentList): Reader =>
    (root, file, { model }) => {
        model[list].push({ name: file.name, root, file: file.file });
    };
