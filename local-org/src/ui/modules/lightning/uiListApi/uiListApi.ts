/** The older module: the platform keeps it for components that use `getListUi`. */
import { API, send } from 'org/http';
import { objectNameOf, type ObjectName } from 'org/fieldNames';
import { wireAdapter } from 'org/wire';

export const getListUi = wireAdapter({
    load: (config) => {
        const object = objectNameOf(config['objectApiName'] as ObjectName | undefined);
        const name = config['listViewApiName'] as string | { listViewApiName: string } | undefined;
        if (!object || !name) {
            return undefined;
        }
        const view = typeof name === 'string' ? name : name.listViewApiName;
        return send('POST', `${API}/ui-api/list-ui/${object}/${view}`, {
            pageSize: config['pageSize'],
            sortBy: config['sortBy']
        });
    }
});
