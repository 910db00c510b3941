import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('EventBus.SuccessResult', {
    reference: apexReference('apex_interface_eventbus_SuccessResult'),
    kind: 'interface',
    members: { 'List<String> getEventUuids()': undefined }
});
