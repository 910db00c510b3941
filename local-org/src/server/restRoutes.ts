import type { FastifyInstance } from 'fastify';
import type { OrgCalls } from './orgCalls.js';
import { failureOf } from './servedOrg.js';

const LATEST = '67.0';
const OLDEST = 31;

interface Version {
    readonly label: string;
    readonly url: string;
    readonly version: string;
}

function versions(): Version[] {
    const newest = Number(LATEST);
    return Array.from({ length: newest - OLDEST + 1 }, (_, index) => {
        const version = `${OLDEST + index}.0`;
        return { label: `Version ${version}`, url: `/services/data/v${version}`, version };
    });
}

/** The beginnings of the REST API: versions and queries, as the user. */
export function restRoutes(server: FastifyInstance, calls: OrgCalls): void {
    server.get('/services/data', (_request, reply) => reply.send(versions()));

    server.get('/services/data/:version/query', async (request, reply) => {
        const { q } = request.query as { q?: string };
        const { version } = request.params as { version: string };
        if (!q) {
            return reply
                .code(400)
                .send([
                    { errorCode: 'MALFORMED_QUERY', message: 'A query string has to be specified' }
                ]);
        }
        try {
            const rows = (await calls.call(request, 'query', {
                soql: q,
                mode: 'user'
            })) as unknown[];
            const [first] = rows as ({ count?: number; attributes?: object } | undefined)[];
            const isCount = rows.length === 1 && first?.count !== undefined && !first.attributes;
            const records = isCount ? [] : rows.map((row) => withAddress(row, version));
            return await reply.send({
                totalSize: isCount ? first.count : records.length,
                done: true,
                records
            });
        } catch (error: unknown) {
            const { kind, type, message } = failureOf(error);
            const isQuery = kind === 'apex' && type === 'System.QueryException';
            return reply
                .code(kind === 'internal' ? 500 : 400)
                .send([{ errorCode: isQuery ? 'MALFORMED_QUERY' : 'UNKNOWN_EXCEPTION', message }]);
        }
    });
}

/** A row with `attributes.url`, as the REST API gives it. */
function withAddress(row: unknown, version: string): unknown {
    const { attributes, ...fields } = row as {
        attributes?: { type: string };
        Id?: string;
        [field: string]: unknown;
    };
    if (!attributes) {
        return row;
    }
    const url = fields.Id
        ? { url: `/services/data/${version}/sobjects/${attributes.type}/${fields.Id}` }
        : {};
    return { attributes: { ...attributes, ...url }, ...fields };
}
