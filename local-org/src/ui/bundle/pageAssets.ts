import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { APP, moduleAddress } from './addresses.js';
import { buildApp, type ComponentProblem } from './appBundle.js';
import { buildInWorker } from './buildInWorker.js';
import { cachedBuild, fingerprint, sourceState, toolVersions } from './cachedBuild.js';
import { componentsIn, componentState, lwcFolders } from './components.js';
import { ownModuleNames, ownModulesFolder } from './ownModules.js';
import { designSystemAssets } from './packages.js';
import type { ProjectNames } from './platformModules.js';

export interface AssetOptions {
    readonly cacheFolder: string;
    readonly projectDirectory: string;
    /** Absolute folders that may hold components. */
    readonly packageDirectories: readonly string[];
    readonly project: ProjectNames;
    readonly onProgress?: (text: string) => void;
}

/** Change these when what a build does changes, so that no old one is used. */
const VENDOR_RECIPE = '6';
const UI_RECIPE = '2';

/** The files of the page: built when needed, kept in a cache folder, found by their address. */
export class PageAssets {
    private readonly options: AssetOptions;
    private readonly folders: readonly string[];
    private vendor = '';
    private ui = '';
    private app = '';
    private appKey = '';
    private building: Promise<void> | undefined;
    /** What is wrong with components, as of the last build. */
    problems: readonly ComponentProblem[] = [];

    private constructor(options: AssetOptions) {
        this.options = options;
        this.folders = lwcFolders(options.packageDirectories);
    }

    /** Builds whatever the cache does not hold. The parts that depend on nothing build at once. */
    static async open(options: AssetOptions): Promise<PageAssets> {
        const assets = new PageAssets(options);
        const [vendor, ui] = await Promise.all([
            buildVendorOnce(options.cacheFolder, options.onProgress),
            buildUiOnce(options.cacheFolder, options.onProgress)
        ]);
        assets.vendor = vendor;
        assets.ui = ui;
        await assets.refreshComponents();
        return assets;
    }

    /** Builds the components anew if a source changed. Several requests wait for one build. */
    async refreshComponents(): Promise<void> {
        this.building ??= this.buildComponents().finally(() => {
            this.building = undefined;
        });
        await this.building;
    }

    private async buildComponents(): Promise<void> {
        const { cacheFolder, project, projectDirectory, onProgress } = this.options;
        const key = fingerprint(
            toolVersions(),
            componentState(this.folders),
            project.state,
            this.ui,
            this.vendor
        );
        if (key === this.appKey) {
            return;
        }
        const started = performance.now();
        let problems: readonly ComponentProblem[] | undefined;
        const components = componentsIn(this.folders);
        const { folder, wasBuilt } = await cachedBuild(cacheFolder, 'app', key, async (target) => {
            problems = await buildApp(target, components, project, projectDirectory);
            writeFileSync(path.join(target, 'problems.json'), JSON.stringify(problems));
        });
        this.problems =
            problems ??
            (JSON.parse(
                readFileSync(path.join(folder, 'problems.json'), 'utf8')
            ) as ComponentProblem[]);
        this.app = folder;
        this.appKey = key;
        if (wasBuilt && components.length > 0) {
            const ms = Math.round(performance.now() - started);
            onProgress?.(`${components.length} components bundled in ${ms} ms`);
        }
        for (const { component, message } of this.problems) {
            onProgress?.(`Component c:${component}: ${message}`);
        }
    }

    /** Addresses of the project's components by name; they change with every build. */
    componentAddresses(): Record<string, string> {
        const names = componentsIn(this.folders).filter(({ main }) => !main.endsWith('.css'));
        return Object.fromEntries(
            names.map(({ name }) => [
                name,
                `${moduleAddress(`${APP}/${this.appKey}`, `c/${name}`)}`
            ])
        );
    }

    /** The file behind an address below `/assets`, or `undefined`. */
    fileOf(address: string): string | undefined {
        const [kind = '', ...rest] = address.split('/');
        const [first = ''] = rest;
        const roots: Readonly<Record<string, string>> = {
            vendor: this.vendor,
            ui: this.ui,
            slds: designSystemAssets()
        };
        const root = kind === 'app' && first === this.appKey ? this.app : roots[kind];
        if (!root) {
            return undefined;
        }
        const file = path.join(root, ...(kind === 'app' ? rest.slice(1) : rest));
        return file.startsWith(root + path.sep) && existsSync(file) ? file : undefined;
    }

    /** Names a set of files for a browser's cache. */
    get version(): string {
        return fingerprint(this.vendor, this.ui);
    }
}

/** Builds what does not depend on a project, ahead of time: a start can do it while the org loads. */
export async function preparePageAssets(
    cacheFolder: string,
    onProgress?: AssetOptions['onProgress']
): Promise<void> {
    await Promise.all([
        buildVendorOnce(cacheFolder, onProgress),
        buildUiOnce(cacheFolder, onProgress)
    ]);
}

async function buildVendorOnce(
    cacheFolder: string,
    onProgress: AssetOptions['onProgress']
): Promise<string> {
    const standIns = ownModuleNames('lightning').join(' ');
    const key = fingerprint(VENDOR_RECIPE, toolVersions(), standIns);
    const started = performance.now();
    removeUnfinished(cacheFolder);
    const { folder, wasBuilt } = await cachedBuild(cacheFolder, 'vendor', key, async (target) => {
        onProgress?.("Building Salesforce's base components (once) …");
        await buildInWorker('vendor', target);
    });
    if (wasBuilt) {
        onProgress?.(`Base components built in ${seconds(started)} s`);
    }
    return folder;
}

async function buildUiOnce(
    cacheFolder: string,
    onProgress: AssetOptions['onProgress']
): Promise<string> {
    const key = fingerprint(UI_RECIPE, toolVersions(), sourceState(ownModulesFolder));
    const started = performance.now();
    const { folder, wasBuilt } = await cachedBuild(cacheFolder, 'ui', key, (target) =>
        buildInWorker('ui', target)
    );
    if (wasBuilt) {
        onProgress?.(`Pages built in ${seconds(started)} s`);
    }
    return folder;
}

const seconds = (started: number): string => ((performance.now() - started) / 1000).toFixed(1);

/** What a killed build left behind. */
function removeUnfinished(cacheFolder: string): void {
    if (!existsSync(cacheFolder)) {
        return;
    }
    for (const entry of readdirSync(cacheFolder)) {
        const pid = Number(/^\.(?:vendor|ui|app)-[0-9a-f]+-(\d+)$/.exec(entry)?.[1] ?? 0);
        if (pid > 0 && !isRunning(pid)) {
            rmSync(path.join(cacheFolder, entry), { recursive: true, force: true });
        }
    }
}

function isRunning(pid: number): boolean {
    try {
        process.kill(pid, 0);
        return true;
    } catch {
        return false;
    }
}
