import type { DataObject } from '../../library/dataObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('Approval.LockResult', {
    reference: apexReference('apex_class_Approval_LockResult'),
    members: {
        'Id getId()': (self: DataObject) => self['id'] ?? null,
        'List<Database.Error> getErrors()': (self: DataObject) => self['errors'] ?? null,
        'Boolean isSuccess()': (self: DataObject) => self['success'] ?? false
    }
});
