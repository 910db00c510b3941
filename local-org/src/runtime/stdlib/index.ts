import type { RuntimeClass } from '../library/libraryClass.js';
import {
    default as AiPlatformModelsAPI,
    chatTypes as aiPlatformChatTypes
} from './aiplatform/ModelsAPI.js';
import ApexPagesMessage from './ApexPages/Message.js';
import ApexPagesSeverity from './ApexPages/Severity.js';
import ApexPagesStandardController from './ApexPages/StandardController.js';
import ApexPagesStandardSetController from './ApexPages/StandardSetController.js';
import ConnectApiChatterFeeds from './ConnectApi/ChatterFeeds.js';
import ConnectApiOrganization from './ConnectApi/Organization.js';
import { connectTypes } from './ConnectApi/types.js';
import { deploymentTypes } from './deployments.js';
import { processTypes } from './processes.js';
import CacheCacheBuilder from './Cache/CacheBuilder.js';
import { default as CacheOrg, exception as CacheOrgException } from './Cache/Org.js';
import {
    default as CachePartition,
    orgPartition as CachePartitionOrgPartition,
    sessionPartition as CachePartitionSessionPartition
} from './Cache/Partition.js';
import { default as CacheSession, exception as CacheSessionException } from './Cache/Session.js';
import CacheVisibility from './Cache/Visibility.js';
import DatabaseAllowsCallouts from './Database/AllowsCallouts.js';
import DatabaseBatchable from './Database/Batchable.js';
import DatabaseBatchableContext from './Database/BatchableContext.js';
import {
    default as DatabaseCursor,
    pagination as DatabaseCursorPagination,
    fetchResult as DatabaseCursorFetchResult
} from './Database/Cursor.js';
import {
    default as DatabaseDMLOptions,
    assignmentRuleHeader as DatabaseDMLOptionsAssignmentRuleHeader,
    duplicateRuleHeader as DatabaseDMLOptionsDuplicateRuleHeader,
    emailHeader as DatabaseDMLOptionsEmailHeader
} from './Database/DMLOptions.js';
import DatabaseDeleteResult from './Database/DeleteResult.js';
import DatabaseEmptyRecycleBinResult from './Database/EmptyRecycleBinResult.js';
import DatabaseError from './Database/Error.js';
import DatabaseLeadConvertResult from './Database/LeadConvertResult.js';
import DatabaseMergeResult from './Database/MergeResult.js';
import {
    default as DatabaseQueryLocator,
    iterator as DatabaseQueryLocatorIterator
} from './Database/QueryLocator.js';
import DatabaseRaisesPlatformEvents from './Database/RaisesPlatformEvents.js';
import DatabaseSaveResult from './Database/SaveResult.js';
import DatabaseStateful from './Database/Stateful.js';
import DatabaseUndeleteResult from './Database/UndeleteResult.js';
import DatabaseUpsertResult from './Database/UpsertResult.js';
import DomDocument from './Dom/Document.js';
import DomXmlNode from './Dom/XmlNode.js';
import DomXmlNodeType from './Dom/XmlNodeType.js';
import EventBusChangeEventHeader from './EventBus/ChangeEventHeader.js';
import EventBusEventPublishFailureCallback from './EventBus/EventPublishFailureCallback.js';
import EventBusEventPublishSuccessCallback from './EventBus/EventPublishSuccessCallback.js';
import EventBusFailureResult from './EventBus/FailureResult.js';
import EventBusRetryableException from './EventBus/RetryableException.js';
import EventBusSuccessResult from './EventBus/SuccessResult.js';
import EventBusTestBroker from './EventBus/TestBroker.js';
import EventBusTriggerContext from './EventBus/TriggerContext.js';
import MessagingEmail from './Messaging/Email.js';
import MessagingEmailFileAttachment from './Messaging/EmailFileAttachment.js';
import {
    default as MessagingInboundEmail,
    binaryAttachment as MessagingInboundEmailBinaryAttachment,
    textAttachment as MessagingInboundEmailTextAttachment,
    header as MessagingInboundEmailHeader,
    envelope as MessagingInboundEmailEnvelope,
    result as MessagingInboundEmailResult
} from './Messaging/InboundEmail.js';
import MessagingInboundEmailHandler from './Messaging/InboundEmailHandler.js';
import {
    default as MessagingSendEmailResult,
    error as MessagingSendEmailResultError
} from './Messaging/SendEmailResult.js';
import MessagingSingleEmailMessage from './Messaging/SingleEmailMessage.js';
import SchemaChildRelationship from './Schema/ChildRelationship.js';
import SchemaDescribeFieldResult from './Schema/DescribeFieldResult.js';
import SchemaDescribeSObjectResult from './Schema/DescribeSObjectResult.js';
import SchemaDisplayType from './Schema/DisplayType.js';
import SchemaFieldSet from './Schema/FieldSet.js';
import SchemaFieldSetMember from './Schema/FieldSetMember.js';
import SchemaPicklistEntry from './Schema/PicklistEntry.js';
import SchemaRecordTypeInfo from './Schema/RecordTypeInfo.js';
import SchemaSObjectDescribeOptions from './Schema/SObjectDescribeOptions.js';
import SchemaSObjectField from './Schema/SObjectField.js';
import SchemaSObjectType from './Schema/SObjectType.js';
import SchemaSObjectTypeFieldSets from './Schema/SObjectTypeFieldSets.js';
import SchemaSObjectTypeFields from './Schema/SObjectTypeFields.js';
import SchemaSoapType from './Schema/SoapType.js';
import SystemAccessLevel from './System/AccessLevel.js';
import SystemAccessType from './System/AccessType.js';
import SystemAddress from './System/Address.js';
import SystemApexPages from './System/ApexPages.js';
import SystemApplicationReadWriteMode from './System/ApplicationReadWriteMode.js';
import SystemAssert from './System/Assert.js';
import SystemAssertException from './System/AssertException.js';
import SystemAsyncException from './System/AsyncException.js';
import SystemAsyncOptions from './System/AsyncOptions.js';
import SystemAuraHandledException from './System/AuraHandledException.js';
import SystemBigObjectException from './System/BigObjectException.js';
import SystemBlob from './System/Blob.js';
import SystemBoolean from './System/Boolean.js';
import SystemCallable from './System/Callable.js';
import SystemCalloutException from './System/CalloutException.js';
import SystemComparable from './System/Comparable.js';
import SystemComparator from './System/Comparator.js';
import SystemCookie from './System/Cookie.js';
import SystemCrypto from './System/Crypto.js';
import SystemCursorException from './System/CursorException.js';
import SystemCustomSettingStatics from './System/CustomSettingStatics.js';
import SystemDatabase from './System/Database.js';
import SystemDate from './System/Date.js';
import SystemDatetime from './System/Datetime.js';
import SystemDecimal from './System/Decimal.js';
import SystemDmlException from './System/DmlException.js';
import SystemDouble from './System/Double.js';
import SystemDuplicateMessageException from './System/DuplicateMessageException.js';
import SystemEmailException from './System/EmailException.js';
import SystemEncodingUtil from './System/EncodingUtil.js';
import SystemEnum from './System/Enum.js';
import SystemEventBus from './System/EventBus.js';
import SystemException from './System/Exception.js';
import SystemExternalObjectException from './System/ExternalObjectException.js';
import SystemFatalCursorException from './System/FatalCursorException.js';
import SystemFeatureManagement from './System/FeatureManagement.js';
import SystemFinalException from './System/FinalException.js';
import SystemFinalizer from './System/Finalizer.js';
import SystemFinalizerContext from './System/FinalizerContext.js';
import SystemFlowException from './System/FlowException.js';
import SystemFormulaEvaluationException from './System/FormulaEvaluationException.js';
import SystemFormulaValidationException from './System/FormulaValidationException.js';
import SystemHandledException from './System/HandledException.js';
import SystemHttp from './System/Http.js';
import SystemHttpCalloutMock from './System/HttpCalloutMock.js';
import SystemHttpRequest from './System/HttpRequest.js';
import SystemHttpResponse from './System/HttpResponse.js';
import SystemId from './System/Id.js';
import SystemIllegalArgumentException from './System/IllegalArgumentException.js';
import SystemIllegalStateException from './System/IllegalStateException.js';
import SystemInstallContext from './System/InstallContext.js';
import SystemInstallHandler from './System/InstallHandler.js';
import SystemInteger from './System/Integer.js';
import SystemInvalidHeaderException from './System/InvalidHeaderException.js';
import SystemInvalidParameterValueException from './System/InvalidParameterValueException.js';
import SystemInvalidReadOnlyUserDmlException from './System/InvalidReadOnlyUserDmlException.js';
import SystemIterable from './System/Iterable.js';
import SystemIterator from './System/Iterator.js';
import SystemJSON from './System/JSON.js';
import SystemJSONException from './System/JSONException.js';
import SystemJSONGenerator from './System/JSONGenerator.js';
import SystemJSONParser from './System/JSONParser.js';
import SystemJSONToken from './System/JSONToken.js';
import SystemLicenseException from './System/LicenseException.js';
import SystemLimitException from './System/LimitException.js';
import SystemLimitedCapacityException from './System/LimitedCapacityException.js';
import SystemLimits from './System/Limits.js';
import SystemList from './System/List.js';
import SystemListException from './System/ListException.js';
import SystemLocation from './System/Location.js';
import SystemLoggingLevel from './System/LoggingLevel.js';
import SystemLong from './System/Long.js';
import SystemMap from './System/Map.js';
import SystemMatcher from './System/Matcher.js';
import SystemMath from './System/Math.js';
import SystemMathException from './System/MathException.js';
import SystemMessaging from './System/Messaging.js';
import SystemNetwork from './System/Network.js';
import SystemNetworkException from './System/NetworkException.js';
import SystemNoAccessException from './System/NoAccessException.js';
import SystemNoDataFoundException from './System/NoDataFoundException.js';
import SystemNoSuchElementException from './System/NoSuchElementException.js';
import SystemNullPointerException from './System/NullPointerException.js';
import SystemObject from './System/Object.js';
import {
    default as SystemOrgLimits,
    orgLimit as SystemOrgLimitsOrgLimit
} from './System/OrgLimits.js';
import SystemPageReference from './System/PageReference.js';
import SystemParentJobResult from './System/ParentJobResult.js';
import SystemParseException from './System/ParseException.js';
import SystemPattern from './System/Pattern.js';
import SystemPlatformCacheException from './System/PlatformCacheException.js';
import SystemProcedureException from './System/ProcedureException.js';
import SystemQueryException from './System/QueryException.js';
import SystemQueueable from './System/Queueable.js';
import SystemQueueableContext from './System/QueueableContext.js';
import {
    default as SystemQueueableDuplicateSignature,
    builder as SystemQueueableDuplicateSignatureBuilder
} from './System/QueueableDuplicateSignature.js';
import SystemQuiddity from './System/Quiddity.js';
import SystemRequest from './System/Request.js';
import SystemRequiredFeatureMissingException from './System/RequiredFeatureMissingException.js';
import SystemRestContext from './System/RestContext.js';
import {
    default as SystemRestRequest,
    response as SystemRestRequestResponse
} from './System/RestRequest.js';
import SystemRoundingMode from './System/RoundingMode.js';
import SystemSObject from './System/SObject.js';
import SystemSObjectException from './System/SObjectException.js';
import SystemSavepoint from './System/Savepoint.js';
import SystemSchedulable from './System/Schedulable.js';
import SystemSchedulableContext from './System/SchedulableContext.js';
import SystemSchema from './System/Schema.js';
import {
    default as SystemSearch,
    searchResult as SearchSearchResult,
    searchResults as SearchSearchResults
} from './System/Search.js';
import SystemSearchException from './System/SearchException.js';
import {
    default as SystemSecurity,
    decision as SystemSecurityDecision
} from './System/Security.js';
import SystemSecurityException from './System/SecurityException.js';
import SystemSelectOption from './System/SelectOption.js';
import SystemSerializationException from './System/SerializationException.js';
import SystemSet from './System/Set.js';
import SystemSite from './System/Site.js';
import {
    default as SystemStaticResourceCalloutMock,
    multiple as SystemStaticResourceCalloutMockMultiple
} from './System/StaticResourceCalloutMock.js';
import SystemStatusCode from './System/StatusCode.js';
import SystemString from './System/String.js';
import SystemStringException from './System/StringException.js';
import SystemStubException from './System/StubException.js';
import SystemStubProvider from './System/StubProvider.js';
import SystemSystem from './System/System.js';
import SystemTest from './System/Test.js';
import SystemTime from './System/Time.js';
import SystemTimeZone from './System/TimeZone.js';
import SystemToolingApiException from './System/ToolingApiException.js';
import SystemTouchHandledException from './System/TouchHandledException.js';
import SystemTransientCursorException from './System/TransientCursorException.js';
import SystemTrigger from './System/Trigger.js';
import SystemTriggerOperation from './System/TriggerOperation.js';
import SystemType from './System/Type.js';
import SystemTypeException from './System/TypeException.js';
import { default as SystemURL, domainCreator as SystemURLDomainCreator } from './System/URL.js';
import SystemUUID from './System/UUID.js';
import SystemUnexpectedException from './System/UnexpectedException.js';
import SystemUninstallContext from './System/UninstallContext.js';
import SystemUninstallHandler from './System/UninstallHandler.js';
import SystemUnsupportedOperationException from './System/UnsupportedOperationException.js';
import SystemUserInfo from './System/UserInfo.js';
import SystemVersion from './System/Version.js';
import SystemVisualforceException from './System/VisualforceException.js';
import SystemWebServiceMock from './System/WebServiceMock.js';
import SystemXmlException from './System/XmlException.js';
import SystemXmlStreamReader from './System/XmlStreamReader.js';
import SystemXmlStreamWriter from './System/XmlStreamWriter.js';
import SystemXmlTag from './System/XmlTag.js';
import VisualEditorDataRow from './VisualEditor/DataRow.js';
import {
    default as VisualEditorDynamicPickListRows,
    dynamicPickList as VisualEditorDynamicPickListRowsDynamicPickList,
    designTimePageContext as VisualEditorDynamicPickListRowsDesignTimePageContext
} from './VisualEditor/DynamicPickListRows.js';

/** Every class of the platform that the local org has. */
export const stdlib: readonly RuntimeClass[] = [
    AiPlatformModelsAPI,
    ...aiPlatformChatTypes,
    ApexPagesMessage,
    ApexPagesSeverity,
    ApexPagesStandardController,
    ApexPagesStandardSetController,
    CacheCacheBuilder,
    CacheOrg,
    CacheOrgException,
    CachePartition,
    CachePartitionOrgPartition,
    CachePartitionSessionPartition,
    CacheSession,
    CacheSessionException,
    CacheVisibility,
    DatabaseAllowsCallouts,
    DatabaseBatchable,
    DatabaseBatchableContext,
    DatabaseCursor,
    DatabaseCursorPagination,
    DatabaseCursorFetchResult,
    DatabaseDMLOptions,
    DatabaseDMLOptionsAssignmentRuleHeader,
    DatabaseDMLOptionsDuplicateRuleHeader,
    DatabaseDMLOptionsEmailHeader,
    DatabaseDeleteResult,
    DatabaseEmptyRecycleBinResult,
    DatabaseError,
    DatabaseLeadConvertResult,
    DatabaseMergeResult,
    DatabaseQueryLocator,
    DatabaseQueryLocatorIterator,
    DatabaseRaisesPlatformEvents,
    DatabaseSaveResult,
    DatabaseStateful,
    DatabaseUndeleteResult,
    DatabaseUpsertResult,
    DomDocument,
    DomXmlNode,
    DomXmlNodeType,
    EventBusChangeEventHeader,
    EventBusEventPublishFailureCallback,
    EventBusEventPublishSuccessCallback,
    EventBusFailureResult,
    EventBusRetryableException,
    EventBusSuccessResult,
    EventBusTestBroker,
    EventBusTriggerContext,
    MessagingEmail,
    MessagingEmailFileAttachment,
    MessagingInboundEmail,
    MessagingInboundEmailBinaryAttachment,
    MessagingInboundEmailTextAttachment,
    MessagingInboundEmailHeader,
    MessagingInboundEmailEnvelope,
    MessagingInboundEmailResult,
    MessagingInboundEmailHandler,
    MessagingSendEmailResult,
    MessagingSendEmailResultError,
    MessagingSingleEmailMessage,
    SchemaChildRelationship,
    SchemaDescribeFieldResult,
    SchemaDescribeSObjectResult,
    SchemaDisplayType,
    SchemaFieldSet,
    SchemaFieldSetMember,
    SchemaPicklistEntry,
    SchemaRecordTypeInfo,
    SchemaSObjectDescribeOptions,
    SchemaSObjectField,
    SchemaSObjectType,
    SchemaSObjectTypeFieldSets,
    SchemaSObjectTypeFields,
    SchemaSoapType,
    SystemAccessLevel,
    SystemAccessType,
    SystemAddress,
    SystemApexPages,
    SystemApplicationReadWriteMode,
    SystemAssert,
    SystemAssertException,
    SystemAsyncException,
    SystemAsyncOptions,
    SystemAuraHandledException,
    SystemBigObjectException,
    SystemBlob,
    SystemBoolean,
    SystemCallable,
    SystemCalloutException,
    SystemComparable,
    SystemComparator,
    SystemCookie,
    SystemCrypto,
    SystemCursorException,
    SystemCustomSettingStatics,
    SystemDatabase,
    SystemDate,
    SystemDatetime,
    SystemDecimal,
    SystemDmlException,
    SystemDouble,
    SystemDuplicateMessageException,
    SystemEmailException,
    SystemEncodingUtil,
    SystemEnum,
    SystemEventBus,
    SystemException,
    SystemExternalObjectException,
    SystemFatalCursorException,
    SystemFeatureManagement,
    SystemFinalException,
    SystemFinalizer,
    SystemFinalizerContext,
    SystemFlowException,
    SystemFormulaEvaluationException,
    SystemFormulaValidationException,
    SystemHandledException,
    SystemHttp,
    SystemHttpCalloutMock,
    SystemHttpRequest,
    SystemHttpResponse,
    SystemId,
    SystemIllegalArgumentException,
    SystemIllegalStateException,
    SystemInstallContext,
    SystemInstallHandler,
    SystemInteger,
    SystemInvalidHeaderException,
    SystemInvalidParameterValueException,
    SystemInvalidReadOnlyUserDmlException,
    SystemIterable,
    SystemIterator,
    SystemJSON,
    SystemJSONException,
    SystemJSONGenerator,
    SystemJSONParser,
    SystemJSONToken,
    SystemLicenseException,
    SystemLimitException,
    SystemLimitedCapacityException,
    SystemLimits,
    SystemList,
    SystemListException,
    SystemLocation,
    SystemLoggingLevel,
    SystemLong,
    SystemMap,
    SystemMatcher,
    SystemMath,
    SystemMathException,
    SystemMessaging,
    SystemNetwork,
    SystemNetworkException,
    SystemNoAccessException,
    SystemNoDataFoundException,
    SystemNoSuchElementException,
    SystemNullPointerException,
    SystemObject,
    SystemOrgLimits,
    SystemOrgLimitsOrgLimit,
    SystemPageReference,
    SystemParentJobResult,
    SystemParseException,
    SystemPattern,
    SystemPlatformCacheException,
    SystemProcedureException,
    SystemQueryException,
    SystemQueueable,
    SystemQueueableContext,
    SystemQueueableDuplicateSignature,
    SystemQueueableDuplicateSignatureBuilder,
    SystemQuiddity,
    SystemRequest,
    SystemRequiredFeatureMissingException,
    SystemRestContext,
    SystemRestRequest,
    SystemRestRequestResponse,
    SystemRoundingMode,
    SystemSObject,
    SystemSObjectException,
    SystemSavepoint,
    SystemSchedulable,
    SystemSchedulableContext,
    SystemSchema,
    SearchSearchResult,
    SearchSearchResults,
    SystemSearch,
    SystemSearchException,
    SystemSecurity,
    SystemSecurityDecision,
    SystemSecurityException,
    SystemSelectOption,
    SystemSerializationException,
    SystemSet,
    SystemSite,
    SystemStaticResourceCalloutMock,
    SystemStaticResourceCalloutMockMultiple,
    SystemStatusCode,
    SystemString,
    SystemStringException,
    SystemStubException,
    SystemStubProvider,
    SystemSystem,
    SystemTest,
    SystemTime,
    SystemTimeZone,
    SystemToolingApiException,
    SystemTouchHandledException,
    SystemTransientCursorException,
    SystemTrigger,
    SystemTriggerOperation,
    SystemType,
    SystemTypeException,
    SystemURL,
    SystemURLDomainCreator,
    SystemUUID,
    SystemUnexpectedException,
    SystemUninstallContext,
    SystemUninstallHandler,
    SystemUnsupportedOperationException,
    SystemUserInfo,
    SystemVersion,
    SystemVisualforceException,
    SystemWebServiceMock,
    SystemXmlException,
    SystemXmlStreamReader,
    SystemXmlStreamWriter,
    SystemXmlTag,
    VisualEditorDataRow,
    VisualEditorDynamicPickListRows,
    VisualEditorDynamicPickListRowsDynamicPickList,
    VisualEditorDynamicPickListRowsDesignTimePageContext,
    ConnectApiChatterFeeds,
    ConnectApiOrganization,
    ...connectTypes,
    ...deploymentTypes,
    ...processTypes
];
