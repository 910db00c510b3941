import { LightningElement, api } from 'lwc';
import { announce } from 'org/events';
import {
    continueFlow,
    FIELD_CHANGE,
    NAVIGATION,
    openFlow,
    visibleFields,
    type EndPage,
    type FlowAction,
    type FlowField,
    type FlowPage,
    type LocalActionPage,
    type ScreenPage,
    type Values
} from 'org/flow';
import { messageOf } from 'org/http';
import { refuse } from 'org/refusal';

/** `{ name: 'recordId', type: 'String', value: '001…' }` */
interface InputVariable {
    readonly name: string;
    readonly type?: string;
    readonly value: unknown;
}

interface Screen extends HTMLElement {
    check(): Promise<boolean>;
}

/** Milliseconds without typing before the screen is asked what changes with it. */
const PAUSE_IN_TYPING = 250;

/**
 * An interview of a flow with screens.
 * https://developer.salesforce.com/docs/platform/lightning-component-reference/guide/lightning-flow.html
 */
export default class Flow extends LightningElement {
    /** `RESTART` begins anew when the flow has finished, `NONE` says that it has. */
    @api flowFinishBehavior = 'RESTART';
    /** For dialogs, which have a heading of their own. */
    @api isBare = false;

    page?: FlowPage;
    /** What was entered on the screen that is shown. */
    values: Values = {};
    /** Messages at fields, by name: those of the last attempt to leave the screen. */
    errors: Readonly<Record<string, readonly string[]>> = {};
    problem?: { heading: string; lines: readonly string[]; fault: EndPage['fault'] };
    isBusy = false;

    private name = '';
    private inputs: readonly InputVariable[] = [];
    private isConnected_ = false;
    /** What components of screens changed, by screen: for when it is shown again. */
    private readonly changes = new Map<string, Values>();
    private visit = 0;
    private turn = 0;
    private hadScreen = false;
    private timer?: ReturnType<typeof setTimeout>;
    private isWanted = false;

    @api
    get flowApiName(): string {
        return this.name;
    }
    set flowApiName(name: string | undefined) {
        if (this.name !== (name ?? '')) {
            this.name = name ?? '';
            this.wantStart();
        }
    }

    @api
    get flowInputVariables(): readonly InputVariable[] {
        return this.inputs;
    }
    set flowInputVariables(inputs: readonly InputVariable[] | undefined) {
        // pages make the list anew whenever they are drawn
        if (JSON.stringify(this.inputs) !== JSON.stringify(inputs ?? [])) {
            this.inputs = inputs ?? [];
            this.wantStart();
        }
    }

    @api
    get flowInterviewId(): string | undefined {
        return undefined;
    }
    set flowInterviewId(id: string | undefined) {
        if (id) {
            refuse('Resuming a paused flow interview');
        }
    }

    @api
    startFlow(name: string, inputs: readonly InputVariable[] = []): void {
        this.name = name;
        this.inputs = inputs;
        void this.start();
    }

    @api
    resumeFlow(): void {
        refuse('Resuming a paused flow interview');
    }

    constructor() {
        super();
        this.addEventListener(FIELD_CHANGE, (event) => {
            this.handleChange(event as CustomEvent<{ name: string; value: unknown }>);
        });
        this.addEventListener(NAVIGATION, (event) => {
            event.stopPropagation();
            void this.navigate((event as CustomEvent<FlowAction>).detail);
        });
    }

    connectedCallback(): void {
        this.isConnected_ = true;
        this.wantStart();
    }

    disconnectedCallback(): void {
        this.isConnected_ = false;
        clearTimeout(this.timer);
    }

    get screens(): readonly object[] | null {
        const { page } = this;
        return page?.kind === 'screen' ? [{ key: `${page.name} ${this.visit}`, page }] : null;
    }

    get localAction(): LocalActionPage | null {
        return this.page?.kind === 'localAction' ? this.page : null;
    }

    get isOpening(): boolean {
        return this.isBusy && this.page?.kind !== 'screen';
    }

    get ending(): string {
        const { page } = this;
        if (page?.kind === 'paused') {
            return page.message ?? 'Your flow is paused.';
        }
        return page?.kind === 'finished' ? 'Your flow finished.' : '';
    }

    /** Name and inputs are set one after the other: the flow begins once for both. */
    private wantStart(): void {
        if (this.isConnected_ && this.name && !this.isWanted) {
            this.isWanted = true;
            void Promise.resolve().then(() => {
                this.isWanted = false;
                return this.start();
            });
        }
    }

    private async start(): Promise<void> {
        const inputs = Object.fromEntries(this.inputs.map(({ name, value }) => [name, value]));
        this.page = undefined;
        this.changes.clear();
        this.hadScreen = false;
        await this.ask(() => openFlow(this.name, inputs));
    }

    private handleChange(event: CustomEvent<{ name: string; value: unknown }>): void {
        event.stopPropagation();
        const { name, value } = event.detail;
        this.values = { ...this.values, [name]: value };
        const { [name]: mended, ...others } = this.errors;
        this.errors = others;
        clearTimeout(this.timer);
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- waits for a pause in typing
        this.timer = setTimeout(() => void this.refresh(), PAUSE_IN_TYPING);
        void mended;
    }

    /** What depends on the fields, worked out anew; what is typed meanwhile stays. */
    private async refresh(): Promise<void> {
        const { page } = this;
        if (page?.kind !== 'screen' || this.isBusy) {
            return;
        }
        const mine = (this.turn += 1);
        try {
            const answer = await continueFlow('refresh', page.state, {
                ...changesOf(page, {}),
                ...this.values
            });
            if (mine === this.turn && answer.kind === 'screen') {
                this.page = answer;
            }
        } catch (error: unknown) {
            if (mine === this.turn) {
                this.fail(messageOf(error));
            }
        }
    }

    private async navigate(action: FlowAction): Promise<void> {
        const { page } = this;
        if (page?.kind !== 'screen' || this.isBusy) {
            return;
        }
        clearTimeout(this.timer);
        const goesOn = action === 'next' || action === 'finish';
        const screen = this.template?.querySelector<Screen>('shell-flow-screen');
        if (goesOn && screen && !(await screen.check())) {
            return;
        }
        this.changes.set(page.name, changesOf(page, this.values));
        const asked = goesOn ? (page.buttons.isLast ? 'finish' : 'next') : action;
        await this.ask(() => continueFlow(asked, page.state, this.sent(page)));
    }

    /** Of components all attributes: those that are set are given out as well. */
    private sent(page: ScreenPage): Values {
        const components = componentsOf(page).map(({ name, attributes }) => [
            name,
            { ...attributes, ...(this.values[name] as Values | undefined) }
        ]);
        return { ...this.values, ...Object.fromEntries(components) };
    }

    handleLocalAction(event: CustomEvent<Values>): void {
        const { page } = this;
        if (page) {
            void this.ask(() => continueFlow('next', page.state, event.detail));
        }
    }

    private async ask(question: () => Promise<FlowPage>): Promise<void> {
        const mine = (this.turn += 1);
        this.isBusy = true;
        this.problem = undefined;
        try {
            const page = await question();
            if (mine === this.turn) {
                this.take(page);
            }
        } catch (error: unknown) {
            if (mine === this.turn) {
                this.fail(messageOf(error));
            }
        } finally {
            if (mine === this.turn) {
                this.isBusy = false;
            }
        }
    }

    private take(page: FlowPage): void {
        const before = this.page;
        const errors = page.kind === 'screen' ? errorsOf(page) : {};
        const isSame =
            page.kind === 'screen' && before?.kind === 'screen' && Object.keys(errors).length > 0;
        this.page = page;
        this.errors = errors;
        if (page.kind === 'failed') {
            this.fail(page.message ?? 'An unhandled fault has occurred in this flow', page.fault);
            return;
        }
        if (isSame) {
            return;
        }
        this.values = page.kind === 'screen' ? this.remembered(page) : {};
        this.visit += 1;
        switch (page.kind) {
            case 'screen':
                this.hadScreen = true;
                this.tell('STARTED');
                break;
            case 'paused':
                this.tell('PAUSED');
                break;
            case 'finished':
                this.finish();
                break;
            default:
        }
    }

    /** Of components that keep what they were changed to. */
    private remembered(page: ScreenPage): Values {
        const before = this.changes.get(page.name) ?? {};
        const kept = componentsOf(page).filter(({ name, attributes }) =>
            Object.entries((before[name] ?? {}) as Values).every(
                ([attribute, value]) =>
                    JSON.stringify(attributes[attribute]) === JSON.stringify(value)
            )
        );
        return Object.fromEntries(kept.map(({ name }) => [name, before[name] ?? {}]));
    }

    private finish(): void {
        // what the flow saved, other parts of the page may show
        announce({ kind: 'updated', recordIds: [] });
        const restarts = this.flowFinishBehavior !== 'NONE' && this.hadScreen;
        this.tell(this.hadScreen ? 'FINISHED_SCREEN' : 'FINISHED');
        if (restarts && this.isConnected_) {
            void this.start();
        }
    }

    private fail(message: string, fault: EndPage['fault'] = null): void {
        const [heading = '', ...lines] = message.split('\n');
        this.problem = { heading, lines, fault };
        this.page = undefined;
        this.tell('ERROR');
    }

    private tell(status: string): void {
        const { page } = this;
        const outputs = page && 'outputs' in page ? page.outputs : {};
        const stages = page?.kind === 'screen' ? page.stages : [];
        this.dispatchEvent(
            new CustomEvent('statuschange', {
                detail: {
                    status,
                    flowTitle: page?.flow.label ?? this.name,
                    helpText: page?.kind === 'screen' ? page.helpText : null,
                    activeStages: stages.map(({ name, label }) => ({ name, label })),
                    currentStage: stages.find(({ isCurrent }) => isCurrent) ?? null,
                    outputVariables: Object.entries(outputs).map(([name, value]) => ({
                        name,
                        value,
                        flowName: this.name
                    }))
                }
            })
        );
    }
}

const errorsOf = (page: ScreenPage): Record<string, readonly string[]> =>
    Object.fromEntries(
        visibleFields(page.fields)
            .filter(({ errors }) => errors.length > 0)
            .map(({ name, errors }) => [name, errors])
    );

const componentsOf = (page: ScreenPage): FlowField[] =>
    visibleFields(page.fields).filter(({ kind }) => kind === 'component');

/** Of each component what it changed itself: the rest follows what it is set to. */
const changesOf = (page: ScreenPage, values: Values): Values =>
    Object.fromEntries(componentsOf(page).map(({ name }) => [name, values[name] ?? {}]));
