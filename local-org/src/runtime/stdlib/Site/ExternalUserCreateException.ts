import { STRING } from '../../../shared/types.js';
import { ApexList } from '../../../shared/values/index.js';
import { libraryException } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryException(
    'Site.ExternalUserCreateException',
    { 'List<String> getDisplayMessages()': () => new ApexList(STRING) },
    apexReference('apex_class_Site_ExternalUserCreateException')
);
