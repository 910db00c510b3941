import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('System.Iterator<T>', {
    reference: apexReference('apex_interface_System_Iterator'),
    kind: 'interface',
    members: {
        'Boolean hasNext()': undefined,
        'T next()': undefined
    }
});
