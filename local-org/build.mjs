/**
 * Compiles `src` to `dist`, file by file, only what changed. Types are not checked here (that is
 * `npm run check`), so that the first start costs seconds and a later one nothing.
 */
import {
    cpSync,
    existsSync,
    mkdirSync,
    readdirSync,
    readFileSync,
    rmSync,
    statSync,
    utimesSync,
    writeFileSync
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

function* filesUnder(folder, browserOnly) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const full = path.join(folder, entry.name);
        if (entry.isDirectory()) {
            if (full !== browserOnly) {
                yield* filesUnder(full, browserOnly);
            }
        } else {
            yield full;
        }
    }
}

// An output bears the time of the source that it was made of, so that a slower build at the same time cannot pass
// an older text off as new
const isStale = (from, to) =>
    !existsSync(to) || statSync(from).mtime.getTime() !== statSync(to).mtime.getTime();

/**
 * @param {string} [root] the workspace whose `src` is compiled to its `dist`
 * @returns {Promise<number>} how many files were written
 */
export async function build(root = here) {
    const source = path.join(root, 'src');
    const target = path.join(root, 'dist');
    // Browser modules: compiled by the page's own bundler, never by this script
    const browserOnly = path.join(source, 'ui', 'modules');
    const stale = [];
    const expected = new Set();
    for (const file of filesUnder(source, browserOnly)) {
        const relative = path.relative(source, file);
        const output = path.join(target, relative.replace(/(?<!\.d)\.ts$/, '.js'));
        expected.add(output);
        if (isStale(file, output)) {
            stale.push([file, output, statSync(file).mtime]);
        }
    }
    if (existsSync(target)) {
        for (const file of filesUnder(target, browserOnly)) {
            if (!expected.has(file)) {
                rmSync(file);
            }
        }
    }
    if (stale.length === 0) {
        return 0;
    }
    const { default: ts } = await import('typescript');
    for (const [file, output, time] of stale) {
        mkdirSync(path.dirname(output), { recursive: true });
        if (!file.endsWith('.ts')) {
            cpSync(file, output);
            utimesSync(output, time, time);
            continue;
        }
        const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
            fileName: file,
            compilerOptions: {
                target: ts.ScriptTarget.ES2022,
                module: ts.ModuleKind.ESNext,
                verbatimModuleSyntax: true
            }
        });
        writeFileSync(output, outputText);
        utimesSync(output, time, time);
    }
    return stale.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const written = await build();
    console.log(`local-org: ${written} files compiled`);
}
