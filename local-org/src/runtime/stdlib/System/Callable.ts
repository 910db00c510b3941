import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('System.Callable', {
    reference: apexReference('apex_interface_System_Callable'),
    kind: 'interface',
    members: {
        'Object call(String action, Map<String, Object> arguments)': undefined
    }
});
