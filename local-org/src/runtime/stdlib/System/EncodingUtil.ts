import { apexError } from '../../../shared/apexException.js';
import { NotSupported } from '../../../shared/notSupported.js';
import { ApexBlob, notNull } from '../../../shared/values/index.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

const invalid = (message: string) => apexError('System.InvalidParameterValueException', message);

function requireUtf8(charset: string): void {
    if (!/^(?:utf-?8|us-ascii|iso-8859-1)$/i.test(notNull(charset))) {
        throw new NotSupported(`character set ${charset}`);
    }
}

/** As Java's URLEncoder: spaces become `+`, only letters, digits and `.-*_` stay. */
function urlEncode(text: string, charset: string): string {
    requireUtf8(charset);
    return encodeURIComponent(notNull(text))
        .replace(/[!'()~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
        .replace(/%20/g, '+');
}

function urlDecode(text: string, charset: string): string {
    requireUtf8(charset);
    try {
        return decodeURIComponent(notNull(text).replaceAll('+', '%20'));
    } catch {
        throw apexError('System.StringException', `Illegal hex characters in escape (%) pattern`);
    }
}

function base64Decode(text: string): ApexBlob {
    return ApexBlob.ofBase64(notNull(text));
}

function convertFromHex(text: string): ApexBlob {
    if (!/^(?:[0-9a-fA-F]{2})*$/.test(notNull(text))) {
        throw invalid('Invalid hexadecimal String');
    }
    return new ApexBlob(Buffer.from(text, 'hex'));
}

export default libraryClass('System.EncodingUtil', {
    reference: apexReference('apex_classes_restful_encodingUtil'),
    members: {
        'static Blob base64Decode(String text)': base64Decode,
        'static String base64Encode(Blob bytes)': (bytes: ApexBlob) => notNull(bytes).toBase64(),
        'static Blob convertFromHex(String text)': convertFromHex,
        'static String convertToHex(Blob bytes)': (bytes: ApexBlob) =>
            Buffer.from(notNull(bytes).bytes).toString('hex'),
        'static String urlDecode(String text, String charset)': urlDecode,
        'static String urlEncode(String text, String charset)': urlEncode
    }
});
