import { apexError } from '../../../shared/apexException.js';
import { ApexBlob, notNull } from '../../../shared/values/index.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

function utf8(self: ApexBlob): string {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(self.bytes);
    } catch {
        throw apexError('System.StringException', 'BLOB is not a valid UTF-8 string');
    }
}

export default libraryClass('System.Blob', {
    reference: apexReference('apex_methods_system_blob'),
    members: {
        'static Blob valueOf(String text)': (text: string) => ApexBlob.ofText(notNull(text)),
        'Integer size()': (self: ApexBlob) => self.bytes.length,
        'String toString()': utf8
    }
});
