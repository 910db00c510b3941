/** Classes around the org itself: what is deployed, its labels, tabs, duplicates, log-ins. */
import type { RuntimeClass } from '../library/libraryClass.js';
import AuthAuthConfiguration from './Auth/AuthConfiguration.js';
import AuthVerificationMethod from './Auth/VerificationMethod.js';
import DatacloudFindDuplicates, { duplicateResults } from './Datacloud/FindDuplicates.js';
import { metadataRecords } from './Metadata/DeployContainer.js';
import { deployResults } from './Metadata/DeployResult.js';
import MetadataOperations, { metadataType, statusCode } from './Metadata/Operations.js';
import SchemaDescribeTabSetResult, { tabResults } from './Schema/DescribeTabSetResult.js';
import SiteExternalUserCreateException from './Site/ExternalUserCreateException.js';
import SystemAura from './System/Aura.js';
import SystemLabel from './System/Label.js';

export const deploymentTypes: readonly RuntimeClass[] = [
    MetadataOperations,
    metadataType,
    statusCode,
    SchemaDescribeTabSetResult,
    SystemLabel,
    AuthAuthConfiguration,
    AuthVerificationMethod,
    SiteExternalUserCreateException,
    SystemAura,
    DatacloudFindDuplicates,
    ...duplicateResults,
    ...deployResults,
    ...metadataRecords,
    ...tabResults
];
