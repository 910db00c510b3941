import { NotSupported } from '../../../shared/notSupported.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

const refuse = (what: string) => () => {
    throw new NotSupported(`Site.${what}: there are no sites`);
};

/** There are no sites: outside of one, the platform answers null. */
export default libraryClass('System.Site', {
    reference: apexReference('apex_classes_sites'),
    members: {
        'static String getSiteId()': () => null,
        'static String getName()': () => null,
        'static String getBaseUrl()': () => '',
        'static String getBaseSecureUrl()': () => '',
        'static String getDomain()': () => null,
        'static String getPathPrefix()': () => null,
        'static String getMasterLabel()': () => null,
        'static PageReference login(String user, String password, String startUrl)':
            refuse('login'),
        'static Boolean forgotPassword(String user)': refuse('forgotPassword')
    }
});
