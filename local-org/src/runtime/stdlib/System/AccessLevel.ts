import { DataObject } from '../../library/dataObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { NotSupported } from '../../../shared/notSupported.js';

const level = (mode: 'user' | 'system'): DataObject =>
    new DataObject('System.AccessLevel', { mode });
const USER = level('user');
const SYSTEM = level('system');

export default libraryClass('System.AccessLevel', {
    reference: apexReference('apex_class_System_AccessLevel'),
    members: {
        'static AccessLevel USER_MODE { get; }': { get: () => USER },
        'static AccessLevel SYSTEM_MODE { get; }': { get: () => SYSTEM },
        'AccessLevel withPermissionSetId(String permissionSetId)': () => {
            throw new NotSupported('AccessLevel.withPermissionSetId');
        }
    }
});
