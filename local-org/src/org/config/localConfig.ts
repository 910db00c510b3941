import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../userError.js';

/**
 * `local-org.json` in the project's folder: what this machine knows and a real org would be told in Setup.
 * Texts may name the environment: `${OPENAI_API_KEY}`, or with a default `${MODEL_URL:-http://127.0.0.1:8091}`.
 */
export interface LocalConfig {
    /** Where named credentials point, and the values of their external credential's parameters. */
    readonly namedCredentials: Readonly<Record<string, NamedCredentialConfig>>;
    readonly externalCredentials: Readonly<Record<string, ExternalCredentialConfig>>;
    readonly users: readonly UserConfig[];
    /** Data files, imported in this order into a new database; the records belong to whoever imports them. */
    readonly data: readonly (string | DataConfig)[];
    /** The API version of anonymous Apex, and the organisation's name and time zone. */
    readonly organization: Readonly<Record<string, string>>;
}

export interface DataConfig {
    readonly file: string;
    /** Username of who imports it; the administrator when left out. */
    readonly as?: string;
    /** ISO date on which the files were true: their dates move by the days that have passed since. */
    readonly writtenOn?: string;
}

export interface NamedCredentialConfig {
    /** Replaces the metadata's address. */
    readonly url?: string;
    /** Values of the authentication parameters: `{"ApiKey": "…"}`. */
    readonly parameters?: Readonly<Record<string, string>>;
}

export interface ExternalCredentialConfig {
    readonly parameters?: Readonly<Record<string, string>>;
    /** By principal, where they differ. */
    readonly principals?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface UserConfig {
    readonly username: string;
    readonly lastName: string;
    readonly firstName?: string;
    readonly email?: string;
    readonly alias?: string;
    /** By name; `Standard User` when left out. */
    readonly profile?: string;
    readonly role?: string;
    readonly manager?: string;
    readonly permissionSets?: readonly string[];
    readonly permissionSetGroups?: readonly string[];
    readonly timeZone?: string;
    readonly locale?: string;
    readonly language?: string;
    readonly title?: string;
    readonly department?: string;
}

const EMPTY: LocalConfig = {
    namedCredentials: {},
    externalCredentials: {},
    users: [],
    data: [],
    organization: {}
};

/** Secrets of this machine, kept out of the project's own file; the folder is not for version control. */
const CREDENTIALS_FILE = path.join('.local-org', 'credentials.json');

export function readLocalConfig(
    projectDir: string,
    environment: NodeJS.ProcessEnv = process.env
): LocalConfig {
    const config = readJson(path.join(projectDir, 'local-org.json'), environment);
    const secrets = readJson(path.join(projectDir, CREDENTIALS_FILE), environment);
    return {
        ...EMPTY,
        ...config,
        namedCredentials: mergeEntries(config.namedCredentials, secrets.namedCredentials),
        externalCredentials: mergeEntries(config.externalCredentials, secrets.externalCredentials)
    };
}

function mergeEntries<T extends object>(
    base: Readonly<Record<string, T>> = {},
    over: Readonly<Record<string, T>> = {}
): Record<string, T> {
    const merged: Record<string, T> = { ...base };
    for (const [name, entry] of Object.entries(over)) {
        merged[name] = { ...merged[name], ...entry };
    }
    return merged;
}

function readJson(file: string, environment: NodeJS.ProcessEnv): Partial<LocalConfig> {
    if (!existsSync(file)) {
        return {};
    }
    let parsed: unknown;
    try {
        parsed = JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
        throw new UserError(
            `${file} is not valid JSON: ${(error as Error).message}`,
            'Correct it.'
        );
    }
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
        throw new UserError(`${file} must hold one JSON object.`, 'Correct it.');
    }
    return substitute(parsed, environment) as Partial<LocalConfig>;
}

/** Replaces `${NAME}` and `${NAME:-default}` in every text. A variable that is not set is empty. */
export function substitute(value: unknown, environment: NodeJS.ProcessEnv): unknown {
    if (typeof value === 'string') {
        return value.replace(
            /\$\{(\w+)(?::-([^}]*))?\}/g,
            (_, name: string, otherwise: string | undefined) =>
                environment[name] || (otherwise ?? '')
        );
    }
    if (Array.isArray(value)) {
        return value.map((item) => substitute(item, environment));
    }
    if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(
            Object.entries(value).map(([name, item]) => [name, substitute(item, environment)])
        );
    }
    return value;
}
