import type { FieldDef, SObjectDef } from '../../../schema/definitions.js';
import { displayValue } from './displayValue.js';
import { layoutFieldNames } from './layouts.js';
import {
    canRead,
    fieldAtPath,
    objectNamed,
    objectOfId,
    parentObject,
    UiError,
    type Row,
    type SaveOutcome,
    type UiData,
    type Value
} from './uiData.js';
import { isCompound, MASTER_RECORD_TYPE, recordTypesOf } from './uiObjectInfo.js';

export interface FieldRepresentation {
    readonly value: Value | RecordRepresentation;
    readonly displayValue: string | null;
}

/** https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_record.htm */
export interface RecordRepresentation {
    readonly apiName: string;
    readonly childRelationships: Readonly<Record<string, never>>;
    readonly eTag: string;
    readonly fields: Readonly<Record<string, FieldRepresentation>>;
    readonly id: string;
    readonly lastModifiedById: string | null;
    readonly lastModifiedDate: string | null;
    readonly recordTypeId: string | null;
    readonly recordTypeInfo: object | null;
    readonly systemModstamp: string | null;
    readonly weakEtag: number;
}

export interface RecordParams {
    readonly recordId?: unknown;
    readonly fields?: unknown;
    readonly optionalFields?: unknown;
    readonly layoutTypes?: unknown;
}

const listOf = (value: unknown): string[] => {
    const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
    return list.map((item) => String(item).trim()).filter((item) => item !== '');
};

/** GET /ui-api/records/{id} */
export function record(data: UiData, params: RecordParams): RecordRepresentation {
    const def = objectOfId(data, params.recordId);
    const required = listOf(params.fields).map((name) => requiredPath(data, def, name));
    const optional = listOf(params.optionalFields).flatMap((name) => optionalPath(data, def, name));
    const fromLayout = listOf(params.layoutTypes).flatMap((type) =>
        layoutFieldNames(data, def, type).flatMap((name) => showPaths(data, def, name))
    );
    return readRecord(data, def, String(params.recordId), [
        ...required,
        ...optional,
        ...fromLayout
    ]);
}

/** Reads a record by paths that are known to be readable. */
export function readRecord(
    data: UiData,
    def: SObjectDef,
    recordId: string,
    paths: readonly string[]
): RecordRepresentation {
    const [row] = data.select({
        object: def.name,
        fields: withSystemPaths(data, def, paths),
        where: { field: 'Id', is: '=', value: recordId },
        limit: 1
    });
    if (!row) {
        throw new UiError(404, 'NOT_FOUND', 'The requested resource does not exist');
    }
    return representation(data, def, row, paths);
}

/** Records of a list, in the same shape. */
export function representations(
    data: UiData,
    def: SObjectDef,
    query: {
        readonly paths: readonly string[];
        readonly where?: Parameters<UiData['select']>[0]['where'];
        readonly orderBy?: readonly { readonly field: string; readonly isDescending?: boolean }[];
        readonly limit?: number;
        readonly offset?: number;
    }
): RecordRepresentation[] {
    const { paths, ...rest } = query;
    return data
        .select({ object: def.name, fields: withSystemPaths(data, def, paths), ...rest })
        .map((row) => representation(data, def, row, paths));
}

const SYSTEM = ['LastModifiedById', 'LastModifiedDate', 'SystemModstamp', 'RecordTypeId'];

function withSystemPaths(data: UiData, def: SObjectDef, paths: readonly string[]): string[] {
    const system = SYSTEM.filter((name) => {
        const field = def.fieldsByName.get(name.toLowerCase());
        return field && canRead(data, def, field);
    });
    return [
        ...new Map(['Id', ...system, ...paths].map((path) => [path.toLowerCase(), path])).values()
    ];
}

/** The API's spelling of `Account.Name` as a path from the object; unknown fields are an error. */
function requiredPath(data: UiData, def: SObjectDef, qualified: string): string {
    const [path] = optionalPath(data, def, qualified);
    if (path === undefined) {
        throw new UiError(
            400,
            'INVALID_FIELD',
            `No such column '${withoutObject(qualified)}' on entity '${def.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`
        );
    }
    return path;
}

const withoutObject = (qualified: string): string => qualified.split('.').slice(1).join('.');

/** Nothing, if the field is not there or the user may not read it. */
function optionalPath(data: UiData, def: SObjectDef, qualified: string): string[] {
    const [object = '', ...rest] = qualified.split('.');
    if (object.toLowerCase() !== def.name.toLowerCase() || rest.length === 0) {
        return [];
    }
    return readablePath(data, def, rest.join('.'));
}

/** The path in its declared spelling, if all of its steps may be read. */
export function readablePath(data: UiData, def: SObjectDef, path: string): string[] {
    const names = path.split('.');
    const spelled: string[] = [];
    let current = def;
    for (const name of names.slice(0, -1)) {
        const reference = current.relationshipsByName.get(name.toLowerCase());
        const parent = reference && data.schema.object(parentObject(data.schema, reference));
        if (!reference || !parent || !canRead(data, current, reference)) {
            return [];
        }
        spelled.push(reference.relationshipName ?? name);
        current = parent;
    }
    const field = current.fieldsByName.get((names.at(-1) ?? '').toLowerCase());
    if (!field || isCompound(field) || !canReadParentField(data, current, field)) {
        return [];
    }
    return [[...spelled, field.name].join('.')];
}

const canReadParentField = (data: UiData, def: SObjectDef, field: FieldDef): boolean =>
    def.name === 'Name' || (data.can('read', def.name) && canRead(data, def, field));

/** What must be read so that a field can be shown: a reference needs its parent's name. */
export function showPaths(data: UiData, def: SObjectDef, name: string): string[] {
    const field = def.fieldsByName.get(name.toLowerCase());
    if (!field) {
        return [];
    }
    const own = readablePath(data, def, field.name);
    const parent = field.relationshipName
        ? nameOfParent(data, field).flatMap((path) => readablePath(data, def, path))
        : [];
    return own.length > 0 ? [...own, ...parent] : [];
}

function nameOfParent(data: UiData, field: FieldDef): string[] {
    const parent = data.schema.object(parentObject(data.schema, field));
    const name = parent?.name === 'Name' ? 'Name' : parent?.nameField?.name;
    return name ? [`${field.relationshipName ?? ''}.${name}`] : [];
}

function representation(
    data: UiData,
    def: SObjectDef,
    row: Row,
    paths: readonly string[]
): RecordRepresentation {
    const recordTypeId = (row['RecordTypeId'] as string | null | undefined) ?? null;
    const modified = (row['SystemModstamp'] ?? row['LastModifiedDate'] ?? null) as string | null;
    return {
        apiName: def.name,
        childRelationships: {},
        eTag: '',
        fields: fieldsOf(data, def, row, paths, ''),
        id: String(row['Id']),
        lastModifiedById: (row['LastModifiedById'] as string | undefined) ?? null,
        lastModifiedDate: (row['LastModifiedDate'] as string | undefined) ?? null,
        recordTypeId: recordTypeId ?? (def.recordTypes.length > 0 ? MASTER_RECORD_TYPE : null),
        recordTypeInfo: recordTypeId
            ? (recordTypesOf(data, def).find((type) => type.recordTypeId === recordTypeId) ?? null)
            : null,
        systemModstamp: modified,
        weakEtag: modified ? Date.parse(modified) : 0
    };
}

/** Builds the tree of fields and parents from flat paths. */
function fieldsOf(
    data: UiData,
    def: SObjectDef,
    row: Row,
    paths: readonly string[],
    prefix: string
): Record<string, FieldRepresentation> {
    const fields: Record<string, FieldRepresentation> = {};
    const parents = new Map<string, string[]>();
    for (const path of paths) {
        const [first = '', ...rest] = path.split('.');
        if (rest.length > 0) {
            parents.set(first, [...(parents.get(first) ?? []), rest.join('.')]);
            continue;
        }
        const field = def.fieldsByName.get(first.toLowerCase());
        if (field) {
            const value = row[prefix + field.name] ?? null;
            fields[field.name] = { value, displayValue: displayValue(data, field, value) };
        }
    }
    for (const [relationship, inner] of parents) {
        fields[relationship] = parentOf(data, def, row, relationship, inner, prefix);
    }
    return fields;
}

function parentOf(
    data: UiData,
    def: SObjectDef,
    row: Row,
    relationship: string,
    paths: readonly string[],
    prefix: string
): FieldRepresentation {
    const reference = def.relationshipsByName.get(relationship.toLowerCase());
    const parentDef = reference && data.schema.object(parentObject(data.schema, reference));
    const path = `${prefix}${relationship}.`;
    const isThere = paths.some((inner) => (row[path + inner] ?? null) !== null);
    if (!parentDef || !isThere) {
        return { value: null, displayValue: null };
    }
    const fields = fieldsOf(data, parentDef, row, paths, path);
    const id = row[prefix + (reference.name ?? '')] ?? row[`${path}Id`] ?? null;
    const name =
        fields[parentDef.nameField?.name ?? 'Name']?.value ?? fields['Name']?.value ?? null;
    const actual = id ? data.schema.objectByKeyPrefix(String(id).slice(0, 3)) : undefined;
    return {
        displayValue: typeof name === 'string' ? name : null,
        value: {
            apiName: actual?.name ?? parentDef.name,
            childRelationships: {},
            eTag: '',
            fields,
            id: String(id ?? ''),
            lastModifiedById: null,
            lastModifiedDate: null,
            recordTypeId: null,
            recordTypeInfo: null,
            systemModstamp: null,
            weakEtag: 0
        }
    };
}

interface WriteParams {
    readonly recordId?: unknown;
    readonly apiName?: unknown;
    readonly fields?: unknown;
}

/** POST /ui-api/records */
export function createRecord(data: UiData, params: WriteParams): RecordRepresentation {
    const def = objectNamed(data, params.apiName);
    const values = writableValues(data, def, params.fields);
    const id = saved(data.save('insert', def.name, values));
    return afterSave(data, def, id, Object.keys(values));
}

/** PATCH /ui-api/records/{id} */
export function updateRecord(data: UiData, params: WriteParams): RecordRepresentation {
    const def = objectOfId(data, params.recordId);
    const values = writableValues(data, def, params.fields);
    const id = saved(data.save('update', def.name, { ...values, Id: params.recordId }));
    return afterSave(data, def, id, Object.keys(values));
}

/** DELETE /ui-api/records/{id} */
export function deleteRecord(data: UiData, params: WriteParams): object {
    const def = objectOfId(data, params.recordId);
    saved(data.save('delete', def.name, { Id: params.recordId }));
    return {};
}

/** What the platform gives back: the fields that were written, and the layout's. */
function afterSave(
    data: UiData,
    def: SObjectDef,
    id: string,
    written: readonly string[]
): RecordRepresentation {
    const names = [...written, ...layoutFieldNames(data, def, 'Full')];
    const paths = names.flatMap((name) => showPaths(data, def, name));
    try {
        return readRecord(data, def, id, [...new Set(paths)]);
    } catch (error: unknown) {
        // a record that its maker may not see, once it belongs to somebody else
        if (error instanceof UiError && error.status === 404) {
            return representation(data, def, { Id: id }, []);
        }
        throw error;
    }
}

function writableValues(data: UiData, def: SObjectDef, fields: unknown): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    for (const [name, value] of Object.entries((fields ?? {}) as Record<string, unknown>)) {
        const found = fieldAtPath(data.schema, def, name);
        if (!found || name.includes('.')) {
            throw new UiError(
                400,
                'INVALID_FIELD',
                `No such column '${name}' on sobject of type ${def.name}`
            );
        }
        if (found.field.name !== 'Id') {
            values[found.field.name] = value ?? null;
        }
    }
    return values;
}

/** The id of what was saved, or the platform's error with its output for record forms. */
export function saved(outcome: SaveOutcome): string {
    if (outcome.success) {
        return outcome.id;
    }
    const fieldErrors: Record<string, object[]> = {};
    const errors: object[] = [];
    for (const { statusCode, message, fields } of outcome.errors) {
        const entry = {
            constituentField: null,
            duplicateRecordError: null,
            errorCode: statusCode,
            field: fields[0] ?? null,
            fieldLabel: null,
            message
        };
        if (fields.length === 0) {
            errors.push(entry);
        }
        for (const field of fields) {
            (fieldErrors[field] ??= []).push({ ...entry, field });
        }
    }
    throw new UiError(
        400,
        outcome.errors[0]?.statusCode ?? 'UNKNOWN_EXCEPTION',
        'An error occurred while trying to update the record. Please try again.',
        { errors, fieldErrors }
    );
}
