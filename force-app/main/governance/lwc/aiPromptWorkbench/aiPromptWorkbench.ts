/** Container: loads the versions of a capability and takes the user's edits and steps to Apex. */
import { LightningElement, wire } from 'lwc';
import type { ApexWire } from '@salesforce/apex';
import getCapabilities from '@salesforce/apex/AIPromptWorkbenchController.capabilities';
import getBoard from '@salesforce/apex/AIPromptWorkbenchController.board';
import saveDraft from '@salesforce/apex/AIPromptWorkbenchController.save';
import takeStep from '@salesforce/apex/AIPromptWorkbenchController.take';
import { isAccessError, reduceErrors } from 'c/aiErrorUtils';
import type AiPromptEditor from 'c/aiPromptEditor';
import type { PromptTexts } from 'c/aiPromptEditor';
import type { PromptStep } from 'c/aiPromptSteps';
import { labels } from './labels';

interface Problem {
    readonly message: string;
    readonly details: readonly string[];
}

interface ItemView {
    readonly key: string;
    readonly title: string;
    readonly status: string;
    readonly statusClass: string;
    readonly note: string;
    readonly traffic?: string;
    readonly itemClass: string;
    readonly isCurrent: 'true' | undefined;
}

const STATUS: Readonly<Partial<Record<string, string>>> = {
    Draft: labels.draft,
    In_Review: labels.inReview,
    Active: labels.active,
    Retired: labels.retired
};
const STARTER = 'Tone: {tone}\nLength: {length}\nToday: {today}\n\n{facts}';

export default class AiPromptWorkbench extends LightningElement {
    labels = labels;
    capability?: string;
    board?: Apex.AIPromptBoardView;
    problem?: Problem;
    /** Read out by screen readers, and shown until the next step. */
    announcement = '';
    isBusy = false;
    isDirty = false;
    /** True when edits could not be saved: they stay in the editor. */
    isRefusedEdit = false;
    private capabilities: readonly Apex.AIPromptCapabilityView[] = [];
    private chosenId?: string;
    private chosenOtherId?: string;

    @wire(getCapabilities, {})
    loadCapabilities({ data, error }: ApexWire<readonly Apex.AIPromptCapabilityView[]>): void {
        if (error) {
            this.problem = asProblem(error);
        } else if (data) {
            this.capabilities = data;
            this.open(this.capability ?? data[0]?.name ?? undefined);
        }
    }

    get isLoading(): boolean {
        return !this.board && !this.problem;
    }

    get capabilityOptions(): { label: string; value: string }[] {
        return this.capabilities.map(({ name, label }) => ({
            label: label ?? '',
            value: name ?? ''
        }));
    }

    /** What a trial has to say, as a user would. */
    get inputs(): readonly Apex.AIInputView[] {
        return this.capabilities.find(({ name }) => name === this.capability)?.inputs ?? [];
    }

    get versions(): readonly Apex.AIPromptVersionView[] {
        return this.board?.versions ?? [];
    }

    get isEmpty(): boolean {
        return this.board !== undefined && this.versions.length === 0;
    }

    get mayWrite(): boolean {
        return this.board?.mayWrite ?? false;
    }

    get mayApprove(): boolean {
        return this.board?.mayApprove ?? false;
    }

    get canRollBack(): boolean {
        return this.board?.canRollBack ?? false;
    }

    get newLabel(): string {
        return this.isEmpty ? labels.firstVersion : labels.newVersion;
    }

    /** The one chosen, else what waits for review, else the newest. */
    get version(): Apex.AIPromptVersionView | undefined {
        return (
            this.versions.find(({ versionId }) => versionId === this.chosenId) ??
            (this.mayApprove
                ? this.versions.find(
                      ({ status, isOwnText }) => status === 'In_Review' && !isOwnText
                  )
                : undefined) ??
            this.versions[0]
        );
    }

    /** The one chosen, else what is in force, else the next older one. */
    get other(): Apex.AIPromptVersionView | undefined {
        const others = this.versions.filter((version) => version !== this.version);
        return (
            others.find(({ versionId }) => versionId === this.chosenOtherId) ??
            others.find(({ status }) => status === 'Active') ??
            others.find(({ version }) => (version ?? 0) < (this.version?.version ?? 0)) ??
            others[0]
        );
    }

    get otherId(): string | undefined {
        return this.other?.versionId ?? undefined;
    }

    get otherOptions(): { label: string; value: string }[] {
        return this.versions
            .filter((version) => version !== this.version)
            .map((version) => ({
                label: `${titleOf(version)}: ${statusOf(version)}`,
                value: version.versionId ?? ''
            }));
    }

    /** Of two versions the older one stands first. */
    get older(): Apex.AIPromptVersionView | undefined {
        return this.isOtherOlder ? this.other : this.version;
    }

    get newer(): Apex.AIPromptVersionView | undefined {
        return this.isOtherOlder ? this.version : this.other;
    }

    get items(): ItemView[] {
        return this.versions.map((version) => {
            const isCurrent = version === this.version;
            return {
                key: version.versionId ?? '',
                title: titleOf(version),
                status: statusOf(version),
                statusClass: `status slds-badge status_${version.status ?? ''}`,
                note: version.changeNote ?? '',
                traffic:
                    version.trafficShare == null
                        ? undefined
                        : labels.traffic.replace('{0}', String(version.trafficShare)),
                itemClass: isCurrent ? 'item item_current' : 'item',
                isCurrent: isCurrent ? 'true' : undefined
            };
        });
    }

    get heading(): string {
        return this.version ? `${titleOf(this.version)}: ${statusOf(this.version)}` : '';
    }

    get isEditable(): boolean {
        return this.mayWrite && this.version?.status === 'Draft';
    }

    /** A step would lose what is not saved, or act on another text than the one shown. */
    get areStepsBlocked(): boolean {
        return this.isBusy || this.isDirty;
    }

    get unsaved(): string {
        return this.isDirty ? labels.unsaved : '';
    }

    /** The same version stays chosen. */
    handleRefresh(): void {
        const { capability } = this;
        if (capability) {
            void this.call(() => getBoard({ capability }));
        }
    }

    handleCapability(event: CustomEvent<{ value: string }>): void {
        this.open(event.detail.value);
    }

    handleVersion(event: Event): void {
        this.chosenId = (event.currentTarget as HTMLElement).dataset.id;
        this.problem = undefined;
        this.announcement = '';
    }

    handleOther(event: CustomEvent<{ value: string }>): void {
        this.chosenOtherId = event.detail.value;
    }

    handleDirty(event: CustomEvent<boolean>): void {
        this.isDirty = event.detail;
        this.isRefusedEdit = this.isRefusedEdit && this.isDirty;
    }

    async handleNew(): Promise<void> {
        const source = this.version;
        await this.write({
            versionId: null,
            seenAt: null,
            capability: this.capability,
            instructions: source?.instructions ?? '',
            template: source?.template ?? STARTER,
            changeNote: source
                ? labels.changeNoteOfCopy.replace('{0}', String(source.version ?? ''))
                : ''
        });
    }

    async handleSave(event: CustomEvent<PromptTexts>): Promise<void> {
        await this.writeEdits({
            versionId: this.version?.versionId,
            seenAt: this.version?.seenAt,
            capability: this.capability,
            ...event.detail
        });
    }

    async handleSaveApart(event: CustomEvent<PromptTexts>): Promise<void> {
        await this.writeEdits({
            versionId: null,
            seenAt: null,
            capability: this.capability,
            ...event.detail
        });
    }

    async handleStep(event: CustomEvent<PromptStep>): Promise<void> {
        const { name, weight, note } = event.detail;
        await this.take(
            {
                name,
                capability: this.capability,
                versionId: this.version?.versionId,
                seenAt: this.version?.seenAt,
                weight: weight ?? null,
                note: note ?? null
            },
            name === 'remove' ? labels.removed : undefined
        );
    }

    async handleRollBack(): Promise<void> {
        await this.take(
            { name: 'rollBack', capability: this.capability, versionId: null },
            labels.rolledBack
        );
    }

    private get isOtherOlder(): boolean {
        return (this.other?.version ?? 0) < (this.version?.version ?? 0);
    }

    private open(capability: string | undefined): void {
        this.capability = capability;
        this.chosenId = undefined;
        this.chosenOtherId = undefined;
        this.board = undefined;
        this.announcement = '';
        if (capability) {
            void this.call(() => getBoard({ capability }));
        }
    }

    private async write(draft: Apex.AIPromptDraft): Promise<void> {
        await this.call(() => saveDraft({ draft }), this.tellStatus);
    }

    private async writeEdits(draft: Apex.AIPromptDraft): Promise<void> {
        await this.write(draft);
        this.isRefusedEdit = this.problem !== undefined;
        if (this.problem) {
            const { message, details } = this.problem;
            this.problem = { message, details: [...details, labels.editsKept] };
        } else {
            this.template?.querySelector<HTMLElement & AiPromptEditor>('.editor')?.reset();
        }
    }

    private async take(step: Apex.AIPromptStep, told?: string): Promise<void> {
        await this.call(
            () => takeStep({ step }),
            told === undefined ? this.tellStatus : () => told
        );
    }

    private tellStatus = (board: Apex.AIPromptBoardView): string => {
        const changed = board.versions?.find(({ versionId }) => versionId === board.changedId);
        return changed
            ? labels.done
                  .replace('{0}', String(changed.version ?? ''))
                  .replace('{1}', statusOf(changed))
            : '';
    };

    /** Edits belong to a version: where it is gone, the board stays as it was, and the edits with it. */
    private isStillThere(board: Apex.AIPromptBoardView): boolean {
        const editedId = this.version?.versionId;
        return (board.versions ?? []).some(({ versionId }) => versionId === editedId);
    }

    /** A refused step shows the board as it is, and why; a failed call leaves it as it was. */
    private async call(
        work: () => Promise<Apex.AIPromptBoardView>,
        tell: (board: Apex.AIPromptBoardView) => string = () => ''
    ): Promise<void> {
        this.isBusy = true;
        this.problem = undefined;
        this.announcement = '';
        try {
            const board = await work();
            if (!this.isDirty || !board.problem || this.isStillThere(board)) {
                this.chosenId = board.changedId ?? this.chosenId;
                this.board = board;
            }
            if (board.problem) {
                this.problem = { message: board.problem, details: [] };
            } else {
                this.announcement = tell(board);
            }
        } catch (error: unknown) {
            this.problem = asProblem(error);
        } finally {
            this.isBusy = false;
        }
    }
}

function asProblem(error: unknown): Problem {
    return isAccessError(error)
        ? { message: labels.noAccess, details: [] }
        : { message: labels.unexpected, details: reduceErrors(error) };
}

const titleOf = ({ version }: Apex.AIPromptVersionView): string =>
    labels.version.replace('{0}', String(version ?? ''));

const statusOf = ({ status }: Apex.AIPromptVersionView): string => STATUS[status ?? ''] ?? '';
