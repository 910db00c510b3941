import type { FrameType, LineTable } from '../runtime/unit.js';

/** Collects JavaScript lines and, for each, where it came from. One Apex statement is one line. */
export class LineEmitter {
    readonly #text: string[] = [];
    readonly #lines: number[] = [];
    readonly #scopeOfLine: number[] = [];
    readonly #scopes: { label: string; type: number }[] = [];
    readonly #types: FrameType[] = [];

    emit(text: string, line = 0): void {
        this.#text.push(text);
        this.#lines.push(line);
        this.#scopeOfLine.push(Math.max(0, this.#scopes.length - 1));
    }

    /** Leaves a line to be written once the rest is known. */
    reserve(line = 0): (text: string) => void {
        const place = this.#text.length;
        this.emit('', line);
        return (text) => {
            this.#text[place] = text;
        };
    }

    /** What the following lines belong to. */
    enterType(type: FrameType): void {
        this.#types.push(type);
    }

    enterScope(label: string): void {
        this.#scopes.push({ label, type: this.#types.length - 1 });
    }

    get code(): string {
        return this.#text.join('\n');
    }

    get table(): LineTable {
        return {
            lines: this.#lines,
            scopeOfLine: this.#scopeOfLine,
            scopes: this.#scopes,
            types: this.#types
        };
    }
}
