import type { SObjectDef } from '../../schema/definitions.js';
import { hasField, valueOf, type Row, type SaveOptions, type SaveServices, fail } from './rows.js';

/** https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_dml_non_mix_sobjects.htm */
const SETUP_OBJECTS = new Set([
    'AuthSession',
    'FieldPermissions',
    'ForecastShare',
    'Group',
    'GroupMember',
    'ObjectPermissions',
    'ObjectTerritory2AssignmentRule',
    'ObjectTerritory2AssignmentRuleItem',
    'PermissionSet',
    'PermissionSetAssignment',
    'PermissionSetGroup',
    'PermissionSetGroupComponent',
    'QueueSobject',
    'RuleTerritory2Association',
    'SetupEntityAccess',
    'Territory2',
    'Territory2Model',
    'User',
    'UserPackageLicense',
    'UserRole',
    'UserTerritory2Association'
]);

/** Changing one of these makes the update of a user a matter of setup. */
const SETUP_FIELDS_OF_USER = [
    'UserRoleId',
    'IsActive',
    'ForecastEnabled',
    'IsPortalEnabled',
    'Username',
    'ProfileId'
];

/** Which kinds of objects a transaction has written; `System.runAs` begins a memory of its own. */
export class MixedDml {
    readonly #mayMix: boolean;
    #setup: string | null = null;
    #other: string | null = null;

    /** Inside a block of `System.runAs` both kinds may be written. */
    constructor(mayMix = false) {
        this.#mayMix = mayMix;
    }

    /** The object that stands in the way, or null. */
    note(object: SObjectDef, isSetup: boolean): string | null {
        if (this.#mayMix) {
            return null;
        }
        const conflict = isSetup ? this.#other : this.#setup;
        if (conflict !== null) {
            return conflict;
        }
        if (isSetup) {
            this.#setup ??= object.name;
        } else {
            this.#other ??= object.name;
        }
        return null;
    }
}

/** Setup objects and others may not be written in one transaction. */
export function checkMixedDml(
    rows: readonly Row[],
    options: SaveOptions,
    services: SaveServices
): void {
    const object = rows[0]!.record.def;
    const isSetup = SETUP_OBJECTS.has(object.name);
    if (object.name === 'Group' && rows.every(isGroupSaved)) {
        return;
    }
    if (isSetup && object.name === 'User' && !rows.some(isSetupOfUser)) {
        return;
    }
    if (options.isInternal === true || isFree(object)) {
        return;
    }
    const original = services.mixedDml(options.access).note(object, isSetup);
    if (original !== null) {
        const kind = isSetup ? 'setup' : 'non-setup';
        const other = isSetup ? 'non-setup' : 'setup';
        for (const row of rows) {
            fail(
                row,
                'MIXED_DML_OPERATION',
                `DML operation on ${kind} object is not permitted after you have updated a ${other} ` +
                    `object (or vice versa): ${object.name}, original object: ${original}`
            );
        }
    }
}

/** A group may be inserted and updated next to other records, and nothing else. */
const isGroupSaved = ({ operation }: Row): boolean =>
    operation === 'insert' || operation === 'update';

/** A user without a role may be made next to other records. */
function isSetupOfUser({ record, operation }: Row): boolean {
    return operation === 'insert'
        ? valueOf(record, 'UserRoleId') !== null
        : SETUP_FIELDS_OF_USER.some(
              (name) =>
                  hasField(record.def, name) &&
                  !record.isQueried &&
                  record.isSet(record.def.fieldsByName.get(name.toLowerCase())!)
          );
}

/** Custom settings and custom metadata go with both kinds. */
const isFree = (object: SObjectDef): boolean =>
    object.kind === 'customSettingHierarchy' ||
    object.kind === 'customSettingList' ||
    object.kind === 'customMetadata' ||
    object.kind === 'platformEvent';
