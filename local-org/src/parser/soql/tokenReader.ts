import { SoqlSyntaxError, tokenAt, type SoqlToken } from './soqlTokens.js';

/** How a parser takes a bind: it stands after the colon, and says where the expression ends. */
export type BindReader<E> = (offset: number) => { readonly expression: E; readonly end: number };

/** One token of lookahead over a text, with the words that the platform uses when it does not fit. */
export class TokenReader<E> {
    readonly text: string;
    readonly #hasComments: boolean;
    readonly #readBind: BindReader<E>;
    #current: SoqlToken;

    constructor(text: string, readBind: BindReader<E>, hasComments: boolean) {
        this.text = text;
        this.#readBind = readBind;
        this.#hasComments = hasComments;
        this.#current = tokenAt(text, 0, hasComments);
    }

    get current(): SoqlToken {
        return this.#current;
    }

    /** The token after the current one. */
    get following(): SoqlToken {
        return tokenAt(this.text, this.#current.end, this.#hasComments);
    }

    take(): SoqlToken {
        const token = this.#current;
        this.#current = tokenAt(this.text, token.end, this.#hasComments);
        return token;
    }

    /** Reads a bind when the current token is its colon. */
    takeBind(): E {
        const { expression, end } = this.#readBind(this.#current.end);
        this.#current = tokenAt(this.text, end, this.#hasComments);
        return expression;
    }

    isSymbol(symbol: string): boolean {
        return this.#current.kind === 'symbol' && this.#current.text === symbol;
    }

    isWord(...words: readonly string[]): boolean {
        return this.#current.kind === 'name' && words.includes(this.#current.text.toUpperCase());
    }

    /** Whether the current and the next token are these words. */
    isPhrase(first: string, second: string): boolean {
        const next = this.isWord(first) ? this.following : null;
        return next?.kind === 'name' && next.text.toUpperCase() === second;
    }

    skipSymbol(symbol: string): boolean {
        return this.isSymbol(symbol) && !!this.take();
    }

    skipWord(word: string): boolean {
        return this.isWord(word) && !!this.take();
    }

    expectSymbol(symbol: string, inWords: string): void {
        if (!this.skipSymbol(symbol)) {
            throw new SoqlSyntaxError(
                `expecting ${inWords}, found '${this.#current.text}'`,
                this.#current.start
            );
        }
    }

    expectWord(word: string): void {
        if (!this.skipWord(word)) {
            this.fail();
        }
    }

    expectName(): string {
        return this.#current.kind === 'name' ? this.take().text : this.fail();
    }

    fail(): never {
        throw new SoqlSyntaxError(`unexpected token: '${this.#current.text}'`, this.#current.start);
    }
}
