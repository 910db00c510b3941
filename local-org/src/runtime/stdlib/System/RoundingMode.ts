import { ROUNDING_MODES } from '../../../shared/values/index.js';
import { libraryEnum } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryEnum(
    'System.RoundingMode',
    ROUNDING_MODES,
    apexReference('apex_methods_system_decimal')
);
