/** What the reader needs to know of ANTLR's tree: the text of the query, and where its binds are. */
import { BoundExpressionContext, type ApexParseTree } from '@apexdevtools/apex-parser';
import { SoqlSyntaxError } from './soqlTokens.js';
import type { BindReader } from './tokenReader.js';

/** Any rule context of the Apex grammar. */
export interface QueryTree {
    readonly start: { readonly start: number; getInputStream(): CharacterSource };
    readonly stop?: { readonly stop: number };
    readonly children?: unknown;
}

interface CharacterSource {
    getText(start: number, stop: number): string;
}

/** The query's own characters, without the square brackets around it. */
export function sourceTextOf(tree: QueryTree): string {
    const text = rawTextOf(tree);
    // A space keeps the offsets.
    return text.replace(/^\[/, ' ').replace(/\]$/, '');
}

function rawTextOf(tree: QueryTree): string {
    return tree.start
        .getInputStream()
        .getText(tree.start.start, tree.stop?.stop ?? tree.start.start);
}

/** Answers the reader's question for the bind at an offset out of the tree. */
export function bindsOf<E>(
    tree: QueryTree,
    bind: (context: BoundExpressionContext) => E
): BindReader<E> {
    const text = rawTextOf(tree);
    const toOffset = codePointToOffset(text);
    const base = tree.start.start;
    const found = new Map<number, { context: BoundExpressionContext; end: number }>();
    const visit = (node: unknown): void => {
        if (node instanceof BoundExpressionContext) {
            const colon = toOffset(node.start.start - base);
            found.set(colon + 1, { context: node, end: toOffset(node.stop!.stop - base + 1) });
            return;
        }
        const children = (node as { children?: readonly ApexParseTree[] | null }).children;
        children?.forEach(visit);
    };
    visit(tree);
    return (offset) => {
        const match = found.get(offset);
        if (!match) {
            throw new SoqlSyntaxError(`unexpected token: ':'`, offset - 1);
        }
        return { expression: bind(match.context), end: match.end };
    };
}

/** ANTLR counts code points, JavaScript UTF-16 units. */
function codePointToOffset(text: string): (index: number) => number {
    if (!/[\ud800-\udbff]/.test(text)) {
        return (index) => index;
    }
    const offsets: number[] = [];
    let offset = 0;
    for (const character of text) {
        offsets.push(offset);
        offset += character.length;
    }
    offsets.push(offset);
    return (index) => offsets[index] ?? text.length;
}
