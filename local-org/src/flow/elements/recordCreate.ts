import { NotSupported } from '../../shared/notSupported.js';
import { currentTransaction } from '../../runtime/transaction.js';
import { SObject } from '../../schema/sobject.js';
import type { CreateElement } from '../definition.js';
import { refusalOf } from '../definition.js';
import { assignTo } from '../run/assign.js';
import type { Batch } from '../run/batch.js';
import type { Interview } from '../run/interview.js';
import { eachInterview } from './eachInterview.js';
import type { OnFault } from './index.js';
import { createOrUpdate } from './matching.js';
import { recordsOf, setFields } from './recordSource.js';
import { saveTogether, type Part } from './saving.js';

/** Create Records: one statement for all interviews; events are published. */
export function runCreate(
    element: CreateElement,
    interviews: readonly Interview[],
    batch: Batch,
    onFault: OnFault
): void {
    const parts: Part[] = eachInterview(interviews, onFault, (interview) =>
        newRecords(element, interview, batch)
    ).map(({ interview, part }) => ({ interview, records: part }));
    const failed = new Set<Interview>();
    const fault: OnFault = (interview, reason) => {
        failed.add(interview);
        onFault(interview, reason);
    };
    if (parts.some(({ records }) => records.some(isEvent))) {
        publish(parts);
    } else if (element.matching !== null) {
        createOrUpdate(element.matching, parts, batch, fault);
    } else {
        saveTogether(
            element.upsertField === null ? 'insert' : 'upsert',
            parts,
            batch,
            fault,
            element.upsertField
        );
    }
    const done = parts.filter(({ interview }) => !failed.has(interview));
    eachInterview(
        done.map(({ interview }) => interview),
        onFault,
        (interview) => {
            const id = done.find((part) => part.interview === interview)!.records[0]?.id ?? null;
            if (element.isStored) {
                interview.results.set(element.name.toLowerCase(), id);
            }
            if (element.target !== null) {
                assignTo(element.target, id, interview, batch);
            }
        }
    );
}

const isEvent = ({ def }: SObject): boolean => /__e$/i.test(def.name);

function newRecords(
    element: CreateElement,
    interview: Interview,
    batch: Batch
): readonly SObject[] {
    if (element.source !== null) {
        return recordsOf(element.source, interview, batch);
    }
    const object = batch.world.schema.object(element.object ?? '');
    if (object === undefined) {
        throw new NotSupported(
            refusalOf(`recordCreates of ${element.object}`, batch.flow.label, element.label)
        );
    }
    const record = new SObject(object);
    setFields(record, element.inputs, interview, batch);
    return [record];
}

/** Publishing counts as a statement, unless the event is published at once, which has a count of its own. */
function publish(parts: readonly Part[]): void {
    const records = parts.flatMap((part) => part.records);
    if (records.length > 0) {
        const { limits, async } = currentTransaction();
        const isAtOnce = records[0]!.def.publishBehavior === 'PublishImmediately';
        limits.count(isAtOnce ? 'publishImmediate' : 'dmlStatements');
        async.publish([...records]);
    }
}
