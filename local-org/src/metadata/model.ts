/** A Salesforce DX project as data: everything that was read from disk, immutable, each thing with its place. */
import type { Position } from '../shared/diagnostic.js';
import type { GlobalValueSet, ObjectMetadata } from './objectModel.js';
import type { FlexiPage, Layout } from './pages.js';
import type { XmlElement } from './xml.js';

export type * from './objectModel.js';

export interface ProjectModel {
    /** Absolute path of the project's folder. */
    readonly directory: string;
    readonly name: string;
    readonly namespace: string;
    readonly sourceApiVersion: number;
    /** Features that a scratch org definition of the project asks for: `PersonAccounts`, `MultiCurrency` … */
    readonly features: readonly string[];
    readonly packageDirectories: readonly PackageDirectory[];
    readonly classes: readonly ApexSource[];
    readonly triggers: readonly ApexSource[];
    readonly objects: readonly ObjectMetadata[];
    readonly globalValueSets: readonly GlobalValueSet[];
    readonly standardValueSets: readonly GlobalValueSet[];
    readonly customMetadataRecords: readonly CustomMetadataRecord[];
    readonly labels: readonly CustomLabel[];
    readonly permissionSets: readonly PermissionSet[];
    readonly profiles: readonly PermissionSet[];
    readonly permissionSetGroups: readonly PermissionSetGroup[];
    readonly mutingPermissionSets: readonly PermissionSet[];
    readonly customPermissions: readonly CustomPermission[];
    readonly namedCredentials: readonly NamedCredential[];
    readonly externalCredentials: readonly ExternalCredential[];
    readonly remoteSites: readonly RemoteSite[];
    readonly cspTrustedSites: readonly RemoteSite[];
    readonly flexiPages: readonly FlexiPage[];
    readonly layouts: readonly Layout[];
    readonly tabs: readonly Tab[];
    readonly apps: readonly App[];
    readonly staticResources: readonly StaticResource[];
    readonly queues: readonly Queue[];
    readonly groups: readonly PublicGroup[];
    readonly roles: readonly Role[];
    readonly sharingRules: readonly SharingRules[];
    readonly customNotificationTypes: readonly NamedThing[];
    readonly emailTemplates: readonly EmailTemplate[];
    readonly emailFolders: readonly EmailFolder[];
    readonly flows: readonly FlowSource[];
    readonly lwcBundles: readonly Bundle[];
    readonly auraBundles: readonly Bundle[];
    readonly visualforce: readonly ApexSource[];
    readonly eventSubscriberConfigs: readonly EventSubscriberConfig[];
    readonly eventChannels: readonly XmlDocument[];
    readonly quickActions: readonly XmlDocument[];
    readonly flowDefinitions: readonly XmlDocument[];
    /** Workflows, for their e-mail alerts. */
    readonly workflows: readonly XmlDocument[];
    readonly settings: readonly XmlDocument[];
    readonly cachePartitions: readonly XmlDocument[];
    readonly featureParameters: readonly XmlDocument[];
    /** Metadata that is in the project and that the local org does not use, by its type's folder or suffix. */
    readonly notUsed: readonly { readonly type: string; readonly file: string }[];
}

export interface PackageDirectory {
    /** Relative to the project's folder. */
    readonly path: string;
    readonly isDefault: boolean;
    readonly package?: string;
}

export interface ApexSource {
    readonly name: string;
    readonly source: string;
    readonly apiVersion: number;
    /** `Active`, `Inactive`, `Deleted`: an inactive trigger does not fire. */
    readonly status: string;
    /** Relative to the project's folder. */
    readonly file: string;
}

export interface NamedThing {
    readonly name: string;
    readonly label: string;
    readonly description?: string;
    readonly position: Position;
}

export interface CustomMetadataRecord {
    /** `AI_Model__mdt` */
    readonly type: string;
    readonly developerName: string;
    readonly label: string;
    readonly isProtected: boolean;
    readonly values: readonly CustomMetadataValue[];
    readonly position: Position;
}

export interface CustomMetadataValue {
    readonly field: string;
    /** As written; null is `xsi:nil`. */
    readonly value: string | null;
    /** `xsd:string`, `xsd:boolean` … without its prefix. */
    readonly xsiType?: string;
    readonly position: Position;
}

export interface CustomLabel {
    readonly name: string;
    readonly value: string;
    readonly shortDescription: string;
    readonly language: string;
    readonly isProtected: boolean;
    readonly categories?: string;
    readonly position: Position;
}

/** A permission set or a profile: both grant in the same words. */
export interface PermissionSet {
    readonly name: string;
    readonly label: string;
    readonly description?: string;
    readonly license?: string;
    readonly hasActivationRequired: boolean;
    readonly objectPermissions: readonly ObjectPermission[];
    readonly fieldPermissions: readonly FieldPermission[];
    readonly classAccesses: readonly NameAccess[];
    readonly pageAccesses: readonly NameAccess[];
    readonly flowAccesses: readonly NameAccess[];
    readonly customPermissions: readonly NameAccess[];
    readonly customMetadataTypeAccesses: readonly NameAccess[];
    readonly customSettingAccesses: readonly NameAccess[];
    /** `Credential-Principal` pairs. */
    readonly externalCredentialPrincipalAccesses: readonly {
        readonly externalCredential: string;
        readonly principal: string;
        readonly isEnabled: boolean;
    }[];
    readonly userPermissions: readonly NameAccess[];
    readonly recordTypeVisibilities: readonly {
        readonly object: string;
        readonly recordType: string;
        readonly isVisible: boolean;
        readonly isDefault: boolean;
    }[];
    readonly tabSettings: readonly { readonly tab: string; readonly visibility: string }[];
    readonly applicationVisibilities: readonly {
        readonly application: string;
        readonly isVisible: boolean;
        readonly isDefault: boolean;
    }[];
    readonly layoutAssignments: readonly {
        readonly layout: string;
        readonly recordType?: string;
    }[];
    readonly position: Position;
}

export interface ObjectPermission {
    readonly object: string;
    readonly allowRead: boolean;
    readonly allowCreate: boolean;
    readonly allowEdit: boolean;
    readonly allowDelete: boolean;
    readonly viewAllRecords: boolean;
    readonly modifyAllRecords: boolean;
    readonly viewAllFields: boolean;
}

export interface FieldPermission {
    readonly object: string;
    readonly field: string;
    readonly readable: boolean;
    readonly editable: boolean;
}

export interface NameAccess {
    readonly name: string;
    readonly isEnabled: boolean;
}

export interface PermissionSetGroup {
    readonly name: string;
    readonly label: string;
    readonly description?: string;
    readonly permissionSets: readonly string[];
    readonly mutingPermissionSets: readonly string[];
    readonly position: Position;
}

export interface CustomPermission {
    readonly name: string;
    readonly label: string;
    readonly description?: string;
    readonly requiredPermissions: readonly string[];
    readonly position: Position;
}

export interface NamedCredential {
    readonly name: string;
    readonly label: string;
    /** `SecuredEndpoint` (with an external credential), `PrivateEndpoint`, or `Legacy`. */
    readonly type: string;
    readonly url: string | null;
    readonly externalCredential?: string;
    readonly allowMergeFieldsInBody: boolean;
    readonly allowMergeFieldsInHeader: boolean;
    readonly generateAuthorizationHeader: boolean;
    readonly calloutStatus: string;
    /** `HttpHeader` parameters, in sequence. */
    readonly headers: readonly CredentialParameter[];
    readonly parameters: readonly CredentialParameter[];
    /** Legacy only: `NoAuthentication`, `Password`, `Oauth`, `Jwt` … */
    readonly protocol?: string;
    readonly principalType?: string;
    readonly username?: string;
    readonly position: Position;
}

export interface CredentialParameter {
    /** `HttpHeader`, `Url`, `Authentication`, `AuthHeader`, `AuthParameter`, `NamedPrincipal`, `PerUserPrincipal` … */
    readonly type: string;
    readonly name: string;
    readonly group?: string;
    readonly value: string | null;
    readonly sequence: number;
    readonly description?: string;
    readonly principal?: string;
}

export interface ExternalCredential {
    readonly name: string;
    readonly label: string;
    /** `Custom`, `Basic`, `OAuth`, `Jwt`, `AwsSv4`, `NoAuthentication` */
    readonly protocol: string;
    readonly description?: string;
    /** Custom headers with their formula text, in sequence. */
    readonly headers: readonly CredentialParameter[];
    readonly principals: readonly {
        readonly name: string;
        readonly type: 'NamedPrincipal' | 'PerUserPrincipal' | 'AnonymousPrincipal';
        readonly sequence: number;
    }[];
    readonly parameters: readonly CredentialParameter[];
    readonly position: Position;
}

export interface RemoteSite {
    readonly name: string;
    readonly url: string;
    readonly isActive: boolean;
    readonly position: Position;
}

export interface Tab {
    readonly name: string;
    readonly label?: string;
    /** What it opens: a custom object, a flexipage, a component, a page or an address. */
    readonly target:
        | { readonly kind: 'object'; readonly name: string }
        | { readonly kind: 'flexiPage'; readonly name: string }
        | { readonly kind: 'lwc' | 'aura' | 'page'; readonly name: string }
        | { readonly kind: 'url'; readonly url: string };
    readonly motif?: string;
    readonly position: Position;
}

export interface App {
    readonly name: string;
    readonly label: string;
    readonly description?: string;
    readonly uiType: string;
    readonly navType?: string;
    readonly headerColor?: string;
    readonly logo?: string;
    readonly tabs: readonly string[];
    readonly utilityBar?: string;
    readonly formFactors: readonly string[];
    readonly actionOverrides: readonly ActionOverride[];
    readonly profileActionOverrides: readonly ActionOverride[];
    readonly position: Position;
}

export interface ActionOverride {
    readonly actionName: string;
    readonly type: string;
    readonly content?: string;
    readonly formFactor?: string;
    readonly pageOrSobjectType?: string;
    readonly recordType?: string;
    readonly profile?: string;
}

export interface StaticResource {
    readonly name: string;
    readonly contentType: string;
    readonly cacheControl: string;
    /** Absolute path of the file, or of the folder whose content is zipped on deploy. */
    readonly path: string;
    readonly isFolder: boolean;
    readonly position: Position;
}

export interface Queue {
    readonly name: string;
    readonly label: string;
    readonly email?: string;
    readonly sendsEmailToMembers: boolean;
    readonly objects: readonly string[];
    readonly members: GroupMembers;
    readonly position: Position;
}

export interface GroupMembers {
    readonly users: readonly string[];
    readonly roles: readonly string[];
    readonly rolesAndSubordinates: readonly string[];
    readonly groups: readonly string[];
}

export interface PublicGroup {
    readonly name: string;
    readonly label: string;
    readonly doesIncludeBosses: boolean;
    readonly members: GroupMembers;
    readonly position: Position;
}

export interface Role {
    readonly name: string;
    readonly label: string;
    readonly parentRole?: string;
    readonly opportunityAccess?: string;
    readonly caseAccess?: string;
    readonly contactAccess?: string;
    readonly position: Position;
}

export interface SharingRules {
    readonly object: string;
    readonly rules: readonly SharingRule[];
    readonly position: Position;
}

export interface SharingRule {
    readonly kind: 'criteria' | 'owner' | 'guest' | 'territory';
    readonly name: string;
    readonly label: string;
    readonly accessLevel: string;
    /** Access to related records, for accounts: `contactAccessLevel` and so on. */
    readonly accountSettings: Readonly<Record<string, string>>;
    readonly sharedTo: { readonly kind: string; readonly name: string };
    readonly sharedFrom?: { readonly kind: string; readonly name: string };
    readonly booleanFilter?: string;
    readonly criteria: readonly {
        readonly field: string;
        readonly operation: string;
        readonly value: string;
    }[];
    readonly position: Position;
}

export interface EmailTemplate {
    /** `Folder/Name` without the folder. */
    readonly name: string;
    readonly folder: string;
    readonly label: string;
    readonly type: string;
    /** `Aloha` of Classic, `SFX` of Lightning. */
    readonly uiType: string;
    readonly style: string;
    readonly subject?: string;
    readonly textOnly?: string;
    readonly encodingKey: string;
    readonly isAvailable: boolean;
    readonly description?: string;
    readonly relatedEntityType?: string;
    readonly content: string;
    readonly position: Position;
}

export interface EmailFolder {
    readonly name: string;
    readonly type: 'Email' | 'EmailTemplate';
    readonly label: string;
    /** `Public`, `PublicInternal`, `Shared` or `Hidden`. */
    readonly accessType: string;
    readonly isReadOnly: boolean;
    readonly sharedTo: readonly { readonly kind: string; readonly name: string }[];
    readonly position: Position;
}

export interface FlowSource {
    readonly name: string;
    readonly root: XmlElement;
    readonly file: string;
}

/** A folder of `lwc` or `aura`. */
export interface Bundle {
    readonly name: string;
    /** Absolute path. */
    readonly path: string;
    /** File names inside, relative to the bundle. */
    readonly files: readonly string[];
    /** `<name>.js-meta.xml` or `<name>.cmp-meta.xml`, when it is there. */
    readonly meta: XmlElement | null;
    readonly position: Position;
}

export interface EventSubscriberConfig {
    readonly name: string;
    readonly label: string;
    /** The Apex trigger that it configures. */
    readonly trigger: string;
    readonly batchSize: number | null;
    readonly user?: string;
    readonly numPartitions?: number;
    readonly partitionKey?: string;
    readonly position: Position;
}

/** A file that is kept as it was parsed. */
export interface XmlDocument {
    readonly name: string;
    readonly root: XmlElement;
    readonly file: string;
}
