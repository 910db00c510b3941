import { apexError } from '../../../shared/apexException.js';
import { typeToken } from '../../../schema/tokens.js';
import { idFrom, notNull } from '../../../shared/values/index.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { currentTransaction } from '../../transaction.js';

function typeOf(self: string) {
    const def = currentTransaction().schema.objectByKeyPrefix(self.slice(0, 3));
    if (def === undefined) {
        throw apexError('System.SObjectException', `Cannot locate Apex Type for ID: ${self}`);
    }
    return typeToken(def);
}

export default libraryClass('System.Id', {
    reference: apexReference('apex_methods_system_id'),
    members: {
        'static Id valueOf(String text)': (text: string) => idFrom(notNull(text)),
        'static Id valueOf(String text, Boolean restoreCasing)': (text: string) =>
            idFrom(notNull(text)),
        'Schema.SObjectType getSObjectType()': typeOf,
        'String to15()': (self: string) => self.slice(0, 15)
    }
});
