/**
 * How the platform lays out its own objects in a new org, where the project brings no layout: the
 * default page layouts, compact layouts and list views, shortened to what a page needs.
 */

export interface StandardLayout {
    /** `Label: left fields | right fields` */
    readonly sections: readonly string[];
    readonly compact: readonly string[];
    readonly list: readonly string[];
    readonly related: readonly string[];
    /** Picklist that a path follows. */
    readonly path?: string;
}

export const STANDARD_LAYOUTS: Readonly<Record<string, StandardLayout>> = {
    Account: {
        sections: [
            'Account Information: OwnerId Name ParentId AccountNumber Site Type Industry AnnualRevenue | Rating Phone Fax Website TickerSymbol Ownership NumberOfEmployees Sic',
            'Address Information: BillingAddress | ShippingAddress',
            'Description Information: Description'
        ],
        compact: ['Type', 'Phone', 'Website', 'OwnerId', 'Industry'],
        list: ['Name', 'Industry', 'Type', 'Phone', 'OwnerId'],
        related: ['Contacts', 'Opportunities', 'Cases', 'Contracts', 'Orders']
    },
    Contact: {
        sections: [
            'Contact Information: OwnerId Name AccountId Title Department Birthdate ReportsToId LeadSource | Phone HomePhone MobilePhone OtherPhone Fax Email AssistantName AssistantPhone',
            'Address Information: MailingAddress | OtherAddress',
            'Description Information: Description'
        ],
        compact: ['Title', 'AccountId', 'Phone', 'Email', 'OwnerId'],
        list: ['Name', 'AccountId', 'Title', 'Phone', 'Email', 'OwnerId'],
        related: ['OpportunityContactRoles', 'Cases', 'CampaignMembers']
    },
    Lead: {
        sections: [
            'Lead Information: OwnerId Name Company Title LeadSource Industry AnnualRevenue | Phone MobilePhone Fax Email Website Status Rating NumberOfEmployees',
            'Address Information: Address',
            'Description Information: Description'
        ],
        compact: ['Title', 'Company', 'Phone', 'Email'],
        list: ['Name', 'Company', 'Status', 'Email', 'Phone', 'OwnerId'],
        related: ['CampaignMembers'],
        path: 'Status'
    },
    Opportunity: {
        sections: [
            'Opportunity Information: OwnerId Name AccountId Type LeadSource IsPrivate CampaignId | Amount CloseDate NextStep StageName Probability ForecastCategoryName',
            'Description Information: Description'
        ],
        compact: ['AccountId', 'CloseDate', 'Amount', 'OwnerId'],
        list: ['Name', 'AccountId', 'Amount', 'CloseDate', 'StageName', 'OwnerId'],
        related: ['OpportunityContactRoles', 'OpportunityLineItems', 'Quotes'],
        path: 'StageName'
    },
    Case: {
        sections: [
            'Case Information: OwnerId CaseNumber ContactId AccountId Type Reason ParentId | Status Priority Origin ContactPhone ContactEmail ClosedDate',
            'Description Information: Subject Description'
        ],
        compact: ['Subject', 'Priority', 'Status', 'ContactId', 'OwnerId'],
        list: ['CaseNumber', 'Subject', 'ContactId', 'Status', 'Priority', 'OwnerId'],
        related: ['CaseComments', 'EmailMessages', 'Cases'],
        path: 'Status'
    },
    Task: {
        sections: [
            'Task Information: OwnerId Subject ActivityDate WhoId | WhatId Status Priority TaskSubtype',
            'Description Information: Description'
        ],
        compact: ['ActivityDate', 'Status', 'Priority', 'WhoId', 'WhatId'],
        list: ['Subject', 'WhoId', 'WhatId', 'ActivityDate', 'Status', 'Priority', 'OwnerId'],
        related: []
    },
    Event: {
        sections: [
            'Calendar Details: OwnerId Subject StartDateTime EndDateTime IsAllDayEvent | WhoId WhatId Location ShowAs',
            'Description Information: Description'
        ],
        compact: ['StartDateTime', 'EndDateTime', 'Location', 'WhoId', 'WhatId'],
        list: ['Subject', 'WhoId', 'WhatId', 'StartDateTime', 'EndDateTime', 'OwnerId'],
        related: []
    },
    EmailMessage: {
        sections: [
            'Email: FromName FromAddress ToAddress CcAddress BccAddress | Status MessageDate RelatedToId ParentId Incoming',
            'Content: Subject HtmlBody TextBody'
        ],
        compact: ['FromAddress', 'ToAddress', 'MessageDate', 'Status'],
        list: ['Subject', 'FromAddress', 'ToAddress', 'MessageDate', 'Status'],
        related: []
    },
    OpportunityContactRole: {
        sections: ['Contact Role: OpportunityId ContactId | Role IsPrimary'],
        compact: ['OpportunityId', 'ContactId', 'Role'],
        list: ['ContactId', 'Role', 'IsPrimary'],
        related: []
    },
    OpportunityLineItem: {
        sections: [
            'Product: OpportunityId Product2Id ServiceDate | Quantity UnitPrice TotalPrice Discount',
            'Description: Description'
        ],
        compact: ['Product2Id', 'Quantity', 'TotalPrice'],
        list: ['Product2Id', 'Quantity', 'UnitPrice', 'TotalPrice'],
        related: []
    },
    CaseComment: {
        sections: ['Comment: ParentId IsPublished | CommentBody'],
        compact: ['ParentId', 'IsPublished'],
        list: ['CommentBody', 'IsPublished', 'CreatedById', 'CreatedDate'],
        related: []
    },
    Campaign: {
        sections: [
            'Campaign Information: OwnerId Name IsActive Type Status StartDate EndDate | ExpectedRevenue BudgetedCost ActualCost ExpectedResponse NumberSent ParentId',
            'Description Information: Description'
        ],
        compact: ['Type', 'Status', 'StartDate', 'EndDate'],
        list: ['Name', 'ParentId', 'Type', 'Status', 'StartDate', 'EndDate', 'OwnerId'],
        related: ['CampaignMembers', 'Opportunities']
    },
    Product2: {
        sections: [
            'Product Information: Name ProductCode Family | IsActive StockKeepingUnit QuantityUnitOfMeasure',
            'Description Information: Description'
        ],
        compact: ['ProductCode', 'Family', 'IsActive'],
        list: ['Name', 'ProductCode', 'Family', 'IsActive'],
        related: ['PricebookEntries']
    },
    User: {
        sections: [
            'User Detail: FirstName LastName Alias Username Email Title Department CompanyName | IsActive ProfileId UserRoleId ManagerId TimeZoneSidKey LocaleSidKey LanguageLocaleKey'
        ],
        compact: ['Title', 'ManagerId', 'Email', 'ProfileId'],
        list: ['Name', 'Alias', 'Username', 'UserRoleId', 'ProfileId', 'IsActive'],
        related: ['PermissionSetAssignments']
    }
};

/** The parts of compound fields, as layouts show them and forms edit them. */
export const ADDRESS_PARTS = ['Street', 'City', 'State', 'PostalCode', 'Country'];
