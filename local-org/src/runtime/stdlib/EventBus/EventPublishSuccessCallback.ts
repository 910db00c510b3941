import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('EventBus.EventPublishSuccessCallback', {
    reference: apexReference('apex_interface_eventbus_EventPublishSuccessCallback'),
    kind: 'interface',
    members: { 'void onSuccess(EventBus.SuccessResult result)': undefined }
});
