import type { SObjectDef } from '../../../schema/definitions.js';
import type { UiData } from './uiData.js';

/** Objects whose icon is not called as they are, and objects that have one of their own name. */
const STANDARD: Readonly<Record<string, string>> = {
    Account: 'account',
    Asset: 'asset_object',
    Campaign: 'campaign',
    CampaignMember: 'campaign_members',
    Case: 'case',
    CaseComment: 'case_comment',
    Contact: 'contact',
    Contract: 'contract',
    EmailMessage: 'email',
    Event: 'event',
    Group: 'groups',
    Lead: 'lead',
    Opportunity: 'opportunity',
    OpportunityContactRole: 'opportunity_contact_role',
    OpportunityLineItem: 'product_item',
    Order: 'orders',
    Organization: 'account',
    Pricebook2: 'pricebook',
    PricebookEntry: 'price_book_entries',
    Product2: 'product',
    Profile: 'user_role',
    Quote: 'quotes',
    Solution: 'solution',
    Task: 'task',
    User: 'user',
    UserRole: 'user_role',
    AsyncApexJob: 'apex',
    ApexClass: 'apex',
    PermissionSet: 'portal_roles',
    Knowledge__kav: 'knowledge'
};

const COLORS: Readonly<Record<string, string>> = {
    account: '5867E8',
    contact: '9602C7',
    lead: 'FF538A',
    opportunity: 'FF5D2D',
    case: 'FF538A'
};

export interface Icon {
    readonly name: string;
    readonly color: string;
    readonly address: string;
}

/** The icon of an object: the design system's for standard ones, the tab's motif for custom ones. */
export function iconOf(data: UiData, def: SObjectDef): Icon {
    const standard = STANDARD[def.name];
    if (standard) {
        return icon('standard', standard, COLORS[standard] ?? '5867E8');
    }
    const tab = data.model.tabs.find(
        ({ target }) => target.kind === 'object' && target.name === def.name
    );
    return motifIcon(tab?.motif) ?? icon('standard', 'record', '7F8DE1');
}

/** `Custom53: Bell` is the design system's custom53. */
export function motifIcon(motif: string | undefined): Icon | undefined {
    const number = /^Custom(\d+)/.exec(motif ?? '')?.[1];
    return number ? icon('custom', `custom${number}`, '0176D3') : undefined;
}

const icon = (set: string, name: string, color: string): Icon => ({
    name: `${set}:${name}`,
    color,
    address: `/assets/slds/icons/${set}/${name}_120.png`
});
