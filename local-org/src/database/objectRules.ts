/** What of an object's and a field's permissions follows from their kind, not from a grant. */
import type { FieldDef, Schema, SObjectDef } from '../schema/definitions.js';
import type { ObjectAction } from './permissionGrants.js';

export function allows(object: SObjectDef, action: ObjectAction): boolean {
    switch (action) {
        case 'create':
            return object.isCreateable;
        case 'edit':
            return object.isUpdateable;
        case 'delete':
            return object.isDeletable;
        default:
            return true;
    }
}

/** Not granted by object: whoever has the permission Access Activities, which every profile has. */
export const ACTIVITIES = new Set(['Task', 'Event']);

/** Code, which only those see who may look at setup: standard profiles but the minimal ones. */
export const CODE_OBJECTS = new Set(['ApexClass', 'ApexComponent', 'ApexPage', 'ApexTrigger']);

/** Setup, custom metadata and custom settings are read by everybody. */
export function isReadByAll(object: SObjectDef): boolean {
    return (
        object.isSetup ||
        object.kind === 'setup' ||
        object.kind === 'customMetadata' ||
        object.kind === 'customSettingList' ||
        object.kind === 'customSettingHierarchy' ||
        object.name === 'Name'
    );
}

/** Share and history rows are governed by the object that they belong to. */
export function permissionSourceOf(object: SObjectDef, schema: Schema): SObjectDef {
    const parent = CONTACT_ROLES.get(object.name);
    if (parent !== undefined) {
        return schema.object(parent) ?? object;
    }
    if (object.kind !== 'share' && object.kind !== 'history' && object.kind !== 'changeEvent') {
        return object;
    }
    const name = object.name
        .replace(/__(Share|History|ChangeEvent)$/, '__c')
        .replace(/(Share|History|FieldHistory|ChangeEvent)$/, '');
    return schema.object(name) ?? object;
}

/** Contact roles have no object permission of their own: they go with what they are roles on. */
const CONTACT_ROLES: ReadonlyMap<string, string> = new Map([
    ['OpportunityContactRole', 'Opportunity'],
    ['AccountContactRole', 'Account']
]);

const ALWAYS_VISIBLE = new Set([
    'id',
    'ownerid',
    'createdbyid',
    'createddate',
    'lastmodifiedbyid',
    'lastmodifieddate',
    'systemmodstamp',
    'isdeleted',
    // computed from the stage or status, so nobody can be kept from them alone
    'isclosed',
    'iswon',
    // parts of the compound Name, which every reader of the person sees
    'firstname',
    'salutation',
    'recordtypeid',
    'setupownerid',
    'currencyisocode'
]);

/** Objects whose fields have no security at all. */
export const isOpenToAll = (object: SObjectDef): boolean =>
    isReadByAll(object) || object.kind === 'platformEvent';

/** Fields that have no field security: whoever may work with the object may work with them. */
export const comesWithObject = (field: FieldDef): boolean =>
    ALWAYS_VISIBLE.has(field.name.toLowerCase()) ||
    field.isNameField ||
    field.isRequired ||
    field.type === 'MasterDetail';
