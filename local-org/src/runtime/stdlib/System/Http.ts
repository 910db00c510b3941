import { apexError } from '../../../shared/apexException.js';
import { notNull } from '../../../shared/values/index.js';
import { callMethod } from '../../callMethod.js';
import { DataObject } from '../../library/dataObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { currentTransaction } from '../../transaction.js';
import type { HttpRequest } from './HttpRequest.js';
import { HttpResponse } from './HttpResponse.js';

/** A mock answers where a test registered one, whatever the request lacks; else the org sends, and refuses in a test. */
function send(_self: DataObject, request: HttpRequest): HttpResponse {
    const { endpoint } = notNull(request);
    const { callouts, test } = currentTransaction();
    const mock = test?.mocks.get('httpcalloutmock') ?? test?.mocks.get('system.httpcalloutmock');
    if (mock !== undefined) {
        callouts.check();
        const response = callMethod(mock, 'respond', [request]) as HttpResponse | null;
        return notNull(response);
    }
    if (endpoint === null) {
        throw apexError('System.CalloutException', 'no endpoint specified');
    }
    const answer = callouts.send({
        method: request.method ?? (request.body === null ? 'GET' : 'POST'),
        endpoint,
        headers: request.headerList,
        body: request.body,
        timeout: request.timeout,
        isCompressed: request.isCompressed
    });
    const response = new HttpResponse();
    response.statusCode = answer.statusCode;
    response.status = answer.status;
    response.body = answer.body;
    for (const [name, value] of answer.headers) {
        response.setHeader(name, value);
    }
    return response;
}

export default libraryClass('System.Http', {
    reference: apexReference('apex_classes_restful_http_http'),
    members: {
        'new()': () => new DataObject('System.Http'),
        'HttpResponse send(HttpRequest request)': send,
        'String toString()': () => 'System.Http'
    }
});
