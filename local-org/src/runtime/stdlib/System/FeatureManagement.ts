import { NotSupported } from '../../../shared/notSupported.js';
import { notNull } from '../../../shared/values/index.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { currentTransaction } from '../../transaction.js';

function checkPermission(name: string): boolean {
    const { database, user } = currentTransaction();
    return database.permissions?.hasCustomPermission(user.id, notNull(name)) ?? false;
}

const packages = () => {
    throw new NotSupported('feature parameters of packages');
};

export default libraryClass('System.FeatureManagement', {
    reference: apexReference('apex_class_System_FeatureManagement'),
    members: {
        'static Boolean checkPermission(String name)': checkPermission,
        'static Boolean checkPackageBooleanValue(String name)': packages,
        'static Date checkPackageDateValue(String name)': packages,
        'static Integer checkPackageIntegerValue(String name)': packages,
        'static void setPackageBooleanValue(String name, Boolean value)': packages,
        'static void setPackageDateValue(String name, Date value)': packages,
        'static void setPackageIntegerValue(String name, Integer value)': packages,
        'static void changeProtection(String name, String type, String protection)': packages
    }
});
