import type { ApexException } from '../../../shared/apexException.js';
import { setOf, STRING } from '../../../shared/types.js';
import { ApexMap } from '../../../shared/values/index.js';
import { libraryException } from '../../library/libraryClass.js';

/** The fields that the user may not read, by object: set where a query in user mode was refused. */
const inaccessible = (self: ApexException): unknown =>
    self.details?.['inaccessibleFields'] ?? new ApexMap(STRING, setOf(STRING));

export default libraryException('System.QueryException', {
    'Map<String, Set<String>> getInaccessibleFields()': inaccessible
});
