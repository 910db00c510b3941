import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('Database.Batchable<T>', {
    reference: apexReference('apex_interface_database_batchable'),
    kind: 'interface',
    members: {
        'Iterable<T> start(Database.BatchableContext context)': undefined,
        'void execute(Database.BatchableContext context, List<T> scope)': undefined,
        'void finish(Database.BatchableContext context)': undefined
    }
});
