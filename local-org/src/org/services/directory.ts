import type { Service } from './service.js';
import { rowsOf } from './query.js';

/** The users that one may act as: active, and of flesh and blood. */
export const listUsers: Service = {
    quiddity: 'UNDEFINED',
    entrySharing: false,
    run: (org) =>
        rowsOf(
            org,
            "SELECT Id, Name, FirstName, LastName, Username, Email, Alias, Title, Profile.Name FROM User WHERE IsActive = true AND UserType = 'Standard' ORDER BY Name",
            'system'
        )
};

/** The outbox: e-mails that Apex sent, the newest first. */
export const listEmails: Service = {
    quiddity: 'UNDEFINED',
    entrySharing: false,
    run: (org) => org.outbox.list()
};
