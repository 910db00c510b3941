import { SObject } from '../../../schema/sobject.js';
import { ApexList, equalValues } from '../../../shared/values/index.js';
import { assign, fail, valueOf, type Row, type SaveOptions, type SaveServices } from '../rows.js';
import { kindOf } from './activityRelations.js';
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
        derive({ next }) {
            assign(next!, 'Name', textValue(next!, 'Subject')?.slice(0, 255) ?? null);
        },
        check(row, options) {
            if (row.operation === 'update' && options.isInternal !== true && !isOpen(row)) {
                refuseChange(row);
            }
        },
        afterWrite(row, options, services) {
            for (const [field, type] of LISTS) {
                const ids = valueOf(row.next!, field);
                if (row.operation === 'insert' && ids instanceof ApexList) {
                    relate(row.next!.id!, ids.items as string[], type, options, services);
                }
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
