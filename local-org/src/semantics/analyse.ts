/** A project's syntax trees to bound trees: declare every name, then every signature, then every body. */
import type { AnonymousUnit, ClassUnit, TriggerUnit } from '../parser/ast.js';
import { positionOf } from '../parser/ast.js';
import type { Diagnostic } from '../shared/diagnostic.js';
import { bindBodies, type Initialisers } from './bodies.js';
import type { BoundAnonymous, BoundMethod, BoundTrigger, BoundType } from './bound.js';
import { checkClass } from './classChecks.js';
import { declareType } from './declare.js';
import { annotationsOf, sharingOf } from './modifiers.js';
import { diagnosticAt, Project, type AnalysisOptions } from './project.js';
import { Scope } from './scope.js';
import { declareMembers, resolveParents } from './signatures.js';
import { bindAll } from './statements/bindStatement.js';
import type { SourceUnit, TopLevel, TypeSymbol } from './symbols.js';

export type { AnalysisOptions } from './project.js';
export type { SourceUnit } from './symbols.js';

export interface Analysis {
    /** Top-level types without errors; inner ones are inside. */
    readonly types: readonly BoundType[];
    readonly triggers: readonly BoundTrigger[];
    readonly diagnostics: readonly Diagnostic[];
    /** To analyse anonymous Apex, or a changed class, against. */
    readonly project: Project;
}

/**
 * Analyses a whole project. A file with an error is left out, and so are its heirs; the rest goes on.
 *
 * @param unreadable names of classes whose file could not be parsed at all
 */
export function analyse(
    sources: readonly SourceUnit[],
    options: AnalysisOptions,
    unreadable: readonly string[] = []
): Analysis {
    const project = new Project(options);
    unreadable.forEach((name) => project.unreadable.add(name.toLowerCase()));
    const tops: TypeSymbol[] = [];
    for (const { unit, apiVersion } of sources) {
        if (unit.kind === 'class') {
            tops.push(declareUnit(project, unit, apiVersion));
        }
    }
    const all = tops.flatMap(withInner);
    all.forEach((symbol) => resolveParents(project, symbol));
    all.forEach((symbol) => declareMembers(project, symbol));
    const bound = new Map(tops.map((symbol) => [symbol, bindType(project, symbol)]));
    const failed = failedTypes(project, tops);
    const triggers = sources
        .filter(
            (source): source is SourceUnit & { unit: TriggerUnit } => source.unit.kind === 'trigger'
        )
        .map(({ unit, apiVersion }) => bindTrigger(project, unit, apiVersion));
    return {
        types: tops.filter((symbol) => !failed.has(symbol)).map((symbol) => bound.get(symbol)!),
        triggers: triggers.flatMap(({ trigger }) => trigger ?? []),
        diagnostics: [
            ...tops.flatMap((symbol) => symbol.top.diagnostics),
            ...triggers.flatMap(({ diagnostics }) => diagnostics)
        ],
        project
    };
}

const declareUnit = (project: Project, unit: ClassUnit, apiVersion: number): TypeSymbol =>
    declareType(
        project,
        { apiVersion, file: unit.file, hasErrors: unit.hasErrors },
        unit.type,
        null
    );

const withInner = (symbol: TypeSymbol): readonly TypeSymbol[] => [
    symbol,
    ...[...symbol.inner.values()].flatMap(withInner)
];

const hasError = (diagnostics: readonly Diagnostic[]): boolean =>
    diagnostics.some(({ severity }) => severity === 'error');

/** Types with errors, and those that extend one of them. */
function failedTypes(project: Project, tops: readonly TypeSymbol[]): ReadonlySet<TypeSymbol> {
    const failed = new Set(
        tops.filter((symbol) => symbol.hasErrors || hasError(symbol.top.diagnostics))
    );
    const names = new Set([...failed].map(({ top }) => top));
    for (let before = -1; before !== failed.size;) {
        before = failed.size;
        for (const symbol of tops) {
            const broken = failed.has(symbol) ? null : brokenParent(project, symbol, names);
            if (broken) {
                failed.add(symbol);
                names.add(symbol.top);
                symbol.top.diagnostics.push(
                    diagnosticAt(
                        'error',
                        `Dependent class is invalid and needs recompilation: Class ${broken}`,
                        symbol.file,
                        symbol.declaration.at
                    )
                );
            }
        }
    }
    return failed;
}

function brokenParent(
    project: Project,
    symbol: TypeSymbol,
    failed: ReadonlySet<TopLevel>
): string | null {
    for (const each of withInner(symbol)) {
        for (const parent of [each.superclass, ...each.interfaces]) {
            if (parent?.kind !== 'class') {
                continue;
            }
            const found = project.find(parent.name);
            if (!found || failed.has(found.top)) {
                return parent.name;
            }
        }
    }
    return null;
}

/** One type with its inner types; nothing of it if it could not be read whole. */
export function bindType(project: Project, symbol: TypeSymbol): BoundType {
    const none: Initialisers = { statics: [], instance: [] };
    checkClass(project, symbol);
    const initialisers = symbol.hasErrors ? none : bindBodies(project, symbol);
    const { declaration } = symbol;
    return {
        name: symbol.name,
        kind: symbol.kind,
        position: positionOf(symbol.file, declaration.at),
        isAbstract: symbol.isAbstract,
        isVirtual: symbol.isVirtual,
        sharing: sharingOf(declaration.modifiers),
        apiVersion: symbol.apiVersion,
        isTest: symbol.isTest,
        annotations: annotationsOf(declaration.modifiers),
        superclass: symbol.superclass,
        interfaces: symbol.interfaces,
        enumValues: declaration.enumValues.map(({ text }) => text),
        fields: [...symbol.fields.values()].map(({ bound }) => bound),
        methods: [...symbol.methods.values()].flat().map(({ bound }) => bound),
        constructors: symbol.constructors.map(({ bound }) => bound),
        staticInitialisers: initialisers.statics,
        instanceInitialisers: initialisers.instance,
        inner: [...symbol.inner.values()].map((inner) => bindType(project, inner)),
        outer: symbol.outer?.name ?? null
    };
}

/** A pseudo class that holds what a trigger or anonymous Apex declares. */
function declareHolder(
    project: Project,
    unit: { readonly file: string; readonly members: TriggerUnit['members']; readonly at: number },
    name: string,
    apiVersion: number,
    isTest: boolean
): TypeSymbol {
    const holder = declareType(
        project,
        { apiVersion, file: unit.file, hasErrors: false },
        {
            kind: 'class',
            name: { text: name, at: unit.at },
            modifiers: { words: ['public'], annotations: [] },
            superclass: null,
            interfaces: [],
            enumValues: [],
            members: unit.members,
            at: unit.at
        },
        null,
        { diagnostics: [], isTest, name }
    );
    const all = withInner(holder);
    all.forEach((symbol) => resolveParents(project, symbol));
    all.forEach((symbol) => declareMembers(project, symbol));
    for (const method of [...holder.methods.values()].flat()) {
        // Called without an object, whatever it says.
        method.bound.isStatic = true;
        (method.ref as { isStatic: boolean }).isStatic = true;
    }
    return holder;
}

function bindTrigger(
    project: Project,
    unit: TriggerUnit,
    apiVersion: number
): { readonly trigger: BoundTrigger | null; readonly diagnostics: readonly Diagnostic[] } {
    const object = project.sobject(unit.object.text);
    const holder = declareHolder(project, unit, `trigger ${unit.name.text}`, apiVersion, false);
    const { diagnostics } = holder.top;
    if (!object) {
        diagnostics.push(
            diagnosticAt('error', `Invalid type: ${unit.object.text}`, unit.file, unit.object.at)
        );
        return { trigger: null, diagnostics };
    }
    if (unit.hasErrors) {
        return { trigger: null, diagnostics };
    }
    if (unit.members.length > 0) {
        diagnostics.push(
            diagnosticAt('notSupported', 'declarations inside a trigger', unit.file, unit.at)
        );
    }
    const scope = new Scope({
        project,
        owner: null,
        top: holder.top,
        file: unit.file,
        isStatic: true,
        returns: null,
        triggerObject: object.name
    });
    const statements = bindAll(scope, unit.statements);
    const position = positionOf(unit.file, unit.at);
    return {
        trigger: hasError(diagnostics)
            ? null
            : {
                  name: unit.name.text,
                  object: object.name,
                  events: unit.events,
                  position,
                  apiVersion,
                  body: { kind: 'block', statements, position },
                  locals: scope.locals
              },
        diagnostics
    };
}

const ANONYMOUS = 'AnonymousBlock';

/** Analyses anonymous Apex against a project; what it declares is forgotten afterwards. */
export function analyseAnonymous(
    unit: AnonymousUnit,
    apiVersion: number,
    project: Project
): { readonly anonymous: BoundAnonymous | null; readonly diagnostics: readonly Diagnostic[] } {
    const before = new Map(project.types);
    try {
        const holder = declareHolder(project, unit, ANONYMOUS, apiVersion, false);
        const { diagnostics } = holder.top;
        const bound = bindType(project, holder);
        const scope = new Scope({
            project,
            owner: holder,
            top: holder.top,
            file: unit.file,
            isStatic: true,
            returns: null
        });
        const statements = bindAll(scope, unit.statements);
        const position = positionOf(unit.file, unit.at);
        const methods: readonly BoundMethod[] = bound.methods;
        const anonymous: BoundAnonymous = {
            types: bound.inner,
            methods,
            body: { kind: 'block', statements, position },
            apiVersion
        };
        return {
            anonymous: unit.hasErrors || hasError(diagnostics) ? null : anonymous,
            diagnostics
        };
    } finally {
        project.types.clear();
        before.forEach((symbol, name) => project.types.set(name, symbol));
    }
}
