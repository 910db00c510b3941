import { ApexList } from '../../../shared/values/index.js';
import { sobjectOf } from '../../../shared/types.js';
import { DataObject } from '../../library/dataObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

const NAME = 'Auth.AuthConfiguration';

/** How one logs in: by name and password, and in no other way. */
export default libraryClass(NAME, {
    reference: apexReference('apex_class_Auth_AuthConfiguration'),
    members: {
        'new(String url, String startUrl)': (url: string, startUrl: string) =>
            new DataObject(NAME, { url, startUrl }),
        'new(Id networkId, String startUrl)': (_: string | null, startUrl: string) =>
            new DataObject(NAME, { startUrl }),
        'List<SObject> getAuthProviders()': () => new ApexList(sobjectOf('AuthProvider')),
        'String getBackgroundColor()': () => null,
        'String getFooterText()': () => null,
        'String getForgotPasswordUrl()': () => null,
        'String getLogoUrl()': () => null,
        'List<SObject> getSamlProviders()': () => new ApexList(sobjectOf('SamlSsoConfig')),
        'Boolean getSelfRegistrationEnabled()': () => false,
        'String getSelfRegistrationUrl()': () => null,
        'String getStartUrl()': (self: DataObject) => self['startUrl'] ?? null,
        'Boolean getUsernamePasswordEnabled()': () => true,
        'Boolean isCommunityUsingSiteAsContainer()': () => false,
        'static String getAuthProviderSsoUrl(String url, String startUrl, String name)': () => null,
        'static String getSamlSsoUrl(String url, String startUrl, String id)': () => null
    }
});
