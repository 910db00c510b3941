import type { GeneratedUnit } from '../../runtime/unit.js';
import type { ClassCoverage } from './testReport.js';

/** Which counted lines of a unit ran, in one worker: place = counter, 1 = it ran. */
export interface UnitCounters {
    readonly name: string;
    readonly kind: 'class' | 'trigger' | 'anonymous';
    readonly ran: Uint8Array;
}

/** Joins what the workers saw. Test classes are left out, as on the platform. */
export function mergeCoverage(
    units: readonly GeneratedUnit[],
    counters: readonly UnitCounters[]
): ClassCoverage[] {
    return units
        .filter(({ isTest, kind }) => !isTest && kind !== 'anonymous')
        .map((unit) => {
            const own = counters.filter(
                ({ name, kind }) => name === unit.name && kind === unit.kind
            );
            const lines = new Map<number, boolean>();
            unit.coverable.forEach((line, place) => {
                const ran = own.some((counter) => counter.ran[place] === 1);
                lines.set(line, ran || (lines.get(line) ?? false));
            });
            const uncovered = [...lines].filter(([, ran]) => !ran).map(([line]) => line);
            return {
                name: unit.name,
                kind: unit.kind as 'class' | 'trigger',
                file: unit.file,
                coveredLines: lines.size - uncovered.length,
                totalLines: lines.size,
                uncovered: uncovered.sort((a, b) => a - b)
            };
        });
}
