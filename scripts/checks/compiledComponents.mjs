/**
 * Each component's .ts must have its compiled .js beside it before a deploy: `.forceignore` keeps the
 * .ts out, and the Salesforce CLI deploys a bundle without any script and without a word.
 */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lib/install.mjs';

/** @returns {string[]} one line a component that is not ready */
export function uncompiledComponents(files) {
    return files
        .filter((file) => /[\\/]lwc[\\/][^\\/]+[\\/][^\\/]+\.ts$/.test(file))
        .filter((file) => !file.endsWith('.d.ts'))
        .flatMap((file) => {
            const compiled = file.replace(/\.ts$/, '.js');
            const name = path.relative(root, file);
            if (!existsSync(compiled)) {
                return [`${name} is not compiled: run npm run build`];
            }
            return statSync(compiled).mtimeMs < statSync(file).mtimeMs
                ? [`${name} has changed since it was compiled: run npm run build`]
                : [];
        });
}
