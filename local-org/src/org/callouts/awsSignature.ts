import { createHash, createHmac } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { NotSupported } from '../../shared/notSupported.js';
import type { CalloutRequest } from '../../shared/ports.js';
import type { CredentialValues } from './mergeFields.js';

type Header = readonly [name: string, value: string];

export interface AwsScope {
    /** The external credential's parameters `AwsService` and `AwsRegion`. */
    readonly service: string;
    readonly region: string;
}

/**
 * Signs a request as an external credential of protocol `AwsSv4` does: IAM user with access key, AWS Signature
 * Version 4. How the platform's own signer encodes a path that holds `%` is not documented; AWS demands that it
 * be encoded twice, and so it is here (DIFFERENCES.md).
 * @see https://help.salesforce.com/s/articleView?id=xcloud.nc_create_edit_awssig4_ext_cred.htm
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function signedForAws(
    request: CalloutRequest,
    scope: AwsScope,
    values: CredentialValues,
    now = new Date()
): CalloutRequest {
    const accessKey = values.get('awsaccesskeyid');
    const secret = values.get('awssecretaccesskey');
    if (values.get('awsrolearn') !== undefined) {
        throw new NotSupported(
            'authentication protocol AwsSv4 with a role (Security Token Service)'
        );
    }
    if (accessKey === undefined || secret === undefined) {
        throw new NotSupported(
            'authentication protocol AwsSv4 without awsAccessKeyId and awsSecretAccessKey ' +
                '(they can be given in .local-org/credentials.json)'
        );
    }
    const url = new URL(request.endpoint);
    const moment = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
    const headers: Header[] = [
        ...request.headers.filter(([name]) => !/^(authorization|x-amz-date)$/i.test(name)),
        ['X-Amz-Date', moment]
    ];
    const signed = canonicalHeaders(headers, url.host);
    const canonical = [
        request.method,
        url.pathname.split('/').map(encoded).join('/') || '/',
        canonicalQuery(url.searchParams),
        ...signed.map(([name, value]) => `${name}:${value}`),
        '',
        signed.map(([name]) => name).join(';'),
        sha256(payloadOf(request))
    ].join('\n');
    const day = moment.slice(0, 8);
    const credentialScope = `${day}/${scope.region}/${scope.service}/aws4_request`;
    const key = [day, scope.region, scope.service, 'aws4_request'].reduce<Buffer | string>(
        hmac,
        `AWS4${secret}`
    );
    const signature = hmac(
        key,
        ['AWS4-HMAC-SHA256', moment, credentialScope, sha256(canonical)].join('\n')
    ).toString('hex');
    headers.push([
        'Authorization',
        `AWS4-HMAC-SHA256 Credential=${accessKey}/${credentialScope}, ` +
            `SignedHeaders=${signed.map(([name]) => name).join(';')}, Signature=${signature}`
    ]);
    return { ...request, headers };
}

/** Host, content type and what Amazon calls its own, in lower case and sorted. */
function canonicalHeaders(headers: readonly Header[], host: string): Header[] {
    return [
        ['host', host] as const,
        ...headers
            .filter(([name]) => /^(content-type|x-amz-.*)$/i.test(name))
            .map(([name, value]) => [name.toLowerCase(), value.trim().replace(/ +/g, ' ')] as const)
    ].sort(([a], [b]) => (a < b ? -1 : 1));
}

const canonicalQuery = (parameters: URLSearchParams): string =>
    [...parameters]
        .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
        .sort()
        .join('&');

/** As RFC 3986 has it, which leaves fewer characters alone than encodeURIComponent. */
const encoded = (text: string): string =>
    encodeURIComponent(text).replace(
        /[!'()*]/g,
        (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
    );

const payloadOf = ({ body, isCompressed }: CalloutRequest): Uint8Array | string =>
    body === null ? '' : isCompressed ? gzipSync(body) : body;

const sha256 = (data: Uint8Array | string): string =>
    createHash('sha256').update(data).digest('hex');

const hmac = (key: Buffer | string, data: string): Buffer =>
    createHmac('sha256', key).update(data).digest();
