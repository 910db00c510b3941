/** `npm run build`: compiles the local org, the offline model, and the components for deployment. */
import path from 'node:path';
import { uncompiledComponents } from './checks/compiledComponents.mjs';
import { installMissing, root } from './lib/install.mjs';
import { runTool } from './lib/run.mjs';
import { sourceFiles } from './lib/sourceFiles.mjs';

installMissing({ withDevelopment: true });
const { build } = await import('../local-org/build.mjs');
console.log(`Local org: ${await build()} files compiled`);
console.log(`Offline model: ${await build(path.join(root, 'offline-model'))} files compiled`);

const { status } = await runTool('typescript/bin/tsc', ['-p', 'tsconfig.build.json'], {
    echo: true
});
const problems = uncompiledComponents(sourceFiles());
problems.forEach((problem) => console.error(problem));
if (status !== 0 || problems.length > 0) {
    console.error('The components are not ready to deploy.');
    process.exit(1);
}
console.log('Components: compiled beside their sources');
