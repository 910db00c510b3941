/** What all builders of the syntax tree share: names, positions, types, errors found while building. */
import type {
    ApexParserRuleContext,
    FormalParametersContext,
    ModifierContext,
    TypeListContext,
    TypeRefContext
} from '@apexdevtools/apex-parser';
import {
    at,
    type Annotation,
    type At,
    type Modifiers,
    type Name,
    type Parameter,
    type TypeNode
} from './ast.js';
import { multilineStringValue, stringValue } from './literals.js';
import type { SyntaxErrors } from './syntaxErrors.js';

/** One build of one file. */
export interface Build {
    readonly errors: SyntaxErrors;
}

/** The tree has a hole where a syntax error was: nothing can be built of this file. */
export class BrokenTree extends Error {}

export function present<T>(part: T | null | undefined): T {
    if (part === null || part === undefined) {
        throw new BrokenTree('hole in the tree');
    }
    return part;
}

export function startOf(context: ApexParserRuleContext): At {
    const token = present(context.start);
    return at(token.line, token.column + 1);
}

export function endOf(context: ApexParserRuleContext): At {
    const token = context.stop ?? context.start;
    return at(token.line, token.column + 1);
}

export const nameOf = (context: ApexParserRuleContext): Name => ({
    text: present(context).getText(),
    at: startOf(context)
});

export const NO_MODIFIERS: Modifiers = { words: [], annotations: [] };

export function typeNode(context: TypeRefContext): TypeNode {
    return {
        parts: present(context)
            .typeName_list()
            .map((part) => ({
                name: present(part.id() ?? part.LIST() ?? part.SET() ?? part.MAP()).getText(),
                arguments: part.typeArguments() ? typeNodes(part.typeArguments().typeList()) : []
            })),
        dimensions: context.arraySubscripts()?.LBRACK_list().length ?? 0,
        at: startOf(context)
    };
}

export const typeNodes = (context: TypeListContext): readonly TypeNode[] =>
    context.typeRef_list().map(typeNode);

export function parametersOf(context: FormalParametersContext): readonly Parameter[] {
    const list = present(context).formalParameterList();
    return list
        ? list.formalParameter_list().map((parameter) => ({
              modifiers: modifiersOf(parameter.modifier_list()),
              type: typeNode(parameter.typeRef()),
              name: nameOf(parameter.id())
          }))
        : [];
}

export function modifiersOf(contexts: readonly ModifierContext[]): Modifiers {
    if (contexts.length === 0) {
        return NO_MODIFIERS;
    }
    const words: string[] = [];
    const annotations: Annotation[] = [];
    for (const context of contexts) {
        if (context.annotation()) {
            annotations.push(annotationOf(context));
        } else if (context.SHARING()) {
            words.push(
                context.WITH()
                    ? 'with sharing'
                    : context.WITHOUT()
                      ? 'without sharing'
                      : 'inherited sharing'
            );
        } else {
            words.push(context.getText().toLowerCase());
        }
    }
    return { words, annotations };
}

function annotationOf(modifier: ModifierContext): Annotation {
    const context = modifier.annotation();
    const parameters: Record<string, string | boolean> = {};
    const pairs = context.elementValuePairs();
    for (const pair of pairs ? pairs.elementValuePair_list() : []) {
        parameters[pair.id().getText().toLowerCase()] = annotationValue(
            pair.elementValue().getText()
        );
    }
    if (context.elementValue()) {
        parameters['value'] = annotationValue(context.elementValue().getText());
    }
    return {
        name: present(context.id()).getText().toLowerCase(),
        parameters,
        at: startOf(context)
    };
}

function annotationValue(text: string): string | boolean {
    if (text.startsWith("'''")) {
        return multilineStringValue(text);
    }
    if (text.startsWith("'")) {
        return stringValue(text);
    }
    return /^(?:true|false)$/i.test(text) ? text.toLowerCase() === 'true' : text;
}
