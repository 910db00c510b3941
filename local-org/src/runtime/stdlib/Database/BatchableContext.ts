import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('Database.BatchableContext', {
    reference: apexReference('apex_interface_database_batchablecontext'),
    kind: 'interface',
    members: {
        'Id getJobId()': undefined,
        'Id getChildJobId()': undefined
    }
});
