import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

const nothing = () => null;

/** There are no Experience Cloud sites: nothing runs in one, nothing leads to one. */
export default libraryClass('System.Network', {
    reference: apexReference('apex_class_System_Network'),
    members: {
        'static String getNetworkId()': nothing,
        'static String getLoginUrl(String networkId)': nothing,
        'static String getLogoutUrl(String networkId)': nothing,
        'static String getSelfRegUrl(String networkId)': nothing,
        'static PageReference communitiesLanding()': nothing,
        'static String createExternalUserAsync(SObject user, SObject contact, SObject account)':
            nothing,
        'static PageReference forwardToAuthPage(String startUrl)': nothing,
        'static PageReference forwardToAuthPage(String startUrl, String displayType)': nothing
    }
});
