import { answer } from '../../org/services/ui/index.js';
import { UserError } from '../../org/userError.js';
import type { ServedOrg } from '../servedOrg.js';
import { FakeData } from './fakeData.js';

type ApexMethod = (params: Readonly<Record<string, unknown>>) => unknown;

/** An org without a database or Apex: pages over rows in memory, and methods given by the test. */
export class FakeOrg implements ServedOrg {
    readonly data: FakeData;
    readonly apex = new Map<string, ApexMethod>();
    readonly emails: object[] = [];
    readonly project: ServedOrg['project'];
    config: NonNullable<ServedOrg['config']> = { users: [] };
    onPlatformEvent: ServedOrg['onPlatformEvent'];

    constructor(projectDir: string) {
        this.data = new FakeData(projectDir);
        this.project = { model: this.data.model, diagnostics: [] };
    }

    async call(userId: string, service: string, params: unknown): Promise<unknown> {
        this.beUser(userId);
        // as if it had crossed to a worker and back
        const received = structuredClone(params);
        const result = this.run(service, received as Record<string, unknown>);
        return structuredClone(await result);
    }

    private run(service: string, params: Record<string, unknown>): unknown {
        switch (service) {
            case 'ui':
                return answer(this.data, String(params['name']), params['params']);
            case 'listUsers':
                return this.data.select({ object: 'User', fields: ['Id', 'Name', 'Username'] });
            case 'listEmails':
                return this.emails;
            case 'callApex': {
                const name = `${String(params['className'])}.${String(params['methodName'])}`;
                const method = this.apex.get(name);
                return method
                    ? Promise.resolve(method(params['params'] as Record<string, unknown>)).then(
                          (returnValue) => ({ returnValue: returnValue ?? null })
                      )
                    : { refused: { status: 404, message: `There is no method ${name}` } };
            }
            default:
                throw new Error(`There is no service ${service}`);
        }
    }

    async userIdOf(username: string | null): Promise<string> {
        const users = this.data.select({ object: 'User', fields: ['Id', 'Username'] });
        const found =
            username === null ? users[0] : users.find((user) => user['Username'] === username);
        if (!found) {
            throw new UserError(`There is no user ${username}.`, 'Choose another.');
        }
        return String(found['Id']);
    }

    private beUser(userId: string): void {
        const [row] = this.data.select({
            object: 'User',
            fields: ['Id', 'Name', 'Username', 'ProfileId', 'Profile.Name'],
            where: { field: 'Id', is: '=', value: userId }
        });
        if (row) {
            this.data.user = {
                ...this.data.user,
                id: userId,
                name: String(row['Name']),
                username: String(row['Username']),
                profileId: row['ProfileId'] as string,
                profileName: String(row['Profile.Name'])
            };
        }
    }
}
