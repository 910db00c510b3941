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

const ADMINISTRATOR = 'System Administrator';

/**
 * Who asks: chosen in the page, not authenticated. Until somebody is chosen, the first user that
 * `local-org.json` names, or else the administrator that every org begins with.
 */
export class Session {
    private readonly org: ServedOrg;
    private readonly known = new Set<string>();
    private first: string | undefined;

    constructor(org: ServedOrg) {
        this.org = org;
    }

    async userOf(request: FastifyRequest): Promise<string> {
        const chosen = cookiesOf(request).get(USER_COOKIE);
        if (chosen && (await this.isUser(chosen))) {
            return chosen;
        }
        this.first ??= await this.firstUser();
        return this.first;
    }

    /**
     * Of the users whom one may become, those of flesh and blood: where the project names an
     * administrator of its own, the one that every org begins with is only in the way.
     */
    async withoutSeeded<U extends { readonly id: string }>(users: readonly U[]): Promise<U[]> {
        const configured = this.org.config?.users ?? [];
        if (!configured.some(({ profile }) => profile === ADMINISTRATOR)) {
            return [...users];
        }
        const seeded = await this.org.userIdOf(null);
        return users.filter(({ id }) => id !== seeded);
    }

    private async firstUser(): Promise<string> {
        const [configured] = this.org.config?.users ?? [];
        if (configured) {
            const id = await this.org.userIdOf(configured.username).catch(() => undefined);
            if (id !== undefined) {
                return id;
            }
        }
        return this.org.userIdOf(null);
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
