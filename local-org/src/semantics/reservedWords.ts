import type { At } from '../parser/ast.js';
import { CompileError } from './compileError.js';

/** https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_reserved_words.htm */
const RESERVED = new Set(
    (
        'abstract activate and any array as asc autonomous begin bigdecimal blob boolean break bulk by byte case cast ' +
        'catch char class collect commit const continue currency date datetime decimal default delete desc do double ' +
        'else end enum exception exit export extends false final finally float for from global goto group having hint ' +
        'if implements import in inner insert instanceof int integer interface into join like limit list long loop map ' +
        'merge new not null nulls number object of on or outer override package parallel pragma private protected ' +
        'public retrieve return rollback select set short sobject sort static string super switch synchronized system ' +
        'testmethod then this throw time transaction trigger true try undelete update upsert using virtual void ' +
        'webservice when where while'
    ).split(' ')
);

/** What is wrong with the name of a variable; methods may have most of these names. */
export function reservedName(name: string, where: At): CompileError | null {
    return RESERVED.has(name.toLowerCase())
        ? new CompileError(`Identifier name is reserved: ${name}`, where)
        : null;
}
