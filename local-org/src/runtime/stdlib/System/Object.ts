import { equalValues, hashOf, textOf } from '../../../shared/values/index.js';
import { libraryClass } from '../../library/libraryClass.js';

/** What every value answers to. */
export default libraryClass('System.Object', {
    reference:
        'https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_classes_object_class.htm',
    members: {
        'Boolean equals(Object other)': (self: unknown, other: unknown) => equalValues(self, other),
        'Integer hashCode()': (self: unknown) => hashOf(self),
        'String toString()': (self: unknown) => textOf(self),
        // Every instance of a class can be copied, fields as they are.
        'Self clone()': (self: object) =>
            Object.assign(Object.create(Object.getPrototypeOf(self) as object) as object, self)
    }
});
