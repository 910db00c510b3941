import type { SObject } from '../../schema/sobject.js';
import type { CreateMatching } from '../definition.js';
import type { Batch } from '../run/batch.js';
import type { Interview } from '../run/interview.js';
import { eachInterview, together } from './eachInterview.js';
import type { OnFault } from './index.js';
import { bare, idsQuery } from './recordSource.js';
import { saveTogether, type Part } from './saving.js';
import { queryTogether } from './soql.js';

/**
 * Create Records that checks for matching records: where there are some, they are updated or left, and nothing is created.
 * @see https://help.salesforce.com/s/articleView?id=platform.flow_ref_elements_data_create_check_for_duplicate_records.htm
 */
export function createOrUpdate(
    matching: CreateMatching,
    parts: readonly Part[],
    batch: Batch,
    onFault: OnFault
): void {
    const updates: Part[] = [];
    const creations: Part[] = [];
    for (const { interview, record, found } of withMatches(matching, parts, batch, onFault)) {
        if (found.length === 0) {
            creations.push({ interview, records: [record] });
            continue;
        }
        const what = found.length === 1 ? matching.whenOne : matching.whenSeveral;
        record.id = what === 'None' ? null : found[0]!.id;
        if (what !== 'None') {
            const chosen = what === 'UpdateAllRecords' ? found : found.slice(0, 1);
            updates.push({ interview, records: chosen.map(({ id }) => withId(record, id)) });
        }
    }
    saveTogether('insert', creations, batch, onFault);
    saveTogether('update', updates, batch, onFault);
}

interface Matched {
    readonly interview: Interview;
    readonly record: SObject;
    /** The last modified first. */
    readonly found: readonly SObject[];
}

function withMatches(
    { filter }: CreateMatching,
    parts: readonly Part[],
    batch: Batch,
    onFault: OnFault
): Matched[] {
    const records = new Map(parts.map(({ interview, records: [record] }) => [interview, record!]));
    const object = [...records.values()][0]?.def;
    if (object === undefined) {
        return [];
    }
    const asked = eachInterview([...records.keys()], onFault, (interview) => {
        const { text, values } = idsQuery(object, filter, interview, batch);
        return { text: `${text} ORDER BY LastModifiedDate DESC`, values };
    });
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
    return found === null
        ? []
        : asked.map(({ interview }, at) => ({
              interview,
              record: records.get(interview)!,
              found: found[at]!
          }));
}

function withId(record: SObject, id: string | null): SObject {
    const copy = bare(record.def, id);
    for (const field of record.populatedFields()) {
        if (field.name !== 'Id') {
            copy.store(field, record.slots[field.ordinal]);
        }
    }
    return copy;
}
