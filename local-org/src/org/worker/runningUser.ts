import type { SObject } from '../../schema/sobject.js';
import type { RunningUser } from '../../runtime/transaction.js';
import { UserError } from '../userError.js';

/** What reading a user takes of the database. */
export interface UserRows {
    readSystemRow(object: string, id: string): SObject | null;
}

/** A User row as `UserInfo` tells it. */
export function loadUser(rows: UserRows, userId: string): RunningUser {
    const row = rows.readSystemRow('User', userId);
    if (row === null) {
        throw new UserError(
            `There is no user with the id ${userId}.`,
            'Choose a user that the org has.'
        );
    }
    const text = (name: string): string | null => {
        const field = row.def.fieldsByName.get(name.toLowerCase());
        const value = field === undefined ? null : (row.slots[field.ordinal] ?? null);
        return value === null ? null : String(value);
    };
    const profileId = text('ProfileId');
    return {
        id: userId,
        userName: text('Username') ?? '',
        firstName: text('FirstName'),
        lastName: text('LastName') ?? '',
        email: text('Email') ?? '',
        alias: text('Alias') ?? '',
        profileId,
        profileName: profileId === null ? '' : profileName(rows, profileId),
        roleId: text('UserRoleId'),
        userType: text('UserType') ?? 'Standard',
        locale: text('LocaleSidKey') ?? 'en_US',
        language: text('LanguageLocaleKey') ?? 'en_US',
        timeZone: text('TimeZoneSidKey') ?? 'America/Los_Angeles',
        currency: text('DefaultCurrencyIsoCode') ?? 'USD'
    };
}

function profileName(rows: UserRows, profileId: string): string {
    const row = rows.readSystemRow('Profile', profileId);
    const field = row?.def.fieldsByName.get('name');
    return row === null || field === undefined ? '' : String(row.slots[field.ordinal] ?? '');
}
