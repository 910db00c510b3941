import { NotSupported } from '../../shared/notSupported.js';
import { currentTransaction } from '../../runtime/transaction.js';
import type {
    ActionElement,
    FlowDefinition,
    FlowElement,
    ScreenElement,
    SubflowElement
} from '../definition.js';
import { beginChild, takeOutputs } from '../elements/subflow.js';
import { AS_USER, Batch, modeOf, type RunMode } from '../run/batch.js';
import { FlowFault } from '../run/fault.js';
import type { Interview } from '../run/interview.js';
import { mergeText } from '../run/mergeText.js';
import { valueOf } from '../run/read.js';
import { runBatch } from '../run/runBatch.js';
import { beginInterview } from '../run/start.js';
import { undoPoint } from '../run/undoPoint.js';
import type { FlowWorld } from '../run/world.js';
import { assignTo } from '../run/assign.js';
import { drawScreen, type FieldErrors } from './drawScreen.js';
import { fromJson, looseValue, toJson } from './json.js';
import type { EndPage, FlowPage, Json, LocalActionPage, ScreenPage } from './page.js';
import { restoreSnapshot, takeSnapshot, type Past, type Snapshot } from '../run/snapshot.js';
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

/** An interview of the flow, or of a subflow that has screens of its own. */
interface Talk {
    readonly batch: Batch;
    readonly interview: Interview;
}

function talkOf(
    flow: FlowDefinition,
    world: FlowWorld,
    mode: RunMode,
    begin: (batch: Batch) => Interview
): Talk {
    const interviews: Interview[] = [];
    const batch = new Batch(flow, interviews, world, modeOf(flow, mode));
    const interview = begin(batch);
    interviews.push(interview);
    return { batch, interview };
}

/** What goes on between a flow and a person at a browser. */
class Conversation {
    readonly #talks: Talk[];
    readonly #history: Past[];

    constructor(talks: readonly Talk[], history: readonly Past[]) {
        this.#talks = [...talks];
        this.#history = [...history];
    }

    get batch(): Batch {
        return this.#talks.at(-1)!.batch;
    }

    get interview(): Interview {
        return this.#talks.at(-1)!.interview;
    }

    get #element(): FlowElement | null {
        const { at } = this.interview;
        return at === null ? null : (this.batch.flow.elements.get(at) ?? null);
    }

    get screen(): ScreenElement | null {
        const element = this.#element;
        return element?.kind === 'screen' ? element : null;
    }

    get localAction(): ActionElement | null {
        const element = this.#element;
        return element?.kind === 'action' && element.actionType === 'component' ? element : null;
    }

    /** Leaves a screen for what follows it. */
    leave(screen: ScreenElement): Shown {
        this.#history.push({ depth: this.#talks.length, screen: screen.name });
        this.interview.at = screen.next;
        return this.run();
    }

    /** The screen before, in the same flow or in the one that called it. */
    back(): Shown {
        const past = this.#history.pop();
        if (past !== undefined) {
            this.#talks.length = past.depth;
            this.interview.at = past.screen;
        }
        return this.show(NO_ERRORS);
    }

    /** A subflow that has ended cannot be gone back into. */
    get #hasBack(): boolean {
        const past = this.#history.at(-1);
        return past !== undefined && past.depth <= this.#talks.length;
    }

    /** Runs to the next screen, to a local action or to the end; a failure undoes what was done since the last page. */
    run(): Shown {
        const point = undoPoint();
        do {
            runBatch(this.batch);
        } while (this.#enterOrLeaveSubflow());
        if (this.interview.failure === null) {
            point.keep();
        } else {
            point.undo();
        }
        return this.show(NO_ERRORS);
    }

    /** Whether there is more to run: a subflow with screens begins, or has ended. */
    #enterOrLeaveSubflow(): boolean {
        const { batch, interview } = this;
        const element = this.#element;
        if (interview.failure !== null) {
            return false;
        }
        if (element?.kind === 'subflow') {
            const flow = batch.world.flows.find(element.flowName)!;
            interview.visited.add(element.name.toLowerCase());
            this.#talks.push(
                talkOf(flow, batch.world, batch.mode, (inner) =>
                    beginChild(element, inner, interview, batch)
                )
            );
            return true;
        }
        if (element !== null || this.#talks.length === 1) {
            return false;
        }
        this.#talks.pop();
        const caller = this.#element as SubflowElement;
        takeOutputs(caller, interview, this.interview, this.batch);
        this.interview.at = caller.next;
        return true;
    }

    show(errors: FieldErrors): Shown {
        const { interview, batch, screen, localAction } = this;
        if (interview.failure !== null) {
            return this.#shown(this.#end('failed', UNHANDLED));
        }
        if (localAction !== null) {
            return this.#shown({
                kind: 'localAction',
                name: localAction.name,
                component: localAction.actionName,
                attributes: Object.fromEntries(
                    localAction.inputs.map(({ name, value }) => [
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
        try {
            const page = drawScreen(screen, interview, batch, errors, this.#hasBack);
            // Behind the last screen of a subflow its caller goes on.
            const isLast = page.buttons.isLast && this.#talks.length === 1;
            return this.#shown({ ...page, buttons: { ...page.buttons, isLast } });
        } catch (error) {
            if (!(error instanceof FlowFault)) {
                throw error;
            }
            interview.fail(screen.name, error.message);
            return this.#shown(this.#end('failed', UNHANDLED));
        }
    }

    paused(): Shown {
        const text = this.screen?.pausedText ?? null;
        const message = text === null ? null : mergeText(text, this.interview, this.batch);
        return this.#shown(this.#end('paused', message));
    }

    get #fault(): EndPage['fault'] {
        const { failure } = this.interview;
        const element = this.batch.flow.elements.get(failure?.element ?? '');
        return failure === null
            ? null
            : { label: element?.label ?? failure.element, message: failure.message };
    }

    #end(kind: EndPage['kind'], message: string | null): Omit<EndPage, 'flow' | 'state'> {
        const { batch, interview } = this.#talks[0]!;
        const outputs: Record<string, Json> = {};
        for (const resource of batch.flow.resources.values()) {
            if (resource.kind === 'variable' && resource.isOutput) {
                outputs[resource.name] = toJson(
                    interview.variables.get(resource.name.toLowerCase()) ?? null
                );
            }
        }
        return { kind, outputs, message, fault: this.#fault };
    }

    #shown(
        page:
            | Omit<ScreenPage, 'flow' | 'state'>
            | Omit<LocalActionPage, 'flow' | 'state'>
            | Omit<EndPage, 'flow' | 'state'>
    ): Shown {
        const { name, label } = this.#talks[0]!.batch.flow;
        return {
            page: { ...page, flow: { name, label } },
            snapshot: {
                levels: this.#talks.map(({ interview }) => takeSnapshot(interview)),
                history: this.#history
            }
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
    currentTransaction().database.actAs?.(currentTransaction().user.id);
    return new Conversation([talkOf(flow, world, AS_USER, begin)], []).run();
}

/** Goes on with an interview from its last page. */
export function continueScreen(
    snapshot: Snapshot,
    request: { readonly action: string; readonly values?: Values },
    world: FlowWorld
): Shown {
    currentTransaction().database.actAs?.(currentTransaction().user.id);
    const talk = new Conversation(restoreTalks(snapshot, world), snapshot.history);
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
            return talk.back();
        case 'next':
        case 'finish': {
            const errors = new Map([...checkScreen(screen, interview, batch), ...wrong]);
            if (errors.size > 0) {
                return talk.show(errors);
            }
            return talk.leave(screen);
        }
        default:
            throw new NotSupported(`flow screen action ${request.action}`);
    }
}

function restoreTalks({ levels }: Snapshot, world: FlowWorld): Talk[] {
    let mode = AS_USER;
    return levels.map((level) => {
        const flow = world.flows.find(level.flow);
        if (flow === undefined) {
            throw new FlowFault(`There is no active flow ${level.flow}.`);
        }
        const talk = talkOf(flow, world, mode, () => restoreSnapshot(level, flow));
        mode = talk.batch.mode;
        return talk;
    });
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
