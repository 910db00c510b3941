import { libraryEnum } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryEnum(
    'Cache.Visibility',
    ['ALL', 'NAMESPACE'],
    apexReference('apex_enum_cache_Visibility')
);
