import { apexError } from '../../../shared/apexException.js';
import { NotSupported } from '../../../shared/notSupported.js';
import { libraryClass, libraryEnum } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { currentTransaction } from '../../transaction.js';

/** Refused in tests as on the platform; elsewhere there is no Metadata API here. */
function enqueueDeployment(): string {
    if (currentTransaction().test !== null) {
        throw apexError('System.AsyncException', 'Metadata cannot be deployed from within a test');
    }
    throw new NotSupported('Metadata.Operations.enqueueDeployment');
}

export const metadataType = libraryEnum(
    'Metadata.MetadataType',
    ['CustomMetadata', 'Layout'],
    apexReference('apex_enum_Metadata_MetadataType')
);

export const statusCode = libraryEnum(
    'Metadata.StatusCode',
    [
        'INTERNAL_ERROR',
        'INVALID_SCS_INBOUND_USER',
        'REQUIRE_CONNECTED_APP_SCS',
        'REQUIRE_CONNECTED_APP_SESSION_SCS',
        'REQUIRE_RUNAS_USER'
    ],
    apexReference('apex_enum_Metadata_StatusCode')
);

export default libraryClass('Metadata.Operations', {
    reference: apexReference('apex_class_Metadata_Operations'),
    members: {
        'static Id enqueueDeployment(Metadata.DeployContainer container, Metadata.DeployCallback callback)':
            enqueueDeployment,
        'static List<Metadata.Metadata> retrieve(Metadata.MetadataType type, List<String> fullNames)':
            () => {
                throw new NotSupported('Metadata.Operations.retrieve');
            }
    }
});
