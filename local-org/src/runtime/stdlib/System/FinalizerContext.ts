import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('System.FinalizerContext', {
    reference: apexReference('apex_interface_System_FinalizerContext'),
    kind: 'interface',
    members: {
        'Id getAsyncApexJobId()': undefined,
        'Exception getException()': undefined,
        'ParentJobResult getResult()': undefined,
        'String getRequestId()': undefined
    }
});
