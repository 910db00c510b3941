import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('System.WebServiceMock', {
    reference: apexReference('apex_interface_webservicemock'),
    kind: 'interface',
    members: {
        'void doInvoke(Object stub, Object request, Map<String, Object> response, String endpoint, String soapAction, String requestName, String responseNamespace, String responseName, String responseType)':
            undefined
    }
});
