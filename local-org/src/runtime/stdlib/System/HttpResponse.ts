import type { ApexType } from '../../../shared/types.js';
import { libraryOf } from '../../../shared/types.js';
import { headerNames, HttpMessage, messageMembers } from '../../library/httpMessage.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { documentOf } from '../Dom/Document.js';

const TYPE = libraryOf('System.HttpResponse');

export class HttpResponse extends HttpMessage {
    status: string | null = null;
    statusCode: number | null = 0;

    get $type(): ApexType {
        return TYPE;
    }

    override toString(): string {
        return `System.HttpResponse[Status=${this.status}, StatusCode=${this.statusCode}]`;
    }
}

export default libraryClass('System.HttpResponse', {
    reference: apexReference('apex_classes_restful_http_httpresponse'),
    members: {
        ...messageMembers,
        'new()': () => new HttpResponse(),
        'Dom.Document getBodyDocument()': (self: HttpResponse) => documentOf(self.bodyText),
        'List<String> getHeaderKeys()': headerNames,
        'String getStatus()': (self: HttpResponse) => self.status,
        'Integer getStatusCode()': (self: HttpResponse) => self.statusCode,
        'void setStatus(String status)': (self: HttpResponse, status: string | null) => {
            self.status = status;
        },
        'void setStatusCode(Integer statusCode)': (self: HttpResponse, code: number | null) => {
            self.statusCode = code;
        }
    }
});
