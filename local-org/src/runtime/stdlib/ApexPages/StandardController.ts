import { ApexObject } from '../../../shared/apexObject.js';
import { libraryOf } from '../../../shared/types.js';
import type { ApexList } from '../../../shared/values/index.js';
import { notNull } from '../../../shared/values/index.js';
import { SObject } from '../../../schema/sobject.js';
import { callerAccess } from '../../access.js';
import { saveRecords } from '../../dml.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { PageReference } from '../System/PageReference.js';

const TYPE = libraryOf('ApexPages.StandardController');

class StandardController extends ApexObject {
    record: SObject;

    constructor(record: SObject) {
        super();
        this.record = record;
    }

    get $type() {
        return TYPE;
    }

    get page(): PageReference {
        return new PageReference(`/${this.record.id ?? ''}`);
    }
}

function save(self: StandardController): PageReference {
    const operation = self.record.id === null ? 'insert' : 'update';
    saveRecords(operation, [self.record], { allOrNone: true, access: callerAccess() });
    return self.page;
}

function remove(self: StandardController): PageReference {
    saveRecords('delete', [self.record], { allOrNone: true, access: callerAccess() });
    return new PageReference('/');
}

export default libraryClass('ApexPages.StandardController', {
    reference: apexReference('apex_ApexPages_StandardController'),
    members: {
        'new(SObject record)': (record: SObject) => new StandardController(notNull(record)),
        // Fields of a record that Apex built are there already.
        'void addFields(List<String> names)': (_self: StandardController, names: ApexList) => {
            notNull(names);
        },
        'PageReference cancel()': (self: StandardController) => self.page,
        'PageReference delete()': remove,
        'PageReference edit()': (self: StandardController) =>
            new PageReference(`${self.page.url}/e`),
        'String getId()': (self: StandardController) => self.record.id,
        'SObject getRecord()': (self: StandardController) => self.record,
        'void reset()': (self: StandardController) => {
            self.record = self.record.clone({ preserveId: true });
        },
        'PageReference save()': save,
        'PageReference view()': (self: StandardController) => self.page
    }
});
