/** Scans every Flow: fault paths, DML in loops, unused variables, names and descriptions. */
import { createRequire } from 'node:module';

const { parse, scan } = createRequire(import.meta.url)('@flow-scanner/lightning-flow-scanner-core');

/** @returns {Promise<string[]>} one line a violation */
export async function checkFlows(files) {
    if (files.length === 0) {
        return [];
    }
    const results = scan(await parse(files), { rules: {} });
    return results.flatMap(({ flow, ruleResults }) =>
        ruleResults
            .filter(({ occurs }) => occurs)
            .flatMap(({ ruleName, details }) =>
                details.map(({ name }) => `${flow.name} ${ruleName}: ${name}`)
            )
    );
}
