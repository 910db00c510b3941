/** Pure functions: where flagged passages stand in a text that somebody edits. */

/** A stretch of a text. */
export interface Place {
    readonly start: number;
    readonly length: number;
}

/** A piece of a text, marked or not; all pieces together are the text. */
export interface Piece {
    readonly text: string;
    readonly isMarked: boolean;
    readonly isBlocking: boolean;
}

export interface Mark extends Place {
    readonly isBlocking: boolean;
}

/**
 * Where a passage of the first text stands now. What was not touched has moved with the text before it; where something was
 * changed, the nearest same passage is meant; none, and it is gone. Nothing is remembered, so what is undone comes back.
 */
export function placeOf(before: string, now: string, { start, length }: Place): Place | undefined {
    const head = sameAtStart(before, now);
    if (start + length <= head) {
        return { start, length };
    }
    const tail = sameAtEnd(before, now, head);
    const moved = now.length - before.length;
    if (start >= before.length - tail) {
        return { start: start + moved, length };
    }
    const passage = before.slice(start, start + length);
    const last = now.length - tail;
    let nearest: number | undefined;
    for (
        let at = now.indexOf(passage, Math.max(0, head - length));
        at >= 0 && at <= last;
        at = now.indexOf(passage, at + 1)
    ) {
        const isNearer =
            nearest === undefined || distance(at, start, moved) < distance(nearest, start, moved);
        nearest = isNearer ? at : nearest;
    }
    return nearest === undefined ? undefined : { start: nearest, length };
}

/** The text in pieces; of marks that overlap, the first one counts, and blocks if any of them does. */
export function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
    const pieces: Piece[] = [];
    let at = 0;
    for (const mark of [...marks].sort((one, other) => one.start - other.start)) {
        const end = Math.min(text.length, mark.start + mark.length);
        if (end > at) {
            const from = Math.max(at, mark.start);
            pieces.push({ text: text.slice(at, from), isMarked: false, isBlocking: false });
            pieces.push({
                text: text.slice(from, end),
                isMarked: true,
                isBlocking: mark.isBlocking
            });
            at = end;
        }
    }
    pieces.push({ text: text.slice(at), isMarked: false, isBlocking: false });
    return pieces.filter((piece) => piece.text !== '');
}

/** A passage may have stayed at its place or moved with the whole edit. */
function distance(at: number, start: number, moved: number): number {
    return Math.min(Math.abs(at - start), Math.abs(at - start - moved));
}

function sameAtStart(one: string, other: string): number {
    const most = Math.min(one.length, other.length);
    let same = 0;
    while (same < most && one[same] === other[same]) {
        same++;
    }
    return same;
}

/** Never further back than the start that is the same: a letter is counted once. */
function sameAtEnd(one: string, other: string, head: number): number {
    const most = Math.min(one.length, other.length) - head;
    let same = 0;
    while (same < most && one[one.length - 1 - same] === other[other.length - 1 - same]) {
        same++;
    }
    return same;
}
