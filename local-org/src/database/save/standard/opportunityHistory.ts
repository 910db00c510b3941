import { SObject } from '../../../schema/sobject.js';
import { ApexDate } from '../../../shared/values/index.js';
import { equalValues } from '../../../shared/values/index.js';
import { assign, valueOf, type Row, type SaveOptions, type SaveServices } from '../rows.js';

/** A change of one of these makes a row. */
const WATCHED = ['StageName', 'Amount', 'Probability', 'CloseDate'];
const KEPT = [...WATCHED, 'ExpectedRevenue', 'ForecastCategory', 'CurrencyIsoCode'];

const changed = ({ next, old }: Row, name: string): boolean =>
    old !== null && !equalValues(valueOf(old, name), valueOf(next!, name));

/**
 * The path of an opportunity: how it is now, and what amount and closing date were before.
 * @see https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_opportunityhistory.htm
 */
export function keepStage(row: Row, options: SaveOptions, services: SaveServices): void {
    const object = services.schema.object('OpportunityHistory');
    const isNew = row.old === null;
    if (object === undefined || !(isNew || WATCHED.some((name) => changed(row, name)))) {
        return;
    }
    const next = row.next!;
    const record = new SObject(object);
    assign(record, 'OpportunityId', next.id);
    KEPT.forEach((name) => assign(record, name, valueOf(next, name)));
    if (!isNew) {
        assign(record, 'PrevAmount', valueOf(row.old!, 'Amount'));
        assign(record, 'PrevCloseDate', valueOf(row.old!, 'CloseDate'));
    }
    if (isNew) {
        assign(record, 'CreatedDate', valueOf(next, 'CreatedDate'));
    }
    const [result] = services.saveInternally('insert', [record], options.access);
    const names = [
        ...(changed(row, 'Amount') ? ['LastAmountChangedHistoryId'] : []),
        ...(changed(row, 'CloseDate') ? ['LastCloseDateChangedHistoryId'] : [])
    ];
    names.forEach((name) => assign(next, name, result!.id));
    services.store.update(
        next,
        names
            .map((name) => next.def.fieldsByName.get(name.toLowerCase()))
            .filter((field) => field !== undefined)
    );
}

/** How often the closing date moved to a later month. */
export function countPushes(row: Row): void {
    const before = row.old === null ? null : valueOf(row.old, 'CloseDate');
    const now = valueOf(row.next!, 'CloseDate');
    const count = row.old === null ? 0 : ((valueOf(row.old, 'PushCount') as number | null) ?? 0);
    const isPushed =
        before instanceof ApexDate && now instanceof ApexDate && monthOf(now) > monthOf(before);
    assign(row.next!, 'PushCount', isPushed ? count + 1 : count);
}

const monthOf = ({ year, month }: ApexDate): number => year * 12 + month;
