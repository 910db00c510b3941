/** Analyses sources given as text against the real schema of an empty project and the fake library. */
import type { CompilationUnit } from '../../parser/ast.js';
import { parseUnit } from '../../parser/parseUnit.js';
import { emptyModel } from '../../metadata/emptyModel.js';
import { buildSchema } from '../../schema/buildSchema.js';
import type { Schema, SObjectDef } from '../../schema/definitions.js';
import type { Diagnostic } from '../../shared/diagnostic.js';
import { analyse, type Analysis } from '../analyse.js';
import type { BoundExpression, BoundMethod, BoundStatement } from '../bound.js';
import type { AnalysisOptions } from '../project.js';
import { fakeLibrary } from './fakeLibrary.js';

const standard = buildSchema(emptyModel()).schema;

/** Account under another name: a hierarchy custom setting. */
const setting: SObjectDef = {
    ...standard.object('Account')!,
    name: 'Setting__c',
    kind: 'customSettingHierarchy'
};

const schema: Schema = {
    ...standard,
    object: (name) => (name.toLowerCase() === 'setting__c' ? setting : standard.object(name))
};

export const options: AnalysisOptions = {
    schema,
    library: fakeLibrary,
    labels: new Set(['Greeting'])
};

/** One source a class, named after what it declares; triggers begin with the word. */
export function analyseText(...sources: readonly string[]): Analysis {
    const diagnostics: Diagnostic[] = [];
    const units: CompilationUnit[] = [];
    for (const source of sources) {
        const kind = /^\s*trigger\s/.test(source) ? 'trigger' : 'cls';
        const name = /(?:class|interface|enum|trigger)\s+(\w+)/.exec(source)?.[1] ?? 'Unknown';
        const { unit, diagnostics: found } = parseUnit(source, `${name}.${kind}`);
        diagnostics.push(...found);
        if (unit) {
            units.push(unit);
        }
    }
    const analysis = analyse(
        units.map((unit) => ({ unit, apiVersion: 62 })),
        options
    );
    return { ...analysis, diagnostics: [...diagnostics, ...analysis.diagnostics] };
}

/** The errors of some sources: `3:9 Variable does not exist: x`. */
export function errorsOf(...sources: readonly string[]): readonly string[] {
    return analyseText(...sources)
        .diagnostics.filter(({ severity }) => severity === 'error')
        .map(({ message, position }) => `${position.line}:${position.column} ${message}`);
}

/** The messages of a body: what is wrong with statements in a method. */
export function errorsIn(body: string, members = ''): readonly string[] {
    return errorsOf(`public class Sample { ${members}\nvoid run() {\n${body}\n}}`).map((text) =>
        text.replace(/^\d+:\d+ /, '')
    );
}

/** The statements of `run()` in a class that must be right. */
export function statementsOf(
    body: string,
    members = '',
    ...others: readonly string[]
): readonly BoundStatement[] {
    const source = `public virtual class Sample { ${members}\nvoid run() {\n${body}\n}}`;
    const analysis = analyseText(source, ...others);
    const problems = analysis.diagnostics.map(({ message }) => message);
    if (problems.length > 0) {
        throw new Error(problems.join('\n'));
    }
    const method: BoundMethod | undefined = analysis.types
        .find(({ name }) => name === 'Sample')!
        .methods.find(({ name }) => name === 'run');
    return method!.body!.statements;
}

/** The value of the last local, or the last expression, of a body. */
export function lastValue(
    body: string,
    members = '',
    ...others: readonly string[]
): BoundExpression {
    const last = statementsOf(body, members, ...others).at(-1)!;
    if (last.kind === 'local') {
        return last.value!;
    }
    if (last.kind === 'expression') {
        return last.expression;
    }
    throw new Error(`a ${last.kind} has no value`);
}
