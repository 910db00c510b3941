import type { BoundExpression } from '../semantics/bound.js';
import type { SoqlQuery, SoslQuery } from '../parser/soqlAst.js';
import type { QuerySite } from '../runtime/unit.js';
import { SOBJECT, type ApexType } from '../shared/types.js';
import type { FunctionContext } from './context.js';
import { expression } from './expressions.js';
import { replaceBinds } from './walk.js';

type Of<Kind extends BoundExpression['kind']> = Extract<BoundExpression, { kind: Kind }>;

const RESULT_HELPERS = { list: '$query', single: '$queryOne', count: '$queryCount' } as const;

/**
 * A query: the constant holds it with numbered binds (one object for ever, so the database can keep its
 * plan), the call hands over the values.
 */
export function queryExpression(e: Of<'soql'>, f: FunctionContext, orNull: boolean): string {
    const values: string[] = [];
    const query = replaceBinds<unknown>(
        e.query,
        (bind) => values.push(expression(bind, f)) - 1
    ) as SoqlQuery<number>;
    const site = f.unit.constant({ kind: 'query', site: siteOf(query, e.type, f) });
    const helper = orNull ? '$queryOneOrNull' : RESULT_HELPERS[e.result];
    return `${helper}(${site},[${values.join(',')}])`;
}

function siteOf(query: SoqlQuery<number>, type: ApexType, f: FunctionContext): QuerySite {
    const element = type.kind === 'list' ? type.element : type.kind === 'sobject' ? type : SOBJECT;
    return { query, element, sharing: f.sharing, apiVersion: f.unit.apiVersion };
}

export function searchExpression(e: Of<'sosl'>, f: FunctionContext): string {
    const values: string[] = [];
    const query = replaceBinds<unknown>(
        e.query,
        (bind) => values.push(expression(bind, f)) - 1
    ) as SoslQuery<number>;
    const site = f.unit.constant({
        kind: 'search',
        site: { query, sharing: f.sharing, apiVersion: f.unit.apiVersion }
    });
    return `$search(${site},[${values.join(',')}])`;
}
