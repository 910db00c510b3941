/** https://developer.salesforce.com/docs/platform/lwc/guide/reference-lightning-ui-api-record.html */
import { API, fetchError, get, send } from 'org/http';
import { announce, concerns, onRecordChange } from 'org/events';
import { fieldList, pathOf, type FieldName } from 'org/fieldNames';
import { refuse } from 'org/refusal';
import { adapterOf, wireAdapter } from 'org/wire';
import { unwrap } from 'lwc';

export interface FieldValue {
    readonly value: unknown;
    readonly displayValue: string | null;
}

export interface RecordRepresentation {
    readonly id: string;
    readonly apiName: string;
    readonly fields: Readonly<Record<string, FieldValue>>;
}

type Settings = Readonly<Record<string, unknown>>;

const RECORDS = `${API}/ui-api/records`;

function recordAddress(recordId: string, config: Settings): string {
    const query = new URLSearchParams();
    const add = (name: string, values: readonly string[]): void => {
        if (values.length > 0) {
            query.set(name, values.join(','));
        }
    };
    add('fields', fieldList(config['fields']));
    add('optionalFields', fieldList(config['optionalFields']));
    add('layoutTypes', fieldList(config['layoutTypes']));
    add('modes', fieldList(config['modes']));
    return `${RECORDS}/${encodeURIComponent(recordId)}?${query.toString()}`;
}

const asks = (config: Settings): boolean =>
    ['fields', 'optionalFields', 'layoutTypes'].some((name) => fieldList(config[name]).length > 0);

export const getRecord = wireAdapter({
    load: (config) => {
        const recordId = config['recordId'] as string | null | undefined;
        return recordId && asks(config) ? get(recordAddress(recordId, config)) : undefined;
    },
    observe: (config, changed) =>
        onRecordChange((change) => {
            if (concerns(change, config()?.['recordId'])) {
                changed();
            }
        })
});

interface RecordsRequest {
    readonly recordIds: readonly string[];
}

export const getRecords = wireAdapter({
    load: (config) => {
        const requests = config['records'] as readonly (RecordsRequest & Settings)[] | undefined;
        return requests && loadRecords(requests);
    },
    observe: (config, changed) =>
        onRecordChange((change) => {
            const requests = (config()?.['records'] ?? []) as readonly RecordsRequest[];
            if (requests.some(({ recordIds }) => recordIds.some((id) => concerns(change, id)))) {
                changed();
            }
        })
});

async function loadRecords(
    requests: readonly (RecordsRequest & Settings)[]
): Promise<{ results: unknown[] }> {
    const results = requests.flatMap((request) =>
        request.recordIds.map(async (recordId) => {
            try {
                return {
                    statusCode: 200,
                    result: await get<RecordRepresentation>(recordAddress(recordId, request))
                };
            } catch (error: unknown) {
                const { status, body } = error as { status: number; body: unknown };
                return { statusCode: status, result: [body] };
            }
        })
    );
    return { results: await Promise.all(results) };
}

export const getRecordCreateDefaults = wireAdapter({
    load: (config) =>
        config['objectApiName']
            ? get(`${API}/ui-api/record-defaults/create/${nameOf(config['objectApiName'])}`)
            : undefined
});

const nameOf = (object: unknown): string =>
    encodeURIComponent(
        typeof object === 'string' ? object : (object as { objectApiName: string }).objectApiName
    );

export async function createRecord(input: {
    apiName: string;
    fields: Record<string, unknown>;
}): Promise<RecordRepresentation> {
    const record = await send<RecordRepresentation>('POST', RECORDS, input);
    announce({ kind: 'created', recordIds: [record.id] });
    return record;
}

export async function updateRecord(input: {
    fields: Record<string, unknown>;
    allowSaveOnDuplicate?: boolean;
}): Promise<RecordRepresentation> {
    const { Id: id, ...fields } = input.fields;
    if (typeof id !== 'string') {
        throw fetchError(400, { message: 'The record Id is missing from the fields to update.' });
    }
    const record = await send<RecordRepresentation>(
        'PATCH',
        `${RECORDS}/${encodeURIComponent(id)}`,
        { fields }
    );
    announce({ kind: 'updated', recordIds: [id] });
    return record;
}

export async function deleteRecord(recordId: string): Promise<void> {
    await send('DELETE', `${RECORDS}/${encodeURIComponent(recordId)}`);
    announce({ kind: 'deleted', recordIds: [recordId] });
}

export async function notifyRecordUpdateAvailable(
    records: readonly { recordId: string }[]
): Promise<void> {
    announce({ kind: 'stale', recordIds: records.map((record) => record.recordId) });
}

/** The older name of `notifyRecordUpdateAvailable`. */
export function getRecordNotifyChange(records: readonly { recordId: string }[]): void {
    void notifyRecordUpdateAvailable(records);
}

export async function refreshApex(provision: object): Promise<void> {
    await adapterOf(unwrap(provision) as object)?.refresh();
}

export function getFieldValue(record: RecordRepresentation | undefined, field: FieldName): unknown {
    return fieldAt(record, field)?.value;
}

export function getFieldDisplayValue(
    record: RecordRepresentation | undefined,
    field: FieldName
): string | null | undefined {
    return fieldAt(record, field)?.displayValue;
}

/** Follows `Owner.Profile.Name` through the records that parent fields hold. */
function fieldAt(
    record: RecordRepresentation | undefined,
    field: FieldName
): FieldValue | undefined {
    const names = pathOf(field).split('.');
    const last = names.pop() ?? '';
    let current: RecordRepresentation | null | undefined = record;
    for (const name of names) {
        current = current?.fields[name]?.value as RecordRepresentation | null | undefined;
    }
    return current?.fields[last];
}

/** Only the fields that the user may write, for createRecord. */
export function generateRecordInputForCreate(
    record: RecordRepresentation,
    objectInfo?: { fields: Record<string, { createable: boolean }> }
): object {
    return {
        apiName: record.apiName,
        fields: writable(record, (name) => objectInfo?.fields[name]?.createable ?? true)
    };
}

export function generateRecordInputForUpdate(
    record: RecordRepresentation,
    objectInfo?: { fields: Record<string, { updateable: boolean }> }
): object {
    return {
        apiName: record.apiName,
        fields: {
            ...writable(record, (name) => objectInfo?.fields[name]?.updateable ?? true),
            Id: record.id
        }
    };
}

export function createRecordInputFilteredByEditedFields(
    input: { fields: Record<string, unknown> },
    original: RecordRepresentation
): object {
    const fields = Object.entries(input.fields).filter(
        ([name, value]) => name === 'Id' || original.fields[name]?.value !== value
    );
    return { ...input, fields: Object.fromEntries(fields) };
}

function writable(
    record: RecordRepresentation,
    isWritable: (name: string) => boolean
): Record<string, unknown> {
    const isParent = (value: unknown): boolean => value !== null && typeof value === 'object';
    return Object.fromEntries(
        Object.entries(record.fields)
            .filter(([name, field]) => isWritable(name) && !isParent(field.value))
            .map(([name, field]) => [name, field.value])
    );
}

export const getRecordUi = class {
    constructor() {
        refuse('getRecordUi (deprecated by the platform)');
    }
};
