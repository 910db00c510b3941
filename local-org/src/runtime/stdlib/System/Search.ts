import { libraryOf, listOf, SOBJECT } from '../../../shared/types.js';
import { ApexList, notNull } from '../../../shared/values/index.js';
import { DataObject } from '../../library/dataObject.js';
import type { Scope } from '../../library/dynamicQuery.js';
import { runDynamicSearch, searchOf } from '../../library/dynamicQuery.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import type { SObject } from '../../../schema/sobject.js';

const SEARCH_RESULT = libraryOf('Search.SearchResult');

function query(text: string, ...rest: unknown[]): ApexList {
    const level = rest.find((each) => each instanceof DataObject) as DataObject | undefined;
    const scope = rest.find((each) => typeof each === 'function') as Scope | undefined;
    const found = runDynamicSearch(text, scope, level);
    return new ApexList(
        listOf(SOBJECT),
        found.map((records) => new ApexList(SOBJECT, records))
    );
}

/** `Search.find`: the same records, each in a SearchResult, by the names of their objects. */
function find(text: string, ...rest: unknown[]): DataObject {
    const returning = searchOf(text).returning.map(({ object }) => object);
    const byObject = new Map<string, ApexList>();
    query(text, ...rest).items.forEach((records, at) => {
        const results = (records as ApexList<SObject>).items.map(
            (record) => new DataObject('Search.SearchResult', { record })
        );
        byObject.set(returning[at]!.toLowerCase(), new ApexList(SEARCH_RESULT, results));
    });
    return new DataObject('Search.SearchResults', { byObject });
}

export const searchResults = libraryClass('Search.SearchResults', {
    reference: apexReference('apex_class_Search_SearchResults'),
    members: {
        'List<Search.SearchResult> get(String sObjectType)': (self: DataObject, name: string) =>
            (self['byObject'] as Map<string, ApexList>).get(notNull(name).toLowerCase()) ?? null
    }
});

export const searchResult = libraryClass('Search.SearchResult', {
    reference: apexReference('apex_class_Search_SearchResult'),
    members: {
        'SObject getSObject()': (self: DataObject) => self['record'],
        'String getSnippet()': () => null,
        'String getSnippet(String fieldName)': () => null
    }
});

export default libraryClass('System.Search', {
    reference: apexReference('apex_methods_system_search'),
    members: {
        'static List<List<SObject>> query(String sosl)': query,
        'static List<List<SObject>> query(String sosl, AccessLevel level)': query,
        'static Search.SearchResults find(String sosl)': find,
        'static Search.SearchResults find(String sosl, AccessLevel level)': find
    }
});
