import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on a page that keeps people out: one line a violation, with the places. */
export async function seriousViolations(page) {
    await page.evaluate(AXE);
    const violations = await page.evaluate(
        async () => (await globalThis.axe.run(document, { resultTypes: ['violations'] })).violations
    );
    return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(
            ({ id, help, nodes }) =>
                `${id}: ${help} (${nodes.map(({ target }) => target.flat().join(' ')).join(', ')})`
        );
}
