import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('EventBus.FailureResult', {
    reference: apexReference('apex_interface_eventbus_FailureResult'),
    kind: 'interface',
    members: { 'List<String> getEventUuids()': undefined }
});
