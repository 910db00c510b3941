/** Container: shows where the chain of seals stands, seals, verifies block by block, and exports a signed checkpoint. */
import { LightningElement } from 'lwc';
import getStatus from '@salesforce/apex/AIAuditController.status';
import seal from '@salesforce/apex/AIAuditController.seal';
import schedule from '@salesforce/apex/AIAuditController.schedule';
import verify from '@salesforce/apex/AIAuditController.verify';
import checkpoint from '@salesforce/apex/AIAuditController.checkpoint';
import getBlocks from '@salesforce/apex/AIAuditController.blocks';
import { reduceErrors } from 'c/aiErrorUtils';
import { dateTime } from 'c/aiFigures';
import type { Tile } from 'c/aiTiles';
import { labels } from './labels';

interface Finding {
    readonly key: string;
    readonly entry: string;
    readonly sentence: string;
    readonly url: string | null;
    readonly logId: string;
}

export default class AiAudit extends LightningElement {
    labels = labels;
    isWorking = true;
    messages: readonly string[] = [];
    findings: readonly Finding[] = [];
    /** What the verification came to; empty before there was one. */
    result = '';
    progress = '';
    downloadUrl = '';
    downloadName = '';
    private status: Apex.AIAuditStatus | null = null;

    connectedCallback(): void {
        void this.work(() => this.refresh());
    }

    disconnectedCallback(): void {
        this.forgetDownload();
    }

    get hasStatus(): boolean {
        return this.status !== null;
    }

    get isScheduled(): boolean {
        return this.status?.isScheduled === true;
    }

    get hasFindings(): boolean {
        return this.findings.length > 0;
    }

    get resultIcon(): string {
        return this.hasFindings ? 'utility:error' : 'utility:success';
    }

    get resultVariant(): string {
        return this.hasFindings ? 'error' : 'success';
    }

    get workingText(): string {
        return this.progress === '' ? labels.loading : this.progress;
    }

    get head(): string {
        return this.status?.head ?? '';
    }

    get tiles(): readonly Tile[] {
        const { entries, due, stray, sealedAt } = this.status ?? {};
        return [
            { key: 'entries', label: labels.entries, text: (entries ?? 0).toLocaleString() },
            { key: 'due', label: labels.due, text: (due ?? 0).toLocaleString() },
            { key: 'stray', label: labels.stray, text: (stray ?? 0).toLocaleString() },
            {
                key: 'sealedAt',
                label: labels.sealedAt,
                text: sealedAt ? dateTime(sealedAt) : '–'
            }
        ];
    }

    handleSeal(): void {
        void this.work(async () => {
            await goOn(
                () => seal(),
                (count) => count === 0
            );
            await this.refresh();
        });
    }

    handleSchedule(): void {
        void this.work(async () => {
            await schedule();
            await this.refresh();
        });
    }

    handleVerify(): void {
        void this.work(() => this.verifyAll());
    }

    handleExport(): void {
        void this.work(() => this.exportAll());
    }

    handleRefresh(): void {
        void this.work(() => this.refresh());
    }

    private async refresh(): Promise<void> {
        this.status = await getStatus();
    }

    /** A block at a time: that is what one transaction can hold. */
    private async verifyAll(): Promise<void> {
        this.result = '';
        this.findings = [];
        await this.refresh();
        const found: Apex.AIAuditFinding[] = [];
        const missing = new Set<string>();
        const removed = new Set<string>();
        let checked = 0;
        let after = 0;
        await goOn(
            () => verify({ after }),
            (report) => {
                found.push(...(report.findings ?? []));
                report.missing?.forEach((id) => missing.add(id));
                report.removed?.forEach((id) => removed.add(id));
                checked += report.entries ?? 0;
                after = report.lastEntry ?? after;
                this.progress = filled(labels.progress, checked, this.status?.entries ?? checked);
                return report.isEnd === true;
            }
        );
        this.findings = [
            ...found.map((finding, index) => findingOf(finding, index)),
            ...[...missing].filter((id) => !removed.has(id)).map(deleted)
        ];
        this.result = this.hasFindings
            ? filled(labels.broken, this.findings.length, checked)
            : filled(labels.sound, checked);
    }

    private async exportAll(): Promise<void> {
        this.forgetDownload();
        const signed = await checkpoint();
        const blocks: Apex.AISealView[] = [];
        await goOn(
            () => getBlocks({ after: blocks.at(-1)?.last ?? 0 }),
            (some) => {
                blocks.push(...some);
                return some.length === 0;
            }
        );
        const text = JSON.stringify({ format: 'crm-copilot-audit 1', checkpoint: signed, blocks });
        this.downloadUrl = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
        this.downloadName = `ai-audit-${String(blocks.at(-1)?.last ?? 0)}.json`;
    }

    private forgetDownload(): void {
        if (this.downloadUrl !== '') {
            URL.revokeObjectURL(this.downloadUrl);
            this.downloadUrl = '';
        }
    }

    private async work(todo: () => Promise<void>): Promise<void> {
        this.isWorking = true;
        try {
            await todo();
            this.messages = [];
        } catch (error) {
            this.messages = reduceErrors(error);
        } finally {
            this.isWorking = false;
            this.progress = '';
        }
    }
}

/** One call after the other, until what came says that it was the last. */
async function goOn<T>(call: () => Promise<T>, isLast: (answer: T) => boolean): Promise<void> {
    const answer = await call();
    if (!isLast(answer)) {
        await goOn(call, isLast);
    }
}

function findingOf(finding: Apex.AIAuditFinding, index: number): Finding {
    return {
        key: String(index),
        entry: String(finding.entryNumber ?? ''),
        sentence: finding.sentence ?? '',
        url: finding.logId ? `/${finding.logId}` : null,
        logId: finding.logId ?? ''
    };
}

function deleted(id: string): Finding {
    return { key: id, entry: '', sentence: labels.missing, url: null, logId: id };
}

function filled(text: string, ...values: readonly number[]): string {
    return values.reduce<string>(
        (result, value, index) => result.replace(`{${String(index)}}`, value.toLocaleString()),
        text
    );
}
