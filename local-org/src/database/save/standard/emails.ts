import { SObject } from '../../../schema/sobject.js';
import { ApexDate, ApexDatetime, ApexList, equalValues } from '../../../shared/values/index.js';
import { assign, fail, valueOf, type Row, type SaveOptions, type SaveServices } from '../rows.js';
import { kindOf, PEOPLE, relateAlso } from './activityRelations.js';
import type { StandardRules } from './index.js';
import { loadOne, textValue } from './values.js';

const DRAFT = '5';
/** From New to Read, to Replied, to Forwarded. */
const STATUSES_OF_RECEIVED = new Set(['0', '1', '2', '4']);

/** Fields of ids, and what their rows of `EmailMessageRelation` are called. */
const LISTS: readonly (readonly [string, string])[] = [
    ['ToIds', 'ToAddress'],
    ['CcIds', 'CcAddress'],
    ['BccIds', 'BccAddress']
];

/**
 * E-mails name the people in them by relations; what was sent stays as it is.
 * @see https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_emailmessage.htm
 */
export const emailRules: Readonly<Record<string, StandardRules>> = {
    EmailMessage: {
        derive(row, _options, services) {
            const next = row.next!;
            assign(next, 'Name', textValue(next, 'Subject')?.slice(0, 255) ?? null);
            const toIds = idsIn(row, 'ToIds');
            if (toIds.length > 0 && textValue(next, 'ToAddress') === null) {
                const people = toIds.map((id) => loadOne(id, services));
                const addresses = people.map((one) => one && textValue(one, 'Email'));
                assign(next, 'ToAddress', addresses.filter(Boolean).join('; '));
            }
        },
        check(row, options) {
            if (row.operation === 'update' && options.isInternal !== true && !isOpen(row)) {
                refuseChange(row);
            }
        },
        afterWrite(row, options, services) {
            if (row.operation !== 'insert') {
                return;
            }
            for (const [field, type] of LISTS) {
                relate(row.next!.id!, idsIn(row, field), type, options, services);
            }
            if (isSentToPeople(row)) {
                logAsTask(row, idsIn(row, 'ToIds'), options, services);
            }
        }
    },
    EmailMessageRelation: {
        derive({ next }, _options, services) {
            const relationId = textValue(next!, 'RelationId');
            assign(next!, 'RelationObjectType', kindOf(relationId, services));
            const person = loadOne(relationId, services);
            if (textValue(next!, 'RelationAddress') === null && person !== null) {
                assign(next!, 'RelationAddress', valueOf(person, 'Email'));
            }
        }
    }
};

const SENT = '3';
const DAY = 86_400_000;

function idsIn(row: Row, field: string): readonly string[] {
    const ids = valueOf(row.next!, field);
    return ids instanceof ApexList ? (ids.items as string[]) : [];
}

/** The task of an e-mail on a case is its own to name. */
const isSentToPeople = (row: Row): boolean =>
    idsIn(row, 'ToIds').length > 0 &&
    textValue(row.next!, 'Status') === SENT &&
    valueOf(row.next!, 'Incoming') !== true &&
    textValue(row.next!, 'ParentId') === null &&
    textValue(row.next!, 'ActivityId') === null;

/** A completed task with all whom the e-mail went to, as shared activities have it. */
function logAsTask(
    { next }: Row,
    toIds: readonly string[],
    { access }: SaveOptions,
    services: SaveServices
): void {
    const object = services.schema.object('Task')!;
    const people = toIds.filter((id) => PEOPLE.has(kindOf(id, services) ?? ''));
    const date = valueOf(next!, 'MessageDate');
    const task = new SObject(object);
    assign(task, 'Subject', `Email: ${textValue(next!, 'Subject') ?? ''}`.slice(0, 255));
    assign(task, 'Status', 'Completed');
    assign(task, 'TaskSubtype', 'Email');
    assign(task, 'OwnerId', access.userId);
    assign(task, 'WhoId', people[0] ?? null);
    assign(task, 'WhatId', textValue(next!, 'RelatedToId'));
    assign(
        task,
        'ActivityDate',
        date instanceof ApexDatetime ? new ApexDate(Math.floor(date.ms / DAY)) : null
    );
    assign(task, 'CompletedDateTime', date);
    assign(task, 'Description', textValue(next!, 'TextBody'));
    const [saved] = services.saveInternally('insert', [task], access);
    const taskId = saved?.id ?? null;
    if (taskId === null) {
        return;
    }
    people.slice(1).forEach((id) => relateAlso('Task', taskId, id, access, services));
    const message = new SObject(next!.def);
    message.id = next!.id!;
    assign(message, 'ActivityId', taskId);
    services.saveInternally('update', [message], access);
}

const isOpen = ({ old }: Row): boolean => textValue(old!, 'Status') === DRAFT;

function refuseChange(row: Row): void {
    const { next, old } = row;
    const refused = next!.def.fields.filter(
        (field) =>
            !field.isCustom &&
            field.isUpdateable &&
            field.name !== 'IsExternallyVisible' &&
            !equalValues(next!.slots[field.ordinal] ?? null, old!.slots[field.ordinal] ?? null) &&
            !(field.name === 'Status' && STATUSES_OF_RECEIVED.has(String(next!.get('Status'))))
    );
    if (refused.length > 0) {
        fail(
            row,
            'INSUFFICIENT_ACCESS_OR_READONLY',
            'insufficient access rights on object id',
            refused.map(({ name }) => name)
        );
    }
}

function relate(
    messageId: string,
    ids: readonly string[],
    type: string,
    { access }: SaveOptions,
    services: SaveServices
): void {
    const object = services.schema.object('EmailMessageRelation')!;
    const relations = ids.map((id) => {
        const relation = new SObject(object);
        assign(relation, 'EmailMessageId', messageId);
        assign(relation, 'RelationId', id);
        assign(relation, 'RelationType', type);
        return relation;
    });
    if (relations.length > 0) {
        services.saveInternally('insert', relations, access);
    }
}
