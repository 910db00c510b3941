import { formatDiagnostic } from '../../shared/diagnostic.js';
import type { TypeShape } from '../../runtime/unit.js';
import { UserError } from '../userError.js';
import type { LoadedProject } from '../project/loadedProject.js';
import type { TestResult } from './testReport.js';

/** One class with the test methods of it that are to run. */
export interface TestClassPlan {
    readonly name: string;
    readonly methods: readonly string[];
}

export interface TestPlan {
    readonly classes: readonly TestClassPlan[];
    /** Tests that cannot run because their class does not compile: failed already. */
    readonly failed: readonly TestResult[];
}

/** Finds the tests of a project. `selection` holds `Class` or `Class.method`, in any case; none = all. */
export function planTests(project: LoadedProject, selection: readonly string[]): TestPlan {
    const wanted = new Selection(selection);
    const classes = project.units
        .filter(({ kind }) => kind === 'class')
        .flatMap((unit) => unit.types.filter(({ outer }) => outer === null))
        .map((type) => ({ name: type.name, methods: testsOf(type) }))
        .map(({ name, methods }) => ({
            name,
            methods: methods.filter((method) => wanted.has(name, method))
        }))
        .filter(({ methods }) => methods.length > 0);
    const failed = project.broken
        .filter(({ kind }) => kind === 'class')
        .flatMap(({ name, testMethods, errors }) =>
            testMethods
                .filter((method) => wanted.has(name, method))
                .map((method) => ({
                    class: name,
                    method,
                    outcome: 'fail' as const,
                    message: ['The class does not compile:', ...errors.map(formatDiagnostic)].join(
                        '\n'
                    ),
                    stackTrace: null,
                    milliseconds: 0
                }))
        );
    wanted.refuseUnknown();
    return { classes, failed };
}

function testsOf(type: TypeShape): string[] {
    return type.methods
        .filter(
            ({ isTest, isStatic, annotations }) =>
                isTest && isStatic && !annotations.some(({ name }) => name === 'testsetup')
        )
        .map(({ name }) => name);
}

class Selection {
    /** Entries in lower case, with whether a test was found for them. */
    readonly #entries: Map<string, boolean>;

    constructor(entries: readonly string[]) {
        this.#entries = new Map(entries.map((entry) => [entry.toLowerCase(), false]));
    }

    has(className: string, method: string): boolean {
        if (this.#entries.size === 0) {
            return true;
        }
        const name = className.toLowerCase();
        const found = [name, `${name}.${method.toLowerCase()}`].filter((entry) =>
            this.#entries.has(entry)
        );
        found.forEach((entry) => this.#entries.set(entry, true));
        return found.length > 0;
    }

    refuseUnknown(): void {
        const unknown = [...this.#entries].filter(([, isFound]) => !isFound).map(([name]) => name);
        if (unknown.length > 0) {
            throw new UserError(
                `No test was found for ${unknown.join(', ')}.`,
                'Give names of test classes, or Class.method, separated by commas.'
            );
        }
    }
}
