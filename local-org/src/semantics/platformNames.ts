/**
 * Names of the platform that the library may not have: one that is used is not supported, rather than
 * misspelt. From the reference's own table of contents.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_ref_guide.htm
 */
const words = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().split(/\s+/));

const NAMESPACES = words(
    `ApexPages AppLauncher Approval Auth Cache Canvas ChatterAnswers CommerceBuyGrp CommerceExtension
    CommerceOrders CommercePayments CommerceTax Compression ConnectApi Context Database Datacloud DataRetrieval
    DataSource DataWeave DataWeaveScriptResource Dom EventBus ExternalService Flow FlowControl FormulaEval Functions IndustriesDigitalLending Invocable
    IsvPartners KbManagement LxScheduler Messaging Metadata PlaceQuote Pref_center Process ProductCatalog
    QuickAction Reports RevSalesTrxn RevSignaling RichMessaging Schema Search Sfc Sfdc_Checkout Sfdc_Enablement
    Sfdc_Surveys Site Slack Support System TerritoryMgmt TxnSecurity UserProvisioning VisualEditor Wave
    aiplatform aisi embeddedai industriesnlpsvc PaymentMethod PlatformEncryption Territory2 RunTime_Service
    Knowledge HealthCloudExt SalesforceIdentity`
);

const SYSTEM_CLASSES = words(
    `AccessLevel AccessType Address Answers ApexPages ApiVersion Approval Assert AsyncInfo AsyncOptions
    AuraHandledException BatchableContext Blob Boolean BusinessHours Callable CalloutException Cases Collator Comparable Comparator Continuation
    Cookie Crypto CustomSettings CustomMetadata CustomSetting Database DataWeave Date Datetime Decimal DomainCreator DomainParser
    DomainType Domain Double EmailMessages EncodingUtil Enum EventBus Exception FeatureManagement FeatureManagementUtil Finalizer FinalizerContext
    Flow Formula FormulaRecalcFieldError FormulaRecalcResult Http HttpCalloutMock HttpRequest HttpResponse Id Ideas InstallHandler
    InstallContext Integer Iterable Iterator JSON JSONGenerator JSONParser JSONToken KnowledgeManagement Label LastMessage Limits List Location
    LoggingLevel Long Map Matcher Math Messaging MultiStaticResourceCalloutMock Network Object OrgLimit OrgLimits Packaging PageReference
    ParentJobResult Pattern ProcessPlugin Process.Plugin Queueable QueueableContext QueueableDuplicateSignature QuickAction Quiddity
    RemoteObjectController Request ResetPasswordResult RestContext RestRequest RestResponse RoundingMode SandboxContext SandboxPostCopy Schedulable
    SchedulableContext Schema Search Security SelectOption Set Savepoint SObject SObjectAccessDecision SObjectField SObjectType StaticResourceCalloutMock
    String StubProvider Success System Submit Test TestInfo Time TimeZone Trigger TriggerOperation Type UninstallContext UninstallHandler
    URL UserInfo UserManagement UUID Version WebServiceCallout WebServiceMock XmlStreamReader XmlStreamWriter XmlTag Site
    SessionManagement TransactionFinalizer Visualforce ReportsControllers Invocable EncryptUtil NavigationMenu
    AsyncException BigObjectException DataObjectException DmlException DuplicateMessageException EmailException ExternalObjectException FinalException HandledException FlowException
    InvalidHeaderException InvalidParameterValueException JSONException LicenseException LimitException ListException MathException NoAccessException NoDataFoundException NoSuchElementException NullPointerException
    PlatformCacheException PolyglotException ProcedureException QueryException RequiredFeatureMissingException SearchException SecurityException SerializationException SObjectException StringException
    TransientCursorException FatalCursorException TypeException UnexpectedException UnsupportedOperationException VisualforceException XmlException IllegalArgumentException AssertException InvalidReadCountException
    TouchHandledException CannedException InvocableActionException EntityDefinitionException NoSuchFieldException DMLOptions
    DataWeaveScriptException StatusCode ApplicationReadWriteMode Code CurrencyException ProcedureException`
);

/** Classes of the Schema namespace, which may be named without it. */
const SCHEMA_CLASSES = words(
    `ChildRelationship DataCategory DataCategoryGroupSobjectTypePair DescribeColorResult DescribeDataCategoryGroupResult
    DescribeDataCategoryGroupStructureResult DescribeFieldResult DescribeIconResult DescribeSObjectResult DescribeTabResult
    DescribeTabSetResult DisplayType FieldDescribeOptions FieldSet FieldSetMember FilteredLookupInfo PicklistEntry
    RecordTypeInfo SOAPType SObjectDescribeOptions SObjectField SObjectType SObjectTypeFields SObjectTypeFieldSets`
);

export const isKnownNamespace = (name: string): boolean => NAMESPACES.has(name.toLowerCase());

/** `System.OrgLimits` and the like; of other namespaces any name may be a class. */
export function isKnownClass(qualifiedName: string): boolean {
    const [namespace = '', name] = qualifiedName.toLowerCase().split('.');
    switch (namespace) {
        case 'system':
            return SYSTEM_CLASSES.has(name ?? '') || SCHEMA_CLASSES.has(name ?? '');
        case 'schema':
            return SCHEMA_CLASSES.has(name ?? '');
        default:
            return NAMESPACES.has(namespace);
    }
}

/** The namespace that a class named without one is in. */
export const homeOf = (name: string): 'Schema' | 'System' =>
    SCHEMA_CLASSES.has(name.toLowerCase()) ? 'Schema' : 'System';
