import type { DataObject } from '../../library/dataObject.js';
import { readOnly, resultProperties } from '../../library/databaseResults.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('Database.UpsertResult', {
    reference: apexReference('apex_methods_system_database_upsertresult'),
    members: {
        ...resultProperties,
        'Boolean created { get; }': readOnly('created'),
        'List<Database.Error> getErrors()': (self: DataObject) => self['errors'] ?? null,
        'Id getId()': (self: DataObject) => self['id'] ?? null,
        'Boolean isSuccess()': (self: DataObject) => self['success'] ?? false,
        'Boolean isCreated()': (self: DataObject) => self['created'] ?? false
    }
});
