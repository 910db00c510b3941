import type { OrgRuntime } from '../../worker/orgRuntime.js';
import type { Service } from '../service.js';
import { home } from './home.js';
import { editLayout, layoutFields } from './layouts.js';
import { list, listRecords } from './lists.js';
import { jobs, tables } from './localPages.js';
import { lookup, recordName } from './lookup.js';
import { navItem } from './navItem.js';
import { pageContext } from './pageContext.js';
import { recordPage } from './recordPage.js';
import { relatedList, relatedListCount, relatedListRecords } from './relatedLists.js';
import { search, suggest } from './search.js';
import { timeline } from './timeline.js';
import { transactionData } from './transactionData.js';
import { UiError, type UiData } from './uiData.js';
import { objectInfo, picklistValues } from './uiObjectInfo.js';
import { createRecord, deleteRecord, record, updateRecord } from './uiRecords.js';

/** Everything that pages and the UI API ask, by name: JSON in, JSON out, in user mode. */
export const uiFunctions = {
    createRecord,
    deleteRecord,
    editLayout,
    home,
    jobs,
    layoutFields,
    list,
    listRecords,
    lookup,
    navItem,
    objectInfo,
    pageContext,
    picklistValues,
    record,
    recordName,
    recordPage,
    relatedList,
    relatedListCount,
    relatedListRecords,
    search,
    suggest,
    tables,
    timeline,
    updateRecord
} satisfies Record<string, (data: UiData, params: never) => unknown>;

export type UiFunction = keyof typeof uiFunctions;

/** A refusal is an answer: it leaves the transaction as data, not as a failure of the org. */
export type UiAnswer =
    | { readonly value: unknown }
    | {
          readonly refused: {
              readonly status: number;
              readonly errorCode: string;
              readonly message: string;
              readonly output?: object;
          };
      };

export function answer(data: UiData, name: string, params: unknown): UiAnswer {
    if (!Object.hasOwn(uiFunctions, name)) {
        return {
            refused: { status: 404, errorCode: 'NOT_FOUND', message: `There is no service ${name}` }
        };
    }
    try {
        const run = uiFunctions[name as UiFunction] as (data: UiData, params: unknown) => unknown;
        return { value: run(data, params) };
    } catch (error: unknown) {
        if (!(error instanceof UiError)) {
            throw error;
        }
        const { status, errorCode, message, output } = error;
        return { refused: { status, errorCode, message, ...(output ? { output } : {}) } };
    }
}

/** `org.call(userId, 'ui', {name, params})` */
export const ui: Service<{ readonly name: string; readonly params: unknown }> = {
    quiddity: 'AURA',
    entrySharing: true,
    run: (org: OrgRuntime, { name, params }) => answer(transactionData(org), name, params)
};
