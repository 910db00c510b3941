import { NotSupported } from '../../shared/notSupported.js';
import { ApexDatetime, Decimal } from '../../shared/values/index.js';
import { queryOf } from '../../runtime/library/dynamicQuery.js';
import { currentTransaction } from '../../runtime/transaction.js';
import { SObject } from '../../schema/sobject.js';
import { refusalOf, type WaitElement, type WaitEvent } from '../definition.js';
import type { Batch } from '../run/batch.js';
import { conditionsHold } from '../run/conditions.js';
import { FlowFault } from '../run/fault.js';
import type { Interview } from '../run/interview.js';
import { waitingState } from '../run/paused.js';
import { valueOf } from '../run/read.js';
import { moved, momentOf } from '../run/time.js';
import { textOfValue } from '../values/text.js';

/**
 * Pauses the interview until the first of its events, whose conditions hold now.
 * @see https://help.salesforce.com/s/articleView?id=platform.flow_ref_elements_wait.htm
 */
export function runWait(element: WaitElement, interview: Interview, batch: Batch): string | null {
    const due = element.events
        .filter(({ conditions }) => conditionsHold(conditions, interview, batch))
        .map((event) => ({ event, at: timeOf(event, interview, batch) }))
        .sort((a, b) => a.at - b.at);
    const [first] = due;
    if (first === undefined) {
        return element.next;
    }
    if (batch.isSubflow) {
        throw new NotSupported(refusalOf('waits of a subflow', batch.flow.label, element.label));
    }
    const { async, clock } = currentTransaction();
    async.resumeFlowLater({
        flow: interview.flow.name,
        waitEvent: `${element.name}.${first.event.name}`,
        runAt: Math.max(first.at, clock.now()),
        state: waitingState(interview)
    });
    return null;
}

function timeOf(event: WaitEvent, interview: Interview, batch: Batch): number {
    const inputs = new Map(
        event.inputs.map(({ name, value }) => [
            name.toLowerCase(),
            valueOf(value, interview, batch)
        ])
    );
    switch (event.type) {
        case 'AlarmEvent':
            return offsetBy(momentOf(asMoment(inputs.get('alarmtime'))), inputs);
        case 'DateRefAlarmEvent':
            return offsetBy(momentOf(fieldOf(inputs)), inputs);
        case 'WaitDuration':
            return moved(currentTransaction().clock.now(), event.offset, event.unit);
        default:
            return (
                (momentOf(valueOf(event.date, interview, batch)) ?? nothing()) + clockTime(event)
            );
    }
}

const nothing = (): never => {
    throw new FlowFault('The time to resume the flow has no value.');
};

const asMoment = (value: unknown): unknown =>
    typeof value === 'string' && !Number.isNaN(Date.parse(value))
        ? new ApexDatetime(Date.parse(value))
        : value;

function offsetBy(base: number | null, inputs: ReadonlyMap<string, unknown>): number {
    const offset = inputs.get('timeoffset') ?? null;
    const count =
        offset instanceof Decimal ? offset.toNumber() : Number(textOfValue(offset) || '0');
    return moved(base ?? nothing(), count, textOfValue(inputs.get('timeoffsetunit') ?? 'Hours'));
}

/** `08:30:00.000Z` in milliseconds of the day. */
function clockTime({ time }: WaitEvent): number {
    const [hours = 0, minutes = 0] = (time ?? '')
        .split(':')
        .map((part) => Number.parseInt(part, 10));
    return (hours * 60 + minutes) * 60_000;
}

/** A date of a record that the event names by object, id and field. */
function fieldOf(inputs: ReadonlyMap<string, unknown>): unknown {
    const text = (name: string): string => textOfValue(inputs.get(name) ?? null);
    const { schema, database, user } = currentTransaction();
    const object = schema.object(text('timetablecolumnenumorid'));
    const field = object?.fieldsByName.get(text('timefieldcolumnenumorid').toLowerCase());
    if (object === undefined || field === undefined) {
        throw new FlowFault(
            `There is no field ${text('timefieldcolumnenumorid')} on ${text('timetablecolumnenumorid')}.`
        );
    }
    const { records } = database.query(
        queryOf(`SELECT ${field.name} FROM ${object.name} WHERE Id = :id`),
        {
            bind: () => text('entityobjectid'),
            access: { userId: user.id, mode: 'system', sharing: false }
        }
    );
    const [record] = records;
    return record instanceof SObject ? record.get(field.name) : null;
}
