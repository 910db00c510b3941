import { childrenNamed, textAt, type XmlElement } from '../../metadata/xml.js';
import { NotSupported } from '../../shared/notSupported.js';
import { currentTransaction } from '../../runtime/transaction.js';
import { rowsOf, textOfRow } from './rows.js';

type Finder = (named: string, recordId: string) => readonly (string | null)[];

/** A value of the record that the alert is about. */
function ofRecord(path: string, recordId: string): string | null {
    const object = currentTransaction().schema.objectByKeyPrefix(recordId.slice(0, 3));
    if (object === undefined) {
        return null;
    }
    const [row] = rowsOf(`SELECT ${path} FROM ${object.name} WHERE Id = :id`, recordId);
    return textOfRow(row, path);
}

const emailOf = (id: string | null, object: string): string | null =>
    id === null
        ? null
        : textOfRow(rowsOf(`SELECT Email FROM ${object} WHERE Id = :id`, id)[0], 'Email');

const emailsOf = (where: string, value: string): (string | null)[] =>
    rowsOf(`SELECT Email FROM User WHERE IsActive = true AND ${where}`, value).map((row) =>
        textOfRow(row, 'Email')
    );

/** Users of a public group or queue, and of groups in it. */
function emailsOfGroup(id: string, seen = new Set<string>()): (string | null)[] {
    if (seen.has(id)) {
        return [];
    }
    seen.add(id);
    return rowsOf('SELECT UserOrGroupId FROM GroupMember WHERE GroupId = :id', id).flatMap(
        (row) => {
            const member = textOfRow(row, 'UserOrGroupId') ?? '';
            return member.startsWith('005')
                ? [emailOf(member, 'User')]
                : emailsOfGroup(member, seen);
        }
    );
}

/** A user, or everybody in the queue that owns the record. */
function emailsOfOwner(recordId: string): (string | null)[] {
    const owner = ofRecord('OwnerId', recordId);
    return owner === null || owner.startsWith('005')
        ? [emailOf(owner, 'User')]
        : emailsOfGroup(owner);
}

/** Kinds of recipients, by what metadata call them. */
const FINDERS: Readonly<Record<string, Finder>> = {
    user: (username) => emailsOf('Username = :name', username),
    owner: (_, recordId) => emailsOfOwner(recordId),
    creator: (_, recordId) => [emailOf(ofRecord('CreatedById', recordId), 'User')],
    accountowner: (_, recordId) => [ofRecord('Account.Owner.Email', recordId)],
    email: (field, recordId) => [ofRecord(field, recordId)],
    contactlookup: (field, recordId) => [emailOf(ofRecord(field, recordId), 'Contact')],
    userlookup: (field, recordId) => [emailOf(ofRecord(field, recordId), 'User')],
    role: (role) => emailsOf('UserRole.DeveloperName = :role', role),
    group: (name) =>
        rowsOf(
            "SELECT Id FROM Group WHERE Type = 'Regular' AND DeveloperName = :name",
            name
        ).flatMap(({ id }) => emailsOfGroup(id!))
};

/** The addresses of an alert's recipients, each once. */
export function addressesOf(alert: XmlElement, recordId: string): string[] {
    const found = childrenNamed(alert, 'recipients').flatMap((recipient) => {
        const type = textAt(recipient, 'type') ?? '';
        const find = FINDERS[type.toLowerCase()];
        if (find === undefined) {
            throw new NotSupported(`recipients of type ${type} of e-mail alerts`);
        }
        return find(textAt(recipient, 'field') || textAt(recipient, 'recipient') || '', recordId);
    });
    return [...new Set(found.filter((address) => address !== null))];
}
