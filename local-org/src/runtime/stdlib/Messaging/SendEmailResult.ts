import type { DataObject } from '../../library/dataObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('Messaging.SendEmailResult', {
    reference: apexReference('apex_classes_email_outbound_sendemailresult'),
    members: {
        'List<Messaging.SendEmailError> getErrors()': (self: DataObject) => self['errors'],
        'Boolean isSuccess()': (self: DataObject) => self['success']
    }
});

export const error = libraryClass('Messaging.SendEmailError', {
    reference: apexReference('apex_classes_email_outbound_sendemailerror'),
    members: {
        'List<String> getFields()': (self: DataObject) => self['fields'],
        'String getMessage()': (self: DataObject) => self['message'],
        'StatusCode getStatusCode()': (self: DataObject) => self['statusCode'],
        'String getTargetObjectId()': (self: DataObject) => self['targetObjectId']
    }
});
