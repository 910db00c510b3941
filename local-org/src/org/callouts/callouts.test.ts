import assert from 'node:assert/strict';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { ApexException } from '../../shared/apexException.js';
import type { CalloutRequest } from '../../shared/ports.js';
import type { ExternalCredential, NamedCredential } from '../../metadata/model.js';
import { signedForAws } from './awsSignature.js';
import { targetOf } from './endpoint.js';
import { mergeCredential } from './mergeCredential.js';
import { mergeFields } from './mergeFields.js';
import { performCallout } from './performCallout.js';

const position = { file: 'x', line: 1, column: 1 };
const request = (more: Partial<CalloutRequest> = {}): CalloutRequest => ({
    method: 'GET',
    endpoint: 'callout:Model/v1/responses',
    headers: [],
    body: null,
    timeout: 2_000,
    ...more
});
const named: NamedCredential = {
    name: 'Model',
    label: 'Model',
    type: 'SecuredEndpoint',
    url: 'https://api.example.com',
    externalCredential: 'Model_Key',
    allowMergeFieldsInBody: false,
    allowMergeFieldsInHeader: false,
    generateAuthorizationHeader: true,
    calloutStatus: 'Enabled',
    headers: [],
    parameters: [],
    position
};
const external: ExternalCredential = {
    name: 'Model_Key',
    label: 'Key',
    protocol: 'Custom',
    headers: [
        {
            type: 'AuthHeader',
            name: 'Authorization',
            value: "{!'Bearer ' & $Credential.Model_Key.ApiKey}",
            sequence: 1
        }
    ],
    principals: [{ name: 'Shared', type: 'NamedPrincipal', sequence: 1 }],
    parameters: [],
    position
};
const model = { namedCredentials: [named], externalCredentials: [external], remoteSites: [] };
const config = {
    namedCredentials: {},
    externalCredentials: { model_key: { parameters: { ApiKey: 'secret' } } }
};
const calloutException = (message: string | RegExp) => (error: unknown) => {
    assert.ok(error instanceof ApexException);
    assert.equal(error.typeName, 'System.CalloutException');
    assert.match(error.message ?? '', new RegExp(message));
    return true;
};

describe('the target of a callout', () => {
    it('is the named credential, with the first principal that the user may use', () => {
        assert.deepEqual(
            targetOf(request(), model, () => true),
            { kind: 'credential', name: 'Model', rest: '/v1/responses', principal: 'Shared' }
        );
    });

    it('is refused in the words of the platform to a user without the principal', () => {
        assert.throws(
            () => targetOf(request(), model, () => false),
            calloutException(
                'We couldn\'t access the credential\\(s\\). You might not have the required permissions, or the external credential "Model_Key" might not exist.'
            )
        );
    });

    it('is refused when the named credential is not there', () => {
        assert.throws(
            () => targetOf(request({ endpoint: 'callout:Nope/x' }), model, () => true),
            calloutException('the named credential "Nope" might not exist')
        );
    });

    it('is an absolute address only when a remote site opens its origin', () => {
        const sites = [{ name: 'S', url: 'https://open.example.com/x', isActive: true, position }];
        const open = { ...model, remoteSites: sites };

        assert.deepEqual(
            targetOf(request({ endpoint: 'https://open.example.com/y?z' }), open, () => true),
            { kind: 'address' }
        );
        assert.throws(
            () => targetOf(request({ endpoint: 'https://shut.example.com/y' }), open, () => true),
            calloutException(
                'Unauthorized endpoint, please check Setup->Security->Remote site settings. endpoint = https://shut.example.com/y'
            )
        );
    });
});

describe('merging a named credential', () => {
    const target = { kind: 'credential', name: 'Model', rest: '/v1', principal: 'Shared' } as const;

    it('joins the address and adds the custom header with the secret', () => {
        const merged = mergeCredential(request(), target, model, config);

        assert.equal(merged.endpoint, 'https://api.example.com/v1');
        assert.deepEqual(merged.headers, [['Authorization', 'Bearer secret']]);
    });

    it('goes to the address that the local configuration gives', () => {
        const local = { ...config, namedCredentials: { Model: { url: 'http://127.0.0.1:9' } } };

        assert.equal(
            mergeCredential(request(), target, model, local).endpoint,
            'http://127.0.0.1:9/v1'
        );
    });

    it('writes basic authorization itself', () => {
        const basic = { ...external, protocol: 'Basic', headers: [] };
        const local = {
            namedCredentials: {},
            externalCredentials: {
                Model_Key: { principals: { Shared: { Username: 'a', Password: 'b' } } }
            }
        };
        const merged = mergeCredential(
            request(),
            target,
            { ...model, externalCredentials: [basic] },
            local
        );

        assert.deepEqual(merged.headers, [['Authorization', 'Basic YTpi']]);
    });

    it('signs for Amazon with the access key of the principal', () => {
        const aws = {
            ...external,
            protocol: 'AwsSv4',
            headers: [],
            parameters: [
                { type: 'AuthParameter', name: 'AwsService', value: 'bedrock', sequence: 0 },
                { type: 'AuthParameter', name: 'AwsRegion', value: 'us-east-1', sequence: 0 }
            ]
        };
        const local = {
            namedCredentials: {},
            externalCredentials: {
                Model_Key: {
                    principals: { Shared: { awsAccessKeyId: 'AKID', awsSecretAccessKey: 's' } }
                }
            }
        };
        const merge = (config: typeof local) =>
            mergeCredential(
                request(),
                target,
                { ...model, externalCredentials: [aws] },
                config
            ).headers.find(([name]) => name === 'Authorization')?.[1];

        assert.match(
            merge(local) ?? '',
            /^AWS4-HMAC-SHA256 Credential=AKID\/\d{8}\/us-east-1\/bedrock\/aws4_request, SignedHeaders=host;x-amz-date, Signature=[0-9a-f]{64}$/
        );
        assert.throws(
            () =>
                merge({
                    ...local,
                    externalCredentials: {
                        Model_Key: {
                            principals: {
                                Shared: {
                                    awsAccessKeyId: 'A',
                                    awsSecretAccessKey: 's',
                                    awsRoleArn: 'arn'
                                }
                            }
                        }
                    }
                } as never),
            /NotSupported: authentication protocol AwsSv4 with a role/
        );
        assert.throws(
            () => merge({ ...local, externalCredentials: {} } as never),
            /NotSupported: authentication protocol AwsSv4 without awsAccessKeyId/
        );
    });

    it('refuses by name a protocol that it does not speak', () => {
        const aws = { ...external, protocol: 'JwtExchange', headers: [] };

        assert.throws(
            () =>
                mergeCredential(
                    request(),
                    target,
                    { ...model, externalCredentials: [aws] },
                    config
                ),
            /NotSupported: authentication protocol JwtExchange/
        );
    });

    it('evaluates the functions that credentials use', () => {
        const values = new Map([['key', 'k']]);

        assert.equal(mergeFields("{!BASE64ENCODE(BLOB($Credential.C.Key & ':'))}", values), 'azo=');
        assert.throws(() => mergeFields('{!IF(1, 2)}', values), /NotSupported/);
    });
});

describe('AWS Signature Version 4', () => {
    /** Examples of Amazon's own test suite, aws-sig-v4-test-suite. */
    const scope = { service: 'service', region: 'us-east-1' };
    const keys = new Map([
        ['awsaccesskeyid', 'AKIDEXAMPLE'],
        ['awssecretaccesskey', 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY']
    ]);
    const now = new Date('2015-08-30T12:36:00Z');
    const signature = (more: Partial<CalloutRequest>) =>
        signedForAws(
            request({ endpoint: 'https://example.amazonaws.com/', ...more }),
            scope,
            keys,
            now
        )
            .headers.find(([name]) => name === 'Authorization')?.[1]
            ?.split('Signature=')[1];

    it('signs as in get-vanilla', () => {
        assert.equal(
            signature({}),
            '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'
        );
    });

    it('signs as in get-vanilla-query-order-key-case', () => {
        assert.equal(
            signature({ endpoint: 'https://example.amazonaws.com/?Param2=value2&Param1=value1' }),
            'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500'
        );
    });

    it('encodes a path twice, as Amazon demands where a name holds a colon', () => {
        const colon = signature({ endpoint: 'https://example.amazonaws.com/model/a%3A0/converse' });
        assert.notEqual(
            colon,
            signature({ endpoint: 'https://example.amazonaws.com/model/a:0/converse' })
        );
        assert.match(colon ?? '', /^[0-9a-f]{64}$/);
    });

    it('signs as in post-x-www-form-urlencoded', () => {
        assert.equal(
            signature({
                method: 'POST',
                headers: [['Content-Type', 'application/x-www-form-urlencoded']],
                body: new TextEncoder().encode('Param1=value1')
            }),
            'ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a'
        );
    });
});

describe('performing a callout', () => {
    let server: http.Server;
    let base: string;
    const seen: { method?: string; headers?: http.IncomingHttpHeaders; body?: string } = {};

    before(async () => {
        server = http.createServer((incoming, answer) => {
            let body = '';
            incoming.on('data', (chunk: Buffer) => (body += chunk.toString()));
            incoming.on('end', () => {
                Object.assign(seen, { method: incoming.method, headers: incoming.headers, body });
                if (incoming.url === '/slow') {
                    return;
                }
                if (incoming.url === '/moved') {
                    answer.writeHead(302, { Location: '/elsewhere' }).end();
                } else if (incoming.url === '/zipped') {
                    answer.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('plain'));
                } else {
                    answer.writeHead(201, 'Made', { 'X-One': '1' }).end('hello');
                }
            });
        });
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    after(() => {
        server.closeAllConnections();
        server.close();
    });

    const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

    it('sends method, headers and body, and gives status, headers and body back', async () => {
        const outcome = await performCallout(
            request({
                method: 'POST',
                endpoint: `${base}/x`,
                headers: [['Content-Type', 'application/json']],
                body: new TextEncoder().encode('{}')
            })
        );

        assert.ok(outcome.ok);
        assert.equal(outcome.response.statusCode, 201);
        assert.equal(outcome.response.status, 'Made');
        assert.equal(text(outcome.response.body), 'hello');
        assert.ok(outcome.response.headers.some(([n, v]) => n === 'X-One' && v === '1'));
        assert.equal(seen.method, 'POST');
        assert.equal(seen.body, '{}');
        assert.equal(seen.headers?.['content-type'], 'application/json');
    });

    it('does not follow redirects', async () => {
        const outcome = await performCallout(request({ endpoint: `${base}/moved` }));

        assert.ok(outcome.ok);
        assert.equal(outcome.response.statusCode, 302);
    });

    it('unpacks a compressed response', async () => {
        const outcome = await performCallout(request({ endpoint: `${base}/zipped` }));

        assert.ok(outcome.ok);
        assert.equal(text(outcome.response.body), 'plain');
    });

    it('says "Read timed out" when the answer does not come in time', async () => {
        assert.deepEqual(await performCallout(request({ endpoint: `${base}/slow`, timeout: 50 })), {
            ok: false,
            message: 'Read timed out'
        });
    });

    it('refuses a response that is too large', async () => {
        assert.deepEqual(await performCallout(request({ endpoint: `${base}/x` }), 3), {
            ok: false,
            message: 'Exceeded max size limit of 3'
        });
    });

    it('says that nobody listens', async () => {
        const outcome = await performCallout(request({ endpoint: 'http://127.0.0.1:1/x' }));

        assert.ok(!outcome.ok);
        assert.match(outcome.message, /Connection refused/);
    });
});
