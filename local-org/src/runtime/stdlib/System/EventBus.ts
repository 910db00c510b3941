import { libraryOf } from '../../../shared/types.js';
import { ApexList, notNull } from '../../../shared/values/index.js';
import { SObject } from '../../../schema/sobject.js';
import { resultObject } from '../../library/databaseResults.js';
import type { DataObject } from '../../library/dataObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { currentTransaction } from '../../transaction.js';
import type { RowResult } from '../../transaction.js';

/** Events that publish at once have a limit of their own; others count as DML. */
function publish(target: SObject | ApexList, callback?: object): unknown {
    const isList = notNull(target) instanceof ApexList;
    const events = (isList ? [...(target as ApexList).items] : [target]) as SObject[];
    const { limits, async } = currentTransaction();
    if (events.length > 0) {
        const isImmediate = events[0]?.def.publishBehavior === 'PublishImmediately';
        limits.count(isImmediate ? 'publishImmediate' : 'dmlStatements');
    }
    const results = events.map(check);
    const uuids = async.publish(
        events.filter((_, at) => results[at]?.success),
        callback
    );
    let published = 0;
    const objects = results.map((result) =>
        Object.assign(resultObject('Database.SaveResult', result), {
            operationId: result.success ? uuids[published++] : null
        })
    );
    return isList ? new ApexList(libraryOf('Database.SaveResult'), objects) : objects[0];
}

function publishWithCallback(target: SObject | ApexList, callback: object): unknown {
    return publish(target, notNull(callback));
}

/** Required fields are checked; an event has an id only for the look of the result. */
function check(event: SObject): RowResult {
    const missing = event.def.fields.filter(
        (field) =>
            field.isCustom && field.isRequired && (event.slots[field.ordinal] ?? null) === null
    );
    if (event.def.kind === 'platformEvent' && !event.def.isCreateable) {
        const message = `entity type cannot be inserted: ${event.def.label}`;
        return {
            id: null,
            success: false,
            errors: [{ statusCode: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', message, fields: [] }]
        };
    }
    if (missing.length === 0) {
        return { id: 'e01xx0000000001AAA', success: true, errors: [] };
    }
    const names = missing.map(({ name }) => name);
    return {
        id: null,
        success: false,
        errors: [
            {
                statusCode: 'REQUIRED_FIELD_MISSING',
                message: `Required fields are missing: [${names.join(', ')}]`,
                fields: names
            }
        ]
    };
}

export default libraryClass('System.EventBus', {
    reference: apexReference('apex_class_eventbus_EventBus'),
    members: {
        'static Database.SaveResult publish(SObject event)': (event: SObject) => publish(event),
        'static List<Database.SaveResult> publish(List<SObject> events)': (events: ApexList) =>
            publish(events),
        'static String getOperationId(Object result)': (result: DataObject) =>
            notNull(result)['operationId'] ?? null,
        'static Database.SaveResult publish(SObject event, Object callback)': publishWithCallback,
        'static List<Database.SaveResult> publish(List<SObject> events, Object callback)':
            publishWithCallback
    }
});
