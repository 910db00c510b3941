import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { OrgCalls } from './orgCalls.js';

const BASE = '/services/data/:version/ui-api';

type Params = Readonly<Record<string, string>>;
const paramsOf = (request: FastifyRequest): Params => request.params as Params;
const bodyOf = (request: FastifyRequest): Record<string, unknown> =>
    (request.body ?? {}) as Record<string, unknown>;

/** https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_get_started.htm */
export function uiApiRoutes(server: FastifyInstance, calls: OrgCalls): void {
    server.get(`${BASE}/records/:recordId`, (request, reply) =>
        calls.ui(request, reply, 'record', { ...paramsOf(request), ...(request.query as Params) })
    );
    server.post(`${BASE}/records`, (request, reply) =>
        calls.ui(request, reply, 'createRecord', bodyOf(request), 201)
    );
    server.patch(`${BASE}/records/:recordId`, (request, reply) =>
        calls.ui(request, reply, 'updateRecord', { ...bodyOf(request), ...paramsOf(request) })
    );
    server.delete(`${BASE}/records/:recordId`, (request, reply) =>
        calls.ui(request, reply, 'deleteRecord', paramsOf(request))
    );
    server.get(`${BASE}/object-info/:objectApiName`, (request, reply) =>
        calls.ui(request, reply, 'objectInfo', paramsOf(request))
    );
    for (const end of ['', '/:fieldApiName']) {
        server.get(
            `${BASE}/object-info/:objectApiName/picklist-values/:recordTypeId${end}`,
            (request, reply) => calls.ui(request, reply, 'picklistValues', paramsOf(request))
        );
    }
    server.post(`${BASE}/related-list-records/:recordId/:relatedListId`, (request, reply) =>
        calls.ui(request, reply, 'relatedListRecords', { ...bodyOf(request), ...paramsOf(request) })
    );
    server.get(`${BASE}/related-list-count/:recordId/:relatedListId`, (request, reply) =>
        calls.ui(request, reply, 'relatedListCount', paramsOf(request))
    );
    server.post(`${BASE}/list-records/:objectApiName/:viewName`, (request, reply) =>
        calls.ui(request, reply, 'listRecords', { ...bodyOf(request), ...paramsOf(request) })
    );
    server.all(`${BASE}/*`, (request, reply) =>
        reply.code(404).send({
            statusCode: 404,
            errorCode: 'NOT_SUPPORTED',
            message: `NotSupported: ${request.method} ${request.url.split('?', 1)[0] ?? ''}`
        })
    );
}
