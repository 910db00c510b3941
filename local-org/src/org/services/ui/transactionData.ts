import { ApexException } from '../../../shared/apexException.js';
import type { Access } from '../../../shared/access.js';
import { SObject } from '../../../schema/sobject.js';
import { currentTransaction } from '../../../runtime/transaction.js';
import type { OrgRuntime } from '../../worker/orgRuntime.js';
import { plainJson, recordOf } from '../aura/fieldJson.js';
import { countSoql, soqlOf } from './soqlText.js';
import type { Row, SaveOutcome, Select, UiData, Value } from './uiData.js';

/** The running transaction, as the pages' services see it. */
export function transactionData(org: OrgRuntime): UiData {
    const { user, schema } = currentTransaction();
    const { permissions } = org.database;
    const userMode: Access = { userId: user.id, mode: 'user', sharing: true };
    const systemMode: Access = { userId: user.id, mode: 'system', sharing: false };
    const read = (query: Select, access: Access): Row[] => {
        const result = org.database.query(org.database.parseQuery(soqlOf(query, schema)), {
            bind: () => null,
            access
        });
        return result.records.map((record: unknown) => rowOf(record as SObject, query.fields));
    };
    return {
        user: {
            id: user.id,
            name: [user.firstName, user.lastName].filter(Boolean).join(' '),
            username: user.userName,
            profileId: user.profileId,
            profileName: user.profileName,
            locale: user.locale,
            language: user.language,
            timeZone: user.timeZone,
            currency: user.currency
        },
        schema,
        model: org.project.model,
        now: () => currentTransaction().clock.now(),
        select: (query) => read(query, userMode),
        selectSystem: (query) => read(query, systemMode),
        count: (query) =>
            org.database.query(org.database.parseQuery(countSoql(query, schema)), {
                bind: () => null,
                access: userMode
            }).count,
        save: (operation, object, values) => save(org, operation, object, values, userMode),
        can: (action, object) => permissions.can(user.id, action, object),
        canField: (action, object, field) => permissions.canField(user.id, action, object, field),
        hasCustomPermission: (name) => permissions.hasCustomPermission(user.id, name),
        tabVisibility: (name) => permissions.tabVisibility(user.id, name)
    };
}

/** One record, all or nothing: what a failed save did is undone. */
function save(
    org: OrgRuntime,
    operation: 'insert' | 'update' | 'delete',
    object: string,
    values: Readonly<Record<string, unknown>>,
    access: Access
): SaveOutcome {
    const { schema, database } = currentTransaction();
    const savepoint = database.setSavepoint();
    try {
        const record = recordOf(schema.object(object)!, values);
        const [result] = org.database.save(operation, [record], { allOrNone: true, access });
        if (result?.success) {
            return { success: true, id: result.id ?? record.id ?? '' };
        }
        database.rollbackTo(savepoint);
        return { success: false, errors: result?.errors ?? [] };
    } catch (error: unknown) {
        if (!(error instanceof ApexException)) {
            throw error;
        }
        // an exception that a trigger let go: the platform says it of the record
        database.rollbackTo(savepoint);
        return {
            success: false,
            errors: [
                {
                    statusCode: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
                    message: `${error.typeName}: ${error.message ?? ''}`,
                    fields: []
                }
            ]
        };
    }
}

function rowOf(record: SObject, paths: readonly string[]): Row {
    const row: Record<string, Value> = {};
    for (const path of paths) {
        row[path] = valueAt(record, path.split('.'));
    }
    return row;
}

function valueAt(record: SObject, [first = '', ...rest]: readonly string[]): Value {
    if (rest.length > 0) {
        const parent = record.parents?.get(first.toLowerCase()) ?? null;
        return parent ? valueAt(parent, rest) : null;
    }
    const field = record.def.fieldsByName.get(first.toLowerCase());
    return field ? ((plainJson(record.slots[field.ordinal] ?? null) as Value) ?? null) : null;
}
