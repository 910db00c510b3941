import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServedOrg } from './servedOrg.js';

const USER_COOKIE = 'local-org-user';
const APP_COOKIE = 'local-org-app';

/** Cookies of a request by name. */
export function cookiesOf(request: FastifyRequest): ReadonlyMap<string, string> {
    const pairs = (request.headers.cookie ?? '').split(';').map((pair) => {
        const [name = '', ...value] = pair.trim().split('=');
        return [name, safeDecode(value.join('='))] as const;
    });
    return new Map(pairs);
}

function safeDecode(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}

/** Who asks: chosen in the page, not authenticated. The administrator until somebody is chosen. */
export class Session {
    private readonly org: ServedOrg;
    private readonly known = new Set<string>();
    private administrator: string | undefined;

    constructor(org: ServedOrg) {
        this.org = org;
    }

    async userOf(request: FastifyRequest): Promise<string> {
        const chosen = cookiesOf(request).get(USER_COOKIE);
        if (chosen && (await this.isUser(chosen))) {
            return chosen;
        }
        this.administrator ??= await this.org.userIdOf(null);
        return this.administrator;
    }

    appOf(request: FastifyRequest): string | undefined {
        return cookiesOf(request).get(APP_COOKIE);
    }

    async choose(reply: FastifyReply, userId: string): Promise<boolean> {
        if (!(await this.isUser(userId))) {
            return false;
        }
        const cookie = `${USER_COOKIE}=${encodeURIComponent(userId)}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000`;
        void reply.header('set-cookie', cookie);
        return true;
    }

    /** A cookie may be older than the data: an id that is no active user is as good as none. */
    private async isUser(userId: string): Promise<boolean> {
        if (!this.known.has(userId)) {
            const administrator = await this.org.userIdOf(null);
            const users = (await this.org.call(administrator, 'listUsers', {})) as { Id: string }[];
            users.forEach(({ Id }) => this.known.add(Id));
        }
        return this.known.has(userId);
    }
}
