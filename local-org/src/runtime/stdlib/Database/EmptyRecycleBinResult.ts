import type { DataObject } from '../../library/dataObject.js';
import { resultProperties } from '../../library/databaseResults.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('Database.EmptyRecycleBinResult', {
    reference: apexReference('apex_methods_system_database_emptyrecyclebinresult'),
    members: {
        ...resultProperties,
        'List<Database.Error> getErrors()': (self: DataObject) => self['errors'] ?? null,
        'Id getId()': (self: DataObject) => self['id'] ?? null,
        'Boolean isSuccess()': (self: DataObject) => self['success'] ?? false
    }
});
