import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../shared/diagnostic.js';
import type { PackageDirectory } from './model.js';

export interface ProjectFile {
    readonly name: string;
    readonly namespace: string;
    readonly sourceApiVersion: number;
    readonly packageDirectories: readonly PackageDirectory[];
    readonly features: readonly string[];
}

const FILE = 'sfdx-project.json';
/** What the newest platform that we know speaks; used when the project does not say. */
const DEFAULT_API_VERSION = 65;

/** Reads sfdx-project.json; null, with a diagnostic, when there is none to read. */
export function readProjectFile(
    directory: string,
    report: (diagnostic: Diagnostic) => void
): ProjectFile | null {
    const fail = (message: string, line = 1, column = 1) => {
        report({ severity: 'error', message, position: { file: FILE, line, column } });
        return null;
    };
    const file = path.join(directory, FILE);
    if (!existsSync(file)) {
        return fail(`${directory} is not a Salesforce DX project: it has no ${FILE}`);
    }
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    let content: Record<string, unknown>;
    try {
        content = JSON.parse(text) as Record<string, unknown>;
    } catch (error) {
        const { line, column } = placeOf(error as Error, text);
        return fail(`Not valid JSON: ${(error as Error).message}`, line, column);
    }
    const listed = content['packageDirectories'];
    if (!Array.isArray(listed) || listed.length === 0) {
        return fail('sfdx-project.json names no packageDirectories');
    }
    const packageDirectories = (listed as Record<string, unknown>[])
        .filter((entry) => typeof entry['path'] === 'string')
        .map((entry) => ({
            path: String(entry['path'])
                .replaceAll('\\', '/')
                .replace(/^\.\//, '')
                .replace(/\/$/, ''),
            isDefault: entry['default'] === true || listed.length === 1,
            ...(typeof entry['package'] === 'string' ? { package: entry['package'] } : {})
        }));
    const version = Number(content['sourceApiVersion']);
    return {
        name: typeof content['name'] === 'string' ? content['name'] : path.basename(directory),
        namespace: typeof content['namespace'] === 'string' ? content['namespace'] : '',
        sourceApiVersion: Number.isFinite(version) && version > 0 ? version : DEFAULT_API_VERSION,
        packageDirectories,
        features: scratchFeatures(directory)
    };
}

/** V8 says `at position 12`, `(line 3 column 4)`, or shows a piece of the text, depending on its version. */
function placeOf(error: Error, text: string): { line: number; column: number } {
    const byLine = /line (\d+) column (\d+)/.exec(error.message);
    if (byLine !== null) {
        return { line: Number(byLine[1]), column: Number(byLine[2]) };
    }
    const before = text.slice(0, offsetOf(error.message, text)).split('\n');
    return { line: before.length, column: before.at(-1)!.length + 1 };
}

function offsetOf(message: string, text: string): number {
    const position = /position (\d+)/.exec(message)?.[1];
    if (position !== undefined) {
        return Number(position);
    }
    // `Unexpected token '}', ..."force-app" }` is not valid JSON`: the piece begins ten characters earlier.
    const [, token, piece] =
        /^Unexpected token '?(.*?)'?, (?:\.\.\.)?"([\s\S]*?)"(?:\.\.\.)? is not valid JSON$/.exec(
            message
        ) ?? [];
    const start = piece === undefined ? -1 : text.indexOf(piece);
    if (token === undefined || start < 0) {
        return message.includes('end of JSON') ? text.length : 0;
    }
    return Math.max(start, text.indexOf(token, start + Math.min(9, piece!.length - 1)));
}

/** The union of `features` over the scratch org definitions in `config/`. */
function scratchFeatures(directory: string): string[] {
    const folder = path.join(directory, 'config');
    if (!existsSync(folder)) {
        return [];
    }
    const features = new Set<string>();
    for (const name of readdirSync(folder)) {
        if (!/scratch-?def.*\.json$/i.test(name)) {
            continue;
        }
        try {
            const definition = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as {
                features?: unknown;
            };
            const listed = Array.isArray(definition.features)
                ? (definition.features as string[])
                : String(definition.features ?? '').split(/[,;]/);
            for (const feature of listed) {
                // `DefineMultiCurrency:2` and the like carry a number.
                features.add(feature.trim().split(':')[0]!);
            }
        } catch {
            // A scratch org definition is no part of the metadata; sf reports it when it is used.
        }
    }
    features.delete('');
    return [...features].sort();
}
