import { DataObject, accessors } from '../../library/dataObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

const NAME = 'Messaging.EmailFileAttachment';

export default libraryClass(NAME, {
    reference: apexReference('apex_classes_email_outbound_attachment'),
    members: {
        'new()': () => new DataObject(NAME, { inline: false }),
        ...accessors('Blob', 'body'),
        ...accessors('String', 'contentType'),
        ...accessors('String', 'fileName'),
        ...accessors('Id', 'id'),
        ...accessors('Boolean', 'inline')
    }
});
