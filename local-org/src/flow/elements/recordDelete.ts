import { NotSupported } from '../../shared/notSupported.js';
import type { DeleteElement } from '../definition.js';
import { refusalOf } from '../definition.js';
import type { Batch } from '../run/batch.js';
import type { Interview } from '../run/interview.js';
import { eachInterview } from './eachInterview.js';
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
    const found = queryTogether(
        object,
        asked.map(({ part }) => part),
        batch
    );
    return asked.map(({ interview }, at) => ({
        interview,
        records: found[at]!.map(({ id }) => bare(object, id))
    }));
}
