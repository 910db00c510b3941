import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

/** What `Database.setSavepoint` gives; only `rollback` and `releaseSavepoint` look inside. */
export default libraryClass('System.Savepoint', {
    reference: apexReference('apex_methods_system_database'),
    members: {}
});
