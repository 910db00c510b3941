import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('System.Comparable', {
    reference: apexReference('apex_comparable'),
    kind: 'interface',
    members: {
        'Integer compareTo(Object other)': undefined
    }
});
