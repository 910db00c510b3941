import type { DataObject } from '../../library/dataObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

/** What `Messaging.renderEmailTemplate` made of one text. */
export default libraryClass('Messaging.RenderEmailTemplateBodyResult', {
    reference: apexReference('apex_class_Messaging_RenderEmailTemplateBodyResult'),
    members: {
        'List<Messaging.RenderEmailTemplateError> getErrors()': (self: DataObject) =>
            self['errors'],
        'String getMergedBody()': (self: DataObject) => self['mergedBody'],
        'Boolean getSuccess()': (self: DataObject) => self['success']
    }
});

export const error = libraryClass('Messaging.RenderEmailTemplateError', {
    reference: apexReference('apex_class_Messaging_RenderEmailTemplateError'),
    members: {
        'String getFieldName()': (self: DataObject) => self['fieldName'],
        'String getMessage()': (self: DataObject) => self['message'],
        'Integer getOffset()': (self: DataObject) => self['offset'],
        'StatusCode getStatusCode()': (self: DataObject) => self['statusCode']
    }
});
