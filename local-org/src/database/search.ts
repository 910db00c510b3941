/** SOSL over the tables: every word of the term must be in one of the searched fields. */
import type { Condition, SelectItem, SoqlQuery, SoslQuery } from '../parser/soqlAst.js';
import type { FieldDef, SObjectDef } from '../schema/definitions.js';
import type { SObject } from '../schema/sobject.js';
import type { QueryEnvironment } from '../soql/environment.js';
import { valuesOf } from '../soql/operands.js';
import { noSuchObject, queryError } from '../soql/queryErrors.js';
import { queryRecords } from '../soql/recordQuery.js';
import { storageOf } from '../soql/storage.js';

const MOST_ROWS = 2000;

/** @param fixedIds in tests: the only records that a search finds */
export function runSearch(
    search: SoslQuery,
    environment: QueryEnvironment,
    fixedIds: readonly string[] | null
): SObject[][] {
    const term = termOf(search, environment);
    return search.returning.map((target) => {
        const object = environment.schema.object(target.object);
        if (object === undefined) {
            throw noSuchObject(target.object);
        }
        const found =
            fixedIds === null ? matches(term, search.scope, object) : amongIds(fixedIds, object);
        if (found === null) {
            return [];
        }
        const id: SelectItem<unknown> = {
            kind: 'field',
            expression: { kind: 'path', path: ['Id'] }
        };
        const query: SoqlQuery = {
            select: target.select.length === 0 ? [id] : target.select,
            from: { object: object.name },
            where:
                target.where === undefined
                    ? found
                    : { kind: 'and', operands: [found, target.where] },
            withMode: search.withMode,
            orderBy: target.orderBy,
            limit: target.limit ?? search.limit ?? { kind: 'number', text: String(MOST_ROWS) },
            allRows: false,
            forUpdate: false,
            forView: false,
            forReference: false,
            isCount: false,
            text: search.text
        };
        return queryRecords(query, environment);
    });
}

function termOf(search: SoslQuery, environment: QueryEnvironment): string {
    const [value] = valuesOf(search.find, environment);
    const text =
        typeof value === 'string' ? value : String((value as { text?: string })?.text ?? '');
    if (text.replace(/[*?"\s]/g, '').length < 1) {
        throw queryError('search term must be longer than one character: ' + text);
    }
    return text;
}

function amongIds(ids: readonly string[], object: SObjectDef): Condition<unknown> | null {
    const own = ids.filter((id) => id.startsWith(object.keyPrefix ?? '-'));
    return own.length === 0
        ? null
        : {
              kind: 'in',
              left: { kind: 'path', path: ['Id'] },
              negated: false,
              values: { kind: 'list', values: own.map((value) => ({ kind: 'string', value })) }
          };
}

const SCOPES: Readonly<Record<string, (field: FieldDef) => boolean>> = {
    NAME: (field) => field.isNameField,
    EMAIL: (field) => field.type === 'Email',
    PHONE: (field) => field.type === 'Phone',
    ALL: () => true
};

function matches(term: string, scope: string, object: SObjectDef): Condition<unknown> | null {
    const inScope = SCOPES[scope] ?? SCOPES['ALL']!;
    const fields = object.fields.filter(
        (field) =>
            storageOf(field) === 'text' &&
            field.isFilterable &&
            field.formula === undefined &&
            !['LongTextArea', 'Html', 'EncryptedText', 'Base64'].includes(field.type) &&
            inScope(field)
    );
    if (fields.length === 0) {
        return null;
    }
    const words = [...term.matchAll(/"([^"]+)"|(\S+)/g)]
        .map(([, phrase, word]) => phrase ?? word!)
        .filter((word) => !/^(and|not)$/i.test(word));
    const alternatives: Condition<unknown>[][] = [[]];
    for (const word of words) {
        if (/^or$/i.test(word)) {
            alternatives.push([]);
        } else {
            alternatives.at(-1)!.push(wordIn(word, fields));
        }
    }
    return {
        kind: 'or',
        operands: alternatives.map((operands) => ({ kind: 'and', operands }))
    };
}

function wordIn(word: string, fields: readonly FieldDef[]): Condition<unknown> {
    const pattern = word.replace(/[%_]/g, '\\$&').replace(/\*/g, '%').replace(/\?/g, '_');
    return {
        kind: 'or',
        operands: fields.map((field) => ({
            kind: 'compare',
            left: { kind: 'path', path: [field.name] },
            operator: 'LIKE',
            right: { kind: 'string', value: `%${pattern}%` }
        }))
    };
}
