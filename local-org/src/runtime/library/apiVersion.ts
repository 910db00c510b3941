import { currentTransaction } from '../transaction.js';

const DEFAULT_VERSION = 62;

/** The project's API version, for addresses such as `/services/data/v62.0`. */
export function apiVersion(): number {
    const model = currentTransaction().metadata as { sourceApiVersion?: unknown } | null;
    const version = Number(model?.sourceApiVersion);
    return Number.isFinite(version) && version > 0 ? version : DEFAULT_VERSION;
}

export const dataUrl = (): string => `/services/data/v${apiVersion().toFixed(1)}`;
