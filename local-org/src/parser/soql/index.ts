/** SOQL and SOSL: from ANTLR's tree of a class, or from text made at run time, to soqlAst. */
import type { BoundExpressionContext } from '@apexdevtools/apex-parser';
import type { SoqlQuery, SoslQuery } from '../soqlAst.js';
import { readQuery } from './readQuery.js';
import { readSearch } from './readSearch.js';
import { SoqlSyntaxError } from './soqlTokens.js';
import { TokenReader, type BindReader } from './tokenReader.js';
import { bindsOf, sourceTextOf, type QueryTree } from './staticQuery.js';

export { LIKE_ESCAPE_MARK, maskLikeEscapes, SoqlSyntaxError } from './soqlTokens.js';

/**
 * Builds the query of `[SELECT …]` in a class.
 *
 * @param tree SoqlLiteralContext or QueryContext; its source may have gone through maskLikeEscapes
 * @param bind what to hold for `:expression`; gets the context with the colon (`.expression()` is inside)
 * @throws SoqlSyntaxError with an offset in the query's text
 */
export function buildQuery<E>(
    tree: QueryTree,
    bind: (context: BoundExpressionContext) => E
): SoqlQuery<E> {
    return parseWhole(sourceTextOf(tree), bindsOf(tree, bind), true, readQuery);
}

/** Builds the search of `[FIND …]` in a class (SoslLiteralContext); see buildQuery. */
export function buildSosl<E>(
    tree: QueryTree,
    bind: (context: BoundExpressionContext) => E
): SoslQuery<E> {
    return parseWhole(sourceTextOf(tree), bindsOf(tree, bind), true, readSearch);
}

/**
 * Parses a query of `Database.query`. Binds are held as the text of their name or path.
 *
 * @throws SoqlSyntaxError whose message is that of the platform's System.QueryException
 */
export function parseDynamicQuery(text: string): SoqlQuery<string> {
    return parseWhole(text, namedBinds(text), false, readQuery);
}

/** Parses a search of `Search.query`; see parseDynamicQuery. */
export function parseDynamicSosl(text: string): SoslQuery<string> {
    return parseWhole(text, namedBinds(text), false, readSearch);
}

function parseWhole<E, Q>(
    text: string,
    binds: BindReader<E>,
    hasComments: boolean,
    read: (reader: TokenReader<E>) => Q
): Q {
    const reader = new TokenReader(text, binds, hasComments);
    const query = read(reader);
    return reader.current.kind === 'end' ? query : reader.fail();
}

function namedBinds(text: string): BindReader<string> {
    return (offset) => {
        const name = /\s*([\p{L}_][\p{L}\p{N}_]*(?:\s*\.\s*[\p{L}_][\p{L}\p{N}_]*)*)/uy;
        name.lastIndex = offset;
        const found = name.exec(text);
        if (!found) {
            throw new SoqlSyntaxError(
                `unexpected token: '${text.slice(offset).trim()[0] ?? '<EOF>'}'`,
                offset
            );
        }
        return { expression: found[1]!.replace(/\s/g, ''), end: name.lastIndex };
    };
}
