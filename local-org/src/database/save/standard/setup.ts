import { assign, fail, valueOf } from '../rows.js';
import type { StandardRules } from './index.js';
import { textValue } from './values.js';

const USERNAME = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/** A developer name made of a label: letters, digits and single underscores. */
const developerName = (label: string): string =>
    label
        .replace(/[^A-Za-z0-9]+/g, '_')
        .replace(/^_+|_+$/g, '')
        .replace(/^(?=\d)/, 'X');

export const setupRules: Readonly<Record<string, StandardRules>> = {
    Group: {
        derive({ next }) {
            if (textValue(next!, 'DeveloperName') === null) {
                assign(next!, 'DeveloperName', developerName(textValue(next!, 'Name') ?? ''));
            }
            if (textValue(next!, 'Type') === null) {
                assign(next!, 'Type', 'Regular');
            }
        }
    },
    UserRole: {
        derive({ next }) {
            if (textValue(next!, 'DeveloperName') === null) {
                assign(next!, 'DeveloperName', developerName(textValue(next!, 'Name') ?? ''));
            }
        }
    },
    PermissionSet: {
        derive({ next }) {
            assign(next!, 'IsCustom', true);
            assign(next!, 'Type', textValue(next!, 'Type') ?? 'Regular');
        }
    },
    PermissionSetAssignment: {
        derive({ next }) {
            assign(next!, 'IsActive', true);
        },
        check(row, _options, { store }) {
            const next = row.next!;
            const same = store.select(
                next.def,
                '"AssigneeId" IS ? AND "PermissionSetId" IS ? AND "PermissionSetGroupId" IS ?',
                [
                    textValue(next, 'AssigneeId'),
                    textValue(next, 'PermissionSetId'),
                    textValue(next, 'PermissionSetGroupId')
                ]
            );
            if (row.operation === 'insert' && same.length > 0) {
                fail(
                    row,
                    'DUPLICATE_VALUE',
                    `duplicate value found: PermissionSetId duplicates value on record with id: ${same[0]!.id}`
                );
            }
        }
    },
    '*setting': {
        derive({ next }, _options, services) {
            if (valueOf(next!, 'SetupOwnerId') === null) {
                assign(next!, 'SetupOwnerId', services.organizationId());
            }
        },
        check(row, _options, { store }) {
            const next = row.next!;
            const [same] = store.select(next.def, '"SetupOwnerId" = ?', [
                textValue(next, 'SetupOwnerId')
            ]);
            if (row.operation === 'insert' && same !== undefined) {
                fail(
                    row,
                    'DUPLICATE_VALUE',
                    `duplicate value found: SetupOwnerId duplicates value on record with id: ${same.id}`
                );
            }
        }
    }
};

/** A user's login has the form of an e-mail address. */
export const isUsername = (text: string): boolean => USERNAME.test(text);
