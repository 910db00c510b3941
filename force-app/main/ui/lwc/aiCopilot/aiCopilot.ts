/** Container: asks Apex what the AI offers on this record, and keeps one session for each capability that is used. */
import { LightningElement, api, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import type { ApexWire } from '@salesforce/apex';
import getPanel from '@salesforce/apex/AICopilotController.panel';
import getHistory from '@salesforce/apex/AICopilotController.history';
import getEarlier from '@salesforce/apex/AICopilotController.earlier';
import composeEmail from '@salesforce/apex/AIEmailController.compose';
import { isAccessError } from 'c/aiErrorUtils';
import type AiSession from 'c/aiSession';
import { labels } from './labels';
import { problemOf, refusalOf, type Problem } from './problems';
import { sessionsOf, type SessionView } from './sessions';

/** Of the page's address: the generation that is shown at once. */
const RESULT = 'c__result';

export default class AiCopilot extends NavigationMixin(LightningElement) {
    labels = labels;
    problem?: Problem;
    /** Read out by screen readers when it changes. */
    announcement = '';
    /** Counts what may have cost money, so that the budget is read again. */
    turn = 0;
    /** Names of capabilities whose answer waits. */
    answered: readonly string[] = [];
    /** Names of capabilities that are asked something now. */
    working: readonly string[] = [];
    /** Undefined until somebody looks. */
    history?: readonly Apex.AIHistoryView[];
    isRestoring = false;
    private picked?: string;
    /** Names of capabilities that were looked at: their sessions stay. */
    private begun: readonly string[] = [];
    private generationId?: string | null;
    private isHistoryOpen = false;
    /** An answer that waits for its session to be there. */
    private shown?: { readonly name: string; readonly draft: Apex.AIDraftView };

    /** A result that the address of the page asks for. */
    private wanted?: string;
    private pageRecordId?: string;

    /** The record page injects it; pages that go from record to record keep this component. */
    @api
    get recordId(): string | undefined {
        return this.pageRecordId;
    }
    set recordId(recordId: string | undefined) {
        const isAnother = this.pageRecordId !== undefined && recordId !== this.pageRecordId;
        this.pageRecordId = recordId;
        if (isAnother) {
            this.forget();
        }
    }

    @wire(getPanel, { recordId: '$recordId' })
    panel?: ApexWire<Apex.AIPanelView>;

    /** Whoever comes from a list of results finds the one that they picked. */
    @wire(CurrentPageReference)
    goTo(page?: PageReference): void {
        if (page?.attributes?.recordId === this.recordId) {
            this.wanted = page?.state?.[RESULT];
            this.openWanted();
        }
    }

    get isLoading(): boolean {
        return !this.panel?.data && !this.panel?.error;
    }

    get capabilities(): readonly Apex.AICapabilityView[] {
        return this.panel?.data?.capabilities ?? [];
    }

    get hasCapabilities(): boolean {
        return this.capabilities.length > 0 && !this.refusal;
    }

    get hasChoice(): boolean {
        return this.capabilities.length > 1;
    }

    get capabilityNames(): readonly string[] {
        return this.capabilities.map(({ name }) => name ?? '');
    }

    get hasNothing(): boolean {
        return !this.isLoading && !this.refusal && this.capabilities.length === 0;
    }

    /** Why the card offers nothing: no permission, switched off, or a call that failed. */
    get refusal(): Problem | undefined {
        const { data, error } = this.panel ?? {};
        if (error) {
            return isAccessError(error)
                ? { message: labels.noPermission, details: [], isNotice: true }
                : problemOf(error);
        }
        return data?.refusal ? { ...refusalOf(data.refusal), isNotice: true } : undefined;
    }

    /** What was prepared is offered until an answer stands in the panel. */
    get isQuiet(): boolean {
        return this.answered.length === 0;
    }

    get selected(): string | undefined {
        return this.picked ?? this.capabilityNames[0];
    }

    get sessions(): readonly SessionView[] {
        const { selected } = this;
        const wanted = new Set([...this.begun, selected ?? '']);
        return sessionsOf(this.recordId, this.capabilities, wanted, selected);
    }

    /** The generation of this visit; before it, the newest one on the record that the user may see. */
    get auditId(): string | undefined {
        return this.generationId ?? this.panel?.data?.lastGenerationId ?? undefined;
    }

    get auditUrl(): string | undefined {
        return this.auditId ? `/lightning/r/AI_Audit_Log__c/${this.auditId}/view` : undefined;
    }

    renderedCallback(): void {
        this.openWanted();
        const { shown } = this;
        const session = shown && this.sessionOf(shown.name);
        if (session) {
            this.shown = undefined;
            session.show(shown.draft);
        }
    }

    handlePick(event: CustomEvent<string>): void {
        this.pick(event.detail);
    }

    /** What was made in the background is reviewed like what was just made. */
    handlePrepared(event: CustomEvent<Apex.AIPreparedView>): void {
        const { capability, draft } = event.detail;
        if (capability && draft) {
            this.restore(capability, draft);
        }
    }

    handleGeneration(event: CustomEvent<string | null>): void {
        this.generationId = event.detail ?? this.generationId;
        const { capability } = (event.currentTarget as HTMLElement).dataset;
        this.working = [...this.working, capability ?? ''];
    }

    handleTurn(event: CustomEvent<string>): void {
        this.turn++;
        this.working = this.working.filter((name) => name !== event.detail);
        this.refreshHistory();
    }

    /** Whoever went on to another capability is told. */
    handleAnswered(event: CustomEvent<string>): void {
        const name = event.detail;
        this.answered = [...this.answered.filter((other) => other !== name), name];
        if (name !== this.selected) {
            const { label } = this.capabilities.find((one) => one.name === name) ?? {};
            this.announcement = labels.hasArrived.replace('{0}', label ?? '');
        }
    }

    handleLeft(event: CustomEvent<string>): void {
        this.answered = this.answered.filter((name) => name !== event.detail);
    }

    handleHistory(): void {
        this.isHistoryOpen = true;
        if (this.history === undefined) {
            void this.loadHistory();
        }
    }

    async handleOpenResult(event: CustomEvent<string>): Promise<void> {
        await this.open(() => getEarlier({ generationId: event.detail }));
    }

    /** The e-mail of an accepted suggestion is reviewed like any other. */
    async handleCompose(event: CustomEvent<Apex.AISuggestedEmail>): Promise<void> {
        const { recordId = null, recipientId = null, subject = null, body = null } = event.detail;
        await this.open(() => composeEmail({ recordId, recipientId, subject, body }));
    }

    handleOpenAudit(event: Event): void {
        event.preventDefault();
        if (this.auditId) {
            this[NavigationMixin.Navigate]({
                type: 'standard__recordPage',
                attributes: { recordId: this.auditId, actionName: 'view' }
            });
        }
    }

    private async open(get: () => Promise<Apex.AIDraftView>): Promise<void> {
        if (this.isRestoring) {
            return;
        }
        const { recordId } = this;
        this.isRestoring = true;
        this.problem = undefined;
        try {
            const draft = await get();
            if (recordId !== this.recordId) {
                return;
            }
            if (draft.refusal) {
                this.problem = refusalOf(draft.refusal);
            } else if (draft.capability) {
                this.generationId = draft.generationId;
                this.restore(draft.capability, draft);
            }
        } catch (error: unknown) {
            this.problem = problemOf(error);
        } finally {
            this.isRestoring = false;
        }
    }

    private openWanted(): void {
        const { wanted } = this;
        if (wanted && this.hasCapabilities) {
            this.wanted = undefined;
            void this.open(() => getEarlier({ generationId: wanted }));
        }
    }

    /** Another record has answers of its own; what was typed is kept by the sessions that go. */
    private forget(): void {
        this.problem = undefined;
        this.announcement = '';
        this.answered = [];
        this.working = [];
        this.begun = [];
        this.picked = undefined;
        this.generationId = undefined;
        this.shown = undefined;
        this.refreshHistory();
    }

    private pick(name: string): void {
        const { selected } = this;
        this.begun = [...new Set([...this.begun, selected ?? name, name])];
        this.picked = name;
        this.announcement = '';
        this.problem = undefined;
    }

    private restore(name: string, draft: Apex.AIDraftView): void {
        if (!this.capabilityNames.includes(name)) {
            this.problem = { message: labels.noPermission, details: [] };
            return;
        }
        this.pick(name);
        const session = this.sessionOf(name);
        if (session) {
            session.show(draft);
        } else {
            this.shown = { name, draft };
        }
    }

    private sessionOf(name: string): (HTMLElement & AiSession) | null | undefined {
        return this.template?.querySelector<HTMLElement & AiSession>(
            `c-ai-session[data-capability="${name}"]`
        );
    }

    private refreshHistory(): void {
        this.history = undefined;
        if (this.isHistoryOpen) {
            void this.loadHistory();
        }
    }

    private async loadHistory(): Promise<void> {
        const recordId = this.recordId ?? null;
        try {
            const history = await getHistory({ recordId });
            if (recordId === this.recordId) {
                this.history = history;
            }
        } catch (error: unknown) {
            this.history = [];
            this.problem = problemOf(error);
        }
    }
}
