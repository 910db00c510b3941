/** Which fields take their values from which standard value set of the metadata API. */
type Place = readonly [object: string, field: string];

const FIELDS: Readonly<Record<string, readonly Place[]>> = {
    AccountContactMultiRoles: [['AccountContactRelation', 'Roles']],
    AccountContactRole: [['AccountContactRole', 'Role']],
    AccountOwnership: [['Account', 'Ownership']],
    AccountRating: [
        ['Account', 'Rating'],
        ['Lead', 'Rating']
    ],
    AccountType: [['Account', 'Type']],
    AssetStatus: [['Asset', 'Status']],
    CampaignMemberStatus: [['CampaignMember', 'Status']],
    CampaignStatus: [['Campaign', 'Status']],
    CampaignType: [['Campaign', 'Type']],
    CaseContactRole: [['CaseContactRole', 'Role']],
    CaseOrigin: [['Case', 'Origin']],
    CasePriority: [['Case', 'Priority']],
    CaseReason: [['Case', 'Reason']],
    CaseStatus: [['Case', 'Status']],
    CaseType: [['Case', 'Type']],
    ContactRole: [
        ['OpportunityContactRole', 'Role'],
        ['ContractContactRole', 'Role']
    ],
    ContractContactRole: [['ContractContactRole', 'Role']],
    ContractStatus: [['Contract', 'Status']],
    EventSubject: [['Event', 'Subject']],
    EventType: [['Event', 'Type']],
    Industry: [
        ['Account', 'Industry'],
        ['Lead', 'Industry']
    ],
    LeadSource: [
        ['Account', 'AccountSource'],
        ['Contact', 'LeadSource'],
        ['Lead', 'LeadSource'],
        ['Opportunity', 'LeadSource']
    ],
    LeadStatus: [['Lead', 'Status']],
    OpportunityCompetitor: [['OpportunityCompetitor', 'CompetitorName']],
    OpportunityStage: [['Opportunity', 'StageName']],
    OpportunityType: [['Opportunity', 'Type']],
    OrderStatus: [['Order', 'Status']],
    OrderType: [['Order', 'Type']],
    Product2Family: [['Product2', 'Family']],
    QuoteStatus: [['Quote', 'Status']],
    SalesTeamRole: [
        ['AccountTeamMember', 'TeamMemberRole'],
        ['OpportunityTeamMember', 'TeamMemberRole']
    ],
    Salutation: [
        ['Contact', 'Salutation'],
        ['Lead', 'Salutation']
    ],
    TaskPriority: [['Task', 'Priority']],
    TaskStatus: [['Task', 'Status']],
    TaskSubject: [['Task', 'Subject']],
    TaskType: [['Task', 'Type']],
    WorkOrderPriority: [['WorkOrder', 'Priority']],
    WorkOrderStatus: [['WorkOrder', 'Status']]
};

export const standardValueSetFields = (name: string): readonly Place[] => FIELDS[name] ?? [];
