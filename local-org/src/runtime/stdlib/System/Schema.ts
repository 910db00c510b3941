import { apexError } from '../../../shared/apexException.js';
import type { ApexList } from '../../../shared/values/index.js';
import { notNull } from '../../../shared/values/index.js';
import { describeObject, listOfType } from '../../library/describe/describeObject.js';
import { GlobalDescribe } from '../../library/describe/globalDescribe.js';
import { describeTabs } from '../Schema/DescribeTabSetResult.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { currentTransaction } from '../../transaction.js';

function describeAll(names: ApexList<string>): ApexList {
    const { schema } = currentTransaction();
    const results = notNull(names).items.map((name) => {
        const def = schema.object(name);
        if (def === undefined) {
            throw apexError(
                'System.InvalidParameterValueException',
                `sObject type '${name}' is not supported.`
            );
        }
        return describeObject(def);
    });
    return listOfType('Schema.DescribeSObjectResult', results);
}

/** The static methods of `Schema`, which is a namespace and a class. */
export default libraryClass('System.Schema', {
    reference: apexReference('apex_methods_system_schema'),
    members: {
        'static Map<String, Schema.SObjectType> getGlobalDescribe()': () =>
            new GlobalDescribe(currentTransaction().schema),
        'static List<Schema.DescribeTabSetResult> describeTabs()': describeTabs,
        'static List<Schema.DescribeSObjectResult> describeSObjects(List<String> names)':
            describeAll,
        'static List<Schema.DescribeSObjectResult> describeSObjects(List<String> names, Object options)':
            describeAll
    }
});
