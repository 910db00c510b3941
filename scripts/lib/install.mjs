/**
 * Installs what is missing before anything else runs. It needs nothing but Node.js itself, and it
 * never removes a package that is there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

const LOWEST_NODE = [20, 19];
const WORKSPACES = ['local-org', 'offline-model'];

const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** Ends the process in plain words where Node.js is too old to go on. */
export function requireNode() {
    const [major, minor] = process.versions.node.split('.').map(Number);
    const isTooOld = major < LOWEST_NODE[0] || (major === LOWEST_NODE[0] && minor < LOWEST_NODE[1]);
    if (isTooOld) {
        console.error(
            `Node.js ${process.versions.node} is too old: ${LOWEST_NODE.join('.')} or newer is needed. See https://nodejs.org`
        );
        process.exit(1);
    }
}

/** Names of the packages that are wanted in another version than the one installed, or not there. */
function missing(manifests, kinds) {
    return manifests.flatMap((folder) => {
        const manifest = readJson(path.join(folder, 'package.json'));
        return kinds
            .flatMap((kind) => Object.entries(manifest[kind] ?? {}))
            .filter(([name, version]) => !isInstalled(folder, name, version))
            .map(([name]) => name);
    });
}

function isInstalled(folder, name, version) {
    return [path.join(folder, 'node_modules', name), path.join('node_modules', name)].some(
        (place) => {
            const manifest = path.join(place, 'package.json');
            return existsSync(path.join(root, manifest)) && readJson(manifest).version === version;
        }
    );
}

/**
 * @param {object} options
 * @param {boolean} options.withDevelopment also what tests and checks need
 */
export function installMissing({ withDevelopment }) {
    requireNode();
    const lacking = [
        ...missing(['.', ...WORKSPACES], ['dependencies']),
        ...(withDevelopment ? missing(['.'], ['devDependencies']) : [])
    ];
    if (lacking.length === 0) {
        return;
    }
    // `--omit=dev` would remove development packages that are there: then take all
    const hasDevelopment = existsSync(path.join(root, 'node_modules', 'eslint'));
    const omit = withDevelopment || hasDevelopment ? [] : ['--omit=dev'];
    console.log(
        `Installing ${lacking.length} packages${omit.length > 0 ? ' that starting needs' : ''} …`
    );
    const { status, error } = spawnSync(
        'npm',
        ['install', ...omit, '--no-audit', '--no-fund', '--loglevel=error'],
        { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }
    );
    if (error || status !== 0) {
        console.error(
            `npm could not install the packages (${error?.message ?? `exit code ${status}`}). Check the network and the messages above, then run the command again.`
        );
        process.exit(1);
    }
}
