import { apexError } from '../../shared/apexException.js';
import type { NamedCredential, ProjectModel } from '../../metadata/model.js';
import type { CalloutRequest } from '../../shared/ports.js';

/** Whom a callout goes to, checked in the running user's name but without secrets yet. */
export type CalloutTarget =
    | { readonly kind: 'address' }
    | {
          readonly kind: 'credential';
          readonly name: string;
          /** What comes after the name: `/v1/responses?x=1`. */
          readonly rest: string;
          /** The principal of the external credential in whose name it is made; legacy ones have none. */
          readonly principal: string | null;
      };

/** Asks for the running user's permission sets; database/permissions.ts answers. */
export type PrincipalAccess = (externalCredential: string, principal: string) => boolean;

/**
 * Whether the running user may call this endpoint.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_callouts_named_credentials.htm
 * @see https://help.salesforce.com/s/articleView?id=xcloud.nc_enable_ext_cred_principal.htm
 */
export function targetOf(
    request: CalloutRequest,
    model: Pick<ProjectModel, 'namedCredentials' | 'externalCredentials' | 'remoteSites'>,
    hasAccess: PrincipalAccess
): CalloutTarget {
    const match = /^callout:([^/?#]+)(.*)$/is.exec(request.endpoint);
    if (match === null) {
        checkRemoteSite(request.endpoint, model.remoteSites);
        return { kind: 'address' };
    }
    const name = match[1]!;
    const credential = findNamed(model.namedCredentials, name);
    if (credential === undefined || credential.calloutStatus.toLowerCase() === 'disabled') {
        throw apexError(
            'System.CalloutException',
            `The callout couldn't access the endpoint. You might not have the required permissions, or the named credential "${name}" might not exist.`
        );
    }
    return {
        kind: 'credential',
        name: credential.name,
        rest: match[2]!,
        principal: principalFor(credential, model, hasAccess)
    };
}

/** The first principal, in sequence, that the user's permission sets open. */
function principalFor(
    credential: NamedCredential,
    model: Pick<ProjectModel, 'externalCredentials'>,
    hasAccess: PrincipalAccess
): string | null {
    if (credential.externalCredential === undefined) {
        return null;
    }
    const external = findNamed(model.externalCredentials, credential.externalCredential);
    const principals = [...(external?.principals ?? [])].sort((a, b) => a.sequence - b.sequence);
    const open = principals.find((principal) => hasAccess(external!.name, principal.name));
    if (open === undefined) {
        throw apexError(
            'System.CalloutException',
            `We couldn't access the credential(s). You might not have the required permissions, or the external credential "${credential.externalCredential}" might not exist.`
        );
    }
    return open.name;
}

function checkRemoteSite(endpoint: string, sites: ProjectModel['remoteSites']): void {
    let origin: string;
    try {
        origin = new URL(endpoint).origin;
    } catch {
        throw apexError('System.CalloutException', `no protocol: ${endpoint}`);
    }
    const isKnown = sites.some((site) => site.isActive && originOf(site.url) === origin);
    if (!isKnown) {
        throw apexError(
            'System.CalloutException',
            `Unauthorized endpoint, please check Setup->Security->Remote site settings. endpoint = ${endpoint}`
        );
    }
}

function originOf(url: string): string | null {
    try {
        return new URL(url).origin;
    } catch {
        return null;
    }
}

/** API names compare without case. */
export function findNamed<T extends { readonly name: string }>(
    items: readonly T[],
    name: string
): T | undefined {
    const lower = name.toLowerCase();
    return items.find((item) => item.name.toLowerCase() === lower);
}
