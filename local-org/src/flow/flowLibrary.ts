import type { FlowSource } from '../metadata/model.js';
import type { FlowDefinition } from './definition.js';
import { readFlow } from './read/readFlow.js';

/** Orders up to here come before flows without one, higher ones after them. */
const LAST_OF_FIRST = 1000;

const placeOf = ({ triggerOrder }: FlowDefinition): number =>
    triggerOrder === null ? LAST_OF_FIRST + 0.5 : triggerOrder;

/** All flows of a project, read when they are first asked for. */
export class FlowLibrary {
    readonly #sources = new Map<string, FlowSource>();
    readonly #read = new Map<string, FlowDefinition>();
    readonly #byTrigger = new Map<string, FlowDefinition[]>();
    #all: FlowDefinition[] | null = null;

    constructor(sources: readonly FlowSource[]) {
        for (const source of sources) {
            const key = source.name.toLowerCase();
            if (!this.#sources.has(key)) {
                this.#sources.set(key, source);
            }
        }
    }

    /** By API name, any case, with the project's namespace or without. */
    find(name: string): FlowDefinition | undefined {
        const written = name.toLowerCase();
        const key = this.#sources.has(written) ? written : written.replace(/^[a-z]\w*?__/, '');
        const source = this.#sources.get(key);
        let flow = this.#read.get(key);
        if (flow === undefined && source !== undefined) {
            flow = readFlow(source);
            this.#read.set(key, flow);
        }
        return flow;
    }

    get all(): readonly FlowDefinition[] {
        this.#all ??= [...this.#sources.keys()].map((name) => this.find(name)!);
        return this.#all;
    }

    /**
     * The active flows that something starts, in their order: 1 to 1,000, those without an order by name (the platform: by
     * creation), 1,001 to 2,000.
     * @see https://help.salesforce.com/s/articleView?id=platform.flow_concepts_trigger_order.htm
     */
    triggered(triggerType: string, object: string | null): readonly FlowDefinition[] {
        const key = `${triggerType} ${object ?? ''}`.toLowerCase();
        let flows = this.#byTrigger.get(key);
        if (flows === undefined) {
            flows = this.all
                .filter(
                    ({ isActive, start }) =>
                        isActive &&
                        start.triggerType === triggerType &&
                        (object === null || start.object?.toLowerCase() === object.toLowerCase())
                )
                .sort((a, b) => placeOf(a) - placeOf(b) || (a.name < b.name ? -1 : 1));
            this.#byTrigger.set(key, flows);
        }
        return flows;
    }
}
