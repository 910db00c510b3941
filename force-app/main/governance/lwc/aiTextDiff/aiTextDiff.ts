/** Pure: what differs between two texts, by line, and within changed lines by word. */

export interface DiffPart {
    readonly text: string;
    readonly isChanged: boolean;
}

export interface DiffLine {
    readonly kind: 'same' | 'removed' | 'added';
    readonly parts: readonly DiffPart[];
}

/** A pair that has more comparisons than this is shown as wholly changed: a page must not hang. */
const MOST_COMPARISONS = 4_000_000;

type Edit<T> =
    | { readonly kind: 'same'; readonly value: T }
    | { readonly kind: 'changed'; readonly removed: readonly T[]; readonly added: readonly T[] };

/** The lines of both texts in their order: removed ones before those that took their place. */
export function diffLines(before: string, after: string): DiffLine[] {
    return edits(linesOf(before), linesOf(after)).flatMap((edit): DiffLine[] => {
        if (edit.kind === 'changed') {
            return changedLines(edit.removed, edit.added);
        }
        return [{ kind: 'same', parts: [{ text: edit.value, isChanged: false }] }];
    });
}

/** Lines of a text; none for an empty one. */
function linesOf(text: string): string[] {
    return text === '' ? [] : text.replace(/\r\n?/g, '\n').split('\n');
}

/** Lines that stand across from each other are compared by word. */
function changedLines(removed: readonly string[], added: readonly string[]): DiffLine[] {
    const pairs = removed.map((line, index) => diffWords(line, added[index]));
    return [
        ...removed.map((text, index) => ({
            kind: 'removed' as const,
            parts: pairs[index]?.removed ?? [{ text, isChanged: true }]
        })),
        ...added.map((text, index) => ({
            kind: 'added' as const,
            parts: pairs[index]?.added ?? [{ text, isChanged: true }]
        }))
    ];
}

interface WordDiff {
    readonly removed: DiffPart[];
    readonly added: DiffPart[];
}

/** Undefined where marking words would not help: there is no other line, or little is alike. */
function diffWords(before: string, after: string | undefined): WordDiff | undefined {
    if (after === undefined) {
        return undefined;
    }
    const removed: DiffPart[] = [];
    const added: DiffPart[] = [];
    let alike = 0;
    for (const edit of edits(wordsOf(before), wordsOf(after))) {
        if (edit.kind === 'same') {
            alike += edit.value.trim().length;
            append(removed, edit.value, false);
            append(added, edit.value, false);
        } else {
            append(removed, edit.removed.join(''), true);
            append(added, edit.added.join(''), true);
        }
    }
    return alike * 4 >= Math.max(before.length, after.length) ? { removed, added } : undefined;
}

/** Words, and what stands between them. */
function wordsOf(line: string): string[] {
    return line.match(/[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu) ?? [];
}

function append(parts: DiffPart[], text: string, isChanged: boolean): void {
    const last = parts.at(-1);
    if (text === '') {
        return;
    }
    if (last?.isChanged === isChanged) {
        parts[parts.length - 1] = { text: last.text + text, isChanged };
    } else {
        parts.push({ text, isChanged });
    }
}

/** What turns one list into the other, by their longest common subsequence. */
function edits<T>(before: readonly T[], after: readonly T[]): Edit<T>[] {
    let start = 0;
    while (start < before.length && start < after.length && before[start] === after[start]) {
        start++;
    }
    let end = 0;
    while (
        end < before.length - start &&
        end < after.length - start &&
        before[before.length - 1 - end] === after[after.length - 1 - end]
    ) {
        end++;
    }
    const same = (values: readonly T[]): Edit<T>[] =>
        values.map((value) => ({ kind: 'same', value }));
    return [
        ...same(before.slice(0, start)),
        ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
        ...same(before.slice(before.length - end))
    ];
}

function middle<T>(before: readonly T[], after: readonly T[]): Edit<T>[] {
    if (before.length === 0 && after.length === 0) {
        return [];
    }
    if (
        before.length === 0 ||
        after.length === 0 ||
        before.length * after.length > MOST_COMPARISONS
    ) {
        return [{ kind: 'changed', removed: before, added: after }];
    }
    const lengths = commonLengths(before, after);
    const width = after.length + 1;
    const found: Edit<T>[] = [];
    let removed: T[] = [];
    let added: T[] = [];
    const flush = () => {
        if (removed.length > 0 || added.length > 0) {
            found.push({ kind: 'changed', removed, added });
            removed = [];
            added = [];
        }
    };
    let left = 0;
    let right = 0;
    while (left < before.length || right < after.length) {
        const canGoDown = left < before.length;
        const canGoRight = right < after.length;
        if (canGoDown && canGoRight && before[left] === after[right]) {
            flush();
            found.push({ kind: 'same', value: before[left] });
            left++;
            right++;
        } else if (
            canGoDown &&
            (!canGoRight ||
                (lengths[(left + 1) * width + right] ?? 0) >=
                    (lengths[left * width + right + 1] ?? 0))
        ) {
            removed.push(before[left++]);
        } else {
            added.push(after[right++]);
        }
    }
    flush();
    return found;
}

/** For each pair of places, how many values the rests have in common, in order. */
function commonLengths<T>(before: readonly T[], after: readonly T[]): Uint32Array {
    const width = after.length + 1;
    const lengths = new Uint32Array((before.length + 1) * width);
    for (let left = before.length - 1; left >= 0; left--) {
        for (let right = after.length - 1; right >= 0; right--) {
            lengths[left * width + right] =
                before[left] === after[right]
                    ? (lengths[(left + 1) * width + right + 1] ?? 0) + 1
                    : Math.max(
                          lengths[(left + 1) * width + right] ?? 0,
                          lengths[left * width + right + 1] ?? 0
                      );
        }
    }
    return lengths;
}
