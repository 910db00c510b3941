import type { DataObject } from '../../library/dataObject.js';
import { readOnly } from '../../library/databaseResults.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('Database.Error', {
    reference: apexReference('apex_methods_system_database_error'),
    members: {
        'List<String> fields { get; }': readOnly('fields'),
        'String message { get; }': readOnly('message'),
        'StatusCode statusCode { get; }': readOnly('statusCode'),
        'List<String> getFields()': (self: DataObject) => self['fields'] ?? null,
        'String getMessage()': (self: DataObject) => self['message'] ?? null,
        'StatusCode getStatusCode()': (self: DataObject) => self['statusCode'] ?? null
    }
});
