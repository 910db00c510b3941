/** https://developer.salesforce.com/docs/platform/lwc/guide/reference-ui-api-lists.html */
import { API, send } from 'org/http';
import { onRecordChange } from 'org/events';
import { fieldList, objectNameOf, type ObjectName } from 'org/fieldNames';
import { wireAdapter } from 'org/wire';

export const getListRecordsByName = wireAdapter({
    load: (config) => {
        const object = objectNameOf(config['objectApiName'] as ObjectName | undefined);
        const name = config['listViewApiName'] as string | undefined;
        return object && name
            ? send('POST', `${API}/ui-api/list-records/${object}/${name}`, {
                  fields: fieldList(config['fields']),
                  optionalFields: fieldList(config['optionalFields']),
                  pageSize: config['pageSize'],
                  pageToken: config['pageToken'],
                  sortBy: config['sortBy'],
                  searchTerm: config['searchTerm']
              })
            : undefined;
    },
    observe: (_config, changed) => onRecordChange(changed)
});
