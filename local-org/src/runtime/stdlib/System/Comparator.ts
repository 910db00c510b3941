import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('System.Comparator<T>', {
    reference: apexReference('apex_interface_System_Comparator'),
    kind: 'interface',
    members: {
        'Integer compare(T first, T second)': undefined
    }
});
