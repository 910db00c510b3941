/** https://developer.salesforce.com/docs/platform/lwc/guide/reference-related-list-uiapi.html */
import { API, get, send } from 'org/http';
import { onRecordChange } from 'org/events';
import { fieldList } from 'org/fieldNames';
import { wireAdapter } from 'org/wire';

const base = `${API}/ui-api/related-list-records`;

export const getRelatedListRecords = wireAdapter({
    load: (config) => {
        const { parentRecordId, relatedListId } = config;
        if (!parentRecordId || !relatedListId) {
            return undefined;
        }
        return send('POST', `${base}/${String(parentRecordId)}/${String(relatedListId)}`, {
            fields: fieldList(config['fields']),
            optionalFields: fieldList(config['optionalFields']),
            pageSize: config['pageSize'],
            pageToken: config['pageToken'],
            sortBy: config['sortBy'],
            where: config['where']
        });
    },
    observe: (_config, changed) => onRecordChange(changed)
});

export const getRelatedListCount = wireAdapter({
    load: (config) => {
        const { parentRecordId, relatedListId } = config;
        return parentRecordId && relatedListId
            ? get(
                  `${API}/ui-api/related-list-count/${String(parentRecordId)}/${String(relatedListId)}`
              )
            : undefined;
    },
    observe: (_config, changed) => onRecordChange(changed)
});
