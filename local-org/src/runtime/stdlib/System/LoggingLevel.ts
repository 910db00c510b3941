import { libraryEnum } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryEnum(
    'System.LoggingLevel',
    ['INTERNAL', 'FINEST', 'FINER', 'FINE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'NONE'],
    apexReference('apex_methods_system_system')
);
