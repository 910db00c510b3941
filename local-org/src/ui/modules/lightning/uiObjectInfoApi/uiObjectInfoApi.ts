/** https://developer.salesforce.com/docs/platform/lwc/guide/reference-ui-api-object-info.html */
import { API, get } from 'org/http';
import { objectNameOf, qualifiedName, type FieldName, type ObjectName } from 'org/fieldNames';
import { wireAdapter } from 'org/wire';

const address = (object: ObjectName): string =>
    `${API}/ui-api/object-info/${encodeURIComponent(objectNameOf(object) ?? '')}`;

const cache = new Map<string, Promise<unknown>>();

/** Descriptions do not change while a page is open: ask once. */
function once<T>(url: string): Promise<T> {
    const known = cache.get(url) ?? get(url);
    cache.set(url, known);
    known.catch(() => cache.delete(url));
    return known as Promise<T>;
}

export const loadObjectInfo = <T = unknown>(object: ObjectName): Promise<T> =>
    once<T>(address(object));

export const loadPicklists = <T = unknown>(object: ObjectName, recordTypeId: string): Promise<T> =>
    once<T>(`${address(object)}/picklist-values/${recordTypeId}`);

export const getObjectInfo = wireAdapter({
    load: (config) => {
        const object = config['objectApiName'] as ObjectName | undefined;
        return object ? loadObjectInfo(object) : undefined;
    }
});

export const getObjectInfos = wireAdapter({
    load: (config) => {
        const objects = config['objectApiNames'] as readonly ObjectName[] | undefined;
        return objects && loadAll(objects);
    }
});

async function loadAll(objects: readonly ObjectName[]): Promise<object> {
    const results = objects.map(async (object) => {
        try {
            return { statusCode: 200, result: await loadObjectInfo(object) };
        } catch (error: unknown) {
            const { status, body } = error as { status: number; body: unknown };
            return { statusCode: status, result: [body] };
        }
    });
    return { results: await Promise.all(results) };
}

export const getPicklistValues = wireAdapter({
    load: (config) => {
        const recordTypeId = config['recordTypeId'] as string | undefined;
        const field = config['fieldApiName'] as FieldName | undefined;
        if (!recordTypeId || !field) {
            return undefined;
        }
        const [object = '', ...path] = qualifiedName(field).split('.');
        return once(`${address(object)}/picklist-values/${recordTypeId}/${path.join('.')}`);
    }
});

export const getPicklistValuesByRecordType = wireAdapter({
    load: (config) => {
        const recordTypeId = config['recordTypeId'] as string | undefined;
        const object = config['objectApiName'] as ObjectName | undefined;
        return recordTypeId && object ? loadPicklists(object, recordTypeId) : undefined;
    }
});
