import { apexError } from '../../shared/apexException.js';
import { currentTransaction } from '../transaction.js';

/** The bytes of a static resource, by name; the database holds them as the platform's StaticResource.Body. */
export function staticResource(name: string): Uint8Array {
    const { database, user } = currentTransaction();
    const { records } = database.query(
        {
            select: [{ kind: 'field', expression: { kind: 'path', path: ['Body'] } }],
            from: { object: 'StaticResource' },
            where: {
                kind: 'compare',
                left: { kind: 'path', path: ['Name'] },
                operator: '=',
                right: { kind: 'bind', expression: name }
            },
            orderBy: [],
            allRows: false,
            forUpdate: false,
            forView: false,
            forReference: false,
            isCount: false,
            text: 'SELECT Body FROM StaticResource WHERE Name = :name'
        },
        {
            bind: (expression: string) => expression,
            access: { userId: user.id, mode: 'system', sharing: false }
        }
    );
    const body = (
        records[0] as { get(field: string): { bytes: Uint8Array } | null } | undefined
    )?.get('Body');
    if (body === undefined || body === null) {
        throw apexError('System.CalloutException', `Static Resource ${name} is not found`);
    }
    return body.bytes;
}
