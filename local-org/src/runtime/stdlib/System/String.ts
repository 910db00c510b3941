import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { checks } from './string/checks.js';
import { edits } from './string/edits.js';
import { statics } from './string/statics.js';

/** Most of its methods are those of commons-lang's StringUtils. */
export default libraryClass('System.String', {
    reference: apexReference('apex_methods_system_string'),
    members: { ...statics, ...checks, ...edits }
});
