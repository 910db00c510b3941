/** Container: runs one or two versions on chosen records, one call after the other, and shows what came back. */
import { LightningElement, api } from 'lwc';
import findRecords from '@salesforce/apex/AIPromptWorkbenchController.records';
import openTrial from '@salesforce/apex/AIPromptWorkbenchController.openTrial';
import runTrial from '@salesforce/apex/AIPromptWorkbenchController.runTrial';
import { reduceErrors } from 'c/aiErrorUtils';
import { saidOf, usualValues, type InputChange } from 'c/aiInputForm';
import { labels } from './labels';

interface Result {
    readonly versionId: string;
    /** What was tried: the result of a Draft that was edited since is not shown. */
    readonly text: string;
    readonly recordId: string;
    readonly trial: Apex.AITrialView;
}

interface CellView {
    readonly key: string;
    readonly heading: string;
    readonly isEmpty: boolean;
    readonly problem?: string;
    readonly verdict: string;
    readonly verdictIcon: string;
    readonly verdictVariant: string;
    readonly texts: readonly { key: string; name: string; text: string }[];
    readonly flags: readonly (Apex.AIFlag & { key: string })[];
    readonly figures: readonly { key: string; name: string; value: string }[];
}

const SEARCH_PAUSE = 300;
/** Each record is a call of the model for each version. */
const MOST_RECORDS = 5;

export default class AiPromptTrial extends LightningElement {
    labels = labels;
    choices: readonly Apex.AIRecordChoice[] = [];
    chosen: string[] = [];
    results: readonly Result[] = [];
    isRunning = false;
    progress = '';
    problem?: string;
    values: Readonly<Partial<Record<string, string>>> = {};
    private declared: readonly Apex.AIInputView[] = [];
    private searchTimer?: ReturnType<typeof setTimeout>;
    private found = false;
    private capabilityName?: string;

    /** The version that the workbench shows. */
    @api version?: Apex.AIPromptVersionView;
    /** The one that it is compared with; none runs the first alone. */
    @api other?: Apex.AIPromptVersionView;

    /** What the capability lets a user say; every run says the same. */
    @api
    get inputs(): readonly Apex.AIInputView[] {
        return this.declared;
    }
    set inputs(inputs: readonly Apex.AIInputView[]) {
        if (inputs !== this.declared) {
            this.declared = inputs;
            this.values = usualValues(inputs);
        }
    }

    @api
    get capability(): string | undefined {
        return this.capabilityName;
    }

    set capability(capability: string | undefined) {
        if (capability !== this.capabilityName) {
            this.capabilityName = capability;
            this.chosen = [];
            this.results = [];
            this.choices = [];
            void this.search('');
        }
    }

    get versions(): Apex.AIPromptVersionView[] {
        return [this.other, this.version].filter((version) => version !== undefined);
    }

    get options(): { label: string; value: string }[] {
        return this.choices.map(({ recordId, label }) => ({
            label: label ?? '',
            value: recordId ?? ''
        }));
    }

    get hasNoRecords(): boolean {
        return this.found && this.choices.length === 0;
    }

    get runLabel(): string {
        return this.versions.length > 1 ? labels.runBoth : labels.run;
    }

    get isRunDisabled(): boolean {
        return this.isRunning || this.chosen.length === 0;
    }

    get hasInputs(): boolean {
        return this.declared.length > 0;
    }

    get rows(): { key: string; heading: string; cells: CellView[] }[] {
        const recordIds = [...new Set(this.results.map(({ recordId }) => recordId))];
        return recordIds
            .map((recordId) => ({
                key: recordId,
                heading: this.nameOf(recordId),
                cells: this.versions.map((version) => this.cellOf(version, recordId))
            }))
            .filter(({ cells }) => cells.some(({ isEmpty }) => !isEmpty));
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        clearTimeout(this.searchTimer);
        const { value } = event.detail;
        // A pause in typing, and not each letter, is a question.
        // eslint-disable-next-line @lwc/lwc/no-async-operation
        this.searchTimer = setTimeout(() => {
            void this.search(value);
        }, SEARCH_PAUSE);
    }

    handleChoice(event: CustomEvent<{ value: string[] }>): void {
        this.chosen = event.detail.value.slice(0, MOST_RECORDS);
    }

    handleInput(event: CustomEvent<InputChange>): void {
        const { name, value } = event.detail;
        this.values = { ...this.values, [name]: value };
    }

    async handleRun(): Promise<void> {
        const runs = this.chosen.flatMap((recordId) =>
            this.versions.map((version) => ({
                recordId,
                versionId: version.versionId ?? '',
                text: textOf(version)
            }))
        );
        this.isRunning = true;
        this.results = [];
        for (const [index, run] of runs.entries()) {
            this.progress = labels.running
                .replace('{0}', String(index + 1))
                .replace('{1}', String(runs.length));
            // One after the other: the provider limits how many run at once.
            // eslint-disable-next-line no-await-in-loop
            const trial = await tryOut(run.versionId, run.recordId, this.values);
            this.results = [...this.results, { ...run, trial }];
        }
        this.progress = labels.finished;
        this.isRunning = false;
    }

    private async search(term: string): Promise<void> {
        if (!this.capabilityName) {
            return;
        }
        try {
            const kept = this.choices.filter(({ recordId }) =>
                this.chosen.includes(recordId ?? '')
            );
            const choices = await findRecords({ capability: this.capabilityName, term });
            this.choices = [
                ...kept,
                ...choices.filter(({ recordId }) => !this.chosen.includes(recordId ?? ''))
            ];
            this.problem = undefined;
        } catch (error: unknown) {
            this.problem = reduceErrors(error).join(' ') || labels.unexpected;
        }
        this.found = true;
    }

    private nameOf(recordId: string): string {
        return this.choices.find((choice) => choice.recordId === recordId)?.label ?? recordId;
    }

    private cellOf(version: Apex.AIPromptVersionView, recordId: string): CellView {
        const trial = this.results.find(
            (result) =>
                result.recordId === recordId &&
                result.versionId === version.versionId &&
                result.text === textOf(version)
        )?.trial;
        const flags = trial?.flags ?? [];
        const problem = problemOf(trial?.refusal);
        return {
            key: version.versionId ?? '',
            heading: labels.version.replace('{0}', String(version.version ?? '')),
            isEmpty: trial === undefined,
            problem,
            ...verdictOf(problem !== undefined, flags.length),
            texts: Object.entries(problem ? {} : (trial?.texts ?? {})).map(([name, text]) => ({
                key: name,
                name,
                text
            })),
            flags: flags.map((flag, index) => ({ ...flag, key: String(index) })),
            figures: trial ? figuresOf(trial) : []
        };
    }
}

const textOf = ({ instructions, template }: Apex.AIPromptVersionView): string =>
    JSON.stringify([instructions, template]);

async function tryOut(
    versionId: string,
    recordId: string,
    values: Readonly<Partial<Record<string, string>>>
): Promise<Apex.AITrialView> {
    try {
        const opened = await openTrial({
            versionId,
            recordId,
            tone: values.Tone ?? null,
            length: values.Length ?? null,
            inputs: saidOf(values)
        });
        if (opened.refusal || !opened.generationId) {
            return { refusal: opened.refusal ?? { sentence: labels.unexpected } };
        }
        return await runTrial({ generationId: opened.generationId });
    } catch (error: unknown) {
        return { refusal: { sentence: reduceErrors(error).join(' ') || labels.unexpected } };
    }
}

/** Whoever tries prompts may be told where to mend what is wrong. */
function problemOf(refusal: Apex.AIRefusal | null | undefined): string | undefined {
    return refusal
        ? [refusal.sentence, refusal.adminHint].filter(Boolean).join(' ') || labels.unexpected
        : undefined;
}

function verdictOf(
    isFailed: boolean,
    flagCount: number
): Pick<CellView, 'verdict' | 'verdictIcon' | 'verdictVariant'> {
    if (isFailed) {
        return { verdict: labels.failed, verdictIcon: 'utility:error', verdictVariant: 'error' };
    }
    return flagCount > 0
        ? {
              verdict: labels.flags.replace('{0}', String(flagCount)),
              verdictIcon: 'utility:warning',
              verdictVariant: 'warning'
          }
        : { verdict: labels.passed, verdictIcon: 'utility:success', verdictVariant: 'success' };
}

function figuresOf(trial: Apex.AITrialView): CellView['figures'] {
    const figures = [
        {
            name: labels.tokens,
            value:
                trial.inputTokens == null
                    ? ''
                    : [trial.inputTokens, trial.outputTokens ?? 0].join(' / ')
        },
        { name: labels.cost, value: trial.isStandIn ? labels.standIn : costOf(trial.cost) },
        {
            name: labels.seconds,
            value: trial.latencyMs == null ? '' : (trial.latencyMs / 1000).toFixed(1)
        }
    ];
    return figures
        .filter(({ value }) => value !== '')
        .map((figure) => ({ ...figure, key: figure.name }));
}

/** Prices of models are in US dollars; a call costs fractions of a cent. */
function costOf(cost: number | null | undefined): string {
    return cost == null ? '' : `$${cost.toFixed(cost > 0 && cost < 0.01 ? 5 : 2)}`;
}
