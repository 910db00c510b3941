import { randomUUID } from 'node:crypto';
import type { FieldDef } from '../../schema/definitions.js';
import type { RecordError, SObject } from '../../schema/sobject.js';
import { ApexList } from '../../shared/values/index.js';
import type { FlowDefinition } from '../definition.js';
import { defaultOf, elementType } from '../values/types.js';
import type { FlowWorld } from './world.js';

/** The record that started an interview. */
export interface TriggeringRecord {
    /** `$Record`: in a before-save flow the one that is saved, else a copy. */
    readonly record: SObject;
    /** `$Record__Prior` */
    readonly prior: SObject | null;
    readonly isNew: boolean;
    /** Whether what is assigned to its fields is saved without an update. */
    readonly isBeforeSave: boolean;
    /** Fields that the flow assigned. */
    readonly changed: Set<FieldDef>;
}

/** One running of a flow: the values of its variables and where it stands. */
export class Interview {
    readonly flow: FlowDefinition;
    readonly guid: string;
    readonly startedAt: number;
    /** Values of variables by lower-case name. */
    readonly variables = new Map<string, unknown>();
    /** What elements gave, by lower-case name of element, outcome or screen field. */
    readonly results = new Map<string, unknown>();
    readonly loops = new Map<string, { readonly items: readonly unknown[]; at: number }>();
    readonly visited = new Set<string>();
    readonly faulted = new Set<string>();
    readonly trigger: TriggeringRecord | null;
    /** The element that comes next; null: it has ended. */
    at: string | null;
    faultMessage: string | null = null;
    currentRecord: string | null = null;
    currentStage: string | null = null;
    activeStages: string[];
    /** Ended by a fault that no path took up. */
    failure: { readonly element: string; readonly message: string } | null = null;
    /** What custom errors have against the triggering record. */
    readonly customErrors: RecordError[] = [];

    constructor(
        flow: FlowDefinition,
        options: {
            readonly now: number;
            readonly first: string | null;
            readonly trigger?: TriggeringRecord | null;
            readonly guid?: string;
        }
    ) {
        this.flow = flow;
        this.guid = options.guid ?? randomUUID();
        this.startedAt = options.now;
        this.at = options.first;
        this.trigger = options.trigger ?? null;
        this.activeStages = [...flow.resources.values()]
            .flatMap((each) => (each.kind === 'stage' && each.isActive ? [each] : []))
            .sort((a, b) => a.order - b.order)
            .map(({ name }) => name);
    }

    get hasEnded(): boolean {
        return this.at === null;
    }

    /** Sets variables to what they hold before anything runs. */
    begin(world: FlowWorld, valueOf: (name: string) => unknown): void {
        for (const resource of this.flow.resources.values()) {
            if (resource.kind === 'variable') {
                const key = resource.name.toLowerCase();
                const given = resource.value === null ? undefined : valueOf(resource.name);
                this.variables.set(
                    key,
                    resource.isCollection
                        ? new ApexList(
                              elementType(resource, world),
                              given === undefined || given === null ? [] : [given]
                          )
                        : (given ?? defaultOf(resource))
                );
            }
        }
    }

    fail(element: string, message: string): void {
        this.failure = { element, message };
        this.at = null;
    }
}
