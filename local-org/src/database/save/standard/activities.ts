import { ApexDate, ApexDatetime } from '../../../shared/values/index.js';
import { assign, valueOf, type Row, type SaveServices } from '../rows.js';
import { kindOf, PEOPLE, relatePeople } from './activityRelations.js';
import type { StandardRules } from './index.js';
import { attributesOf, isChanged, loadOne, textValue } from './values.js';

/** An activity belongs to the account of what, else of whom, it is about. */
function setAccount(row: Row, services: SaveServices): void {
    const next = row.next!;
    if (!isChanged(row, 'WhatId') && !isChanged(row, 'WhoId')) {
        return;
    }
    const whatId = textValue(next, 'WhatId');
    const what = loadOne(whatId, services);
    const who = loadOne(textValue(next, 'WhoId'), services);
    const account =
        what?.def.name === 'Account'
            ? what.id
            : ((what === null ? null : valueOf(what, 'AccountId')) ??
              (who === null ? null : valueOf(who, 'AccountId')));
    assign(next, 'AccountId', account ?? null);
    assign(next, 'WhoCount', who === null ? 0 : 1);
    assign(next, 'WhatCount', what === null ? 0 : 1);
}

const MS_PER_MINUTE = 60_000;

export const activityRules: Readonly<Record<string, StandardRules>> = {
    Task: {
        derive(row, _options, services) {
            const next = row.next!;
            const isClosed = attributesOf(next, 'Status')['closed'] === true;
            assign(next, 'IsClosed', isClosed);
            assign(next, 'IsHighPriority', attributesOf(next, 'Priority')['highPriority'] === true);
            if (isClosed && valueOf(next, 'CompletedDateTime') === null) {
                assign(next, 'CompletedDateTime', new ApexDatetime(services.clock.now()));
            }
            if (textValue(next, 'TaskSubtype') === null) {
                assign(next, 'TaskSubtype', 'Task');
            }
            setAccount(row, services);
        },
        afterWrite: relatePeople
    },
    Event: {
        derive(row, _options, services) {
            setAccount(row, services);
            setTimes(row);
        },
        afterWrite: relatePeople
    },
    EventRelation: {
        derive(row, _options, services) {
            const next = row.next!;
            const kind = kindOf(textValue(next, 'RelationId'), services);
            assign(next, 'IsWhat', !PEOPLE.has(kind ?? '') && kind !== 'User');
            if (valueOf(next, 'IsInvitee') === true && textValue(next, 'Status') === null) {
                assign(next, 'Status', 'New');
            }
        }
    }
};

/** Start, end and duration say the same in two ways. */
function setTimes(row: Row): void {
    const next = row.next!;
    const start = valueOf(next, 'StartDateTime') ?? valueOf(next, 'ActivityDateTime');
    const minutes = valueOf(next, 'DurationInMinutes');
    const end = valueOf(next, 'EndDateTime');
    if (!(start instanceof ApexDatetime)) {
        return;
    }
    assign(next, 'StartDateTime', start);
    assign(next, 'ActivityDateTime', start);
    assign(next, 'ActivityDate', new ApexDate(Math.floor(start.ms / 86_400_000)));
    if (typeof minutes === 'number' && (end === null || !isChanged(row, 'EndDateTime'))) {
        assign(next, 'EndDateTime', new ApexDatetime(start.ms + minutes * MS_PER_MINUTE));
    } else if (end instanceof ApexDatetime) {
        assign(next, 'DurationInMinutes', Math.round((end.ms - start.ms) / MS_PER_MINUTE));
    }
}
