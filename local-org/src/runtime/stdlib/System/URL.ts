import { apexError } from '../../../shared/apexException.js';
import { ApexObject } from '../../../shared/apexObject.js';
import { libraryOf } from '../../../shared/types.js';
import { notNull } from '../../../shared/values/index.js';
import { currentPage } from '../../library/currentPage.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import type { PageReference } from './PageReference.js';

const TYPE = libraryOf('System.URL');
/** Where links of the local org seem to point: the org has no domain of its own. */
const ORG_DOMAIN = 'https://local-org.my.salesforce.com';

/** A URL in the parts that Java's has. */
class ApexUrl extends ApexObject {
    readonly protocol: string;
    readonly authority: string;
    readonly file: string;
    readonly anchor: string | null;

    constructor(protocol: string, authority: string, file: string, anchor: string | null = null) {
        super();
        this.protocol = protocol;
        this.authority = authority;
        this.file = file;
        this.anchor = anchor;
    }

    get $type() {
        return TYPE;
    }

    get host(): string {
        return this.authority.replace(/^.*@/, '').replace(/:\d+$/, '');
    }

    get port(): number {
        return Number(/:(\d+)$/.exec(this.authority)?.[1] ?? -1);
    }

    override $equals(other: unknown): boolean {
        return other instanceof ApexUrl && String(other) === String(this);
    }

    override toString(): string {
        return `${this.protocol}://${this.authority}${this.file}${this.anchor === null ? '' : `#${this.anchor}`}`;
    }
}

function parse(text: string): ApexUrl {
    const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^#]*)(?:#(.*))?$/i.exec(notNull(text));
    if (match === null) {
        throw apexError('System.StringException', `no protocol: ${text}`);
    }
    return new ApexUrl(match[1]!, match[2]!, match[3]!, match[4] ?? null);
}

/** A text against a base, as a browser follows a link. */
const relative = (base: ApexUrl, text: string): ApexUrl =>
    parse(new URL(notNull(text), String(notNull(base))).toString());

const query = (self: ApexUrl): string | null => /\?(.*)$/.exec(self.file)?.[1] ?? null;

export default libraryClass('System.URL', {
    reference: apexReference('apex_methods_system_url'),
    members: {
        'new(String text)': parse,
        'new(Url base, String text)': relative,
        'new(String protocol, String host, String file)': (
            protocol: string,
            host: string,
            file: string
        ) => new ApexUrl(notNull(protocol), notNull(host), notNull(file)),
        'new(String protocol, String host, Integer port, String file)': (
            protocol: string,
            host: string,
            port: number,
            file: string
        ) => new ApexUrl(notNull(protocol), `${notNull(host)}:${notNull(port)}`, notNull(file)),
        'static Url getCurrentRequestUrl()': () => {
            const page = currentPage() as PageReference | null;
            return parse(`${ORG_DOMAIN}${page?.url ?? '/'}`);
        },
        'static Url getOrgDomainUrl()': () => parse(ORG_DOMAIN),
        'static Url getSalesforceBaseUrl()': () => parse(ORG_DOMAIN),
        'static String getFileFieldURL(String id, String field)': (id: string, field: string) =>
            `${ORG_DOMAIN}/servlet/servlet.FileDownload?file=${notNull(id)}&field=${notNull(field)}`,
        'String getAuthority()': (self: ApexUrl) => self.authority,
        'Integer getDefaultPort()': (self: ApexUrl) => (self.protocol === 'http' ? 80 : 443),
        'String getFile()': (self: ApexUrl) => self.file,
        'String getHost()': (self: ApexUrl) => self.host,
        'String getPath()': (self: ApexUrl) => self.file.replace(/\?.*$/, ''),
        'Integer getPort()': (self: ApexUrl) => self.port,
        'String getProtocol()': (self: ApexUrl) => self.protocol,
        'String getQuery()': query,
        'String getRef()': (self: ApexUrl) => self.anchor,
        'String getUserInfo()': (self: ApexUrl) => /^(.*)@/.exec(self.authority)?.[1] ?? null,
        'Boolean sameFile(System.Url other)': (self: ApexUrl, other: ApexUrl) =>
            String(self).replace(/#.*$/, '') === String(notNull(other)).replace(/#.*$/, ''),
        'String toExternalForm()': (self: ApexUrl) => String(self)
    }
});

/** Addresses of the org's domains. */
export const domainCreator = libraryClass('System.DomainCreator', {
    reference: apexReference('apex_class_System_DomainCreator'),
    members: {
        'static String getOrgMyDomainHostname()': () => 'local-org.my.salesforce.com',
        'static String getLightningHostname()': () => 'local-org.lightning.force.com',
        'static String getVisualforceHostname(String packageName)': (name: string | null) =>
            `local-org--${name ?? 'c'}.vf.force.com`,
        'static String getContentHostname()': () => 'local-org.file.force.com',
        'static String getSetupHostname()': () => 'local-org.my.salesforce-setup.com',
        'static String getExperienceCloudSitesHostname()': () => 'local-org.my.site.com',
        'static String getSalesforceSitesHostname()': () => 'local-org.my.salesforce-sites.com'
    }
});
