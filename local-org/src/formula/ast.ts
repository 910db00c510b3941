export type BinaryOperator =
    '+' | '-' | '*' | '/' | '^' | '&' | '&&' | '||' | '=' | '<>' | '<' | '<=' | '>' | '>=';

export type FormulaNode =
    | { readonly kind: 'number'; readonly text: string; readonly offset: number }
    | { readonly kind: 'text'; readonly value: string; readonly offset: number }
    | { readonly kind: 'boolean'; readonly value: boolean; readonly offset: number }
    | { readonly kind: 'null'; readonly offset: number }
    | { readonly kind: 'name'; readonly path: readonly string[]; readonly offset: number }
    | {
          readonly kind: 'unary';
          readonly operator: '-' | '+' | '!';
          readonly operand: FormulaNode;
          readonly offset: number;
      }
    | {
          readonly kind: 'binary';
          readonly operator: BinaryOperator;
          readonly left: FormulaNode;
          readonly right: FormulaNode;
          readonly offset: number;
      }
    | {
          readonly kind: 'call';
          readonly name: string;
          readonly arguments: readonly FormulaNode[];
          readonly offset: number;
      };
