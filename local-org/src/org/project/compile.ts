import { checkFormulas } from '../../formula/index.js';
import { buildSchema } from '../../schema/buildSchema.js';
import type { Schema } from '../../schema/definitions.js';
import { parseUnit } from '../../parser/parseUnit.js';
import type { CompilationUnit, ParseResult } from '../../parser/ast.js';
import { analyse, type Analysis, type AnalysisOptions } from '../../semantics/index.js';
import { generate, generateTrigger } from '../../codegen/index.js';
import { checkFlows, FlowLibrary, flowTypes } from '../../flow/index.js';
import type { ApexSource, ProjectModel } from '../../metadata/model.js';
import type { GeneratedUnit } from '../../runtime/unit.js';
import type { Diagnostic } from '../../shared/diagnostic.js';
import type { BrokenUnit, LoadedProject } from './loadedProject.js';
import type { ParseCache } from './parseCache.js';
import { QueryCheck } from './queryCheck.js';
import { testMethodsIn } from './testMethods.js';

/** What the front end must know of a project, besides its sources. */
export function analyseOptions(model: ProjectModel, schema: Schema): AnalysisOptions {
    return {
        schema,
        library: flowTypes(new FlowLibrary(model.flows)),
        labels: new Set(model.labels.map(({ name }) => name.toLowerCase())),
        pages: pageNames(model),
        namespace: model.namespace
    };
}

const pageNames = (model: ProjectModel): ReadonlySet<string> =>
    new Set(
        model.visualforce
            .filter(({ file }) => file.endsWith('.page'))
            .map(({ name }) => name.toLowerCase())
    );

type Trees = ParseCache<ParseResult<CompilationUnit>>;

/** Parses and analyses every class and trigger. */
export function analyseProject(
    model: ProjectModel,
    schema: Schema,
    trees: Trees
): { readonly analysis: Analysis; readonly diagnostics: readonly Diagnostic[] } {
    const parsed = [...model.classes, ...model.triggers].map((source) => ({
        source,
        result: trees.get(source.file, source.source, () => parseUnit(source.source, source.file))
    }));
    trees.save();
    const sources = parsed.flatMap(({ source, result }) =>
        result.unit === null ? [] : [{ unit: result.unit, apiVersion: source.apiVersion }]
    );
    const unreadable = parsed
        .filter(({ result }) => result.unit === null)
        .map(({ source }) => source.name);
    const queries = new QueryCheck(model, schema);
    const analysis = analyse(
        sources,
        {
            ...analyseOptions(model, schema),
            checkQuery: (query, position) => queries.check(query, position)
        },
        unreadable
    );
    queries.close();
    return {
        analysis,
        diagnostics: [
            ...parsed.flatMap(({ result }) => result.diagnostics),
            ...analysis.diagnostics
        ]
    };
}

/** From metadata to generated code. Errors fail the class that has them, never the load. */
export function compileProject(
    model: ProjectModel,
    metadataDiagnostics: readonly Diagnostic[],
    trees: Trees
): LoadedProject {
    const { schema, diagnostics: schemaDiagnostics } = buildSchema(model);
    const { analysis: bound, diagnostics: apexDiagnostics } = analyseProject(model, schema, trees);
    const diagnostics: Diagnostic[] = [
        ...metadataDiagnostics,
        ...schemaDiagnostics,
        ...apexDiagnostics,
        ...checkFormulas(model, schema),
        ...checkFlows(model, schema)
    ];
    const generated: GeneratedUnit[] = [
        ...bound.types.map((type) => generate(type)),
        ...bound.triggers.map((trigger) => generateTrigger(trigger))
    ];
    return {
        model,
        units: generated,
        diagnostics,
        broken: brokenUnits(model, generated, diagnostics)
    };
}

/** Every source of which no code came. */
function brokenUnits(
    model: ProjectModel,
    generated: readonly GeneratedUnit[],
    diagnostics: readonly Diagnostic[]
): BrokenUnit[] {
    const running = new Set(generated.map(({ kind, name }) => `${kind} ${name.toLowerCase()}`));
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const brokenOf = (kind: 'class' | 'trigger', sources: readonly ApexSource[]): BrokenUnit[] =>
        sources
            .filter(({ name }) => !running.has(`${kind} ${name.toLowerCase()}`))
            .map(({ name, file, source }) => ({
                name,
                kind,
                file,
                testMethods: testMethodsIn(source),
                errors: errors.filter(({ position }) => position.file === file)
            }));
    return [...brokenOf('class', model.classes), ...brokenOf('trigger', model.triggers)];
}
