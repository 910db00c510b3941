import { randomUUID } from 'node:crypto';
import { apexError } from '../../../shared/apexException.js';
import { SObject } from '../../../schema/sobject.js';
import type { SObjectTypeToken } from '../../../schema/tokens.js';
import { describeObject } from '../../library/describe/index.js';
import { libraryClass } from '../../library/libraryClass.js';
import { applyDefaults } from '../../library/records/defaults.js';
import { apexReference } from '../../library/reference.js';
import { currentTransaction } from '../../transaction.js';

function newRecord({ def }: SObjectTypeToken, id: string | null = null): SObject {
    const record = new SObject(def);
    if (id !== null) {
        const ofId = currentTransaction().schema.objectByKeyPrefix(id.slice(0, 3));
        if (ofId !== undefined && ofId !== def) {
            throw apexError('System.SObjectException', `Invalid id value for ${def.name}: ${id}`);
        }
        record.id = id;
    }
    return record;
}

function newWithDefaults(
    self: SObjectTypeToken,
    recordTypeId: string | null,
    loadDefaults: boolean | null
): SObject {
    const record = new SObject(self.def);
    if (recordTypeId !== null) {
        record.put('RecordTypeId', recordTypeId);
    }
    if (loadDefaults === true) {
        applyDefaults(record);
        if (self.def.fieldsByName.has('eventuuid')) {
            record.put('EventUuid', randomUUID());
        }
    }
    return record;
}

export default libraryClass('Schema.SObjectType', {
    reference: apexReference('apex_class_Schema_SObjectType'),
    members: {
        'Schema.DescribeSObjectResult getDescribe()': (self: SObjectTypeToken) =>
            describeObject(self.def),
        'Schema.DescribeSObjectResult getDescribe(Schema.SObjectDescribeOptions options)': (
            self: SObjectTypeToken
        ) => describeObject(self.def),
        'SObject newSObject()': (self: SObjectTypeToken) => newRecord(self),
        'SObject newSObject(Id id)': newRecord,
        'SObject newSObject(Id recordTypeId, Boolean loadDefaults)': newWithDefaults,
        'String toString()': (self: SObjectTypeToken) => self.def.name
    }
});
