import type { DataObject } from '../../library/dataObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('Approval.ProcessResult', {
    reference: apexReference('apex_class_Approval_ProcessResult'),
    members: {
        'Id getEntityId()': (self: DataObject) => self['entityId'] ?? null,
        'Id getInstanceId()': (self: DataObject) => self['instanceId'] ?? null,
        'String getInstanceStatus()': (self: DataObject) => self['instanceStatus'] ?? null,
        'List<Id> getNewWorkitemIds()': (self: DataObject) => self['newWorkitemIds'] ?? null,
        'List<Database.Error> getErrors()': (self: DataObject) => self['errors'] ?? null,
        'Boolean isSuccess()': (self: DataObject) => self['success'] ?? false
    }
});
