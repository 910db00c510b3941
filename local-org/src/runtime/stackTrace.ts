import type { ApexException } from '../shared/apexException.js';
import type { SharingMode } from '../semantics/bound.js';
import { UNIT_SCHEME, type LineTable } from './unit.js';

/** One line of an Apex stack trace. */
export interface ApexFrame {
    /** `Class.Outer.Inner.method`, `Trigger.X`, `AnonymousBlock`. */
    readonly label: string;
    readonly line: number;
    readonly type: FrameType;
}

/** What a frame's code belongs to. */
export interface FrameType {
    readonly kind: 'class' | 'trigger' | 'anonymous' | 'none';
    readonly name: string;
    readonly sharing: SharingMode;
    readonly apiVersion: number;
}

const NO_FRAME: FrameType = { kind: 'none', name: '', sharing: 'unspecified', apiVersion: 0 };

/** Deep enough for what a person reads; recursion deeper than this is cut. */
const KEPT_FRAMES = 200;
Error.stackTraceLimit = KEPT_FRAMES;

const tables = new Map<string, LineTable>();

/** Makes positions of a generated module readable. Called when it is linked. */
export function registerLines(unit: string, table: LineTable): void {
    tables.set(unit, table);
}

interface CallSite {
    getScriptNameOrSourceURL(): string | null;
    getLineNumber(): number | null;
}

/** The call sites of an error, whose stack must not have been read as text before; null if it was. */
function callSites(error: Error): readonly CallSite[] | null {
    const prepare = Error.prepareStackTrace;
    Error.prepareStackTrace = (_, sites) => sites;
    try {
        const stack: unknown = error.stack;
        return Array.isArray(stack) ? (stack as CallSite[]) : null;
    } finally {
        Error.prepareStackTrace = prepare;
    }
}

function frameAt(unit: string, jsLine: number): ApexFrame | null {
    const table = tables.get(unit);
    const line = table?.lines[jsLine - 1];
    if (table === undefined || line === undefined || line === 0) {
        return null;
    }
    const scope = table.scopes[table.scopeOfLine[jsLine - 1]!]!;
    return { label: scope.label, line, type: table.types[scope.type]! };
}

const entries = new Set<string>();

/** Names a module whose calls of Apex begin a stack of their own: what called it is not seen from inside. */
export function beginsStacks(moduleUrl: string): void {
    entries.add(moduleUrl);
}

const isEntry = (file: string | null | undefined): boolean =>
    file !== null && file !== undefined && entries.has(file);

const TEXT_FRAME = new RegExp(`${UNIT_SCHEME}([^:)]+):(\\d+):\\d+`);
const readFrames = new WeakMap<Error, readonly ApexFrame[]>();

/** The Apex frames of a JavaScript error, innermost first. */
export function framesOf(error: Error): readonly ApexFrame[] {
    const known = readFrames.get(error);
    if (known !== undefined) {
        return known;
    }
    const frames: ApexFrame[] = [];
    const add = (unit: string, line: number): void => {
        const frame = frameAt(unit, line);
        if (frame !== null) {
            frames.push(frame);
        }
    };
    const sites = callSites(error);
    if (sites !== null) {
        for (const site of sites) {
            const file = site.getScriptNameOrSourceURL();
            if (file?.startsWith(UNIT_SCHEME) === true) {
                add(file.slice(UNIT_SCHEME.length), site.getLineNumber() ?? 0);
            } else if (isEntry(file)) {
                break;
            }
        }
    } else {
        for (const text of String(error.stack).split('\n')) {
            const match = TEXT_FRAME.exec(text);
            if (match !== null) {
                add(match[1]!, Number(match[2]));
            }
        }
    }
    readFrames.set(error, frames);
    return frames;
}

const lineText = ({ label, line }: ApexFrame): string => `${label}: line ${line}, column 1`;

/**
 * `Class.Foo.bar: line 3, column 1`, one line a frame: `Exception.getStackTraceString()`. It ends at the
 * trigger that the code ran in: the DML that fired it is another run.
 */
export function stackTraceOf(exception: ApexException): string {
    const frames = framesOf(exception.jsError);
    const trigger = frames.findIndex(({ type }) => type.kind === 'trigger');
    return (trigger < 0 ? frames : frames.slice(0, trigger + 1)).map(lineText).join('\n');
}

/** `Exception.getLineNumber()`. */
export function lineNumberOf(exception: ApexException): number {
    return framesOf(exception.jsError)[0]?.line ?? 0;
}

/** How far the stack is looked down, step by step: to see all of it costs time. */
const DEPTHS = [12, 48, 192, Infinity];

/** The call sites of where the program stands now, at most so many. */
function sitesWithin(limit: number): readonly CallSite[] {
    const before = Error.stackTraceLimit;
    Error.stackTraceLimit = limit;
    const sites = callSites(new Error('position')) ?? [];
    Error.stackTraceLimit = before;
    return sites;
}

/** What is first found of the call sites of Apex, innermost first; undefined when there is nothing. */
function firstOfSites<T>(
    find: (unit: string, site: CallSite) => T | null | undefined
): T | undefined {
    for (const limit of DEPTHS) {
        const sites = sitesWithin(limit);
        for (const site of sites) {
            const file = site.getScriptNameOrSourceURL();
            if (file?.startsWith(UNIT_SCHEME) === true) {
                const found = find(file.slice(UNIT_SCHEME.length), site);
                if (found !== null && found !== undefined) {
                    return found;
                }
            } else if (isEntry(file)) {
                return undefined;
            }
        }
        if (sites.length < limit) {
            break;
        }
    }
    return undefined;
}

/** The line of Apex that runs now: for debug lines. */
export const currentLine = (): number =>
    firstOfSites((unit, site) => frameAt(unit, site.getLineNumber() ?? 0))?.line ?? 0;

/** The type of the nearest Apex frame of which `isMeant` holds; triggers and anonymous Apex end the search. */
export function callerSharing(isMeant: (type: FrameType) => boolean = () => true): FrameType {
    const found = firstOfSites((unit, site) => {
        const types = tables.get(unit)?.types ?? [];
        // Without inner types the line, which costs time to find, says nothing more.
        const type = types.length === 1 ? types[0] : frameAt(unit, site.getLineNumber() ?? 0)?.type;
        return type !== undefined && (type.kind !== 'class' || isMeant(type)) ? type : null;
    });
    return found ?? NO_FRAME;
}
