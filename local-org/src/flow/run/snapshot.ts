import { OBJECT } from '../../shared/types.js';
import { ApexList } from '../../shared/values/index.js';
import type { FlowDefinition } from '../definition.js';
import { Interview, type TriggeringRecord } from './interview.js';

/** A conversation between two pages: the flow, then the subflows that it stands in. */
export interface Snapshot {
    readonly levels: readonly Level[];
    readonly history: readonly Past[];
}

/** A screen that was left, and how deep in subflows it was. */
export interface Past {
    readonly depth: number;
    readonly screen: string;
}

/** An interview: what is plain, and the values that belong to Apex, in one list. */
export interface Level {
    readonly flow: string;
    readonly at: string | null;
    readonly guid: string;
    readonly startedAt: number;
    readonly visited: readonly string[];
    readonly faulted: readonly string[];
    readonly faultMessage: string | null;
    readonly currentRecord: string | null;
    readonly currentStage: string | null;
    readonly activeStages: readonly string[];
    readonly loops: readonly (readonly [name: string, at: number, count: number])[];
    /** Where each of `values` belongs: `['results', 'get_account']`, `['outputs', 'action', 'name']`. */
    readonly keys: readonly (readonly string[])[];
    readonly values: ApexList;
}

export function takeSnapshot(interview: Interview): Level {
    const keys: string[][] = [];
    const values: unknown[] = [];
    const add = (key: string[], value: unknown): void => {
        keys.push(key);
        values.push(value);
    };
    interview.variables.forEach((value, name) => add(['variables', name], value));
    interview.results.forEach((value, name) => {
        if (value instanceof Map) {
            add(['map', name], null);
            (value as Map<string, unknown>).forEach((each, part) =>
                add(['outputs', name, part], each instanceof Map ? null : each)
            );
        } else {
            add(['results', name], value);
        }
    });
    const loops = [...interview.loops].map(([name, { items, at }]) => {
        items.forEach((item) => add(['loop', name], item));
        return [name, at, items.length] as const;
    });
    return {
        flow: interview.flow.name,
        at: interview.at,
        guid: interview.guid,
        startedAt: interview.startedAt,
        visited: [...interview.visited],
        faulted: [...interview.faulted],
        faultMessage: interview.faultMessage,
        currentRecord: interview.currentRecord,
        currentStage: interview.currentStage,
        activeStages: interview.activeStages,
        loops,
        keys,
        values: new ApexList(OBJECT, values)
    };
}

export function restoreSnapshot(
    snapshot: Level,
    flow: FlowDefinition,
    trigger: TriggeringRecord | null = null
): Interview {
    const interview = new Interview(flow, {
        now: snapshot.startedAt,
        first: snapshot.at,
        guid: snapshot.guid,
        trigger
    });
    const loopItems = new Map<string, unknown[]>();
    snapshot.keys.forEach(([kind, name, part], place) => {
        const value = snapshot.values.items[place];
        switch (kind) {
            case 'variables':
                interview.variables.set(name!, value);
                break;
            case 'map':
                interview.results.set(name!, new Map());
                break;
            case 'outputs':
                (interview.results.get(name!) as Map<string, unknown>).set(part!, value);
                break;
            case 'loop':
                loopItems.set(name!, [...(loopItems.get(name!) ?? []), value]);
                break;
            default:
                interview.results.set(name!, value);
        }
    });
    for (const [name, at] of snapshot.loops) {
        interview.loops.set(name, { items: loopItems.get(name) ?? [], at });
    }
    snapshot.visited.forEach((name) => interview.visited.add(name));
    snapshot.faulted.forEach((name) => interview.faulted.add(name));
    interview.faultMessage = snapshot.faultMessage;
    interview.currentRecord = snapshot.currentRecord;
    interview.currentStage = snapshot.currentStage;
    interview.activeStages = [...snapshot.activeStages];
    return interview;
}
