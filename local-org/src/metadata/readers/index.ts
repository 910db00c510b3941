import type { Reader } from '../modelDraft.js';
import { readApp, readTab } from './apps.js';
import {
    readCspTrustedSite,
    readExternalCredential,
    readNamedCredential,
    readRemoteSite
} from './credentials.js';
import {
    documentReader,
    readCustomNotificationType,
    readEventSubscriberConfig,
    readFlow,
    readStaticResource
} from './files.js';
import { emailFolderReader, readEmailTemplate } from './emails.js';
import { objectChildReader, readObject } from './objects.js';
import { readFlexiPage, readLayout } from './pages.js';
import { readGroup, readQueue, readRole, readSharingRules } from './people.js';
import {
    permissionSetReader,
    readCustomPermission,
    readPermissionSetGroup
} from './permissions.js';
import {
    readCustomMetadataRecord,
    readGlobalValueSet,
    readLabel,
    readLabels,
    readStandardValueSet
} from './records.js';

export interface KnownType {
    /** Name of the root element. */
    readonly root: string;
    readonly read: Reader;
}

/** Metadata that the local org reads, by the suffix of its files. */
export const KNOWN_TYPES: Readonly<Record<string, KnownType>> = {
    object: { root: 'CustomObject', read: readObject },
    field: { root: 'CustomField', read: objectChildReader('fields') },
    recordType: { root: 'RecordType', read: objectChildReader('recordTypes') },
    validationRule: { root: 'ValidationRule', read: objectChildReader('validationRules') },
    fieldSet: { root: 'FieldSet', read: objectChildReader('fieldSets') },
    listView: { root: 'ListView', read: objectChildReader('listViews') },
    compactLayout: { root: 'CompactLayout', read: objectChildReader('compactLayouts') },
    webLink: { root: 'WebLink', read: objectChildReader('webLinks') },
    sharingReason: { root: 'SharingReason', read: objectChildReader('sharingReasons') },
    businessProcess: { root: 'BusinessProcess', read: objectChildReader('businessProcesses') },
    globalValueSet: { root: 'GlobalValueSet', read: readGlobalValueSet },
    standardValueSet: { root: 'StandardValueSet', read: readStandardValueSet },
    md: { root: 'CustomMetadata', read: readCustomMetadataRecord },
    labels: { root: 'CustomLabels', read: readLabels },
    label: { root: 'CustomLabel', read: readLabel },
    permissionset: { root: 'PermissionSet', read: permissionSetReader('permissionSets') },
    profile: { root: 'Profile', read: permissionSetReader('profiles') },
    mutingpermissionset: {
        root: 'MutingPermissionSet',
        read: permissionSetReader('mutingPermissionSets')
    },
    permissionsetgroup: { root: 'PermissionSetGroup', read: readPermissionSetGroup },
    customPermission: { root: 'CustomPermission', read: readCustomPermission },
    namedCredential: { root: 'NamedCredential', read: readNamedCredential },
    externalCredential: { root: 'ExternalCredential', read: readExternalCredential },
    remoteSite: { root: 'RemoteSiteSetting', read: readRemoteSite },
    cspTrustedSite: { root: 'CspTrustedSite', read: readCspTrustedSite },
    flexipage: { root: 'FlexiPage', read: readFlexiPage },
    layout: { root: 'Layout', read: readLayout },
    tab: { root: 'CustomTab', read: readTab },
    app: { root: 'CustomApplication', read: readApp },
    resource: { root: 'StaticResource', read: readStaticResource },
    queue: { root: 'Queue', read: readQueue },
    group: { root: 'Group', read: readGroup },
    role: { root: 'Role', read: readRole },
    sharingRules: { root: 'SharingRules', read: readSharingRules },
    notiftype: { root: 'CustomNotificationType', read: readCustomNotificationType },
    email: { root: 'EmailTemplate', read: readEmailTemplate },
    emailFolder: { root: 'EmailFolder', read: emailFolderReader('Email') },
    emailTemplateFolder: {
        root: 'EmailTemplateFolder',
        read: emailFolderReader('EmailTemplate')
    },
    flow: { root: 'Flow', read: readFlow },
    flowDefinition: { root: 'FlowDefinition', read: documentReader('flowDefinitions') },
    platformEventSubscriberConfig: {
        root: 'PlatformEventSubscriberConfig',
        read: readEventSubscriberConfig
    },
    platformEventChannel: { root: 'PlatformEventChannel', read: documentReader('eventChannels') },
    platformEventChannelMember: {
        root: 'PlatformEventChannelMember',
        read: documentReader('eventChannels')
    },
    quickAction: { root: 'QuickAction', read: documentReader('quickActions') },
    workflow: { root: 'Workflow', read: documentReader('workflows') },
    settings: { root: '*', read: documentReader('settings') },
    featureParameterBoolean: {
        root: 'FeatureParameterBoolean',
        read: documentReader('featureParameters')
    },
    featureParameterDate: {
        root: 'FeatureParameterDate',
        read: documentReader('featureParameters')
    },
    featureParameterInteger: {
        root: 'FeatureParameterInteger',
        read: documentReader('featureParameters')
    },
    cachePartition: { root: 'PlatformCachePartition', read: documentReader('cachePartitions') },
    // Parts of a permission set that is kept decomposed.
    applicationVisibilities: { root: '*', read: permissionSetReader('permissionSets') },
    classAccesses: { root: '*', read: permissionSetReader('permissionSets') },
    customPermissions: { root: '*', read: permissionSetReader('permissionSets') },
    externalCredentialPrincipalAccesses: {
        root: '*',
        read: permissionSetReader('permissionSets')
    },
    flowAccesses: { root: '*', read: permissionSetReader('permissionSets') },
    objectSettings: { root: '*', read: permissionSetReader('permissionSets') },
    userPermissions: { root: '*', read: permissionSetReader('permissionSets') }
};
