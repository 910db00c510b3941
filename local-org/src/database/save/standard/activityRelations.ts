import { SObject } from '../../../schema/sobject.js';
import { assign, valueOf, type Row, type SaveOptions, type SaveServices } from '../rows.js';
import { isChanged, textValue } from './values.js';

/** Whom an activity may be with. */
export const PEOPLE: ReadonlySet<string> = new Set(['Contact', 'Lead']);

export const kindOf = (id: string | null, { schema }: SaveServices): string | null =>
    id === null ? null : (schema.objectByKeyPrefix(id.slice(0, 3))?.name ?? null);

/**
 * With whom and about what an activity is, as relation rows: those of shared activities.
 * @see https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_eventrelation.htm
 */
export function relatePeople(row: Row, options: SaveOptions, services: SaveServices): void {
    const object = row.record.def.name;
    for (const [fieldName, isWhat] of [
        ['WhoId', false],
        ['WhatId', true]
    ] as const) {
        if (!isChanged(row, fieldName)) {
            continue;
        }
        const before = row.old === null ? null : textValue(row.old, fieldName);
        const now = textValue(row.next!, fieldName);
        if (before !== null) {
            unrelate(object, row.next!.id!, before, services);
        }
        if (now !== null) {
            relate(row, now, isWhat, options, services);
        }
    }
}

function relate(
    row: Row,
    relationId: string,
    isWhat: boolean,
    options: SaveOptions,
    services: SaveServices
): void {
    const object = row.record.def.name;
    const common = {
        [`${object}Id`]: row.next!.id,
        RelationId: relationId,
        AccountId: valueOf(row.next!, 'AccountId')
    };
    add(`${object}Relation`, { ...common, IsWhat: isWhat, IsParent: true }, options, services);
    if (!isWhat) {
        const type = kindOf(relationId, services);
        add(`${object}WhoRelation`, { ...common, Type: type }, options, services);
    }
}

/** One more person whom an activity is with. */
export function relateAlso(
    object: 'Task' | 'Event',
    activityId: string,
    relationId: string,
    access: SaveOptions['access'],
    services: SaveServices
): void {
    const common = { [`${object}Id`]: activityId, RelationId: relationId };
    const options = { allOrNone: true, access };
    add(`${object}Relation`, { ...common, IsWhat: false, IsParent: false }, options, services);
    const type = kindOf(relationId, services);
    add(`${object}WhoRelation`, { ...common, Type: type }, options, services);
}

function add(
    objectName: string,
    values: Readonly<Record<string, unknown>>,
    { access }: SaveOptions,
    services: SaveServices
): void {
    const object = services.schema.object(objectName);
    if (object !== undefined) {
        const record = new SObject(object);
        Object.entries(values).forEach(([name, value]) => assign(record, name, value));
        services.saveInternally('insert', [record], access);
    }
}

function unrelate(
    activity: string,
    activityId: string,
    relationId: string,
    { schema, store }: SaveServices
): void {
    for (const name of [`${activity}Relation`, `${activity}WhoRelation`]) {
        const object = schema.object(name);
        const parent = object?.fieldsByName.get(`${activity.toLowerCase()}id`);
        if (object === undefined || parent === undefined) {
            continue;
        }
        const stale = store
            .loadBy(object, parent, [activityId])
            .filter(
                (relation) =>
                    valueOf(relation, 'RelationId') === relationId &&
                    valueOf(relation, 'IsInvitee') !== true
            );
        store.erase(
            object,
            stale.map((relation) => relation.id!)
        );
    }
}
