import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('System.Iterable<T>', {
    reference: apexReference('apex_interface_System_Iterable'),
    kind: 'interface',
    members: {
        'Iterator<T> iterator()': undefined
    }
});
