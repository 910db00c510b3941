import { SObject } from '../../../schema/sobject.js';
import { parseDynamicQuery } from '../../../parser/soql/index.js';
import { ApexDouble } from '../../../shared/values/index.js';
import { refuseInSilo } from '../../exceptions.js';
import { connect, type ConnectObject } from '../../library/chatter/connectObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { currentTransaction } from '../../transaction.js';

function settings(): ConnectObject {
    refuseInSilo();
    const { database, user } = currentTransaction();
    const { records } = database.query(
        parseDynamicQuery('SELECT Id, Name FROM Organization LIMIT 1'),
        { bind: () => null, access: { userId: user.id, mode: 'system', sharing: false } }
    );
    const [row] = records;
    const organization = row instanceof SObject ? row : null;
    return connect('OrganizationSettings', {
        name: organization?.get('Name') ?? null,
        orgId: organization?.id ?? null,
        userSettings: connect('UserSettings', {
            currencySymbol: symbolOf(user.currency),
            timeZone: connect('TimeZone', {
                gmtOffset: new ApexDouble(hoursFromGmt(user.timeZone)),
                name: user.timeZone
            }),
            userDefaultCurrencyIsoCode: user.currency,
            userId: user.id,
            userLocale: user.locale
        })
    });
}

const symbolOf = (currency: string): string =>
    new Intl.NumberFormat('en-US', { style: 'currency', currency })
        .formatToParts(0)
        .find(({ type }) => type === 'currency')?.value ?? currency;

function hoursFromGmt(timeZone: string): number {
    const now = new Date();
    const at = (zone: string): number =>
        Date.parse(`${now.toLocaleString('en-US', { timeZone: zone })} UTC`);
    return (at(timeZone) - at('UTC')) / 3_600_000;
}

export default libraryClass('ConnectApi.Organization', {
    reference: apexReference('apex_ConnectAPI_Organization_static_methods'),
    members: { 'static ConnectApi.OrganizationSettings getSettings()': settings }
});
