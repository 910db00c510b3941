import {
    createCipheriv,
    createDecipheriv,
    createHash,
    createHmac,
    createPrivateKey,
    createPublicKey,
    randomBytes,
    sign as signBytes,
    timingSafeEqual,
    verify as verifyBytes
} from 'node:crypto';
import { apexError } from '../../../shared/apexException.js';
import { NotSupported } from '../../../shared/notSupported.js';
import { ApexBlob, notNull } from '../../../shared/values/index.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

const invalid = (message: string) => apexError('System.InvalidParameterValueException', message);
const blob = (bytes: Uint8Array): ApexBlob => new ApexBlob(bytes);

const DIGESTS: Readonly<Record<string, string>> = {
    MD5: 'md5',
    SHA1: 'sha1',
    'SHA-1': 'sha1',
    'SHA-256': 'sha256',
    SHA256: 'sha256',
    'SHA-512': 'sha512',
    SHA512: 'sha512',
    'SHA3-256': 'sha3-256',
    'SHA3-384': 'sha3-384',
    'SHA3-512': 'sha3-512'
};

function digestNamed(name: string): string {
    const digest = DIGESTS[notNull(name).toUpperCase()];
    if (digest === undefined) {
        throw invalid(`Algorithm ${name} is not supported`);
    }
    return digest;
}

/** `hmacSHA256` … */
function mac(algorithm: string, input: ApexBlob, key: ApexBlob): Buffer {
    const digest = /^hmac-?(.*)$/i.exec(notNull(algorithm))?.[1];
    return createHmac(digestNamed(digest ?? algorithm), notNull(key).bytes)
        .update(notNull(input).bytes)
        .digest();
}

function cipherName(algorithm: string, key: ApexBlob): string {
    const bits = /^AES(128|192|256)$/i.exec(notNull(algorithm))?.[1];
    if (bits === undefined) {
        throw invalid(`Unable to find provider for algorithm ${algorithm}`);
    }
    if (notNull(key).bytes.length * 8 !== Number(bits)) {
        throw invalid(`Invalid private key. Must be ${Number(bits) / 8} bytes.`);
    }
    return `aes-${bits}-cbc`;
}

function crypt(cipher: ReturnType<typeof createCipheriv>, input: Uint8Array): ApexBlob {
    try {
        return blob(Buffer.concat([cipher.update(input), cipher.final()]));
    } catch {
        throw apexError(
            'System.SecurityException',
            'Given final block not properly padded. Such issues can arise if a bad key is used during decryption.'
        );
    }
}

function encrypt(algorithm: string, key: ApexBlob, iv: ApexBlob, input: ApexBlob): ApexBlob {
    const name = cipherName(algorithm, key);
    requireIv(iv);
    return crypt(createCipheriv(name, key.bytes, iv.bytes), notNull(input).bytes);
}

function decrypt(algorithm: string, key: ApexBlob, iv: ApexBlob, input: ApexBlob): ApexBlob {
    const name = cipherName(algorithm, key);
    requireIv(iv);
    return crypt(createDecipheriv(name, key.bytes, iv.bytes), notNull(input).bytes);
}

function requireIv(iv: ApexBlob): void {
    if (notNull(iv).bytes.length !== 16) {
        throw invalid('Invalid initialization vector. Must be 16 bytes.');
    }
}

/** The initialisation vector is the first 16 bytes of the result. */
function encryptManaged(algorithm: string, key: ApexBlob, input: ApexBlob): ApexBlob {
    const iv = blob(randomBytes(16));
    return blob(Buffer.concat([iv.bytes, encrypt(algorithm, key, iv, input).bytes]));
}

function decryptManaged(algorithm: string, key: ApexBlob, input: ApexBlob): ApexBlob {
    const { bytes } = notNull(input);
    if (bytes.length < 32) {
        throw invalid('Invalid cipher text.');
    }
    return decrypt(algorithm, key, blob(bytes.subarray(0, 16)), blob(bytes.subarray(16)));
}

function generateAesKey(size: number): ApexBlob {
    if (![128, 192, 256].includes(notNull(size))) {
        throw invalid('Invalid key size. Must be 128, 192, or 256 bits.');
    }
    return blob(randomBytes(size / 8));
}

/** `RSA-SHA256`, `RSA`, `ECDSA-SHA256`: which digest is signed. */
function signatureDigest(algorithm: string): string {
    const digest = /^(?:RSA|ECDSA)(?:-SHA-?(1|256|384|512))?$/i.exec(notNull(algorithm));
    if (digest === null) {
        throw invalid(`Algorithm ${algorithm} is not supported`);
    }
    return `sha${digest[1] ?? '1'}`;
}

function sign(algorithm: string, input: ApexBlob, key: ApexBlob): ApexBlob {
    const digest = signatureDigest(algorithm);
    try {
        const privateKey = createPrivateKey({
            key: Buffer.from(notNull(key).bytes),
            format: 'der',
            type: 'pkcs8'
        });
        return blob(signBytes(digest, notNull(input).bytes, privateKey));
    } catch {
        throw invalid('Invalid private key.');
    }
}

function verify(algorithm: string, input: ApexBlob, signature: ApexBlob, key: ApexBlob): boolean {
    const digest = signatureDigest(algorithm);
    try {
        const publicKey = createPublicKey({
            key: Buffer.from(notNull(key).bytes),
            format: 'der',
            type: 'spki'
        });
        return verifyBytes(digest, notNull(input).bytes, publicKey, notNull(signature).bytes);
    } catch {
        throw invalid('Invalid public key.');
    }
}

function verifyMac(algorithm: string, input: ApexBlob, key: ApexBlob, expected: ApexBlob): boolean {
    const actual = mac(algorithm, input, key);
    const given = Buffer.from(notNull(expected).bytes);
    return actual.length === given.length && timingSafeEqual(actual, given);
}

const certificates = () => {
    throw new NotSupported('certificates of the org');
};

export default libraryClass('System.Crypto', {
    reference: apexReference('apex_classes_restful_crypto'),
    members: {
        'static Blob decrypt(String algorithm, Blob key, Blob iv, Blob input)': decrypt,
        'static Blob decryptWithManagedIV(String algorithm, Blob key, Blob input)': decryptManaged,
        'static Blob encrypt(String algorithm, Blob key, Blob iv, Blob input)': encrypt,
        'static Blob encryptWithManagedIV(String algorithm, Blob key, Blob input)': encryptManaged,
        'static Blob generateAesKey(Integer size)': generateAesKey,
        'static Blob generateDigest(String algorithm, Blob input)': (
            algorithm: string,
            input: ApexBlob
        ) => blob(createHash(digestNamed(algorithm)).update(notNull(input).bytes).digest()),
        'static Blob generateMac(String algorithm, Blob input, Blob key)': (
            algorithm: string,
            input: ApexBlob,
            key: ApexBlob
        ) => blob(mac(algorithm, input, key)),
        'static Integer getRandomInteger()': () => randomBytes(4).readInt32BE(),
        'static Long getRandomLong()': () => randomBytes(8).readBigInt64BE(),
        'static Blob sign(String algorithm, Blob input, Blob key)': sign,
        'static Blob signWithCertificate(String algorithm, Blob input, String certificate)':
            certificates,
        'static Boolean verify(String algorithm, Blob input, Blob signature, Blob key)': verify,
        'static Boolean verifyHMac(String algorithm, Blob input, Blob key, Blob mac)': verifyMac
    }
});
