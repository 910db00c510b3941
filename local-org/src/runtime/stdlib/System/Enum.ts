import type { EnumValue } from '../../../shared/values/index.js';
import { equalValues, hashOf } from '../../../shared/values/index.js';
import { NotSupported } from '../../../shared/notSupported.js';
import { libraryClass } from '../../library/libraryClass.js';

/** What the constants of every enum answer to; values() and valueOf() belong to each enum itself. */
export default libraryClass('System.Enum', {
    reference:
        'https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_enums.htm',
    members: {
        'String name()': (self: EnumValue) => self.name,
        'Integer ordinal()': (self: EnumValue) => self.ordinal,
        'Boolean equals(Object other)': (self: EnumValue, other: unknown) =>
            equalValues(self, other),
        'Integer hashCode()': (self: EnumValue) => hashOf(self),
        'String toString()': (self: EnumValue) => self.name,
        'static List<Self> values()': () => {
            throw new NotSupported('values() of an enum that is not known');
        },
        'static Self valueOf(String name)': () => {
            throw new NotSupported('valueOf() of an enum that is not known');
        }
    }
});
