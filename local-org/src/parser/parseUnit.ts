/** Apex source to the syntax tree. */
import { ApexParserFactory, type ApexParser } from '@apexdevtools/apex-parser';
import {
    at,
    type AnonymousUnit,
    type ClassUnit,
    type CompilationUnit,
    type ParseResult,
    type TriggerUnit
} from './ast.js';
import { BrokenTree, endOf, nameOf, present, startOf } from './build.js';
import { buildMixedBody, buildType } from './buildDeclarations.js';
import { maskLikeEscapes } from './soql/index.js';
import { SyntaxErrors } from './syntaxErrors.js';

/**
 * Reads one file: a trigger if it is named so, a class, interface or enum otherwise.
 *
 * @param file path for messages, relative to the project
 */
export function parseUnit(source: string, file: string): ParseResult<CompilationUnit> {
    return /\.trigger$/i.test(file)
        ? parse<TriggerUnit>(source, file, buildTrigger)
        : parse<ClassUnit>(source, file, buildClassUnit);
}

/** Reads anonymous Apex: statements, with the classes and methods between them. */
export function parseAnonymous(source: string, file: string): ParseResult<AnonymousUnit> {
    return parse<AnonymousUnit>(source, file, (parser, errors) => {
        const context = parser.anonymousUnit();
        const block = present(context.anonymousBlock());
        const body = buildMixedBody({ errors }, block.anonymousBlockMember_list());
        return { file, ...body, at: at(1, 1), hasErrors: errors.diagnostics.length > 0 };
    });
}

function parse<T>(
    source: string,
    file: string,
    read: (parser: ApexParser, errors: SyntaxErrors, file: string) => T
): ParseResult<T> {
    const errors = new SyntaxErrors(file);
    const { parser } = ApexParserFactory.createLexerAndParser(maskLikeEscapes(source), errors);
    try {
        const unit = read(parser, errors, file);
        return { unit, diagnostics: errors.diagnostics };
    } catch (error) {
        // A hole in the tree follows from a syntax error; anything else is a fault of ours.
        if (errors.diagnostics.length > 0 || error instanceof BrokenTree) {
            if (errors.diagnostics.length === 0) {
                errors.add(1, 1, "Unexpected token '<EOF>'.");
            }
            return { unit: null, diagnostics: errors.diagnostics };
        }
        throw error;
    }
}

function buildClassUnit(parser: ApexParser, errors: SyntaxErrors, file: string): ClassUnit {
    const context = parser.compilationUnit();
    const type = buildType({ errors }, present(context.typeDeclaration()));
    return { kind: 'class', file, type, hasErrors: errors.diagnostics.length > 0 };
}

function buildTrigger(parser: ApexParser, errors: SyntaxErrors, file: string): TriggerUnit {
    const context = parser.triggerUnit();
    const [name, object] = context.id_list();
    const block = present(context.triggerBlock());
    const body = buildMixedBody({ errors }, block.triggerBlockMember_list());
    return {
        kind: 'trigger',
        file,
        name: nameOf(present(name)),
        object: nameOf(present(object)),
        events: context
            .triggerCase_list()
            .map((event) =>
                `${event.getChild(0).getText()} ${event.getChild(1).getText()}`.toLowerCase()
            ),
        ...body,
        at: startOf(context),
        end: endOf(context),
        hasErrors: errors.diagnostics.length > 0
    };
}
