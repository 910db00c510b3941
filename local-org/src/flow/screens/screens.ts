import { NotSupported } from '../../shared/notSupported.js';
import { currentTransaction } from '../../runtime/transaction.js';
import type { ActionElement, FlowDefinition, ScreenElement } from '../definition.js';
import { AS_USER, Batch, modeOf } from '../run/batch.js';
import { FlowFault } from '../run/fault.js';
import type { Interview } from '../run/interview.js';
import { mergeText } from '../run/mergeText.js';
import { valueOf } from '../run/read.js';
import { runBatch } from '../run/runBatch.js';
import { beginInterview } from '../run/start.js';
import type { FlowWorld } from '../run/world.js';
import { assignTo } from '../run/assign.js';
import { drawScreen, type FieldErrors } from './drawScreen.js';
import { fromJson, looseValue, toJson } from './json.js';
import type { EndPage, FlowPage, Json, LocalActionPage, ScreenPage } from './page.js';
import { restoreSnapshot, takeSnapshot, type Snapshot } from './snapshot.js';
import { checkScreen, takeValues } from './takeValues.js';

/** A page without its state, and what the state is made of. */
export interface Shown {
    readonly page: PageOf<FlowPage>;
    readonly snapshot: Snapshot;
}

type PageOf<T> = T extends unknown ? Omit<T, 'state'> : never;
type Values = Readonly<Record<string, Json>>;

const UNHANDLED =
    'An unhandled fault has occurred in this flow\n' +
    'An unhandled fault has occurred while processing the flow. Please contact your system administrator for more information.';

const NO_ERRORS: FieldErrors = new Map();

/** One interview with a person at a browser. */
class Conversation {
    readonly flow: FlowDefinition;
    readonly batch: Batch;
    readonly interview: Interview;
    readonly history: string[];

    constructor(
        flow: FlowDefinition,
        world: FlowWorld,
        begin: (batch: Batch) => Interview,
        history: readonly string[]
    ) {
        const interviews: Interview[] = [];
        this.flow = flow;
        this.batch = new Batch(flow, interviews, world, modeOf(flow, AS_USER));
        currentTransaction().database.actAs?.(currentTransaction().user.id);
        this.interview = begin(this.batch);
        interviews.push(this.interview);
        this.history = [...history];
    }

    get screen(): ScreenElement | null {
        const element =
            this.interview.at === null ? undefined : this.flow.elements.get(this.interview.at);
        return element?.kind === 'screen' ? element : null;
    }

    /** Runs to the next screen, to a local action or to the end; a failure undoes what was done since the last page. */
    run(): Shown {
        const { database } = currentTransaction();
        const savepoint = database.setSavepoint();
        runBatch(this.batch);
        if (this.interview.failure !== null) {
            database.rollbackTo(savepoint);
        }
        database.releaseSavepoint(savepoint);
        return this.show(NO_ERRORS);
    }

    show(errors: FieldErrors): Shown {
        const { interview, flow, batch, screen } = this;
        const local = this.localAction;
        if (interview.failure !== null) {
            return this.#shown(this.#end('failed', UNHANDLED));
        }
        if (local !== null) {
            return this.#shown({
                kind: 'localAction',
                name: local.name,
                component: local.actionName,
                attributes: Object.fromEntries(
                    local.inputs.map(({ name, value }) => [
                        name,
                        toJson(valueOf(value, interview, batch))
                    ])
                )
            });
        }
        if (screen === null) {
            return this.#shown(this.#end('finished', null));
        }
        if (screen.refusal !== null) {
            throw new NotSupported(screen.refusal);
        }
        interview.visited.add(screen.name.toLowerCase());
        if (screen.stage !== null) {
            interview.currentStage = screen.stage;
        }
        return this.#shown(
            drawScreen(screen, interview, batch, errors, this.history.length > 0),
            flow
        );
    }

    get localAction(): ActionElement | null {
        const element =
            this.interview.at === null ? undefined : this.flow.elements.get(this.interview.at);
        return element?.kind === 'action' && element.actionType === 'component' ? element : null;
    }

    paused(): Shown {
        const text = this.screen?.pausedText ?? null;
        const message = text === null ? null : mergeText(text, this.interview, this.batch);
        return this.#shown(this.#end('paused', message));
    }

    #end(kind: EndPage['kind'], message: string | null): Omit<EndPage, 'flow' | 'state'> {
        const outputs: Record<string, Json> = {};
        for (const resource of this.flow.resources.values()) {
            if (resource.kind === 'variable' && resource.isOutput) {
                outputs[resource.name] = toJson(
                    this.interview.variables.get(resource.name.toLowerCase()) ?? null
                );
            }
        }
        return { kind, outputs, message };
    }

    #shown(
        page:
            | Omit<ScreenPage, 'flow' | 'state'>
            | Omit<LocalActionPage, 'flow' | 'state'>
            | Omit<EndPage, 'flow' | 'state'>,
        flow: FlowDefinition = this.flow
    ): Shown {
        return {
            page: { ...page, flow: { name: flow.name, label: flow.label } },
            snapshot: takeSnapshot(this.interview, this.history)
        };
    }
}

/**
 * Begins a flow with screens, as the running user: gives its first page.
 * @see https://help.salesforce.com/s/articleView?id=platform.flow_ref_elements_screen.htm
 */
export function openScreen(flowName: string, inputs: Values, world: FlowWorld): Shown {
    const flow = world.flows.find(flowName);
    if (flow === undefined || !flow.isActive) {
        throw new FlowFault(`There is no active flow ${flowName}.`);
    }
    const now = currentTransaction().clock.now();
    const begin = (batch: Batch): Interview => {
        const interview = beginInterview(flow, batch, { now });
        for (const [name, value] of Object.entries(inputs)) {
            const variable = flow.resources.get(name.toLowerCase());
            if (variable?.kind === 'variable' && variable.isInput) {
                interview.variables.set(name.toLowerCase(), fromJson(value, variable, world));
            }
        }
        return interview;
    };
    return new Conversation(flow, world, begin, []).run();
}

/** Goes on with an interview from its last page. */
export function continueScreen(
    snapshot: Snapshot,
    request: { readonly action: string; readonly values?: Values },
    world: FlowWorld
): Shown {
    const flow = world.flows.find(snapshot.flow);
    if (flow === undefined) {
        throw new FlowFault(`There is no active flow ${snapshot.flow}.`);
    }
    const talk = new Conversation(
        flow,
        world,
        () => restoreSnapshot(snapshot, flow),
        snapshot.history
    );
    const values = request.values ?? {};
    const { localAction } = talk;
    if (localAction !== null) {
        return afterLocalAction(talk, localAction, values);
    }
    const { screen, interview, batch } = talk;
    if (screen === null) {
        return talk.show(NO_ERRORS);
    }
    const wrong = takeValues(screen, values, interview, batch);
    switch (request.action) {
        case 'refresh':
            return talk.show(wrong);
        case 'pause':
            return talk.paused();
        case 'back':
            interview.at = talk.history.pop() ?? screen.name;
            return talk.show(NO_ERRORS);
        case 'next':
        case 'finish': {
            const errors = new Map([...checkScreen(screen, interview, batch), ...wrong]);
            if (errors.size > 0) {
                return talk.show(errors);
            }
            talk.history.push(screen.name);
            interview.at = screen.next;
            return talk.run();
        }
        default:
            throw new NotSupported(`flow screen action ${request.action}`);
    }
}

/** What the component did is told in `values`; `error` takes the fault path. */
function afterLocalAction(talk: Conversation, action: ActionElement, values: Values): Shown {
    const { interview, batch } = talk;
    const { error } = values;
    if (typeof error === 'string') {
        interview.faultMessage = error;
        if (action.fault === null) {
            interview.fail(action.name, error);
            return talk.show(NO_ERRORS);
        }
        interview.at = action.fault;
        return talk.run();
    }
    for (const { name, target } of action.outputs) {
        const given = values[name];
        if (given !== undefined) {
            assignTo(target, looseValue(given, batch.world), interview, batch);
        }
    }
    interview.at = action.next;
    return talk.run();
}
