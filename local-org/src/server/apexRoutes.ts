import type { FastifyInstance } from 'fastify';
import type { OrgCalls } from './orgCalls.js';
import { failureOf, type CallFailure } from './servedOrg.js';

interface ApexRequest {
    readonly className?: unknown;
    readonly methodName?: unknown;
    readonly params?: unknown;
    readonly cacheable?: unknown;
}

type ApexAnswer =
    | { readonly returnValue: unknown }
    | { readonly refused: { readonly status: number; readonly message: string } };

/** `@AuraEnabled` methods for components. */
export function apexRoutes(server: FastifyInstance, calls: OrgCalls): void {
    server.post('/api/apex', async (request, reply) => {
        const { className, methodName, params, cacheable } = (request.body ?? {}) as ApexRequest;
        const call = {
            className: String(className ?? ''),
            methodName: String(methodName ?? ''),
            params: params ?? {},
            cacheable: cacheable === true
        };
        const operation = `${call.className}.${call.methodName}`;
        try {
            const answer = (await calls.call(request, 'callApex', call, operation)) as ApexAnswer;
            if ('refused' in answer) {
                const { status, message } = answer.refused;
                return reply.code(status).send({
                    message,
                    exceptionType: 'System.NoAccessException',
                    isUserDefinedException: false,
                    stackTrace: ''
                });
            }
            return reply.send(answer);
        } catch (error: unknown) {
            return reply.code(500).send(apexErrorBody(failureOf(error)));
        }
    });
}

interface DmlDetail {
    readonly statusCode?: string;
    readonly message?: string;
    readonly fields?: readonly string[];
}

/** The body of a failed Apex call, as Lightning's components know it. */
export function apexErrorBody(failure: CallFailure): Record<string, unknown> {
    const isNotSupported = failure.kind === 'notSupported';
    const body = {
        exceptionType: failure.kind === 'apex' ? failure.type : `LocalOrg.${failure.type}`,
        isUserDefinedException:
            failure.kind === 'apex' && !/^(?:System|Database|ConnectApi)\./.test(failure.type),
        message: failure.message,
        stackTrace: failure.stackTrace,
        ...(isNotSupported ? { notSupported: true } : {})
    };
    const details = Array.isArray(failure.details) ? (failure.details as readonly DmlDetail[]) : [];
    if (failure.type !== 'System.DmlException' || details.length === 0) {
        return body;
    }
    const fieldErrors: Record<string, object[]> = {};
    const pageErrors: object[] = [];
    for (const { statusCode = '', message = '', fields = [] } of details) {
        if (fields.length === 0) {
            pageErrors.push({ statusCode, message });
        }
        for (const field of fields) {
            (fieldErrors[field] ??= []).push({ statusCode, message });
        }
    }
    return { ...body, pageErrors, fieldErrors, duplicateResults: [], index: null };
}
