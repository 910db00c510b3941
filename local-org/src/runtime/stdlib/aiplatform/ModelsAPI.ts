import { NotSupported } from '../../../shared/notSupported.js';
import { dataClass } from '../../library/dataObject.js';
import { libraryClass, libraryException, property } from '../../library/libraryClass.js';

/**
 * The types of the Salesforce Models API, as far as chat goes: an org has them once Einstein is switched on. The local
 * org offers the types, so that code compiles and tests that put something of their own in the API's place run; it
 * has no Einstein to call.
 * @see https://developer.salesforce.com/docs/ai/agentforce/references/models-apex-api/models-apex-reference.html
 */
const REFERENCE =
    'https://developer.salesforce.com/docs/ai/agentforce/references/models-apex-api/models-apex-reference.html';

const NAMESPACE = 'aiplatform.';
const MAP = 'Map<String, Object> properties';
const ERROR = `${NAMESPACE}ModelsAPI_Error`;

const data = (name: string, ...fields: readonly string[]) =>
    dataClass(NAMESPACE + name, {
        reference: REFERENCE,
        fields: Object.fromEntries(fields.map((field) => [field, null]))
    });

export default libraryClass('aiplatform.ModelsAPI', {
    reference: REFERENCE,
    members: {
        'new()': () => ({}),
        'aiplatform.ModelsAPI.createChatGenerations_Response createChatGenerations(aiplatform.ModelsAPI.createChatGenerations_Request input)':
            () => {
                throw new NotSupported(
                    'aiplatform.ModelsAPI.createChatGenerations (the local org has no Einstein)'
                );
            }
    }
});

export const chatTypes = [
    data(
        'ModelsAPI.createChatGenerations_Request',
        'String modelName',
        'aiplatform.ModelsAPI_ChatGenerationsRequest body'
    ),
    data(
        'ModelsAPI.createChatGenerations_Response',
        'aiplatform.ModelsAPI_ChatGenerationsResponse Code200',
        'Integer responseCode'
    ),
    libraryException(
        `${NAMESPACE}ModelsAPI.createChatGenerations_ResponseException`,
        Object.fromEntries(
            [
                'Integer responseCode',
                ...[400, 401, 403, 423, 429, 500, 503].map((code) => `${ERROR} Code${code}`),
                `${ERROR} defaultResponse`
            ].map((field) => [`${field} { get; set; }`, property(field.split(' ')[1]!)])
        ),
        REFERENCE
    ),
    data(
        'ModelsAPI_ChatGenerationsRequest',
        'List<aiplatform.ModelsAPI_ChatMessageRequest> messages',
        'aiplatform.ModelsAPI_Localization localization',
        'aiplatform.ModelsAPI_Tags tags'
    ),
    data('ModelsAPI_ChatMessageRequest', 'String role', 'String content'),
    data(
        'ModelsAPI_Localization',
        'String defaultLocale',
        'List<aiplatform.ModelsAPI_ProbableLocale> inputLocales',
        'List<String> expectedLocales'
    ),
    data('ModelsAPI_ProbableLocale', 'String locale', 'Double probability'),
    data('ModelsAPI_Tags', MAP),
    data(
        'ModelsAPI_ChatGenerationsResponse',
        'String id',
        'aiplatform.ModelsAPI_GenerationDetails generationDetails'
    ),
    data(
        'ModelsAPI_GenerationDetails',
        'List<aiplatform.ModelsAPI_ChatMessage> generations',
        'aiplatform.ModelsAPI_GenerationDetails_parameters parameters'
    ),
    data('ModelsAPI_GenerationDetails_parameters', MAP),
    data(
        'ModelsAPI_ChatMessage',
        'String id',
        'String role',
        'String content',
        'Long timestamp',
        'aiplatform.ModelsAPI_ChatMessage_parameters parameters',
        'aiplatform.ModelsAPI_ContentTrustRepresentation contentQuality'
    ),
    data('ModelsAPI_ChatMessage_parameters', MAP),
    data(
        'ModelsAPI_ContentTrustRepresentation',
        'aiplatform.ModelsAPI_TrustScannerRepresentation scanToxicity'
    ),
    data('ModelsAPI_TrustScannerRepresentation', 'Boolean isDetected'),
    data('ModelsAPI_Error', 'String errorCode', 'String messageCode', 'String message', MAP)
];
