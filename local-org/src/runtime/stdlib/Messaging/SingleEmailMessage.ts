import { DataObject, accessors } from '../../library/dataObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

const NAME = 'Messaging.SingleEmailMessage';

/** Of booleans, what a new message has. */
const DEFAULTS = {
    saveAsActivity: true,
    useSignature: true,
    bccSender: false,
    treatBodiesAsTemplate: false,
    treatTargetObjectAsRecipient: true
};

export default libraryClass(NAME, {
    reference: apexReference('apex_classes_email_outbound_single'),
    extends: 'Messaging.Email',
    members: {
        'new()': () => new DataObject(NAME, DEFAULTS),
        ...accessors('String', 'htmlBody'),
        ...accessors('String', 'plainTextBody'),
        ...accessors('String', 'subject'),
        ...accessors('String', 'replyTo'),
        ...accessors('String', 'senderDisplayName'),
        ...accessors('String', 'charset'),
        ...accessors('String', 'inReplyTo'),
        ...accessors('String', 'references'),
        ...accessors('Id', 'targetObjectId'),
        ...accessors('Id', 'templateId'),
        ...accessors('Id', 'whatId'),
        ...accessors('Id', 'orgWideEmailAddressId'),
        ...accessors('Boolean', 'saveAsActivity'),
        ...accessors('Boolean', 'useSignature'),
        ...accessors('Boolean', 'bccSender'),
        ...accessors('Boolean', 'treatBodiesAsTemplate'),
        ...accessors('Boolean', 'treatTargetObjectAsRecipient'),
        ...accessors('String', 'emailPriority'),
        ...accessors('List<String>', 'toAddresses'),
        ...accessors('List<String>', 'ccAddresses'),
        ...accessors('List<String>', 'bccAddresses'),
        ...accessors('List<Id>', 'entityAttachments'),
        ...accessors('List<Messaging.EmailFileAttachment>', 'fileAttachments'),
        ...accessors('String', 'optOutPolicy'),
        ...accessors('List<String>', 'documentAttachments')
    }
});
