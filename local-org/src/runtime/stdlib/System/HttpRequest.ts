import type { ApexType } from '../../../shared/types.js';
import { libraryOf } from '../../../shared/types.js';
import { notNull } from '../../../shared/values/index.js';
import { apexError } from '../../../shared/apexException.js';
import { NotSupported } from '../../../shared/notSupported.js';
import { HttpMessage, messageMembers } from '../../library/httpMessage.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { documentOf, xmlOf, type ApexDocument } from '../Dom/Document.js';

const TYPE = libraryOf('System.HttpRequest');
const MOST_MILLISECONDS = 120_000;

export class HttpRequest extends HttpMessage {
    endpoint: string | null = null;
    /** None is sent as GET, or as POST where there is a body. */
    method: string | null = null;
    timeout = 10_000;
    isCompressed = false;

    get $type(): ApexType {
        return TYPE;
    }

    override toString(): string {
        return `System.HttpRequest[Endpoint=${this.endpoint}, Method=${this.method}]`;
    }
}

function setTimeout(self: HttpRequest, timeout: number): void {
    if (notNull(timeout) < 1 || timeout > MOST_MILLISECONDS) {
        throw apexError(
            'System.CalloutException',
            `Invalid timeout: ${timeout}. Timeout must be between 1 and ${MOST_MILLISECONDS}`
        );
    }
    self.timeout = timeout;
}

export default libraryClass('System.HttpRequest', {
    reference: apexReference('apex_classes_restful_http_httprequest'),
    members: {
        ...messageMembers,
        'new()': () => new HttpRequest(),
        'Dom.Document getBodyDocument()': (self: HttpRequest) => documentOf(self.bodyText),
        'void setBodyDocument(Dom.Document document)': (
            self: HttpRequest,
            document: ApexDocument
        ) => {
            self.body = Buffer.from(xmlOf(notNull(document)), 'utf8');
        },
        'Boolean getCompressed()': (self: HttpRequest) => self.isCompressed,
        'String getEndpoint()': (self: HttpRequest) => self.endpoint,
        'String getMethod()': (self: HttpRequest) => self.method,
        'void setClientCertificate(String certificate, String password)': () => {
            throw new NotSupported('HttpRequest.setClientCertificate');
        },
        'void setClientCertificateName(String name)': () => {
            throw new NotSupported('HttpRequest.setClientCertificateName');
        },
        'void setCompressed(Boolean isCompressed)': (self: HttpRequest, value: boolean) => {
            self.isCompressed = notNull(value);
        },
        'void setEndpoint(String endpoint)': (self: HttpRequest, endpoint: string) => {
            self.endpoint = notNull(endpoint);
        },
        'void setMethod(String method)': (self: HttpRequest, method: string) => {
            self.method = notNull(method);
        },
        'void setTimeout(Integer milliseconds)': setTimeout
    }
});
