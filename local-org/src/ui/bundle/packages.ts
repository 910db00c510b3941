import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** Folder of an installed package, wherever npm's hoisting put it. */
export function packageFolder(name: string): string {
    return path.dirname(require.resolve(`${name}/package.json`));
}

export function packageJson(name: string): Record<string, unknown> {
    return JSON.parse(
        readFileSync(path.join(packageFolder(name), 'package.json'), 'utf8')
    ) as Record<string, unknown>;
}

/** The one Lightning Web Components engine of the page: never a second copy that npm hoisted. */
export const engineFile = (): string =>
    path.join(packageFolder('@lwc/engine-dom'), 'dist/index.js');

export const syntheticShadowFile = (): string =>
    path.join(packageFolder('@lwc/synthetic-shadow'), 'dist/index.js');

/** Salesforce's base components: sources, compiled with the page. */
export const baseComponents = (): string => packageFolder('lightning-base-components');

/** Stylesheet, fonts and icon sprites of the Lightning Design System. */
export const designSystemAssets = (): string =>
    path.join(packageFolder('@salesforce-ux/design-system'), 'assets');

/** Base components that import what Salesforce did not publish, and icon templates that sprites replace. */
const LEFT_OUT = /iconSvgTemplates|primitiveFigure|barcodeScanner|lightning\/navigation$/;

/** What project components may import from the base package. */
export function baseComponentNames(): string[] {
    const lwc = packageJson('lightning-base-components')['lwc'] as { expose: string[] };
    return lwc.expose.filter((name) => !LEFT_OUT.test(name));
}
