import { NotSupported } from '../../../shared/notSupported.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

const refuse = (what: string) => () => {
    throw new NotSupported(`Network.${what}: there are no Experience Cloud sites`);
};

/** There are no Experience Cloud sites: nothing runs in one. */
export default libraryClass('System.Network', {
    reference: apexReference('apex_class_System_Network'),
    members: {
        'static String getNetworkId()': () => null,
        'static String getLoginUrl(String networkId)': refuse('getLoginUrl'),
        'static String getLogoutUrl(String networkId)': refuse('getLogoutUrl'),
        'static String getSelfRegUrl(String networkId)': refuse('getSelfRegUrl'),
        'static PageReference communitiesLanding()': refuse('communitiesLanding'),
        'static PageReference forwardToAuthPage(String startUrl)': refuse('forwardToAuthPage')
    }
});
