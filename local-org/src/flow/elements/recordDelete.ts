import { NotSupported } from '../../shared/notSupported.js';
import type { DeleteElement } from '../definition.js';
import { refusalOf } from '../definition.js';
import type { Batch } from '../run/batch.js';
import { FlowFault } from '../run/fault.js';
import type { Interview } from '../run/interview.js';
import { eachInterview, together } from './eachInterview.js';
import type { OnFault } from './index.js';
import { bare, idsQuery, recordsOf } from './recordSource.js';
import { saveTogether, type Part } from './saving.js';
import { queryTogether } from './soql.js';

/** Delete Records: those of a resource, or all that meet conditions (which is a query too). */
export function runDelete(
    element: DeleteElement,
    interviews: readonly Interview[],
    batch: Batch,
    onFault: OnFault
): void {
    saveTogether('delete', partsOf(element, interviews, batch, onFault), batch, onFault);
}

function partsOf(
    element: DeleteElement,
    interviews: readonly Interview[],
    batch: Batch,
    onFault: OnFault
): Part[] {
    if (element.source !== null) {
        const { source } = element;
        return eachInterview(interviews, onFault, (interview) =>
            recordsOf(source, interview, batch).map(({ def, id }) => bare(def, id))
        ).map(({ interview, part }) => ({ interview, records: part }));
    }
    const object = batch.world.schema.object(element.object ?? '');
    if (object === undefined) {
        throw new NotSupported(
            refusalOf(`recordDeletes of ${element.object}`, batch.flow.label, element.label)
        );
    }
    const asked = eachInterview(interviews, onFault, (interview) =>
        idsQuery(object, element.filter, interview, batch)
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
        return [];
    }
    return eachInterview(
        asked.map(({ interview }) => interview),
        onFault,
        (interview) => {
            const at = asked.findIndex((each) => each.interview === interview);
            if (found[at]!.length === 0) {
                throw new FlowFault(NOTHING);
            }
            return found[at]!.map(({ id }) => bare(object, id));
        }
    ).map(({ interview, part }) => ({ interview, records: part }));
}

/** @see https://help.salesforce.com/s/articleView?id=platform.flow_build_logic_fault_default.htm */
const NOTHING = 'DELETE --- There is nothing in Salesforce matching your delete criteria.';
