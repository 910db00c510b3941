/** Classes around what is deployed: metadata, labels, tabs. */
import type { RuntimeClass } from '../library/libraryClass.js';
import { metadataRecords } from './Metadata/DeployContainer.js';
import { deployResults } from './Metadata/DeployResult.js';
import MetadataOperations, { metadataType, statusCode } from './Metadata/Operations.js';
import SchemaDescribeTabSetResult, { tabResults } from './Schema/DescribeTabSetResult.js';
import SystemLabel from './System/Label.js';

export const deploymentTypes: readonly RuntimeClass[] = [
    MetadataOperations,
    metadataType,
    statusCode,
    SchemaDescribeTabSetResult,
    SystemLabel,
    ...deployResults,
    ...metadataRecords,
    ...tabResults
];
