import { ApexException } from '../shared/apexException.js';
import type { SaveEvent } from '../shared/saveHooks.js';
import { ID, sobjectOf, type ApexType } from '../shared/types.js';
import { ApexList, ApexMap } from '../shared/values/index.js';
import type { SObject } from '../schema/sobject.js';
import { toApex } from './exceptions.js';
import type { LinkedTrigger } from './program.js';
import { stackTraceOf } from './stackTrace.js';
import { currentTransaction, type TriggerContext } from './transaction.js';

/** https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_gov_limits.htm */
const MAXIMUM_DEPTH = 16;

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `BeforeInsert` */
const eventName = ({ timing, operation }: TriggerContext | SaveEvent<SObject>): string =>
    sentence(timing) + sentence(operation);

/**
 * The `triggers` of SaveHooks: runs the triggers of an object for one event over at most 200 records. What
 * a trigger throws becomes the error of every record of the chunk, as on the platform.
 */
export function runTriggers(event: SaveEvent<SObject>): void {
    const transaction = currentTransaction();
    const wanted = `${event.timing} ${event.operation}`;
    const triggers = transaction.program
        .triggersFor(event.object)
        .filter(({ events }) => events.has(wanted));
    if (triggers.length === 0) {
        return;
    }
    const records = event.newRecords ?? event.oldRecords ?? [];
    if (transaction.triggers.length >= MAXIMUM_DEPTH) {
        const path = [...transaction.triggers, event]
            .map((each) => `${each.object} trigger event ${eventName(each)}`)
            .join('\n');
        fail(records, `${triggers[0]!.name}: maximum trigger depth exceeded\n${path}`);
        return;
    }
    const unlock = lock(event);
    const { user } = transaction;
    transaction.triggers.push(contextOf(event));
    try {
        for (const trigger of triggers) {
            if (!run(trigger, event, records)) {
                break;
            }
        }
    } finally {
        transaction.triggers.pop();
        transaction.user = user;
        unlock();
    }
}

/** Runs one trigger on events that were published; what it throws is its caller's to judge. */
export function runEventTrigger(name: string, object: string, records: SObject[]): void {
    const transaction = currentTransaction();
    const event: SaveEvent<SObject> = {
        object,
        timing: 'after',
        operation: 'insert',
        newRecords: records,
        oldRecords: null
    };
    const trigger = transaction.program.triggersFor(object).find((one) => one.name === name);
    const unlock = lock(event);
    transaction.triggers.push(contextOf(event));
    try {
        trigger?.run();
    } catch (thrown) {
        throw toApex(thrown);
    } finally {
        transaction.triggers.pop();
        unlock();
    }
}

function run(
    trigger: LinkedTrigger,
    event: SaveEvent<SObject>,
    records: readonly SObject[]
): boolean {
    try {
        trigger.run();
        return true;
    } catch (thrown) {
        const exception = toApex(thrown);
        if (!(exception instanceof ApexException) || !exception.isCatchable) {
            throw exception;
        }
        fail(
            records,
            `${trigger.name}: execution of ${eventName(event)}\n\ncaused by: ` +
                `${exception.typeName}: ${exception.message ?? 'Script-thrown exception'}\n\n` +
                stackTraceOf(exception)
        );
        return false;
    }
}

function fail(records: readonly SObject[], message: string): void {
    for (const record of records) {
        record.errors.push({
            statusCode: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
            message,
            fields: []
        });
    }
}

/** Old records can never be changed, new ones not after they are saved. */
function lock({ timing, newRecords, oldRecords }: SaveEvent<SObject>): () => void {
    const locked = [...(oldRecords ?? []), ...(timing === 'after' ? (newRecords ?? []) : [])];
    const before = locked.map(({ isReadOnly }) => isReadOnly);
    for (const record of locked) {
        record.isReadOnly = true;
    }
    return () => {
        locked.forEach((record, at) => {
            record.isReadOnly = before[at]!;
        });
    };
}

/**
 * The variables of a trigger.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_triggers_context_variables.htm
 */
function contextOf(event: SaveEvent<SObject>): TriggerContext {
    const { timing, operation, newRecords, oldRecords } = event;
    const type = sobjectOf(event.object);
    return {
        object: event.object,
        timing,
        operation,
        newList: listOrNull(type, newRecords),
        oldList: listOrNull(type, oldRecords),
        // Records have no id yet before they are inserted.
        newMap: timing === 'before' && operation === 'insert' ? null : mapOrNull(type, newRecords),
        oldMap: mapOrNull(type, oldRecords),
        size: (newRecords ?? oldRecords ?? []).length
    };
}

function listOrNull(type: ApexType, records: readonly SObject[] | null): ApexList | null {
    if (records === null) {
        return null;
    }
    const list = new ApexList<unknown>(type, [...records]);
    list.isReadOnly = true;
    return list;
}

function mapOrNull(type: ApexType, records: readonly SObject[] | null): ApexMap | null {
    if (records === null) {
        return null;
    }
    const map = new ApexMap<unknown, unknown>(
        ID,
        type,
        records.map((record) => [record.id, record] as const)
    );
    map.isReadOnly = true;
    return map;
}
