import type { SObjectFieldToken } from '../../../schema/tokens.js';
import { describeField } from '../../library/describe/index.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('Schema.SObjectField', {
    reference: apexReference('apex_class_Schema_SObjectField'),
    members: {
        'Schema.DescribeFieldResult getDescribe()': (self: SObjectFieldToken) =>
            describeField(self.def, self.field),
        'Schema.DescribeFieldResult getDescribe(Object options)': (self: SObjectFieldToken) =>
            describeField(self.def, self.field),
        'String toString()': (self: SObjectFieldToken) => self.field.name
    }
});
