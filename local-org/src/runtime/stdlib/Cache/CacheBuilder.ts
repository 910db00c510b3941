import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('Cache.CacheBuilder', {
    reference: apexReference('apex_interface_cache_CacheBuilder'),
    kind: 'interface',
    members: {
        'Object doLoad(String key)': undefined
    }
});
