/**
 * The bound tree: what an analysed Apex class means, with every name resolved, every type known, every
 * overload chosen and every implicit conversion written out. The code generator needs nothing else.
 */
export type * from './boundDeclarations.js';
export type * from './boundExpressions.js';
export type * from './boundStatements.js';
