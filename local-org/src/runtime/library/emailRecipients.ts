import { ApexList } from '../../shared/values/index.js';
import { SObject } from '../../schema/sobject.js';
import { currentTransaction } from '../transaction.js';
import type { DataObject } from './dataObject.js';
import { queryOf } from './dynamicQuery.js';

export interface EmailFailure {
    readonly statusCode: string;
    readonly message: string;
}

/** Addresses as they go out, and the records behind those that were given by id. */
export interface Recipients {
    readonly to: readonly string[];
    readonly cc: readonly string[];
    readonly bcc: readonly string[];
    readonly target: string | null;
}

interface Person {
    readonly id: string;
    readonly address: string | null;
    readonly hasOptedOut: boolean;
    readonly hasBounced: boolean;
}

const MOST_ADDRESSES = 150;
const PERSON_ID = /^00[35Q]\w{12}(?:\w{3})?$/;
const ADDRESS = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

/**
 * To whom a message goes. Contacts, leads and users may be given by id; of those, the opt-out policy leaves out
 * or refuses whoever wants no e-mail.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_email_outbound_single.htm
 */
export function recipientsOf(email: DataObject): Recipients | EmailFailure {
    const target = (email['targetObjectId'] as string | undefined) ?? null;
    const isRecipient = target !== null && email['treatTargetObjectAsRecipient'] !== false;
    const lists = {
        to: [...(isRecipient ? [target] : []), ...texts(email['toAddresses'])],
        cc: texts(email['ccAddresses']),
        bcc: texts(email['bccAddresses'])
    };
    const given = [...lists.to, ...lists.cc, ...lists.bcc];
    const wrong = given.find((each) => !ADDRESS.test(each) && !PERSON_ID.test(each));
    if (wrong !== undefined) {
        return failure('INVALID_EMAIL_ADDRESS', `Email address is invalid: ${wrong}`);
    }
    if (given.length > MOST_ADDRESSES) {
        return failure('LIMIT_EXCEEDED', `Too many recipients: ${given.length}`);
    }
    const people = new Map(given.filter(isId).map((id) => [id, personOf(id)]));
    const refusal = refusalOf([...people.values()], email, target);
    if (refusal !== null) {
        return refusal;
    }
    const isLeftOut = (id: string): boolean =>
        email['optOutPolicy'] === 'FILTER' && people.get(id)!.hasOptedOut;
    const addresses = (list: readonly string[]): string[] =>
        list
            .filter((each) => !isId(each) || !isLeftOut(each))
            .map((each) => (isId(each) ? people.get(each)!.address! : each));
    const recipients = {
        to: addresses(lists.to),
        cc: addresses(lists.cc),
        bcc: addresses(lists.bcc),
        target
    };
    if ([...recipients.to, ...recipients.cc, ...recipients.bcc].length > 0) {
        return recipients;
    }
    return given.length > 0
        ? failure('EMAIL_OPTED_OUT', 'All recipients have opted out of e-mail.')
        : failure('REQUIRED_FIELD_MISSING', 'Add a recipient to send an email.');
}

function refusalOf(
    people: readonly Person[],
    email: DataObject,
    target: string | null
): EmailFailure | null {
    const unreachable = people.find(({ address }) => address === null);
    if (unreachable !== undefined) {
        const what = unreachable.id === target ? 'target object' : 'recipient';
        return failure(
            'INVALID_EMAIL_ADDRESS',
            `The ${what} has no e-mail address: ${unreachable.id}`
        );
    }
    const bounced = people.find(({ hasBounced }) => hasBounced);
    if (bounced !== undefined) {
        return failure('EMAIL_ADDRESS_BOUNCED', `Email address has bounced: ${bounced.address}`);
    }
    const unwilling = people.find(({ hasOptedOut }) => hasOptedOut);
    return unwilling !== undefined && email['optOutPolicy'] === 'REJECT'
        ? failure('EMAIL_OPTED_OUT', `Recipient has opted out of e-mail: ${unwilling.address}`)
        : null;
}

const failure = (statusCode: string, message: string): EmailFailure => ({ statusCode, message });

const isId = (text: string): boolean => PERSON_ID.test(text) && !text.includes('@');

const texts = (list: unknown): string[] =>
    list instanceof ApexList ? (list.items as string[]).filter((each) => each !== null) : [];

function personOf(id: string): Person {
    const { schema, database, user } = currentTransaction();
    const def = schema.objectByKeyPrefix(id.slice(0, 3));
    const names = ['Email', 'HasOptedOutOfEmail', 'EmailBouncedDate'].filter((name) =>
        def?.fieldsByName.has(name.toLowerCase())
    );
    if (def === undefined || names.length === 0) {
        return { id, address: null, hasOptedOut: false, hasBounced: false };
    }
    const { records } = database.query(
        queryOf(`SELECT ${names.join(', ')} FROM ${def.name} WHERE Id = :id`),
        { bind: () => id, access: { userId: user.id, mode: 'system', sharing: false } }
    );
    const [record] = records;
    const value = (name: string): unknown =>
        record instanceof SObject && names.includes(name) ? record.get(name) : null;
    return {
        id,
        address: (value('Email') as string | null) ?? null,
        hasOptedOut: value('HasOptedOutOfEmail') === true,
        hasBounced: (value('EmailBouncedDate') ?? null) !== null
    };
}
