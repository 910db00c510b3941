import { NotSupported } from '../../shared/notSupported.js';
import type { SObject } from '../../schema/sobject.js';
import type { UpdateElement } from '../definition.js';
import { refusalOf } from '../definition.js';
import type { Batch } from '../run/batch.js';
import { FlowFault } from '../run/fault.js';
import type { Interview } from '../run/interview.js';
import { eachInterview, together } from './eachInterview.js';
import type { OnFault } from './index.js';
import {
    bare,
    childrenOf,
    idsQuery,
    isTriggeringRecord,
    recordsOf,
    setFields
} from './recordSource.js';
import { saveTogether, type Part } from './saving.js';
import { queryTogether, type FlowQuery } from './soql.js';

/**
 * Update Records: of a resource, or of all that meet conditions (which is a query too). In a before-save flow the triggering
 * record is changed where it stands.
 */
export function runUpdate(
    element: UpdateElement,
    interviews: readonly Interview[],
    batch: Batch,
    onFault: OnFault
): void {
    if (isTriggeringRecord(element.source)) {
        updateTriggering(element, interviews, batch, onFault);
        return;
    }
    if (element.source !== null && !isChildren(element, interviews, batch)) {
        const { source } = element;
        const parts = eachInterview(interviews, onFault, (interview) =>
            recordsOf(source, interview, batch).map((record) =>
                element.inputs.length === 0
                    ? record
                    : changed(bare(record.def, record.id), element, interview, batch)
            )
        );
        saveTogether('update', parts.map(asPart), batch, onFault);
        return;
    }
    updateFound(element, interviews, batch, onFault);
}

const asPart = ({ interview, part }: { interview: Interview; part: readonly SObject[] }): Part => ({
    interview,
    records: part
});

const isChildren = (
    element: UpdateElement,
    interviews: readonly Interview[],
    batch: Batch
): boolean => element.source !== null && childrenOf(element.source, interviews[0]!, batch) !== null;

function changed(
    record: SObject,
    element: UpdateElement,
    interview: Interview,
    batch: Batch
): SObject {
    setFields(record, element.inputs, interview, batch);
    return record;
}

function updateTriggering(
    element: UpdateElement,
    interviews: readonly Interview[],
    batch: Batch,
    onFault: OnFault
): void {
    const parts = eachInterview(interviews, onFault, (interview): SObject[] => {
        const { trigger } = interview;
        if (trigger === null) {
            throw new FlowFault('There is no record that started the flow.');
        }
        const { record } = trigger;
        const patch = bare(record.def, record.id);
        for (const field of trigger.changed) {
            patch.store(field, record.slots[field.ordinal]);
        }
        setFields(patch, element.inputs, interview, batch);
        for (const field of patch.populatedFields()) {
            if (field.name !== 'Id') {
                record.store(field, patch.slots[field.ordinal]);
            }
        }
        return trigger.isBeforeSave || patch.populatedFields().length < 2 ? [] : [patch];
    });
    saveTogether('update', parts.map(asPart), batch, onFault);
}

function updateFound(
    element: UpdateElement,
    interviews: readonly Interview[],
    batch: Batch,
    onFault: OnFault
): void {
    const children =
        element.source === null ? null : childrenOf(element.source, interviews[0]!, batch);
    const object = children?.object ?? batch.world.schema.object(element.object ?? '');
    if (object === undefined) {
        throw new NotSupported(
            refusalOf(`recordUpdates of ${element.object}`, batch.flow.label, element.label)
        );
    }
    const asked = eachInterview(interviews, onFault, (interview): FlowQuery =>
        idsQuery(
            object,
            element.filter,
            interview,
            batch,
            children === null ? null : { field: children.field, id: interview.trigger!.record.id! }
        )
    );
    const found = together(
        asked.map(({ interview }) => interview),
        onFault,
        () =>
            queryTogether(
                object,
                asked.map(({ part }) => part),
                batch
            )
    );
    if (found === null) {
        return;
    }
    const parts = eachInterview(
        asked.map(({ interview }) => interview),
        onFault,
        (interview) => {
            const at = asked.findIndex((each) => each.interview === interview);
            return found[at]!.map(({ id }) => changed(bare(object, id), element, interview, batch));
        }
    );
    saveTogether('update', parts.map(asPart), batch, onFault);
}
