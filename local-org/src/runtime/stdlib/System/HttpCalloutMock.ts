import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('System.HttpCalloutMock', {
    reference: apexReference('apex_interface_httpcalloutmock'),
    kind: 'interface',
    members: {
        'HttpResponse respond(HttpRequest request)': undefined
    }
});
