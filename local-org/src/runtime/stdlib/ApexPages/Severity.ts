import { libraryEnum } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryEnum(
    'ApexPages.Severity',
    ['CONFIRM', 'ERROR', 'FATAL', 'INFO', 'WARNING'],
    apexReference('apex_pages_message')
);
