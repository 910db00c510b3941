import { STRING } from '../../../shared/types.js';
import { ApexMap, notNull } from '../../../shared/values/index.js';
import type { DataObject } from '../../library/dataObject.js';
import { dataClass } from '../../library/dataObject.js';
import { apexReference } from '../../library/reference.js';

/** Header names are found in any case. */
const headers = () => new ApexMap<string, string>(STRING, STRING);

const add = (field: string) => (self: DataObject, name: string, value: string) => {
    (self[field] as ApexMap).put(notNull(name), value);
};

export default dataClass('System.RestRequest', {
    reference: apexReference('apex_methods_system_restrequest'),
    fields: {
        'Map<String, String> headers': headers,
        'String httpMethod': null,
        'Map<String, String> params': headers,
        'String remoteAddress': null,
        'Blob requestBody': null,
        'String requestURI': null,
        'String resourcePath': null
    },
    members: {
        'void addHeader(String name, String value)': add('headers'),
        'void addParameter(String name, String value)': add('params')
    }
});

export const response = dataClass('System.RestResponse', {
    reference: apexReference('apex_methods_system_restresponse'),
    fields: {
        'Map<String, String> headers': headers,
        'Blob responseBody': null,
        'Integer statusCode': null
    },
    members: { 'void addHeader(String name, String value)': add('headers') }
});
