import { UiError } from './uiData.js';

export type FilterTree =
    | { readonly index: number }
    | { readonly all: readonly FilterTree[] }
    | { readonly any: readonly FilterTree[] }
    | { readonly not: FilterTree };

/** Reads `1 AND (2 OR NOT 3)`; without a text, all of the criteria. */
export function parseBooleanFilter(text: string | undefined, count: number): FilterTree {
    if (text === undefined || text.trim() === '') {
        return { all: Array.from({ length: count }, (_, index) => ({ index })) };
    }
    const tokens = text.toUpperCase().match(/\d+|AND|OR|NOT|\(|\)/g) ?? [];
    let at = 0;
    const peek = (): string | undefined => tokens[at];
    const fail = (): never => {
        throw new UiError(400, 'INVALID_FILTER', `Filter logic cannot be read: ${text}`);
    };
    const primary = (): FilterTree => {
        const token = tokens[at++];
        if (token === 'NOT') {
            return { not: primary() };
        }
        if (token === '(') {
            const inner = disjunction();
            return tokens[at++] === ')' ? inner : fail();
        }
        const index = Number(token) - 1;
        return index >= 0 && index < count ? { index } : fail();
    };
    const conjunction = (): FilterTree => {
        const parts = [primary()];
        while (peek() === 'AND') {
            at += 1;
            parts.push(primary());
        }
        return parts.length === 1 ? parts[0]! : { all: parts };
    };
    const disjunction = (): FilterTree => {
        const parts = [conjunction()];
        while (peek() === 'OR') {
            at += 1;
            parts.push(conjunction());
        }
        return parts.length === 1 ? parts[0]! : { any: parts };
    };
    const tree = disjunction();
    return at === tokens.length ? tree : fail();
}

/** Whether a filter holds, given which of its criteria do. */
export function holds(tree: FilterTree, criterion: (index: number) => boolean): boolean {
    if ('index' in tree) {
        return criterion(tree.index);
    }
    if ('not' in tree) {
        return !holds(tree.not, criterion);
    }
    return 'all' in tree
        ? tree.all.every((part) => holds(part, criterion))
        : tree.any.some((part) => holds(part, criterion));
}
