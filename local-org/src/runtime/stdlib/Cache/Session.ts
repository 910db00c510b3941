import { libraryClass, libraryException } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { cacheMethods } from './cacheMethods.js';

export default libraryClass('Cache.Session', {
    reference: apexReference('apex_class_cache_Session'),
    members: cacheMethods('session')
});

export const exception = libraryException('Cache.Session.SessionCacheException');
