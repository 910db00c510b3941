import { ApexObject } from '../../../shared/apexObject.js';
import type { ApexType } from '../../../shared/types.js';
import { libraryOf, SOBJECT } from '../../../shared/types.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { ListIterator } from '../System/List.js';

const TYPE = libraryOf('Database.QueryLocator');

/** What `Database.getQueryLocator` gives; a batch reads `records`. */
export class QueryLocator extends ApexObject {
    readonly query: string;
    readonly element: ApexType;
    private readonly load: () => readonly unknown[];
    private loaded: readonly unknown[] | null = null;

    constructor(query: string, element: ApexType, load: () => readonly unknown[]) {
        super();
        this.query = query;
        this.element = element;
        this.load = load;
    }

    get $type(): ApexType {
        return TYPE;
    }

    get records(): readonly unknown[] {
        this.loaded ??= this.load();
        return this.loaded;
    }

    iterator$0(): ListIterator {
        return new ListIterator(this.records, SOBJECT);
    }
}

export default libraryClass('Database.QueryLocator', {
    reference: apexReference('apex_methods_system_database_querylocator'),
    implements: ['Iterable<SObject>'],
    members: {
        'String getQuery()': (self: QueryLocator) => self.query,
        'Database.QueryLocatorIterator iterator()': (self: QueryLocator) => self.iterator$0()
    }
});

export const iterator = libraryClass('Database.QueryLocatorIterator', {
    reference: apexReference('apex_methods_system_database_querylocatoriterator'),
    implements: ['Iterator<SObject>'],
    members: {
        'Boolean hasNext()': (self: ListIterator) => self.hasnext$0(),
        'SObject next()': (self: ListIterator) => self.next$0()
    }
});
