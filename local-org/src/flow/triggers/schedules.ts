import { startOfDay, zoneOffset } from '../../soql/timeZone.js';
import type { SObject } from '../../schema/sobject.js';
import { currentTransaction } from '../../runtime/transaction.js';
import type { FlowDefinition } from '../definition.js';
import { queryTogether, whereOf } from '../elements/soql.js';
import { Batch, WITHOUT_SHARING } from '../run/batch.js';
import { Interview } from '../run/interview.js';
import type { FlowWorld } from '../run/world.js';
import { copyOf } from '../values/types.js';
import { queriedFields, runInterviews } from './runPath.js';

const DAY = 86_400_000;
const STEPS: Readonly<Record<string, number>> = { Daily: 1, Weekdays: 1, Weekly: 7 };
const MONTHS: Readonly<Record<string, number>> = { Monthly: 1, Yearly: 12 };

/**
 * When a schedule-triggered flow is due next, at its time of day in the zone; null: never again.
 * @see https://help.salesforce.com/s/articleView?id=platform.flow_concepts_trigger_schedule.htm
 */
export function nextRun(flow: FlowDefinition, after: number, zone: string): number | null {
    const { schedule } = flow.start;
    if (schedule === null) {
        return null;
    }
    const [hour = 0, minute = 0, second = 0] = schedule.startTime
        .split(':')
        .map((part) => Number.parseInt(part, 10));
    const time = (hour * 3600 + minute * 60 + second) * 1000;
    const first = Math.floor(Date.parse(schedule.startDate.slice(0, 10)) / DAY);
    const at = (day: number): number => startOfDay(day, zone) + time;
    const step = STEPS[schedule.frequency];
    if (step === undefined) {
        const months = MONTHS[schedule.frequency];
        return months === undefined
            ? at(first) > after
                ? at(first)
                : null
            : at(dayByMonths(first, months, (day) => at(day) > after));
    }
    const today = Math.floor((after + zoneOffset(after, zone)) / DAY);
    let day = first + Math.max(0, Math.ceil((today - first) / step)) * step;
    while (at(day) <= after || (schedule.frequency === 'Weekdays' && isWeekend(day))) {
        day += step;
    }
    return at(day);
}

/** Days since 1970: that was a Thursday. */
const isWeekend = (day: number): boolean => (day + 4) % 7 === 0 || (day + 4) % 7 === 6;

/** The first day, or that day of a later month or year (its last one, where it is shorter), that will do. */
function dayByMonths(first: number, months: number, isMeant: (day: number) => boolean): number {
    const begin = new Date(first * DAY);
    for (let step = 0; ; step += months) {
        const year = begin.getUTCFullYear();
        const month = begin.getUTCMonth() + step;
        const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
        const day = Date.UTC(year, month, Math.min(begin.getUTCDate(), last)) / DAY;
        if (isMeant(day)) {
            return day;
        }
    }
}

/** The records that a schedule-triggered flow runs for; null: it runs once, for none. */
export function scheduledRecords(flowName: string, world: FlowWorld): SObject[] | null {
    const flow = world.flows.find(flowName);
    const object = world.schema.object(flow?.start.object ?? '');
    if (flow === undefined || object === undefined) {
        return null;
    }
    const { clock } = currentTransaction();
    const batch = new Batch(flow, [], world, WITHOUT_SHARING);
    const probe = new Interview(flow, { now: clock.now(), first: null });
    const values: unknown[] = [];
    const where = whereOf(flow.start.filter, object, probe, batch, values);
    const text =
        `SELECT ${queriedFields(object).join(', ')} FROM ${object.name}` +
        (where === '' ? '' : ` WHERE ${where}`);
    return queryTogether(object, [{ text, values }], batch)[0]!.map(
        (record) => copyOf(record) as SObject
    );
}

/** Runs it for some of its records, or, without any, once. */
export function runScheduled(
    flowName: string,
    records: readonly SObject[] | null,
    world: FlowWorld
): void {
    const flow = world.flows.find(flowName);
    if (flow === undefined) {
        return;
    }
    const options = { first: flow.start.next, mustMeet: false };
    if (records === null) {
        runInterviews(flow, [null], world, options);
    } else {
        runInterviews(
            flow,
            records.map((record) => ({ record, prior: null, isNew: false })),
            world,
            options
        );
    }
}
