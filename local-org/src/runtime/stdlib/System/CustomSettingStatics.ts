import { notNull } from '../../../shared/values/index.js';
import type { SObjectTypeToken } from '../../../schema/tokens.js';
import { libraryClass } from '../../library/libraryClass.js';
import {
    allSettings,
    organizationDefaults,
    requireSetting,
    settingFor,
    settingNamed,
    settingOf
} from '../../library/records/settings.js';
import { apexReference } from '../../library/reference.js';

function getInstance({ def }: SObjectTypeToken, key: string | null = null) {
    requireSetting(def);
    return def.kind === 'customSettingHierarchy' ? settingFor(def, key) : settingNamed(def, key);
}

function getValues({ def }: SObjectTypeToken, key: string) {
    requireSetting(def);
    return def.kind === 'customSettingHierarchy'
        ? settingOf(def, notNull(key))
        : settingNamed(def, key);
}

/**
 * The static methods that custom settings and custom metadata types have. The compiler binds
 * `Foo__c.getInstance(x)` to these, the object's token first. `Self` is the object.
 */
export default libraryClass('System.CustomSettingStatics', {
    reference: apexReference('apex_methods_system_custom_settings'),
    members: {
        'static Self getInstance(Schema.SObjectType object)': getInstance,
        'static Self getInstance(Schema.SObjectType object, Object idOrName)': getInstance,
        'static Self getOrgDefaults(Schema.SObjectType object)': ({ def }: SObjectTypeToken) =>
            organizationDefaults(def),
        'static Self getValues(Schema.SObjectType object, Object idOrName)': getValues,
        'static Map<String, Self> getAll(Schema.SObjectType object)': ({ def }: SObjectTypeToken) =>
            allSettings(requireSetting(def))
    }
});
