import { apexError } from '../../../shared/apexException.js';
import { ApexObject } from '../../../shared/apexObject.js';
import type { ApexType } from '../../../shared/types.js';
import { libraryOf } from '../../../shared/types.js';
import { ApexList, notNull } from '../../../shared/values/index.js';
import { DataObject } from '../../library/dataObject.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { currentTransaction } from '../../transaction.js';

/** The rows of a query, to be fetched piece by piece. */
export class Cursor extends ApexObject {
    private readonly name: string;
    readonly rows: ApexList;

    constructor(name: string, rows: ApexList) {
        super();
        this.name = name;
        this.rows = rows;
    }

    get $type(): ApexType {
        return libraryOf(this.name);
    }

    /** Each fetch counts as a query, its rows as those of a query. */
    fetch(position: number, count: number): ApexList {
        const { limits } = currentTransaction();
        limits.count('cursorFetches');
        limits.count('queries');
        const { items, elementType } = this.rows;
        if (notNull(position) < 0 || position > items.length || notNull(count) < 0) {
            throw apexError(
                'System.InvalidParameterValueException',
                `Invalid position ${position} or count ${count}`
            );
        }
        const fetched = items.slice(position, position + count);
        limits.count('queryRows', fetched.length);
        return new ApexList<unknown>(elementType, fetched);
    }
}

export default libraryClass('Database.Cursor', {
    reference: apexReference('apex_class_Database_Cursor'),
    members: {
        'List<SObject> fetch(Integer position, Integer count)': (
            self: Cursor,
            position: number,
            count: number
        ) => self.fetch(position, count),
        'Integer getNumRecords()': (self: Cursor) => self.rows.items.length
    }
});

function page(self: Cursor, start: number, size: number): DataObject {
    const records = self.fetch(start, size);
    const next = start + records.items.length;
    return new DataObject('Database.CursorFetchResult', {
        records,
        nextIndex: next,
        isDone: next >= self.rows.items.length,
        deleted: 0
    });
}

export const pagination = libraryClass('Database.PaginationCursor', {
    reference: apexReference('apex_class_Database_PaginationCursor'),
    members: {
        'Database.CursorFetchResult fetchPage(Integer start, Integer size)': page,
        'Integer getNumRecords()': (self: Cursor) => self.rows.items.length
    }
});

export const fetchResult = libraryClass('Database.CursorFetchResult', {
    reference: apexReference('apex_class_Database_CursorFetchResult'),
    members: {
        'Integer getNextIndex()': (self: DataObject) => self['nextIndex'],
        'Integer getNumDeletedRecords()': (self: DataObject) => self['deleted'],
        'List<SObject> getRecords()': (self: DataObject) => self['records'],
        'Boolean isDone()': (self: DataObject) => self['isDone']
    }
});
