import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('Database.AllowsCallouts', {
    reference: apexReference('apex_batch_interface'),
    kind: 'interface',
    members: {}
});
