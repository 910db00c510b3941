import { SObject } from '../../../schema/sobject.js';
import { assign, valueOf, type SaveServices } from '../rows.js';
import type { StandardRules } from './index.js';
import { loadOne, textValue } from './values.js';

const COPIED = [
    'Salutation',
    'FirstName',
    'LastName',
    'Name',
    'Title',
    'Email',
    'Phone',
    'Fax',
    'MobilePhone'
];

/** Statuses of a campaign's members, as rows. */
function statusesOf(campaignId: string, { schema, store }: SaveServices): SObject[] {
    const object = schema.object('CampaignMemberStatus');
    const field = object?.fieldsByName.get('campaignid');
    return object === undefined || field === undefined
        ? []
        : store.loadBy(object, field, [campaignId]);
}

export const campaignRules: Readonly<Record<string, StandardRules>> = {
    Campaign: {
        afterWrite(row, options, services) {
            const object = services.schema.object('CampaignMemberStatus');
            if (row.operation !== 'insert' || object === undefined) {
                return;
            }
            const statuses = ['Sent', 'Responded'].map((label, index) => {
                const status = new SObject(object);
                assign(status, 'CampaignId', row.next!.id);
                assign(status, 'Label', label);
                assign(status, 'SortOrder', index + 1);
                assign(status, 'IsDefault', index === 0);
                assign(status, 'HasResponded', index === 1);
                return status;
            });
            services.saveInternally('insert', statuses, options.access);
        }
    },
    CampaignMember: {
        derive(row, _options, services) {
            const next = row.next!;
            const statuses = statusesOf(textValue(next, 'CampaignId') ?? '', services);
            if (textValue(next, 'Status') === null || !statusNamed(statuses, next)) {
                const preset = statuses.find((status) => valueOf(status, 'IsDefault') === true);
                if (preset !== undefined && textValue(next, 'Status') === null) {
                    assign(next, 'Status', valueOf(preset, 'Label'));
                }
            }
            const status = statusNamed(statuses, next);
            assign(
                next,
                'HasResponded',
                status !== undefined && valueOf(status, 'HasResponded') === true
            );
            const personId = textValue(next, 'ContactId') ?? textValue(next, 'LeadId');
            const person = loadOne(personId, services);
            assign(next, 'LeadOrContactId', personId);
            assign(next, 'Type', textValue(next, 'ContactId') !== null ? 'Contact' : 'Lead');
            for (const name of COPIED) {
                assign(next, name, person === null ? null : valueOf(person, name));
            }
        }
    }
};

const statusNamed = (statuses: readonly SObject[], member: SObject): SObject | undefined =>
    statuses.find((status) => valueOf(status, 'Label') === valueOf(member, 'Status'));
