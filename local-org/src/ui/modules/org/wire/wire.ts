import { deepFreeze } from 'org/http';

/** What a wired property or function receives. */
export interface Provision<T = unknown> {
    readonly data: T | undefined;
    readonly error: unknown;
}

type Callback = (value: Provision) => void;
export type Config = Readonly<Record<string, unknown>>;

export interface WiredAdapter {
    refresh(): Promise<void>;
}

const adapters = new WeakMap<object, WiredAdapter>();

/** The adapter that provided a value: what `refreshApex` is given. */
export function adapterOf(provision: object): WiredAdapter | undefined {
    return adapters.get(provision);
}

interface Source {
    /** `undefined` when the config is not complete yet: the wire waits. */
    load(config: Config): Promise<unknown> | undefined;
    /** Subscribes to changes that make the value stale. */
    observe?(config: () => Config | undefined, changed: () => void): () => void;
    /** For adapters that the platform lets answer without data in their config. */
    readonly dynamicParameters?: number;
}

/**
 * A wire adapter over a promise: provides `{ data, error }`, forgets answers that come too late,
 * and loads again when its source changes.
 * https://developer.salesforce.com/docs/platform/lwc/guide/data-wire-service-about.html
 */
export function wireAdapter(source: Source): new (callback: Callback) => WiredAdapter {
    return class {
        private readonly callback: Callback;
        private config: Config | undefined;
        private turn = 0;
        private stop: (() => void) | undefined;

        constructor(callback: Callback) {
            this.callback = callback;
            this.provide({ data: undefined, error: undefined });
        }

        connect(): void {
            this.stop = source.observe?.(
                () => this.config,
                () => void this.refresh()
            );
            // a component that is moved or shown again asks anew
            if (this.config && this.turn > 0) {
                void this.refresh();
            }
        }

        disconnect(): void {
            this.turn += 1;
            this.stop?.();
        }

        update(config: Config): void {
            this.config = config;
            void this.refresh();
        }

        async refresh(): Promise<void> {
            const mine = (this.turn += 1);
            const loading = this.config && source.load(this.config);
            if (!loading) {
                return;
            }
            let provision: Provision;
            try {
                provision = { data: deepFreeze(await loading), error: undefined };
            } catch (error: unknown) {
                provision = { data: undefined, error };
            }
            if (mine === this.turn) {
                this.provide(provision);
            }
        }

        private provide(provision: Provision): void {
            adapters.set(provision, this);
            this.callback(provision);
        }
    };
}

/** Whether every named setting has a value; a wire with an undefined one waits. */
export function isComplete(config: Config, ...names: string[]): boolean {
    const wanted = names.length > 0 ? names : Object.keys(config);
    return wanted.every((name) => config[name] !== undefined);
}
