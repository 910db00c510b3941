import type { SObject } from '../../../schema/sobject.js';
import { apexError } from '../../../shared/apexException.js';
import { notNull } from '../../../shared/values/index.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

const nothing = () => null;
const no = () => false;

/** What is no user name is refused; two passwords that differ are an exception of the platform's own. */
const isValidUsername = (name: string | null): boolean =>
    name !== null && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(name);

function validatePassword(user: SObject, password: string | null, confirmed: string | null): void {
    notNull(user);
    if (password !== confirmed) {
        throw apexError('System.SecurityException', 'Passwords do not match');
    }
}

/**
 * There are no sites, and nobody is a guest: outside of a site the platform answers null, makes no users and
 * logs nobody in. The tests of its own controllers for sites are written against that.
 */
export default libraryClass('System.Site', {
    reference: apexReference('apex_classes_sites'),
    members: {
        'static PageReference changePassword(String password, String confirmed)': nothing,
        'static PageReference changePassword(String password, String confirmed, String old)':
            nothing,
        'static Id createExternalUser(SObject user, String accountId)': nothing,
        'static Id createExternalUser(SObject user, String accountId, String password)': nothing,
        'static Id createExternalUser(SObject user, String accountId, String password, Boolean isMailed)':
            nothing,
        'static Id createPersonAccountPortalUser(SObject user, String ownerId, String password)':
            nothing,
        'static Id createPersonAccountPortalUser(SObject user, String ownerId, String recordTypeId, String password)':
            nothing,
        'static Id createPortalUser(SObject user, String accountId)': nothing,
        'static Id createPortalUser(SObject user, String accountId, String password)': nothing,
        'static Id createPortalUser(SObject user, String accountId, String password, Boolean isMailed)':
            nothing,
        'static Boolean forgotPassword(String user)': no,
        'static Boolean forgotPassword(String user, String template)': no,
        'static String getAdminEmail()': nothing,
        'static Id getAdminId()': nothing,
        'static String getAnalyticsTrackingCode()': nothing,
        'static String getBaseCustomUrl()': () => '',
        'static String getBaseInsecureUrl()': () => '',
        'static String getBaseRequestUrl()': () => '',
        'static String getBaseSecureUrl()': () => '',
        'static String getBaseUrl()': () => '',
        'static String getDomain()': nothing,
        'static String getErrorDescription()': nothing,
        'static String getErrorMessage()': nothing,
        'static String getExperienceId()': nothing,
        'static String getMasterLabel()': nothing,
        'static String getName()': nothing,
        'static String getOriginalUrl()': nothing,
        'static String getPasswordPolicyStatement()': nothing,
        'static String getPathPrefix()': nothing,
        'static String getPrefix()': nothing,
        'static String getSiteId()': nothing,
        'static String getSiteType()': nothing,
        'static String getSiteTypeLabel()': nothing,
        'static PageReference getTemplate()': nothing,
        'static Boolean isLoginEnabled()': no,
        'static Boolean isPasswordExpired()': no,
        'static Boolean isRegistrationEnabled()': no,
        'static Boolean isValidUsername(String name)': isValidUsername,
        'static PageReference login(String user, String password, String startUrl)': nothing,
        'static PageReference passwordlessLogin(Id userId, List<Auth.VerificationMethod> methods, String startUrl)':
            nothing,
        'static void setExperienceId(String id)': () => undefined,
        'static void setPortalUserAsAuthProvider(SObject user, String contactId)': () => undefined,
        'static void validatePassword(SObject user, String password, String confirmed)':
            validatePassword
    }
});
