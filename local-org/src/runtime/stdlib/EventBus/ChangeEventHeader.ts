import { dataClass } from '../../library/dataObject.js';
import { accessors } from '../../library/dataObject.js';
import { apexReference } from '../../library/reference.js';

const NAME = 'EventBus.ChangeEventHeader';

export default dataClass(NAME, {
    reference: apexReference('apex_class_eventbus_ChangeEventHeader'),
    fields: {
        'List<String> changedFields': null,
        'String changeOrigin': null,
        'String changeType': null,
        'Long commitNumber': null,
        'Long commitTimestamp': null,
        'String commitUser': null,
        'List<String> diffFields': null,
        'String entityName': null,
        'List<String> nulledFields': null,
        'List<String> recordIds': null,
        'Integer sequenceNumber': null,
        'String transactionKey': null
    },
    members: {
        ...accessors('List<String>', 'changedFields', 'get'),
        ...accessors('String', 'changeOrigin', 'get'),
        ...accessors('String', 'changeType', 'get'),
        ...accessors('Long', 'commitNumber', 'get'),
        ...accessors('Long', 'commitTimestamp', 'get'),
        ...accessors('String', 'commitUser', 'get'),
        ...accessors('List<String>', 'diffFields', 'get'),
        ...accessors('String', 'entityName', 'get'),
        ...accessors('List<String>', 'nulledFields', 'get'),
        ...accessors('List<String>', 'recordIds', 'get'),
        ...accessors('Integer', 'sequenceNumber', 'get'),
        ...accessors('String', 'transactionKey', 'get')
    }
});
