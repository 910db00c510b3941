import type { BinaryOperator, FormulaNode } from './ast.js';
import { FormulaError } from './formulaError.js';
import { tokenize, type Token } from './lexer.js';

/** From the loosest to the tightest. */
const LEVELS: readonly (readonly string[])[] = [
    ['||'],
    ['&&'],
    ['=', '==', '<>', '!='],
    ['<', '<=', '>', '>='],
    ['&'],
    ['+', '-'],
    ['*', '/']
];

/**
 * Parses a formula.
 * @see https://help.salesforce.com/s/articleView?id=sf.customize_functions.htm
 */
export function parseFormula(source: string): FormulaNode {
    const parser = new Parser(tokenize(source));
    return parser.parse();
}

class Parser {
    private readonly tokens: readonly Token[];
    private at = 0;

    constructor(tokens: readonly Token[]) {
        this.tokens = tokens;
    }

    parse(): FormulaNode {
        if (this.isAtEnd()) {
            throw new FormulaError('Syntax error. Found end of formula', 0);
        }
        const node = this.binary(0);
        if (!this.isAtEnd()) {
            throw new FormulaError(`Syntax error. Extra ${this.current.text}`, this.current.offset);
        }
        return node;
    }

    private get current(): Token {
        return this.tokens[this.at]!;
    }

    private isAtEnd(): boolean {
        return this.current.kind === 'end';
    }

    private isOperator(text: string): boolean {
        return this.current.kind === 'operator' && this.current.text === text;
    }

    private binary(level: number): FormulaNode {
        const operators = LEVELS[level];
        if (operators === undefined) {
            return this.power();
        }
        let left = this.binary(level + 1);
        while (this.current.kind === 'operator' && operators.includes(this.current.text)) {
            const { text, offset } = this.current;
            this.at += 1;
            const operator = (text === '==' ? '=' : text === '!=' ? '<>' : text) as BinaryOperator;
            left = { kind: 'binary', operator, left, right: this.binary(level + 1), offset };
        }
        return left;
    }

    private power(): FormulaNode {
        let left = this.unary();
        while (this.isOperator('^')) {
            const { offset } = this.current;
            this.at += 1;
            left = { kind: 'binary', operator: '^', left, right: this.unary(), offset };
        }
        return left;
    }

    private unary(): FormulaNode {
        const { text, offset } = this.current;
        if (this.isOperator('-') || this.isOperator('+') || this.isOperator('!')) {
            this.at += 1;
            return {
                kind: 'unary',
                operator: text as '-' | '+' | '!',
                operand: this.unary(),
                offset
            };
        }
        return this.primary();
    }

    private primary(): FormulaNode {
        const token = this.current;
        this.at += 1;
        switch (token.kind) {
            case 'number':
                return { kind: 'number', text: token.text, offset: token.offset };
            case 'text':
                return { kind: 'text', value: token.text, offset: token.offset };
            case 'name':
                return this.isOperator('(') ? this.call(token) : name(token);
            case 'operator':
                if (token.text === '(') {
                    const inner = this.binary(0);
                    this.expect(')');
                    return inner;
                }
                throw new FormulaError(`Syntax error. Found '${token.text}'`, token.offset);
            case 'end':
                throw new FormulaError('Syntax error. Found end of formula', token.offset);
        }
    }

    private call(token: Token): FormulaNode {
        this.expect('(');
        const args: FormulaNode[] = [];
        if (!this.isOperator(')')) {
            args.push(this.binary(0));
            while (this.isOperator(',')) {
                this.at += 1;
                args.push(this.binary(0));
            }
        }
        this.expect(')');
        return {
            kind: 'call',
            name: token.text.toUpperCase(),
            arguments: args,
            offset: token.offset
        };
    }

    private expect(text: string): void {
        if (!this.isOperator(text)) {
            throw new FormulaError(`Syntax error. Missing '${text}'`, this.current.offset);
        }
        this.at += 1;
    }
}

function name(token: Token): FormulaNode {
    switch (token.text.toUpperCase()) {
        case 'TRUE':
            return { kind: 'boolean', value: true, offset: token.offset };
        case 'FALSE':
            return { kind: 'boolean', value: false, offset: token.offset };
        case 'NULL':
            return { kind: 'null', offset: token.offset };
        default:
            return { kind: 'name', path: token.text.split(/[.:]/), offset: token.offset };
    }
}
