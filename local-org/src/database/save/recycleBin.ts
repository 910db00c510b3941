import type { RowResult, SaveServices } from './rows.js';

/** Removes deleted records for good. */
export function eraseDeleted(ids: readonly string[], services: SaveServices): RowResult[] {
    const { schema, store } = services;
    return ids.map((id) => {
        const object = schema.objectByKeyPrefix(id.slice(0, 3));
        const isThere =
            object !== undefined &&
            store.load(object, [id], 'deleted').size > 0 &&
            !store.emptied(object).has(id);
        if (!isThere) {
            return {
                id,
                success: false,
                errors: [
                    {
                        statusCode: 'INVALID_ID_FIELD',
                        message: 'Invalid record id; no recycle bin entry found',
                        fields: []
                    }
                ]
            };
        }
        store.markEmptied(object, [id]);
        return { id, success: true, errors: [] };
    });
}
