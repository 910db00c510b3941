import { listOf, SOBJECT } from '../../../shared/types.js';
import { ApexList } from '../../../shared/values/index.js';
import { DataObject } from '../../library/dataObject.js';
import type { Scope } from '../../library/dynamicQuery.js';
import { runDynamicSearch } from '../../library/dynamicQuery.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

function query(text: string, ...rest: unknown[]): ApexList {
    const level = rest.find((each) => each instanceof DataObject) as DataObject | undefined;
    const scope = rest.find((each) => typeof each === 'function') as Scope | undefined;
    const found = runDynamicSearch(text, scope, level);
    return new ApexList(
        listOf(SOBJECT),
        found.map((records) => new ApexList(SOBJECT, records))
    );
}

export default libraryClass('System.Search', {
    reference: apexReference('apex_methods_system_search'),
    members: {
        'static List<List<SObject>> query(String sosl)': query,
        'static List<List<SObject>> query(String sosl, AccessLevel level)': query
    }
});
