/** What a deployment from Apex comes back with; tests make such results themselves. */
import { ApexList } from '../../../shared/values/index.js';
import { libraryOf } from '../../../shared/types.js';
import { DataObject, dataClass } from '../../library/dataObject.js';
import { libraryClass, libraryEnum, type RuntimeClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

const messages = () => new ApexList(libraryOf('Metadata.DeployMessage'));

export const deployResults: readonly RuntimeClass[] = [
    libraryEnum(
        'Metadata.DeployStatus',
        [
            'Canceled',
            'Canceling',
            'Failed',
            'FinalizingDeploy',
            'FinalizingDeployFailed',
            'InProgress',
            'Pending',
            'Succeeded',
            'SucceededPartial'
        ],
        apexReference('apex_enum_Metadata_DeployStatus')
    ),
    libraryEnum(
        'Metadata.DeployProblemType',
        ['Error', 'Info', 'Warning'],
        apexReference('apex_enum_Metadata_DeployProblemType')
    ),
    dataClass('Metadata.DeployMessage', {
        reference: apexReference('apex_class_Metadata_DeployMessage'),
        fields: {
            'Boolean changed': null,
            'Integer columnNumber': null,
            'String componentType': null,
            'Boolean created': null,
            'Datetime createdDate': null,
            'Boolean deleted': null,
            'String fileName': null,
            'String fullName': null,
            'Id id': null,
            'Integer lineNumber': null,
            'String problem': null,
            'Metadata.DeployProblemType problemType': null,
            'Boolean success': null
        }
    }),
    dataClass('Metadata.DeployDetails', {
        reference: apexReference('apex_class_Metadata_DeployDetails'),
        fields: {
            'List<Metadata.DeployMessage> componentFailures': messages,
            'List<Metadata.DeployMessage> componentSuccesses': messages
        }
    }),
    dataClass('Metadata.DeployResult', {
        reference: apexReference('apex_class_Metadata_DeployResult'),
        fields: {
            'String canceledBy': null,
            'String canceledByName': null,
            'Boolean checkOnly': null,
            'Datetime completedDate': null,
            'String createdBy': null,
            'String createdByName': null,
            'Datetime createdDate': null,
            'Metadata.DeployDetails details': null,
            'Boolean done': null,
            'String errorMessage': null,
            'Metadata.StatusCode errorStatusCode': null,
            'Id id': null,
            'Boolean ignoreWarnings': null,
            'Datetime lastModifiedDate': null,
            'Integer numberComponentErrors': null,
            'Integer numberComponentsDeployed': null,
            'Integer numberComponentsTotal': null,
            'Boolean rollbackOnError': null,
            'Datetime startDate': null,
            'String stateDetail': null,
            'Metadata.DeployStatus status': null,
            'Boolean success': null
        }
    }),
    libraryClass('Metadata.DeployCallback', {
        reference: apexReference('apex_interface_Metadata_DeployCallback'),
        kind: 'interface',
        members: {
            'void handleResult(Metadata.DeployResult result, Metadata.DeployCallbackContext context)':
                undefined
        }
    }),
    libraryClass('Metadata.DeployCallbackContext', {
        reference: apexReference('apex_class_Metadata_DeployCallbackContext'),
        members: {
            'new()': () => new DataObject('Metadata.DeployCallbackContext'),
            'Id getCallbackJobId()': () => null
        }
    })
];
