import { apexError } from '../../shared/apexException.js';
import { ID } from '../../shared/types.js';
import { ApexList } from '../../shared/values/index.js';
import type { SObjectDef } from '../../schema/definitions.js';
import type { SObject } from '../../schema/sobject.js';
import { queryOf } from '../../runtime/library/dynamicQuery.js';
import { currentTransaction } from '../../runtime/transaction.js';
import type { FlowDefinition } from '../definition.js';
import { Batch, WITHOUT_SHARING } from '../run/batch.js';
import type { Interview, TriggeringRecord } from '../run/interview.js';
import { resumeInterview } from '../run/paused.js';
import { runBatch } from '../run/runBatch.js';
import { beginInterview } from '../run/start.js';
import type { FlowWorld } from '../run/world.js';
import { copyOf } from '../values/types.js';
import { meets } from './startConditions.js';

/** A record that a path waited with, and what it was before the save that began it. */
export interface Waiting {
    readonly record: SObject;
    readonly prior: SObject | null;
}

/**
 * Runs an asynchronous or scheduled path, in its own transaction, for the records as they are now. A scheduled path passes
 * over records that no longer meet the start conditions.
 * @see https://help.salesforce.com/s/articleView?id=platform.flow_concepts_trigger_scheduled_path.htm
 */
export function runPath(
    flowName: string,
    pathName: string,
    waiting: readonly Waiting[],
    world: FlowWorld
): void {
    const flow = world.flows.find(flowName);
    const path = flow?.start.paths.find(({ name }) => name === pathName);
    const object = world.schema.object(flow?.start.object ?? '');
    if (flow === undefined || path === undefined || object === undefined) {
        return;
    }
    const now = readNow(object, waiting);
    runInterviews(
        flow,
        waiting.flatMap(({ record, prior }) => {
            const current = now.get(record.id!);
            return current === undefined ? [] : [{ record: current, prior, isNew: prior === null }];
        }),
        world,
        { first: path.next, mustMeet: !path.isAsync }
    );
}

/** Runs a flow for records that are given: those of a schedule, or events; null: an interview without one. */
export function runInterviews(
    flow: FlowDefinition,
    records: readonly (Pick<TriggeringRecord, 'record' | 'prior' | 'isNew'> | null)[],
    world: FlowWorld,
    options: { readonly first: string | null; readonly mustMeet: boolean }
): void {
    const transaction = currentTransaction();
    const now = transaction.clock.now();
    const interviews: Interview[] = [];
    const batch = new Batch(flow, interviews, world, WITHOUT_SHARING);
    transaction.database.actAs?.(transaction.user.id);
    for (const one of records) {
        const trigger: TriggeringRecord | null =
            one === null ? null : { ...one, isBeforeSave: false, changed: new Set() };
        if (trigger === null || !options.mustMeet || meets(flow, trigger, batch, now)) {
            interviews.push(beginInterview(flow, batch, { now, trigger, first: options.first }));
        }
    }
    if (interviews.length > 0) {
        runBatch(batch);
        refuseFailures(flow, interviews);
    }
}

/** What failed undoes its transaction. */
export function refuseFailures(flow: FlowDefinition, interviews: readonly Interview[]): void {
    const failed = interviews.find(({ failure }) => failure !== null);
    if (failed !== undefined) {
        throw apexError(
            'System.FlowException',
            `Flow ${flow.label}: an error occurred at element ${failed.failure!.element}. ` +
                failed.failure!.message
        );
    }
}

/** Runs a paused interview on; what failed undoes its transaction. */
export function resumePaused(state: ApexList, waitEvent: string, world: FlowWorld): void {
    const interview = resumeInterview(state, waitEvent, world);
    if (interview !== null) {
        refuseFailures(interview.flow, [interview]);
    }
}

/** Every field that a query can name. */
export const queriedFields = (object: SObjectDef): string[] =>
    object.fields
        .filter(({ type }) => type !== 'Address' && type !== 'Location')
        .map(({ name }) => name);

function readNow(object: SObjectDef, waiting: readonly Waiting[]): Map<string, SObject> {
    const { database, user } = currentTransaction();
    const ids = waiting.map(({ record }) => record.id).filter((id) => id !== null);
    const { records } = database.query(
        queryOf(`SELECT ${queriedFields(object).join(', ')} FROM ${object.name} WHERE Id IN :ids`),
        {
            bind: () => new ApexList(ID, ids),
            access: { userId: user.id, mode: 'system', sharing: false }
        }
    );
    return new Map((records as SObject[]).map((record) => [record.id!, copyOf(record) as SObject]));
}
