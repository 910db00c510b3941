/** First pass: every type of the project gets its symbol, so that names can be resolved in any order. */
import type { TypeDeclaration } from '../parser/ast.js';
import { classOf } from '../shared/types.js';
import { accessOf, has, hasAnnotation } from './modifiers.js';
import { diagnosticAt, type Project } from './project.js';
import type { SourceUnit, TopLevel, TypeSymbol } from './symbols.js';

/** Declares the type of a file with its inner types. */
export function declareType(
    project: Project,
    source: Omit<SourceUnit, 'unit'> & { readonly file: string; readonly hasErrors: boolean },
    declaration: TypeDeclaration,
    outer: TypeSymbol | null,
    top: TopLevel = {
        diagnostics: [],
        isTest: hasAnnotation(declaration.modifiers, 'istest'),
        name: declaration.name.text
    }
): TypeSymbol {
    const { modifiers } = declaration;
    const simple = declaration.name.text;
    const name = outer ? `${outer.name}.${simple}` : simple;
    const symbol: TypeSymbol = {
        declaration,
        file: source.file,
        apiVersion: source.apiVersion,
        name,
        type: classOf(name),
        kind: declaration.kind,
        outer,
        top,
        inner: new Map(),
        fields: new Map(),
        methods: new Map(),
        constructors: [],
        access: accessOf(modifiers),
        isTestVisible: hasAnnotation(modifiers, 'testvisible'),
        isAbstract: has(modifiers, 'abstract'),
        isVirtual: has(modifiers, 'virtual') || has(modifiers, 'abstract'),
        isTest: hasAnnotation(modifiers, 'istest'),
        superclass: null,
        interfaces: [],
        hasErrors: source.hasErrors
    };
    const key = name.toLowerCase();
    const other = project.types.get(key);
    if (other) {
        top.diagnostics.push(
            diagnosticAt('error', `Duplicate class: ${name}`, source.file, declaration.at)
        );
    } else {
        project.types.set(key, symbol);
    }
    for (const member of declaration.members) {
        if (member.kind === 'type') {
            const inner = declareType(project, source, member.type, symbol, top);
            symbol.inner.set(member.type.name.text.toLowerCase(), inner);
        }
    }
    return symbol;
}
