import { apexError } from '../../../shared/apexException.js';
import { NotSupported } from '../../../shared/notSupported.js';
import { sobjectOf, STRING } from '../../../shared/types.js';
import { ApexMap } from '../../../shared/values/index.js';
import type { SObjectDef } from '../../../schema/definitions.js';
import { SObject } from '../../../schema/sobject.js';
import type { SoqlQuery } from '../../../parser/soqlAst.js';
import { callerSharing } from '../../stackTrace.js';
import { currentTransaction } from '../../transaction.js';
import { applyDefaults } from './defaults.js';

/** Long texts of custom metadata come cut at this length from `getInstance`; only a query gives them whole. */
const CUT = 255;

/** All rows of a setting or metadata type, all fields. Reading them this way counts as no query. */
function rowsOf(def: SObjectDef): SObject[] {
    const query: SoqlQuery<never> = {
        select: def.fields
            .filter(({ type }) => type !== 'Address' && type !== 'Location')
            .map(({ name }) => ({ kind: 'field', expression: { kind: 'path', path: [name] } })),
        from: { object: def.name },
        orderBy: [],
        allRows: false,
        forUpdate: false,
        forView: false,
        forReference: false,
        isCount: false,
        text: `SELECT FIELDS(ALL) FROM ${def.name}`
    };
    const { database, user } = currentTransaction();
    return database.query(query, {
        bind: () => null,
        access: { userId: user.id, mode: 'system', sharing: false }
    }).records as SObject[];
}

const textOfField = (record: SObject, name: string): string =>
    String(record.get(name) ?? '').toLowerCase();

function metadataRows(def: SObjectDef): SObject[] {
    const { attachments } = currentTransaction();
    const key = `customMetadata:${def.name}`;
    let rows = attachments.get(key) as SObject[] | undefined;
    if (rows === undefined) {
        rows = rowsOf(def);
        for (const row of rows) {
            for (const field of def.fields) {
                const value = row.slots[field.ordinal];
                const isLong = field.type === 'LongTextArea' || field.type === 'TextArea';
                if (isLong && typeof value === 'string' && value.length > CUT) {
                    row.store(field, value.slice(0, CUT));
                }
            }
        }
        attachments.set(key, rows);
    }
    return rows;
}

/** `X__mdt.getAll()` by developer name, `Setting__c.getAll()` by name. */
export function allSettings(def: SObjectDef): ApexMap {
    const isMetadata = def.kind === 'customMetadata';
    const rows = isMetadata ? metadataRows(def) : rowsOf(def);
    const key = isMetadata ? 'DeveloperName' : 'Name';
    return new ApexMap(
        STRING,
        sobjectOf(def.name),
        rows.map((row) => [row.get(key), copyOf(row)] as const)
    );
}

/** A row of custom metadata by id, developer name or qualified name; of a list setting by name. */
export function settingNamed(def: SObjectDef, name: string | null): SObject | null {
    const wanted = (name ?? '').toLowerCase();
    const isMetadata = def.kind === 'customMetadata';
    const rows = isMetadata ? metadataRows(def) : rowsOf(def);
    const keys = isMetadata ? ['DeveloperName', 'QualifiedApiName'] : ['Name'];
    const found = rows.find(
        (row) =>
            row.id?.toLowerCase() === wanted ||
            row.id?.slice(0, 15).toLowerCase() === wanted ||
            keys.some(
                (key) => def.fieldsByName.has(key.toLowerCase()) && textOfField(row, key) === wanted
            )
    );
    return found === undefined ? null : copyOf(found);
}

/** Each call gives a record of its own, which the caller may change. */
const copyOf = (row: SObject): SObject =>
    row.clone({ preserveId: true, preserveReadonlyTimestamps: true, preserveAutonumber: true });

/** The row of a hierarchy setting that belongs to exactly this user, profile or the organization. */
export function settingOf(def: SObjectDef, ownerId: string): SObject | null {
    return rowsOf(def).find((row) => row.get('SetupOwnerId') === ownerId) ?? null;
}

/** From this version on, what is not set is an empty row; for older classes it is null. */
const EMPTY_ROWS_SINCE = 22;

/**
 * A row without id that carries the defaults of the fields: what the platform gives when nothing is set.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_custom_settings.htm
 */
function empty(def: SObjectDef): SObject | null {
    const { kind, apiVersion } = callerSharing();
    if (kind === 'class' && apiVersion > 0 && apiVersion < EMPTY_ROWS_SINCE) {
        return null;
    }
    const record = new SObject(def);
    applyDefaults(record);
    return record;
}

export function organizationDefaults(def: SObjectDef): SObject | null {
    requireHierarchy(def);
    return rowsOf(def).find((row) => isOfOrganization(row)) ?? empty(def);
}

const isOfOrganization = (row: SObject): boolean =>
    String(row.get('SetupOwnerId') ?? '').startsWith('00D');

/** The user's row over the profile's over the organization's, field by field. */
export function settingFor(def: SObjectDef, ownerId: string | null): SObject | null {
    requireHierarchy(def);
    const { user } = currentTransaction();
    const rows = rowsOf(def);
    const of = (id: string | null): SObject | undefined =>
        id === null ? undefined : rows.find((row) => row.get('SetupOwnerId') === id);
    const owners =
        ownerId === null || ownerId === user.id
            ? [user.id, user.profileId]
            : ownerId.startsWith('005')
              ? [ownerId, profileOf(ownerId)]
              : [ownerId];
    const layers = [...owners.map(of), rows.find(isOfOrganization)].filter(
        (row): row is SObject => row !== undefined
    );
    const [first] = layers;
    if (first === undefined) {
        return empty(def);
    }
    const merged = first.clone({ preserveId: true, preserveReadonlyTimestamps: true });
    for (const field of def.fields.filter(({ isCustom }) => isCustom)) {
        const value = layers
            .map((row) => row.slots[field.ordinal] ?? null)
            .find((each) => each !== null);
        merged.store(field, value ?? null);
    }
    return merged;
}

function profileOf(userId: string): string | null {
    return currentTransaction().users.load(userId).profileId;
}

function requireHierarchy(def: SObjectDef): void {
    if (def.kind !== 'customSettingHierarchy') {
        throw apexError('System.TypeException', `${def.name} is not a hierarchy custom setting`);
    }
}

/** Which of the kinds an object is; others have no such methods. */
export function requireSetting(def: SObjectDef): SObjectDef {
    const isOne = ['customMetadata', 'customSettingList', 'customSettingHierarchy'].includes(
        def.kind
    );
    if (!isOne) {
        throw new NotSupported(`getInstance of ${def.name}`);
    }
    return def;
}
