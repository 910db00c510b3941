import { SObject } from '../schema/sobject.js';
import { ApexDate } from '../shared/values/index.js';
import { saveRecords } from './save/saveRecords.js';
import {
    assign,
    valueOf,
    type RowResult,
    type SaveOptions,
    type SaveServices
} from './save/rows.js';

/** One `Database.LeadConvert`. */
export interface LeadConversion {
    readonly leadId: string;
    readonly convertedStatus: string | null;
    readonly accountId: string | null;
    readonly contactId: string | null;
    readonly opportunityId?: string | null;
    readonly opportunityName: string | null;
    readonly doNotCreateOpportunity: boolean;
    readonly ownerId: string | null;
    readonly overwriteLeadSource?: boolean;
}

export interface LeadConversionResult extends RowResult {
    readonly leadId: string;
    readonly accountId: string | null;
    readonly contactId: string | null;
    readonly opportunityId: string | null;
}

const ADDRESS = ['Street', 'City', 'State', 'PostalCode', 'Country'];

/**
 * Makes account, contact and opportunity of a lead, and closes the lead.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_dml_convert_lead.htm
 */
export function convertLead(
    conversion: LeadConversion,
    options: SaveOptions,
    services: SaveServices
): LeadConversionResult {
    const { store, schema } = services;
    const lead = store.load(schema.object('Lead')!, [conversion.leadId]).get(conversion.leadId);
    const failed = (statusCode: string, message: string): LeadConversionResult => ({
        id: conversion.leadId,
        leadId: conversion.leadId,
        success: false,
        accountId: null,
        contactId: null,
        opportunityId: null,
        errors: [{ statusCode, message, fields: [] }]
    });
    if (lead === undefined) {
        return failed('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    }
    if (valueOf(lead, 'IsConverted') === true) {
        return failed('CANNOT_UPDATE_CONVERTED_LEAD', 'This lead has already been converted.');
    }
    const status = conversion.convertedStatus;
    const known = lead.def.fieldsByName
        .get('status')
        ?.picklist?.find((entry) => entry.value === status);
    if (status === null || known?.attributes?.['converted'] !== true) {
        return failed('INVALID_STATUS', `invalid convertedStatus: ${status}`);
    }
    const savepoint = store.connection.setSavepoint();
    const problems: RowResult[] = [];
    const save = (operation: 'insert' | 'update', record: SObject): string | null => {
        const [result] = saveRecords(
            operation,
            [record],
            { ...options, allOrNone: true },
            services
        );
        if (!result!.success) {
            problems.push(result!);
        }
        return result!.id;
    };
    const owner = conversion.ownerId ?? valueOf(lead, 'OwnerId');
    const accountId = conversion.accountId ?? save('insert', accountOf(lead, owner, services));
    const contactId =
        conversion.contactId ?? save('insert', contactOf(lead, owner, accountId, services));
    const opportunityId = conversion.doNotCreateOpportunity
        ? null
        : (conversion.opportunityId ??
          save('insert', opportunityOf(lead, owner, accountId, conversion, services)));
    closeLead(lead, { status, accountId, contactId, opportunityId }, options, services, problems);
    if (problems.length > 0) {
        store.connection.rollbackTo(savepoint);
        store.connection.releaseSavepoint(savepoint);
        return { ...failed('', ''), errors: problems.flatMap(({ errors }) => errors) };
    }
    store.connection.releaseSavepoint(savepoint);
    return {
        id: lead.id,
        leadId: lead.id!,
        success: true,
        accountId,
        contactId,
        opportunityId,
        errors: []
    };
}

function accountOf(lead: SObject, owner: unknown, { schema }: SaveServices): SObject {
    const account = new SObject(schema.object('Account')!);
    assign(account, 'Name', valueOf(lead, 'Company'));
    assign(account, 'OwnerId', owner);
    for (const name of [
        'Phone',
        'Fax',
        'Website',
        'Industry',
        'Rating',
        'AnnualRevenue',
        'NumberOfEmployees'
    ]) {
        assign(account, name, valueOf(lead, name));
    }
    assign(account, 'AccountSource', valueOf(lead, 'LeadSource'));
    ADDRESS.forEach((part) => assign(account, `Billing${part}`, valueOf(lead, part)));
    return account;
}

function contactOf(
    lead: SObject,
    owner: unknown,
    accountId: string | null,
    { schema }: SaveServices
): SObject {
    const contact = new SObject(schema.object('Contact')!);
    for (const name of [
        'FirstName',
        'LastName',
        'Salutation',
        'Title',
        'Email',
        'Phone',
        'MobilePhone',
        'Fax',
        'LeadSource',
        'Description'
    ]) {
        assign(contact, name, valueOf(lead, name));
    }
    assign(contact, 'AccountId', accountId);
    assign(contact, 'OwnerId', owner);
    ADDRESS.forEach((part) => assign(contact, `Mailing${part}`, valueOf(lead, part)));
    return contact;
}

function opportunityOf(
    lead: SObject,
    owner: unknown,
    accountId: string | null,
    conversion: LeadConversion,
    { schema, clock }: SaveServices
): SObject {
    const opportunity = new SObject(schema.object('Opportunity')!);
    const stages = opportunity.def.fieldsByName.get('stagename')?.picklist ?? [];
    const today = new ApexDate(Math.floor(clock.now() / 86_400_000));
    const quarterEnd = ApexDate.of(today.year, Math.ceil(today.month / 3) * 3 + 1, 1).addDays(-1);
    assign(opportunity, 'Name', conversion.opportunityName ?? valueOf(lead, 'Company'));
    assign(opportunity, 'StageName', stages[0]?.value ?? null);
    assign(opportunity, 'CloseDate', quarterEnd);
    assign(opportunity, 'AccountId', accountId);
    assign(opportunity, 'OwnerId', owner);
    assign(opportunity, 'LeadSource', valueOf(lead, 'LeadSource'));
    return opportunity;
}

function closeLead(
    lead: SObject,
    made: {
        status: string;
        accountId: string | null;
        contactId: string | null;
        opportunityId: string | null;
    },
    options: SaveOptions,
    services: SaveServices,
    problems: RowResult[]
): void {
    const change = new SObject(lead.def);
    change.id = lead.id;
    assign(change, 'Status', made.status);
    assign(change, 'IsConverted', true);
    assign(change, 'ConvertedDate', new ApexDate(Math.floor(services.clock.now() / 86_400_000)));
    assign(change, 'ConvertedAccountId', made.accountId);
    assign(change, 'ConvertedContactId', made.contactId);
    assign(change, 'ConvertedOpportunityId', made.opportunityId);
    const [result] = services.saveInternally('update', [change], options.access);
    if (!result!.success) {
        problems.push(result!);
    }
}
