/** Container: shows an admin how the queue is doing, as it changes, and takes dead letters back. */
import { LightningElement } from 'lwc';
import getStatus from '@salesforce/apex/AIQueueController.status';
import pauseQueue from '@salesforce/apex/AIQueueController.pause';
import replayOne from '@salesforce/apex/AIQueueController.replay';
import replayEvery from '@salesforce/apex/AIQueueController.replayAll';
import { reduceErrors } from 'c/aiErrorUtils';
import { labels } from './labels';
import type { Tile } from 'c/aiTiles';
import { deadOf, filled, lanesOf, timeOf, tilesOf } from './rows';

/** How often the figures are fetched while somebody looks. */
const EVERY_MS = 5000;

export default class AiQueueMonitor extends LightningElement {
    labels = labels;
    status?: Apex.AIQueueView;
    messages: readonly string[] = [];
    /** Read out by screen readers when it changes. */
    announcement = '';
    isBusy = false;
    updatedAt = '';
    private timer?: ReturnType<typeof setInterval>;
    private isAsking = false;

    connectedCallback(): void {
        void this.refresh();
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended in disconnectedCallback
        this.timer = setInterval(() => {
            if (!document.hidden) {
                void this.refresh();
            }
        }, EVERY_MS);
    }

    disconnectedCallback(): void {
        clearInterval(this.timer);
    }

    get isLoading(): boolean {
        return this.status === undefined && this.messages.length === 0;
    }

    get tiles(): readonly Tile[] {
        return this.status ? tilesOf(this.status) : [];
    }

    get lanes(): ReturnType<typeof lanesOf> {
        return lanesOf(this.status?.lanes ?? []);
    }

    get hasLanes(): boolean {
        return this.lanes.length > 0;
    }

    get deadLetters(): ReturnType<typeof deadOf> {
        return deadOf(this.status?.deadLetters ?? []);
    }

    get hasDead(): boolean {
        return this.deadLetters.length > 0;
    }

    get hasNoDead(): boolean {
        return !this.hasDead;
    }

    get isResting(): boolean {
        return this.status?.isResting === true;
    }

    get pauseLabel(): string {
        return this.isResting ? labels.resume : labels.pause;
    }

    get pauseIcon(): string {
        return this.isResting ? 'utility:play' : 'utility:pause';
    }

    get isUnwatched(): boolean {
        return !this.status?.watchdogUser;
    }

    get watched(): string {
        const { watchdogUser } = this.status ?? {};
        return watchdogUser ? filled(labels.watched, watchdogUser) : '';
    }

    get updated(): string {
        return this.updatedAt ? filled(labels.updated, this.updatedAt) : '';
    }

    handleRefresh(): void {
        void this.refresh();
    }

    handlePause(): void {
        void this.act(async () => {
            await pauseQueue({ isPaused: !this.isResting });
            return '';
        });
    }

    handleReplay(event: Event): void {
        const requestId = (event.currentTarget as HTMLElement).dataset.id ?? null;
        void this.act(async () => replayed(await replayOne({ requestId })));
    }

    handleReplayAll(): void {
        void this.act(async () => {
            let all = 0;
            let some = 0;
            do {
                // eslint-disable-next-line no-await-in-loop -- each is a transaction of its own
                some = await replayEvery();
                all += some;
            } while (some > 0);
            return replayed(all);
        });
    }

    private async act(work: () => Promise<string>): Promise<void> {
        this.isBusy = true;
        try {
            this.announcement = await work();
            await this.refresh();
        } catch (error) {
            this.messages = reduceErrors(error);
        } finally {
            this.isBusy = false;
        }
    }

    private async refresh(): Promise<void> {
        if (this.isAsking) {
            return;
        }
        this.isAsking = true;
        try {
            this.status = await getStatus();
            this.updatedAt = timeOf(new Date().toISOString());
            this.messages = [];
        } catch (error) {
            this.messages = reduceErrors(error);
        } finally {
            this.isAsking = false;
        }
    }
}

const replayed = (count: number): string => filled(labels.replayed, count);
