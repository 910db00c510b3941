/**
 * Fields that an org has only after a feature was switched on. Code asks describe for them to learn whether
 * it was (`fields.getMap().containsKey('CurrencyIsoCode')`), so they may not be there otherwise.
 * A project says which it needs in the `features` of its scratch org definition.
 */
export type OrgFeature =
    'PersonAccounts' | 'MultiCurrency' | 'StateAndCountryPicklist' | 'Divisions';

const GATES: readonly {
    readonly feature: OrgFeature;
    readonly test: (object: string, field: string) => boolean;
}[] = [
    {
        feature: 'MultiCurrency',
        test: (_object, field) => /^(Default)?CurrencyIsoCode$/.test(field)
    },
    {
        feature: 'PersonAccounts',
        test: (object, field) =>
            field === 'IsPersonAccount' ||
            field === 'IsPersonType' ||
            (object === 'Account' &&
                (/^Person[A-Z]/.test(field) ||
                    ['FirstName', 'LastName', 'Salutation', 'MiddleName', 'Suffix'].includes(
                        field
                    )))
    },
    {
        feature: 'StateAndCountryPicklist',
        test: (_object, field) => /(State|Country)Code$/.test(field)
    },
    { feature: 'Divisions', test: (_object, field) => /^(Default)?Division$/.test(field) }
];

/** Whether an org with these features has the field. */
export function isFieldOn(object: string, field: string, features: ReadonlySet<string>): boolean {
    const gate = GATES.find(({ test }) => test(object, field));
    return gate === undefined || features.has(gate.feature);
}
