import { ApexDatetime } from '../../../shared/values/index.js';
import { assign, valueOf } from '../rows.js';
import type { StandardRules } from './index.js';
import { attributesOf, isChanged, loadOne, textValue } from './values.js';

/** A case is closed by its status, and takes its account from its contact. */
export const caseRules: Readonly<Record<string, StandardRules>> = {
    Case: {
        derive(row, _options, services) {
            const next = row.next!;
            const isClosed = attributesOf(next, 'Status')['closed'] === true;
            assign(next, 'IsClosed', isClosed);
            if (isClosed && valueOf(next, 'ClosedDate') === null) {
                const now = Math.floor(services.clock.now() / 1000) * 1000;
                assign(next, 'ClosedDate', new ApexDatetime(now));
            } else if (!isClosed) {
                assign(next, 'ClosedDate', null);
            }
            if (isChanged(row, 'ContactId')) {
                const contact = loadOne(textValue(next, 'ContactId'), services);
                for (const name of ['Email', 'Phone', 'Fax', 'MobilePhone']) {
                    const target = name === 'MobilePhone' ? 'ContactMobile' : `Contact${name}`;
                    assign(next, target, contact === null ? null : valueOf(contact, name));
                }
                if (contact !== null && valueOf(next, 'AccountId') === null) {
                    assign(next, 'AccountId', valueOf(contact, 'AccountId'));
                }
            }
        }
    }
};
