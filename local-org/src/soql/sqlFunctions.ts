import { applyDateFunction } from './dateFunctions.js';
import { greatCircle } from './distance.js';
import { formatStored } from './formatValue.js';
import { fold, type SqlValue } from './storage.js';
import { zoneOffset } from './timeZone.js';

/** The part of SQLite's connection that takes functions. */
export interface FunctionHost {
    function(
        name: string,
        options: { deterministic?: boolean; varargs?: boolean },
        implementation: (...values: never[]) => unknown
    ): void;
}

/** Teaches a connection what SOQL needs beyond SQL. Indexes use `fold`: register before anything else. */
export function registerSqlFunctions(host: FunctionHost): void {
    host.function('fold', { deterministic: true }, (text: SqlValue) =>
        typeof text === 'string' ? fold(text) : text
    );
    host.function('date_part', { deterministic: true }, (name: string, ms: number | null) =>
        ms === null ? null : applyDateFunction(name, ms)
    );
    host.function('to_zone', { deterministic: true }, (ms: number | null, zone: string) =>
        ms === null ? null : ms + zoneOffset(ms, zone)
    );
    host.function('format_value', { deterministic: true }, formatStored);
    host.function('great_circle', { deterministic: true }, greatCircle);
    host.function(
        'multi_includes',
        { deterministic: true },
        (value: string | null, wanted: string) => {
            const has = new Set(fold(value ?? '').split(';'));
            return fold(wanted)
                .split(';')
                .every((part) => has.has(part.trim()))
                ? 1
                : 0;
        }
    );
}
