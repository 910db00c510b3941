import { SObject } from '../../../schema/sobject.js';
import { parseDynamicQuery } from '../../../parser/soql/index.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import type { RunningUser } from '../../transaction.js';
import { currentTransaction } from '../../transaction.js';
import { ApexTimeZone } from './TimeZone.js';

const user = (): RunningUser => currentTransaction().user;

/** A field of the one Organization row; read without counting, as the platform knows it anyway. */
function organization(field: string): unknown {
    const { database, schema } = currentTransaction();
    if (schema.object('Organization') === undefined) {
        return null;
    }
    const { records } = database.query(
        parseDynamicQuery(`SELECT Id, Name FROM Organization LIMIT 1`),
        {
            bind: () => null,
            access: { userId: user().id, mode: 'system', sharing: false }
        }
    );
    const [row] = records;
    return row instanceof SObject ? row.get(field) : null;
}

export default libraryClass('System.UserInfo', {
    reference: apexReference('apex_methods_system_userinfo'),
    members: {
        'static String getDefaultCurrency()': () => user().currency,
        'static String getFirstName()': () => user().firstName,
        'static String getLanguage()': () => user().language,
        'static String getLastName()': () => user().lastName,
        'static String getLocale()': () => user().locale,
        'static String getName()': () =>
            [user().firstName, user().lastName].filter((part) => part !== null).join(' '),
        'static String getOrganizationId()': () => organization('Id'),
        'static String getOrganizationName()': () => organization('Name'),
        'static String getProfileId()': () => user().profileId,
        'static String getSessionId()': () =>
            currentTransaction().async.running === null ? `00D!${user().id}` : null,
        'static TimeZone getTimeZone()': () => new ApexTimeZone(user().timeZone),
        'static String getUiTheme()': () => 'Theme4d',
        'static String getUiThemeDisplayed()': () => 'Theme4d',
        'static String getUserEmail()': () => user().email,
        'static String getUserId()': () => user().id,
        'static String getUserName()': () => user().userName,
        'static String getUserRoleId()': () => user().roleId,
        'static String getUserType()': () => user().userType,
        'static Boolean isCurrentUserLicensed(String namespace)': () => true,
        'static Boolean isCurrentUserLicensedForPackage(String packageId)': () => true,
        'static Boolean isMultiCurrencyOrganization()': () =>
            currentTransaction().schema.object('Account')?.fieldsByName.has('currencyisocode') ??
            false
    }
});
