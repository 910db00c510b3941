import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('EventBus.EventPublishFailureCallback', {
    reference: apexReference('apex_interface_eventbus_EventPublishFailureCallback'),
    kind: 'interface',
    members: { 'void onFailure(EventBus.FailureResult result)': undefined }
});
