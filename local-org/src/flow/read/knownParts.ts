import type { XmlElement } from '../../metadata/xml.js';

const COMMON = [
    'connector',
    'description',
    'elementSubtype',
    'faultConnector',
    'label',
    'locationX',
    'locationY',
    'name',
    'processMetadataValues'
];

/** What each type of element may say and is listened to; the layout of the canvas counts as listened to. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
    actionCalls: [
        'actionName',
        'actionType',
        'dataTypeMappings',
        'flowTransactionModel',
        'inputParameters',
        'nameSegment',
        'offset',
        'outputParameters',
        'storeOutputAutomatically',
        'versionSegment',
        'versionString'
    ],
    assignments: ['assignmentItems'],
    collectionProcessors: [
        'assignNextValueToReference',
        'collectionProcessorType',
        'collectionReference',
        'conditionLogic',
        'conditions',
        'formula',
        'limit',
        'mapItems',
        'outputSObjectType',
        'sortOptions'
    ],
    customErrors: ['customErrorMessages'],
    decisions: ['defaultConnector', 'defaultConnectorLabel', 'rules'],
    loops: [
        'assignNextValueToReference',
        'collectionReference',
        'iterationOrder',
        'nextValueConnector',
        'noMoreValuesConnector'
    ],
    recordCreates: [
        'assignRecordIdToReference',
        'doesUpsert',
        'doesUpsertAllOrNone',
        'filterLogic',
        'filters',
        'inputAssignments',
        'inputReference',
        'object',
        'operationMultMatchingRecords',
        'operationOneMatchingRecord',
        'operationZeroMatchingRecords',
        'storeOutputAutomatically',
        'upsertExternalIdField',
        'upsertStandardIdField'
    ],
    recordDeletes: ['filterLogic', 'filters', 'inputReference', 'object'],
    recordLookups: [
        'assignNullValuesIfNoRecordsFound',
        'filterLogic',
        'filters',
        'getFirstRecordOnly',
        'limit',
        'object',
        'outputAssignments',
        'outputReference',
        'queriedFields',
        'sortField',
        'sortOrder',
        'storeOutputAutomatically'
    ],
    recordRollbacks: [],
    recordUpdates: ['filterLogic', 'filters', 'inputAssignments', 'inputReference', 'object'],
    screens: [
        'allowBack',
        'allowFinish',
        'allowPause',
        'backButtonLabel',
        'fields',
        'helpText',
        'nextOrFinishButtonLabel',
        'pauseButtonLabel',
        'pausedText',
        'showFooter',
        'showHeader',
        'stageReference'
    ],
    subflows: ['flowName', 'inputAssignments', 'outputAssignments', 'storeOutputAutomatically'],
    transforms: [
        'apexClass',
        'dataType',
        'isCollection',
        'objectType',
        'scale',
        'storeOutputAutomatically',
        'transformValues'
    ],
    waits: ['defaultConnector', 'defaultConnectorLabel', 'timeZoneId', 'waitEvents']
};

/** The first part of an element that is not listened to; null: there is none. */
export function unknownPart(list: string, element: XmlElement): string | null {
    const known = PARTS[list];
    const found = element.children.find(
        ({ name }) => !COMMON.includes(name) && known?.includes(name) !== true
    );
    return known === undefined || found === undefined ? null : found.name;
}
