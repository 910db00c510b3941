import type { DataObject } from '../../library/dataObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('Database.LeadConvertResult', {
    reference: apexReference('apex_dml_convertLead'),
    members: {
        'Id getAccountId()': (self: DataObject) => self['accountId'] ?? null,
        'Id getContactId()': (self: DataObject) => self['contactId'] ?? null,
        'Id getLeadId()': (self: DataObject) => self['leadId'] ?? null,
        'Id getOpportunityId()': (self: DataObject) => self['opportunityId'] ?? null,
        'Id getRelatedPersonAccountId()': (self: DataObject) =>
            self['relatedPersonAccountId'] ?? null,
        'List<Database.Error> getErrors()': (self: DataObject) => self['errors'] ?? null,
        'Boolean isSuccess()': (self: DataObject) => self['success'] ?? false
    }
});
