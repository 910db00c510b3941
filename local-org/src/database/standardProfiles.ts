/** What the profiles that come with an org grant on standard objects, where it is not everything. */
import type { ObjectAction } from './permissionGrants.js';

type Actions = readonly ObjectAction[];
const READ: Actions = ['read'];
const NO_DELETE: Actions = ['read', 'create', 'edit'];

const STANDARD_USER: Readonly<Record<string, Actions>> = {
    AccountBrand: [],
    Campaign: READ,
    CampaignMember: NO_DELETE,
    Case: NO_DELETE,
    Contract: NO_DELETE,
    Lead: NO_DELETE,
    Pricebook2: READ,
    PricebookEntry: READ,
    Product2: READ,
    Solution: NO_DELETE
};

const BY_PROFILE: Readonly<Record<string, Readonly<Record<string, Actions>>>> = {
    'marketing user': { Campaign: ['read', 'create', 'edit', 'delete'] },
    'contract manager': { Contract: ['read', 'create', 'edit', 'delete'] },
    'solution manager': { Solution: ['read', 'create', 'edit', 'delete'] }
};

export function standardProfileAllows(
    profile: string,
    object: string,
    action: ObjectAction
): boolean {
    const actions = BY_PROFILE[profile]?.[object] ?? STANDARD_USER[object];
    return actions === undefined || actions.includes(action);
}

/** Standard fields that only an administrator sees until somebody grants them: company data of a provider. */
const HIDDEN_FIELDS = new Set([
    'account.tradestyle',
    'account.dunsnumber',
    'account.naicscode',
    'account.naicsdesc',
    'account.yearstarted',
    'lead.companydunsnumber'
]);

export const isHiddenField = (object: string, field: string): boolean =>
    HIDDEN_FIELDS.has(`${object}.${field}`.toLowerCase());
