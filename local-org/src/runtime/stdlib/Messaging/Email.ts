import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

/** What single and mass messages have in common. */
export default libraryClass('Messaging.Email', {
    reference: apexReference('apex_classes_email_outbound_base'),
    isAbstract: true,
    members: {}
});
