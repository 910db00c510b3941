/**
 * Types of the local org's own pages (local-org/src/ui/modules). Their names are those of Lightning's module registry, a
 * folder for each (`org/http` is org/http/http.ts), which no `paths` of a tsconfig.json can say: so the resolver is here.
 */
import path from 'node:path';
import { existsSync } from 'node:fs';
import ts from 'typescript';
import { root } from '../lib/install.mjs';

const modules = path.join(root, 'local-org', 'src', 'ui', 'modules');

/** @type {import('typescript').CompilerOptions} */
const options = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    strict: true,
    noImplicitReturns: true,
    noFallthroughCasesInSwitch: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    useDefineForClassFields: true,
    isolatedModules: true,
    verbatimModuleSyntax: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true
};

/** @returns {string[]} what is wrong, as `file:line message` */
export function checkBrowserModules() {
    const host = ts.createCompilerHost(options);
    host.resolveModuleNameLiterals = (literals, containing) =>
        literals.map(({ text }) => {
            const own = path.join(modules, text, `${path.basename(text)}.ts`);
            return existsSync(own)
                ? { resolvedModule: { resolvedFileName: own, extension: ts.Extension.Ts } }
                : ts.resolveModuleName(text, containing, options, host);
        });
    const files = [modules, path.join(root, 'local-org', 'types')].flatMap((folder) =>
        ts.sys.readDirectory(folder, ['.ts'])
    );
    const program = ts.createProgram(files, options, host);
    return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
        const message = ts.flattenDiagnosticMessageText(messageText, ' ');
        if (!file) {
            return message;
        }
        const { line } = file.getLineAndCharacterOfPosition(start ?? 0);
        return `${path.relative(root, file.fileName)}:${line + 1} ${message}`;
    });
}
