import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('Messaging.InboundEmailHandler', {
    reference: apexReference('apex_interface_Messaging_InboundEmailHandler'),
    kind: 'interface',
    members: {
        'Messaging.InboundEmailResult handleInboundEmail(Messaging.InboundEmail email, Messaging.InboundEnvelope envelope)':
            undefined
    }
});
