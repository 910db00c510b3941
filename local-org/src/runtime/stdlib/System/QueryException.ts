import type { ApexException } from '../../../shared/apexException.js';
import { setOf, STRING } from '../../../shared/types.js';
import { ApexMap, ApexSet } from '../../../shared/values/index.js';
import { libraryException } from '../../library/libraryClass.js';

type Fields = Iterable<string>;

/** The fields that the user may not read, by object: set where a query in user mode was refused. */
function inaccessible(self: ApexException): unknown {
    const known = self.details?.['inaccessibleFields'];
    if (known instanceof ApexMap) {
        return known;
    }
    const entries =
        known instanceof Map
            ? [...(known as Map<string, Fields>)]
            : Object.entries((known ?? {}) as Record<string, Fields>);
    return new ApexMap<string, unknown>(
        STRING,
        setOf(STRING),
        entries.map(([object, fields]) => [object, new ApexSet(STRING, fields)] as const)
    );
}

export default libraryException('System.QueryException', {
    'Map<String, Set<String>> getInaccessibleFields()': inaccessible
});
