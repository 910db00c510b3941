import { apexError } from '../../../shared/apexException.js';
import { ApexObject } from '../../../shared/apexObject.js';
import type { ApexType } from '../../../shared/types.js';
import { libraryOf, STRING } from '../../../shared/types.js';
import { ApexBlob, ApexMap, notNull } from '../../../shared/values/index.js';
import { NotSupported } from '../../../shared/notSupported.js';
import type { SObject } from '../../../schema/sobject.js';
import { setEmptyPage } from '../../library/currentPage.js';
import { PageParameters } from '../../library/pageParameters.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { currentTransaction } from '../../transaction.js';

const TYPE = libraryOf('System.PageReference');

/** An address with parameters: nothing here renders pages. */
export class PageReference extends ApexObject {
    readonly path: string;
    anchor: string | null;
    readonly parameters: PageParameters;
    readonly headers = new ApexMap<string, string>(STRING, STRING);
    readonly cookies = new ApexMap<string, unknown>(STRING, libraryOf('System.Cookie'));
    redirect = false;
    redirectCode = 302;

    constructor(url: string) {
        super();
        const [beforeAnchor = '', anchor] = url.split('#');
        const [path = '', query = ''] = beforeAnchor.split(/\?(.*)/s);
        this.path = path;
        this.anchor = anchor ?? null;
        this.parameters = new PageParameters(new URLSearchParams(query));
    }

    get $type(): ApexType {
        return TYPE;
    }

    get url(): string {
        const query = this.parameters
            .entries()
            .map(([name, value]) => `${encode(name)}=${encode(value ?? '')}`)
            .join('&');
        return `${this.path}${query === '' ? '' : `?${query}`}${this.anchor === null ? '' : `#${this.anchor}`}`;
    }

    override toString(): string {
        return `System.PageReference[${this.url}]`;
    }
}

function pageAt(url: string | null): PageReference {
    if (url === null) {
        throw apexError('System.NullPointerException', 'Argument 1 cannot be null');
    }
    return new PageReference(url);
}

setEmptyPage(() => new PageReference(''));

const encode = (text: string): string =>
    encodeURIComponent(text).replace(/%20/g, '+').replace(/%2F/gi, '%2F');

/** Tests get a stand-in for the page, as on the platform. */
const content = (what: string) => (): ApexBlob => {
    if (currentTransaction().test === null) {
        throw new NotSupported(`PageReference.${what}: no pages are rendered`);
    }
    return ApexBlob.ofText('UNIT.TEST');
};

export default libraryClass('System.PageReference', {
    reference: apexReference('apex_system_pagereference'),
    members: {
        'new(String url)': pageAt,
        'new(SObject record)': (record: SObject) => new PageReference(`/${notNull(record).id}`),
        'static PageReference forResource(String name)': (name: string) =>
            new PageReference(`/resource/${notNull(name)}`),
        'static PageReference forResource(String name, String path)': (
            name: string,
            path: string
        ) => new PageReference(`/resource/${notNull(name)}/${notNull(path)}`),
        'String getAnchor()': (self: PageReference) => self.anchor,
        'PageReference setAnchor(String anchor)': (self: PageReference, anchor: string | null) => {
            self.anchor = anchor;
            return self;
        },
        'Blob getContent()': content('getContent'),
        'Blob getContentAsPDF()': content('getContentAsPDF'),
        'Map<String, Cookie> getCookies()': (self: PageReference) => self.cookies,
        'Map<String, String> getHeaders()': (self: PageReference) => self.headers,
        'Map<String, String> getParameters()': (self: PageReference) => self.parameters,
        'Boolean getRedirect()': (self: PageReference) => self.redirect,
        'Integer getRedirectCode()': (self: PageReference) => self.redirectCode,
        'String getUrl()': (self: PageReference) => self.url,
        'PageReference setRedirect(Boolean redirect)': (
            self: PageReference,
            redirect: boolean | null
        ) => {
            self.redirect = redirect === true;
            return self;
        },
        'PageReference setRedirectCode(Integer code)': (self: PageReference, code: number) => {
            self.redirectCode = notNull(code);
            return self;
        },
        'void setCookies(List<Cookie> cookies)': (
            self: PageReference,
            cookies: { items: { name: string }[] }
        ) => {
            for (const cookie of notNull(cookies).items) {
                self.cookies.put(cookie.name, cookie);
            }
        }
    }
});
