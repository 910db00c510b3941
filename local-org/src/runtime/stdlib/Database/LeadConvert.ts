import type { LeadConversion } from '../../../database/convertLead.js';
import { NotSupported } from '../../../shared/notSupported.js';
import { libraryOf } from '../../../shared/types.js';
import { ApexList, notNull } from '../../../shared/values/index.js';
import { SObject } from '../../../schema/sobject.js';
import { dmlException } from '../../dml.js';
import { resultObject } from '../../library/databaseResults.js';
import { accessors, DataObject } from '../../library/dataObject.js';
import { accessOf } from '../../library/dynamicQuery.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { currentTransaction } from '../../transaction.js';

const NAME = 'Database.LeadConvert';
const FLAGS = {
    doNotCreateOpportunity: false,
    overwriteLeadSource: false,
    sendNotificationEmail: false
};

const flag = (field: keyof typeof FLAGS) => ({
    ...accessors('Boolean', field, 'set'),
    [`Boolean is${field.charAt(0).toUpperCase()}${field.slice(1)}()`]: (self: DataObject) =>
        self[field]
});

export default libraryClass(NAME, {
    reference: apexReference('apex_dml_convertLead_database'),
    members: {
        'new()': () => new DataObject(NAME, FLAGS),
        ...accessors('Id', 'accountId'),
        ...accessors('Id', 'contactId'),
        ...accessors('Id', 'leadId'),
        ...accessors('Id', 'opportunityId'),
        ...accessors('Id', 'ownerId'),
        ...accessors('String', 'convertedStatus'),
        ...accessors('String', 'opportunityName'),
        ...flag('doNotCreateOpportunity'),
        ...flag('overwriteLeadSource'),
        ...flag('sendNotificationEmail')
    }
});

/** `Database.convertLead` of one or several leads. */
export function convertLeads(target: DataObject | ApexList, ...rest: unknown[]): unknown {
    const isList = notNull(target) instanceof ApexList;
    const conversions = (isList ? (target as ApexList).items : [target]) as DataObject[];
    const options = rest.find(
        (each) => each instanceof DataObject && each.$name === 'Database.DMLOptions'
    ) as DataObject | undefined;
    const allOrNone =
        rest.find((each) => typeof each === 'boolean') ??
        (options === undefined || options['optAllOrNone'] === true);
    const level = rest.find(
        (each) => each instanceof DataObject && each.$name === 'System.AccessLevel'
    );
    const transaction = currentTransaction();
    const { database, limits, schema } = transaction;
    if (database.convertLead === undefined) {
        throw new NotSupported('Database.convertLead');
    }
    limits.count('dmlStatements');
    const access = accessOf((level as DataObject | undefined) ?? null);
    const results = conversions.map((conversion) =>
        database.convertLead!(conversionOf(conversion), { allOrNone, access })
    );
    transaction.hasUncommittedWork = true;
    if (allOrNone) {
        const leads = conversions.map((conversion) => {
            const lead = new SObject(schema.object('Lead')!);
            lead.id = conversion['leadId'] as string;
            return lead;
        });
        const failure = dmlException('convertLead', leads, results);
        if (failure !== null) {
            throw failure;
        }
    }
    const objects = results.map((result) =>
        Object.assign(resultObject('Database.LeadConvertResult', result), {
            leadId: result.leadId,
            accountId: result.accountId,
            contactId: result.contactId,
            opportunityId: result.opportunityId
        })
    );
    return isList
        ? new ApexList(libraryOf('Database.LeadConvertResult'), objects)
        : (objects[0] ?? null);
}

function conversionOf(source: DataObject): LeadConversion {
    const text = (field: string): string | null => (source[field] as string | undefined) ?? null;
    return {
        leadId: notNull(text('leadId'))!,
        convertedStatus: text('convertedStatus'),
        accountId: text('accountId'),
        contactId: text('contactId'),
        opportunityId: text('opportunityId'),
        opportunityName: text('opportunityName'),
        doNotCreateOpportunity: source['doNotCreateOpportunity'] === true,
        ownerId: text('ownerId'),
        overwriteLeadSource: source['overwriteLeadSource'] === true
    };
}

export const convertLeadMembers = {
    'static Database.LeadConvertResult convertLead(Database.LeadConvert lead)': convertLeads,
    'static Database.LeadConvertResult convertLead(Database.LeadConvert lead, Boolean allOrNone)':
        convertLeads,
    'static Database.LeadConvertResult convertLead(Database.LeadConvert lead, AccessLevel level)':
        convertLeads,
    'static Database.LeadConvertResult convertLead(Database.LeadConvert lead, Boolean allOrNone, AccessLevel level)':
        convertLeads,
    'static Database.LeadConvertResult convertLead(Database.LeadConvert lead, Database.DMLOptions options)':
        convertLeads,
    'static Database.LeadConvertResult convertLead(Database.LeadConvert lead, Database.DMLOptions options, AccessLevel level)':
        convertLeads,
    'static List<Database.LeadConvertResult> convertLead(List<Database.LeadConvert> leads, Database.DMLOptions options)':
        convertLeads,
    'static List<Database.LeadConvertResult> convertLead(List<Database.LeadConvert> leads, Database.DMLOptions options, AccessLevel level)':
        convertLeads,
    'static List<Database.LeadConvertResult> convertLead(List<Database.LeadConvert> leads)':
        convertLeads,
    'static List<Database.LeadConvertResult> convertLead(List<Database.LeadConvert> leads, Boolean allOrNone)':
        convertLeads,
    'static List<Database.LeadConvertResult> convertLead(List<Database.LeadConvert> leads, AccessLevel level)':
        convertLeads,
    'static List<Database.LeadConvertResult> convertLead(List<Database.LeadConvert> leads, Boolean allOrNone, AccessLevel level)':
        convertLeads
};
