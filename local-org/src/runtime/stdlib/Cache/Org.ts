import { libraryClass, libraryException } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { cacheMethods } from './cacheMethods.js';

export default libraryClass('Cache.Org', {
    reference: apexReference('apex_class_cache_Org'),
    members: cacheMethods('org')
});

export const exception = libraryException('Cache.Org.OrgCacheException');
