import { apexError } from '../../../shared/apexException.js';
import type { ApexType } from '../../../shared/types.js';
import { libraryOf, STRING } from '../../../shared/types.js';
import { ApexMap, notNull } from '../../../shared/values/index.js';
import { HttpMessage, messageMembers } from '../../library/httpMessage.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { staticResource } from '../../library/staticResources.js';
import type { HttpRequest } from './HttpRequest.js';
import { HttpResponse } from './HttpResponse.js';

/** Answers with the content of static resources: one, or one an endpoint. */
class ResourceMock extends HttpMessage {
    readonly isMultiple: boolean;
    readonly byEndpoint = new ApexMap<string, string>(STRING, STRING);
    resource: string | null = null;
    status = 'OK';
    statusCode = 200;

    constructor(isMultiple: boolean) {
        super();
        this.isMultiple = isMultiple;
    }

    get $type(): ApexType {
        return libraryOf(
            this.isMultiple
                ? 'System.MultiStaticResourceCalloutMock'
                : 'System.StaticResourceCalloutMock'
        );
    }

    respond$1(request: HttpRequest): HttpResponse {
        const name = this.isMultiple ? this.byEndpoint.get(request.endpoint ?? '') : this.resource;
        if (name === null) {
            throw apexError(
                'System.CalloutException',
                `No static resource is set for ${request.endpoint}`
            );
        }
        const response = new HttpResponse();
        response.body = staticResource(name);
        response.status = this.status;
        response.statusCode = this.statusCode;
        for (const [header, value] of this.headerList) {
            response.setHeader(header, value);
        }
        return response;
    }
}

const shared = {
    'void setHeader(String name, String value)':
        messageMembers['void setHeader(String name, String value)'],
    'void setStatus(String status)': (self: ResourceMock, status: string) => {
        self.status = notNull(status);
    },
    'void setStatusCode(Integer statusCode)': (self: ResourceMock, code: number) => {
        self.statusCode = notNull(code);
    },
    'HttpResponse respond(HttpRequest request)': (self: ResourceMock, request: HttpRequest) =>
        self.respond$1(notNull(request))
};

export default libraryClass('System.StaticResourceCalloutMock', {
    reference: apexReference('apex_class_System_StaticResourceCalloutMock'),
    implements: ['HttpCalloutMock'],
    members: {
        ...shared,
        'new()': () => new ResourceMock(false),
        'void setStaticResource(String name)': (self: ResourceMock, name: string) => {
            self.resource = notNull(name);
        }
    }
});

export const multiple = libraryClass('System.MultiStaticResourceCalloutMock', {
    reference: apexReference('apex_class_System_MultiStaticResourceCalloutMock'),
    implements: ['HttpCalloutMock'],
    members: {
        ...shared,
        'new()': () => new ResourceMock(true),
        'void setStaticResource(String endpoint, String name)': (
            self: ResourceMock,
            endpoint: string,
            name: string
        ) => {
            self.byEndpoint.put(notNull(endpoint), notNull(name));
        }
    }
});
