import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('Messaging.InboundEmailHandler', {
    reference: apexReference('apex_classes_email_inbound_using'),
    kind: 'interface',
    members: {
        'Messaging.InboundEmailResult handleInboundEmail(Messaging.InboundEmail email, Messaging.InboundEnvelope envelope)':
            undefined
    }
});
