import { ApexObject } from '../../../shared/apexObject.js';
import type { ApexType } from '../../../shared/types.js';
import { libraryOf } from '../../../shared/types.js';
import { ApexList, notNull } from '../../../shared/values/index.js';
import { SObject } from '../../../schema/sobject.js';
import { callerAccess } from '../../access.js';
import { saveRecords } from '../../dml.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { QueryLocator } from '../Database/QueryLocator.js';
import { PageReference } from '../System/PageReference.js';

const TYPE = libraryOf('ApexPages.StandardSetController');
const PAGE_SIZE = 20;

/** Goes through records page by page. */
class StandardSetController extends ApexObject {
    readonly records: readonly SObject[];
    readonly element: ApexType;
    pageSize = PAGE_SIZE;
    page = 1;
    selected: ApexList;

    constructor(records: readonly SObject[], element: ApexType) {
        super();
        this.records = records;
        this.element = element;
        this.selected = new ApexList(element);
    }

    get $type() {
        return TYPE;
    }

    get pages(): number {
        return Math.max(1, Math.ceil(this.records.length / this.pageSize));
    }

    go(page: number): void {
        this.page = Math.min(Math.max(page, 1), this.pages);
    }

    shown(): ApexList {
        const start = (this.page - 1) * this.pageSize;
        return new ApexList<unknown>(
            this.element,
            this.records.slice(start, start + this.pageSize)
        );
    }
}

function save(self: StandardSetController): PageReference {
    saveRecords('update', [...self.records], { allOrNone: true, access: callerAccess() });
    return new PageReference('/');
}

export default libraryClass('ApexPages.StandardSetController', {
    reference: apexReference('apex_pages_standardsetcontroller'),
    members: {
        'new(List<SObject> records)': (records: ApexList<SObject>) =>
            new StandardSetController(notNull(records).items, records.elementType),
        'new(Database.QueryLocator locator)': (locator: QueryLocator) =>
            new StandardSetController(notNull(locator).records as SObject[], locator.element),
        'PageReference cancel()': () => new PageReference('/'),
        'void first()': (self: StandardSetController) => self.go(1),
        'Boolean getCompleteResult()': () => true,
        'Boolean getHasNext()': (self: StandardSetController) => self.page < self.pages,
        'Boolean getHasPrevious()': (self: StandardSetController) => self.page > 1,
        'Integer getPageNumber()': (self: StandardSetController) => self.page,
        'Integer getPageSize()': (self: StandardSetController) => self.pageSize,
        'SObject getRecord()': (self: StandardSetController) => self.records[0] ?? null,
        'List<SObject> getRecords()': (self: StandardSetController) => self.shown(),
        'Integer getResultSize()': (self: StandardSetController) => self.records.length,
        'List<SObject> getSelected()': (self: StandardSetController) => self.selected,
        'void last()': (self: StandardSetController) => self.go(self.pages),
        'void next()': (self: StandardSetController) => self.go(self.page + 1),
        'void previous()': (self: StandardSetController) => self.go(self.page - 1),
        'PageReference save()': save,
        'void setPageNumber(Integer page)': (self: StandardSetController, page: number) =>
            self.go(notNull(page)),
        'void setPageSize(Integer size)': (self: StandardSetController, size: number) => {
            self.pageSize = notNull(size);
        },
        'void setSelected(List<SObject> records)': (
            self: StandardSetController,
            records: ApexList
        ) => {
            self.selected = notNull(records);
        }
    }
});
