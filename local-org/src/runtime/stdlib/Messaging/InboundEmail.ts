import { dataClass } from '../../library/dataObject.js';
import { apexReference } from '../../library/reference.js';

const REFERENCE = apexReference('apex_classes_email_inbound_inbound');

export default dataClass('Messaging.InboundEmail', {
    reference: REFERENCE,
    fields: {
        'List<Messaging.InboundEmail.BinaryAttachment> binaryAttachments': null,
        'List<String> ccAddresses': null,
        'String fromAddress': null,
        'String fromName': null,
        'List<Messaging.InboundEmail.Header> headers': null,
        'String htmlBody': null,
        'Boolean htmlBodyIsTruncated': null,
        'String inReplyTo': null,
        'String messageId': null,
        'String plainTextBody': null,
        'Boolean plainTextBodyIsTruncated': null,
        'List<String> references': null,
        'String replyTo': null,
        'String subject': null,
        'List<Messaging.InboundEmail.TextAttachment> textAttachments': null,
        'List<String> toAddresses': null
    }
});

export const binaryAttachment = dataClass('Messaging.InboundEmail.BinaryAttachment', {
    reference: REFERENCE,
    fields: {
        'Blob body': null,
        'String fileName': null,
        'List<Messaging.InboundEmail.Header> headers': null,
        'String mimeTypeSubType': null
    }
});

export const textAttachment = dataClass('Messaging.InboundEmail.TextAttachment', {
    reference: REFERENCE,
    fields: {
        'String body': null,
        'Boolean bodyIsTruncated': null,
        'String charset': null,
        'String fileName': null,
        'List<Messaging.InboundEmail.Header> headers': null,
        'String mimeTypeSubType': null
    }
});

export const header = dataClass('Messaging.InboundEmail.Header', {
    reference: REFERENCE,
    fields: { 'String name': null, 'String value': null }
});

export const envelope = dataClass('Messaging.InboundEnvelope', {
    reference: REFERENCE,
    fields: { 'String fromAddress': null, 'String toAddress': null }
});

export const result = dataClass('Messaging.InboundEmailResult', {
    reference: REFERENCE,
    fields: { 'String message': null, 'Boolean success': true }
});
