import type { CredentialParameter, ExternalCredential } from '../model.js';
import type { Reader } from '../modelDraft.js';
import { child, childrenNamed, flagAt, numberAt, textAt, type XmlElement } from '../xml.js';

const bySequence = (a: CredentialParameter, b: CredentialParameter): number =>
    a.sequence - b.sequence;

function readParameters(root: XmlElement, element: string): CredentialParameter[] {
    return childrenNamed(root, element).map((parameter, index) => ({
        type: textAt(parameter, 'parameterType') ?? '',
        name: textAt(parameter, 'parameterName') ?? '',
        group: textAt(parameter, 'parameterGroup'),
        value: textAt(parameter, 'parameterValue') ?? null,
        sequence: numberAt(parameter, 'sequenceNumber') ?? index + 1,
        description: textAt(parameter, 'description'),
        principal: textAt(parameter, 'principal')
    }));
}

/**
 * A named credential: a secured endpoint with an external credential, or the legacy kind.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_namedcredential.htm
 */
export const readNamedCredential: Reader = (root, file, { model }) => {
    const parameters = readParameters(root, 'namedCredentialParameters');
    const type = textAt(root, 'namedCredentialType') ?? 'Legacy';
    const authentication = childrenNamed(root, 'namedCredentialParameters').find(
        (parameter) => child(parameter, 'externalCredential') !== undefined
    );
    model.namedCredentials.push({
        name: file.name,
        label: textAt(root, 'label') ?? file.name,
        type,
        url:
            parameters.find((parameter) => parameter.type === 'Url')?.value ??
            textAt(root, 'endpoint') ??
            null,
        externalCredential:
            authentication === undefined ? undefined : textAt(authentication, 'externalCredential'),
        allowMergeFieldsInBody: flagAt(root, 'allowMergeFieldsInBody'),
        allowMergeFieldsInHeader: flagAt(root, 'allowMergeFieldsInHeader'),
        generateAuthorizationHeader: flagAt(root, 'generateAuthorizationHeader', true),
        calloutStatus: textAt(root, 'calloutStatus') ?? 'Enabled',
        headers: parameters.filter((parameter) => parameter.type === 'HttpHeader').sort(bySequence),
        parameters,
        protocol: textAt(root, 'protocol'),
        principalType: textAt(root, 'principalType'),
        username: textAt(root, 'username'),
        position: root.position
    });
};

const PRINCIPALS = new Set(['NamedPrincipal', 'PerUserPrincipal', 'AnonymousPrincipal']);

type Principal = ExternalCredential['principals'][number];

/** @see https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_externalcredential.htm */
export const readExternalCredential: Reader = (root, file, { model }) => {
    const parameters = readParameters(root, 'externalCredentialParameters');
    model.externalCredentials.push({
        name: file.name,
        label: textAt(root, 'label') ?? file.name,
        protocol: textAt(root, 'authenticationProtocol') ?? 'Custom',
        description: textAt(root, 'description'),
        headers: parameters.filter((parameter) => parameter.type === 'AuthHeader').sort(bySequence),
        principals: parameters
            .filter((parameter) => PRINCIPALS.has(parameter.type))
            .sort(bySequence)
            .map((parameter) => ({
                // The group names the principal; older files repeat it as the parameter's name.
                name: parameter.group ?? parameter.name,
                type: parameter.type as Principal['type'],
                sequence: parameter.sequence
            })),
        parameters,
        position: root.position
    });
};

export const readRemoteSite: Reader = (root, file, { model }) => {
    model.remoteSites.push({
        name: file.name,
        url: textAt(root, 'url') ?? '',
        isActive: flagAt(root, 'isActive', true),
        position: root.position
    });
};

export const readCspTrustedSite: Reader = (root, file, { model }) => {
    model.cspTrustedSites.push({
        name: file.name,
        url: textAt(root, 'endpointUrl') ?? '',
        isActive: flagAt(root, 'isActive', true),
        position: root.position
    });
};
