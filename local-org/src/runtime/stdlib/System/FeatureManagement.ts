import { NotSupported } from '../../../shared/notSupported.js';
import { notNull } from '../../../shared/values/index.js';
import { featureParameter, setFeatureParameter } from '../../library/featureParameters.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { currentTransaction } from '../../transaction.js';

function checkPermission(name: string): boolean {
    const { database, user } = currentTransaction();
    return database.permissions?.hasCustomPermission(user.id, notNull(name)) ?? false;
}

export default libraryClass('System.FeatureManagement', {
    reference: apexReference('apex_class_System_FeatureManagement'),
    members: {
        'static Boolean checkPermission(String name)': checkPermission,
        'static Boolean checkPackageBooleanValue(String name)': (name: string) =>
            featureParameter('Boolean', name),
        'static Date checkPackageDateValue(String name)': (name: string) =>
            featureParameter('Date', name),
        'static Integer checkPackageIntegerValue(String name)': (name: string) =>
            featureParameter('Integer', name),
        'static void setPackageBooleanValue(String name, Boolean value)': (
            name: string,
            value: unknown
        ) => setFeatureParameter('Boolean', name, value),
        'static void setPackageDateValue(String name, Date value)': (
            name: string,
            value: unknown
        ) => setFeatureParameter('Date', name, value),
        'static void setPackageIntegerValue(String name, Integer value)': (
            name: string,
            value: unknown
        ) => setFeatureParameter('Integer', name, value),
        'static void changeProtection(String name, String type, String protection)': () => {
            throw new NotSupported('FeatureManagement.changeProtection');
        }
    }
});
