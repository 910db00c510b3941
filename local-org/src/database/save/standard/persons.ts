import { assign, fail, valueOf, type Row } from '../rows.js';
import type { StandardRules } from './index.js';
import { assignProfile } from './profileAssignments.js';
import { isUsername } from './setup.js';
import { isChanged, textValue } from './values.js';

function fullName({ next }: Row): void {
    const parts = ['FirstName', 'MiddleName', 'LastName', 'Suffix']
        .map((name) => textValue(next!, name))
        .filter((part) => part !== null);
    assign(next!, 'Name', parts.length === 0 ? null : parts.join(' '));
}

/** An address that bounced is a fault until it changes. */
function markBounced(row: Row): void {
    const next = row.next!;
    if (row.old !== null && isChanged(row, 'Email')) {
        assign(next, 'EmailBouncedDate', null);
        assign(next, 'EmailBouncedReason', null);
    }
    assign(next, 'IsEmailBounced', valueOf(next, 'EmailBouncedDate') !== null);
}

/** People are named by the parts of their name. */
export const personRules: Readonly<Record<string, StandardRules>> = {
    Contact: {
        derive(row) {
            fullName(row);
            markBounced(row);
        }
    },
    Lead: {
        derive(row) {
            fullName(row);
            markBounced(row);
            if (valueOf(row.next!, 'IsConverted') === null) {
                assign(row.next!, 'IsConverted', false);
            }
        }
    },
    Individual: { derive: fullName },
    User: {
        derive(row) {
            fullName(row);
            const next = row.next!;
            const alias = textValue(next, 'Alias') ?? '';
            if (textValue(next, 'CommunityNickname') === null) {
                const stem = (textValue(next, 'Username') ?? alias).split('@')[0]!;
                const unique = Math.random().toString(36).slice(2, 8);
                assign(next, 'CommunityNickname', `${stem.slice(0, 33)}${unique}`);
            }
            if (textValue(next, 'UserType') === null) {
                assign(next, 'UserType', 'Standard');
            }
            // Usernames are kept in lower case
            assign(next, 'Username', textValue(next, 'Username')?.toLowerCase() ?? null);
        },
        check(row) {
            const username = textValue(row.next!, 'Username');
            if (username !== null && !isUsername(username)) {
                fail(row, 'INVALID_EMAIL_ADDRESS', `Username: invalid email address: ${username}`, [
                    'Username'
                ]);
            }
        },
        afterWrite: assignProfile
    }
};
