/** What a run of tests came to; `local-org test --json` prints exactly this. */
export interface TestReport {
    readonly passed: number;
    readonly failed: number;
    readonly skipped: number;
    readonly tests: readonly TestResult[];
    readonly milliseconds: number;
    /** Only when it was asked for. */
    readonly coverage?: readonly ClassCoverage[];
}

export interface TestResult {
    readonly class: string;
    readonly method: string;
    readonly outcome: 'pass' | 'fail' | 'skip';
    readonly message: string | null;
    readonly stackTrace: string | null;
    readonly milliseconds: number;
}

export interface ClassCoverage {
    readonly name: string;
    readonly kind: 'class' | 'trigger';
    readonly file: string;
    readonly coveredLines: number;
    readonly totalLines: number;
    readonly uncovered: readonly number[];
}

export function reportOf(
    tests: readonly TestResult[],
    milliseconds: number,
    coverage?: readonly ClassCoverage[]
): TestReport {
    const count = (outcome: TestResult['outcome']): number =>
        tests.filter((test) => test.outcome === outcome).length;
    const sorted = [...tests].sort(
        (a, b) => compare(a.class, b.class) || compare(a.method, b.method)
    );
    return {
        passed: count('pass'),
        failed: count('fail'),
        skipped: count('skip'),
        tests: sorted,
        milliseconds: Math.round(milliseconds),
        ...(coverage === undefined ? {} : { coverage })
    };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** For people: what failed and why, then the coverage, and the totals on the last line. */
export function formatReport(report: TestReport): string {
    const lines: string[] = [];
    for (const test of report.tests) {
        if (test.outcome === 'fail') {
            lines.push(`FAIL ${test.class}.${test.method}`);
            lines.push(...indented(test.message), ...indented(test.stackTrace), '');
        }
    }
    if (report.coverage !== undefined) {
        lines.push(...formatCoverage(report.coverage), '');
    }
    const { passed, failed, skipped } = report;
    lines.push(
        `${passed} passed, ${failed} failed, ${skipped} skipped (${(report.milliseconds / 1000).toFixed(1)} s)`
    );
    return lines.join('\n');
}

function indented(text: string | null): string[] {
    return text === null || text === '' ? [] : text.split('\n').map((line) => `    ${line}`);
}

function formatCoverage(coverage: readonly ClassCoverage[]): string[] {
    const covered = coverage.reduce((sum, unit) => sum + unit.coveredLines, 0);
    const total = coverage.reduce((sum, unit) => sum + unit.totalLines, 0);
    const lines = [...coverage]
        .sort((a, b) => share(a) - share(b))
        .map((unit) => {
            const percent = `${Math.floor(share(unit) * 100)}%`.padStart(5);
            const missing =
                unit.uncovered.length === 0 ? '' : `  not run: ${ranges(unit.uncovered)}`;
            return `${percent}  ${unit.name}${missing}`;
        });
    const all = total === 0 ? 100 : Math.floor((covered / total) * 100);
    return [
        'Coverage of lines',
        ...lines,
        `${`${all}%`.padStart(5)}  all (${covered} of ${total})`
    ];
}

const share = (unit: ClassCoverage): number =>
    unit.totalLines === 0 ? 1 : unit.coveredLines / unit.totalLines;

/** `3-5, 9` */
function ranges(numbers: readonly number[]): string {
    const parts: string[] = [];
    for (let i = 0; i < numbers.length; i++) {
        const first = numbers[i]!;
        while (numbers[i + 1] === numbers[i]! + 1) {
            i++;
        }
        parts.push(first === numbers[i] ? `${first}` : `${first}-${numbers[i]}`);
    }
    return parts.join(', ');
}
