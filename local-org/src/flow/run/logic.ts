import { FlowFault } from './fault.js';

type Node =
    | { readonly kind: 'and' | 'or'; readonly parts: readonly Node[] }
    | { readonly kind: 'not'; readonly part: Node }
    | { readonly kind: 'condition'; readonly place: number };

const parsed = new Map<string, Node>();

/** Whether conditions hold together: `and`, `or`, or a text such as `1 AND (2 OR NOT 3)`. Each is asked only if it matters. */
export function holds(logic: string, count: number, test: (place: number) => boolean): boolean {
    const key = `${logic.trim().toLowerCase()} ${count}`;
    let node = parsed.get(key);
    if (node === undefined) {
        node = parseLogic(logic, count);
        parsed.set(key, node);
    }
    return evaluate(node, test);
}

function evaluate(node: Node, test: (place: number) => boolean): boolean {
    switch (node.kind) {
        case 'and':
            return node.parts.every((part) => evaluate(part, test));
        case 'or':
            return node.parts.some((part) => evaluate(part, test));
        case 'not':
            return !evaluate(node.part, test);
        case 'condition':
            return test(node.place);
    }
}

/** As a tree, for those who turn it into something else than an answer. */
export function parseLogic(logic: string, count: number): Node {
    const word = logic.trim().toLowerCase();
    const all = Array.from({ length: count }, (_, place): Node => ({ kind: 'condition', place }));
    if (word === 'and' || word === 'or' || word === '') {
        return { kind: word === 'or' ? 'or' : 'and', parts: all };
    }
    const tokens = word.match(/\d+|and|or|not|[()]/g) ?? [];
    let at = 0;
    const unreadable = (): FlowFault => new FlowFault(`The condition logic ${logic} is not valid.`);
    const primary = (): Node => {
        const token = tokens[at++];
        if (token === 'not') {
            return { kind: 'not', part: primary() };
        }
        if (token === '(') {
            const inner = either();
            at++;
            return inner;
        }
        const place = Number(token) - 1;
        if (!(place >= 0 && place < count)) {
            throw unreadable();
        }
        return { kind: 'condition', place };
    };
    const both = (): Node => {
        const parts = [primary()];
        while (tokens[at] === 'and') {
            at++;
            parts.push(primary());
        }
        return parts.length === 1 ? parts[0]! : { kind: 'and', parts };
    };
    const either = (): Node => {
        const parts = [both()];
        while (tokens[at] === 'or') {
            at++;
            parts.push(both());
        }
        return parts.length === 1 ? parts[0]! : { kind: 'or', parts };
    };
    const node = either();
    if (at < tokens.length) {
        throw unreadable();
    }
    return node;
}

export type LogicNode = Node;
