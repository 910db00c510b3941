import type { BoundExpression, BoundStatement } from '../semantics/bound.js';

type Node = BoundExpression | BoundStatement;

/** Members of nodes that hold nodes, lists of nodes, or lists of objects that hold nodes. */
const CHILDREN = [
    'statements',
    'target',
    'index',
    'left',
    'right',
    'operand',
    'condition',
    'then',
    'otherwise',
    'value',
    'receiver',
    'rest',
    'arguments',
    'binds',
    'items',
    'source',
    'size',
    'entries',
    'fields',
    'children',
    'expression',
    'body',
    'initialisers',
    'updates',
    'iterable',
    'subject',
    'cases',
    'catches',
    'finally',
    'mergeWith',
    'user',
    'key',
    'values'
] as const;

/** Calls `visit` for a node and all beneath it. */
export function walk(node: Node, visit: (node: Node) => void): void {
    visit(node);
    descend(node as unknown as Record<string, unknown>, visit);
}

function descend(holder: Record<string, unknown>, visit: (node: Node) => void): void {
    for (const name of CHILDREN) {
        const child = holder[name];
        if (Array.isArray(child)) {
            for (const item of child as unknown[]) {
                enter(item, visit);
            }
        } else {
            enter(child, visit);
        }
    }
    if (holder['kind'] === 'soql' || holder['kind'] === 'sosl') {
        for (const bind of bindsOf(holder['query'])) {
            walk(bind, visit);
        }
    } else if (holder['kind'] === 'forQuery') {
        enter(holder['query'], visit);
    }
}

function enter(child: unknown, visit: (node: Node) => void): void {
    if (typeof child !== 'object' || child === null) {
        return;
    }
    if ('kind' in child && 'position' in child) {
        walk(child as Node, visit);
    } else {
        descend(child as Record<string, unknown>, visit);
    }
}

/** The bind expressions of a query, in the order in which they stand. */
export function bindsOf(query: unknown): BoundExpression[] {
    const binds: BoundExpression[] = [];
    replaceBinds(query, (expression) => binds.push(expression) - 1);
    return binds;
}

/** A copy of a query in which each bind is what `replace` makes of it. */
export function replaceBinds<T>(query: T, replace: (bind: BoundExpression) => number): T {
    if (Array.isArray(query)) {
        return query.map((item) => replaceBinds(item as unknown, replace)) as T;
    }
    if (typeof query !== 'object' || query === null) {
        return query;
    }
    const { kind, expression } = query as { kind?: unknown; expression?: unknown };
    if (kind === 'bind') {
        return { kind, expression: replace(expression as BoundExpression) } as T;
    }
    return Object.fromEntries(
        Object.entries(query).map(([name, value]) => [
            name,
            replaceBinds(value as unknown, replace)
        ])
    ) as T;
}
