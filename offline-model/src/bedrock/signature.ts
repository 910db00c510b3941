import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { denied, FAILURES_OF_BEDROCK } from './error.js';

/** The access key that the stand-in knows; a real endpoint asks its own directory. */
export const OFFLINE_ACCESS_KEY = { id: 'offline', secret: 'offline-secret' };

export interface SignedRequest {
    readonly method: string;
    /** As it stands in the request line: path and query, still encoded. */
    readonly url: string;
    readonly headers: Readonly<Record<string, unknown>>;
    readonly body: string;
}

const AUTHORIZATION =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8}\/([^/]+)\/([^/]+)\/aws4_request), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

/** Lets in a bearer key, or a request signed with AWS Signature Version 4 by the key that we know. */
export function requireAuthentication(request: SignedRequest, now = new Date()): void {
    const authorization = String(request.headers['authorization'] ?? '');
    const bearer = /^Bearer\s+(\S+)$/.exec(authorization)?.[1];
    if (bearer) {
        if (bearer === 'invalid') {
            throw FAILURES_OF_BEDROCK.invalidKey();
        }
        return;
    }
    const match = AUTHORIZATION.exec(authorization);
    if (!match) {
        throw denied('MissingAuthenticationTokenException', 'Missing Authentication Token');
    }
    const [, accessKey, scope, , service, signedHeaders, signature] = match as unknown as string[];
    if (accessKey !== OFFLINE_ACCESS_KEY.id) {
        throw denied(
            'UnrecognizedClientException',
            'The security token included in the request is invalid.'
        );
    }
    if (service !== 'bedrock') {
        throw denied(
            'InvalidSignatureException',
            `Credential should be scoped to correct service: 'bedrock'. `
        );
    }
    const moment = String(request.headers['x-amz-date'] ?? '');
    requireRecent(moment, now);
    const expected = signatureOf(request, { moment, scope: scope!, signedHeaders: signedHeaders! });
    if (!timingSafeEqual(Buffer.from(expected), Buffer.from(signature!))) {
        throw denied(
            'InvalidSignatureException',
            'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.'
        );
    }
}

function requireRecent(moment: string, now: Date): void {
    const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(moment);
    const time = parts
        ? Date.parse(
              `${parts[1]!}-${parts[2]!}-${parts[3]!}T${parts[4]!}:${parts[5]!}:${parts[6]!}Z`
          )
        : NaN;
    if (!(Math.abs(now.getTime() - time) < 5 * 60_000)) {
        throw denied('InvalidSignatureException', `Signature expired: ${moment}`);
    }
}

/** The path is encoded once more than it stands in the request: `%3A` is signed as `%253A`. */
function signatureOf(
    request: SignedRequest,
    { moment, scope, signedHeaders }: { moment: string; scope: string; signedHeaders: string }
): string {
    const [path = '/', query = ''] = request.url.split('?');
    const names = signedHeaders.split(';');
    const canonical = [
        request.method,
        path.split('/').map(encodeURIComponent).join('/'),
        query.split('&').sort().join('&'),
        ...names.map((name) => `${name}:${String(request.headers[name] ?? '').trim()}`),
        '',
        signedHeaders,
        createHash('sha256').update(request.body).digest('hex')
    ].join('\n');
    const toSign = [
        'AWS4-HMAC-SHA256',
        moment,
        scope,
        createHash('sha256').update(canonical).digest('hex')
    ].join('\n');
    let key: Buffer = Buffer.from(`AWS4${OFFLINE_ACCESS_KEY.secret}`);
    for (const part of scope.split('/')) {
        key = createHmac('sha256', key).update(part).digest();
    }
    return createHmac('sha256', key).update(toSign).digest('hex');
}
