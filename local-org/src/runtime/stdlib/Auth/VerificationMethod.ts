import { libraryEnum } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryEnum(
    'Auth.VerificationMethod',
    [
        'BUILT_IN_AUTHENTICATOR',
        'EMAIL',
        'PASSWORD',
        'SALESFORCE_AUTHENTICATOR',
        'SECURITY_KEY',
        'SMS',
        'TOTP',
        'U2F'
    ],
    apexReference('apex_enum_Auth_VerificationMethod')
);
