import { libraryOf, STRING } from '../../shared/types.js';
import { ApexList } from '../../shared/values/index.js';
import type { RowResult } from '../transaction.js';
import { DataObject } from './dataObject.js';
import { enumNamed } from './runtimeEnums.js';

type RowError = RowResult['errors'][number];

/** `Database.Error`. */
export const databaseError = ({ statusCode, message, fields }: RowError): DataObject =>
    new DataObject('Database.Error', {
        statusCode: enumNamed('System.StatusCode', statusCode),
        message,
        fields: new ApexList(STRING, [...fields])
    });

/** `Database.SaveResult` and its sisters. A failed insert has no id. */
export function resultObject(
    name: string,
    { id, success, created, errors }: RowResult
): DataObject {
    return new DataObject(name, {
        id,
        success,
        created: created ?? false,
        errors: new ApexList(libraryOf('Database.Error'), errors.map(databaseError))
    });
}

/** A property that only reads a field of the implementing object. */
export const readOnly = (field: string): { get: (self: DataObject) => unknown } => ({
    get: (self) => self[field] ?? null
});

/** All results also show their values as properties, undocumented but common: `result.success`. */
export const resultProperties = {
    'Id id { get; }': readOnly('id'),
    'Boolean success { get; }': readOnly('success'),
    'List<Database.Error> errors { get; }': readOnly('errors')
};
