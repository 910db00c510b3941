import type { ExternalCredential, NamedCredential, ProjectModel } from '../../metadata/model.js';
import type { CalloutRequest } from '../../shared/ports.js';
import { NotSupported } from '../../shared/notSupported.js';
import type { LocalConfig } from '../config/localConfig.js';
import { signedForAws, type AwsScope } from './awsSignature.js';
import { findNamed, type CalloutTarget } from './endpoint.js';
import { mergeFields, type CredentialValues } from './mergeFields.js';

type Header = readonly [name: string, value: string];

/**
 * Makes the request that really goes out: address, custom headers and authorization of a named credential.
 * Runs on the main thread only, which alone holds the secret values.
 * @see https://help.salesforce.com/s/articleView?id=xcloud.nc_named_creds_and_ext_creds.htm
 */
export function mergeCredential(
    request: CalloutRequest,
    target: CalloutTarget,
    model: Pick<ProjectModel, 'namedCredentials' | 'externalCredentials'>,
    config: Pick<LocalConfig, 'namedCredentials' | 'externalCredentials'>
): CalloutRequest {
    if (target.kind === 'address') {
        return request;
    }
    const credential = findNamed(model.namedCredentials, target.name)!;
    const external =
        credential.externalCredential === undefined
            ? undefined
            : findNamed(model.externalCredentials, credential.externalCredential);
    const values = valuesFor(credential, external, target.principal, config);
    const url = entryOf(config.namedCredentials, credential.name)?.url || credential.url;
    if (!url) {
        throw new NotSupported(`named credential ${credential.name}: it has no URL`);
    }

    const headers: Header[] = request.headers.map(([name, value]) => [
        name,
        credential.allowMergeFieldsInHeader ? mergeFields(value, values) : value
    ]);
    for (const header of [...credential.headers, ...(external?.headers ?? [])]) {
        set(headers, header.name, mergeFields(header.value ?? '', values));
    }
    const isAws = protocolOf(credential, external) === 'awssv4';
    const authorization = isAws ? null : authorizationOf(credential, external, values);
    if (authorization !== null && !has(headers, 'authorization')) {
        headers.push(['Authorization', authorization]);
    }
    const merged: CalloutRequest = {
        ...request,
        // The platform joins the two as they are: a slash too many or too few is the caller's mistake.
        endpoint: url + target.rest,
        headers,
        body: credential.allowMergeFieldsInBody ? mergedBody(request.body, values) : request.body
    };
    return isAws && credential.generateAuthorizationHeader
        ? signedForAws(merged, awsScopeOf(credential, external), values)
        : merged;
}

const protocolOf = (
    credential: NamedCredential,
    external: ExternalCredential | undefined
): string => (external?.protocol ?? credential.protocol ?? 'NoAuthentication').toLowerCase();

function awsScopeOf(
    credential: NamedCredential,
    external: ExternalCredential | undefined
): AwsScope {
    const valueOf = (name: string): string =>
        external?.parameters.find((parameter) => parameter.name === name)?.value ?? '';
    const scope = { service: valueOf('AwsService'), region: valueOf('AwsRegion') };
    if (scope.service === '' || scope.region === '') {
        throw new NotSupported(
            `named credential ${credential.name}: AwsSv4 without AwsService and AwsRegion on an external credential`
        );
    }
    return scope;
}

function mergedBody(body: Uint8Array | null, values: CredentialValues): Uint8Array | null {
    return body === null
        ? null
        : new Uint8Array(Buffer.from(mergeFields(Buffer.from(body).toString('utf8'), values)));
}

function valuesFor(
    credential: NamedCredential,
    external: ExternalCredential | undefined,
    principal: string | null,
    config: Pick<LocalConfig, 'namedCredentials' | 'externalCredentials'>
): CredentialValues {
    const values = new Map<string, string>();
    const add = (entries: Readonly<Record<string, string>> | undefined): void => {
        for (const [name, value] of Object.entries(entries ?? {})) {
            values.set(name.toLowerCase(), value);
        }
    };
    if (credential.username !== undefined) {
        values.set('username', credential.username);
    }
    if (external !== undefined) {
        const local = entryOf(config.externalCredentials, external.name);
        add(local?.parameters);
        add(principal === null ? undefined : entryOf(local?.principals ?? {}, principal));
    }
    add(entryOf(config.namedCredentials, credential.name)?.parameters);
    return values;
}

/** What the platform itself writes into `Authorization`, by the protocol. */
function authorizationOf(
    credential: NamedCredential,
    external: ExternalCredential | undefined,
    values: CredentialValues
): string | null {
    if (!credential.generateAuthorizationHeader) {
        return null;
    }
    const protocol = external?.protocol ?? credential.protocol ?? 'NoAuthentication';
    switch (protocol.toLowerCase()) {
        case 'custom':
        case 'noauthentication':
            return null;
        case 'basic':
        case 'password': {
            const user = `${values.get('username') ?? ''}:${values.get('password') ?? ''}`;
            return `Basic ${Buffer.from(user, 'utf8').toString('base64')}`;
        }
        default: {
            // The flow that would fetch a token is not run; a token that was put there by hand is used.
            const token = values.get('accesstoken') ?? values.get('oauthtoken');
            if (token === undefined) {
                throw new NotSupported(
                    `authentication protocol ${protocol} of named credential ${credential.name} ` +
                        '(an AccessToken can be given in .local-org/credentials.json)'
                );
            }
            return `Bearer ${token}`;
        }
    }
}

const has = (headers: readonly Header[], name: string): boolean =>
    headers.some(([key]) => key.toLowerCase() === name);

function set(headers: Header[], name: string, value: string): void {
    const at = headers.findIndex(([key]) => key.toLowerCase() === name.toLowerCase());
    headers.splice(at === -1 ? headers.length : at, at === -1 ? 0 : 1, [name, value]);
}

function entryOf<T>(entries: Readonly<Record<string, T>>, name: string): T | undefined {
    const key = Object.keys(entries).find((entry) => entry.toLowerCase() === name.toLowerCase());
    return key === undefined ? undefined : entries[key];
}
