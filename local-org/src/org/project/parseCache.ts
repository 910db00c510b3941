import { createHash } from 'node:crypto';
import path from 'node:path';
import { readCache, writeCache } from './cacheFolder.js';
import { ownVersion } from './fingerprint.js';

interface Stored<T> {
    readonly version: string;
    readonly trees: Map<string, T>;
}

/** Syntax trees by the hash of their source: after an edit, only the edited file is parsed again. */
export class ParseCache<T> {
    readonly #file: string;
    readonly #known: Map<string, T>;
    /** What this load used; the rest is dropped when it is saved. */
    readonly #used = new Map<string, T>();
    #hasNew = false;

    constructor(folder: string) {
        this.#file = path.join(folder, 'trees.v8');
        const stored = readCache<Stored<T>>(this.#file);
        this.#known = stored?.version === ownVersion() ? stored.trees : new Map<string, T>();
    }

    get(file: string, source: string, parse: () => T): T {
        const key = createHash('sha256').update(file).update('\0').update(source).digest('base64');
        let tree = this.#known.get(key);
        if (tree === undefined) {
            tree = parse();
            this.#hasNew = true;
        }
        this.#used.set(key, tree);
        return tree;
    }

    save(): void {
        if (this.#hasNew || this.#used.size < this.#known.size) {
            const stored: Stored<T> = { version: ownVersion(), trees: this.#used };
            writeCache(this.#file, stored);
        }
    }
}
