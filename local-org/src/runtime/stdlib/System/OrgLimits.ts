import { STRING } from '../../../shared/types.js';
import { ApexList, ApexMap } from '../../../shared/values/index.js';
import { DataObject } from '../../library/dataObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { type } from '../../library/runtimeEnums.js';

/** Allocations of a Developer Edition; nothing of them is ever used up here. */
const LIMITS: Readonly<Record<string, number>> = {
    ConcurrentAsyncGetReportInstances: 200,
    DailyApiRequests: 15_000,
    DailyAsyncApexExecutions: 250_000,
    DailyBulkApiBatches: 15_000,
    DailyDeliveredPlatformEvents: 10_000,
    DailyWorkflowEmails: 2_000,
    DataStorageMB: 5,
    FileStorageMB: 20,
    HourlyPublishedPlatformEvents: 50_000,
    MassEmail: 10,
    SingleEmail: 15
};

const limits = (): DataObject[] =>
    Object.entries(LIMITS).map(
        ([name, limit]) => new DataObject('System.OrgLimit', { name, limit, value: 0 })
    );

export default libraryClass('System.OrgLimits', {
    reference: apexReference('apex_class_System_OrgLimits'),
    members: {
        'static List<OrgLimit> getAll()': () => new ApexList(type('System.OrgLimit'), limits()),
        'static Map<String, OrgLimit> getMap()': () =>
            new ApexMap<string, unknown>(
                STRING,
                type('System.OrgLimit'),
                limits().map((each) => [each['name'] as string, each])
            )
    }
});

export const orgLimit = libraryClass('System.OrgLimit', {
    reference: apexReference('apex_class_System_OrgLimit'),
    members: {
        'Integer getLimit()': (self: DataObject) => self['limit'],
        'String getName()': (self: DataObject) => self['name'],
        'Integer getValue()': (self: DataObject) => self['value']
    }
});
