import { LightningElement, api } from 'lwc';
import { callService, messageOf } from 'org/http';

interface Log {
    readonly id: string;
    readonly startedAt: string;
    readonly operation: string;
    readonly user: string;
    readonly status: string;
    readonly durationMs: number;
    readonly text: string;
}

/** Container: what each transaction logged, newest first. */
export default class LogsPage extends LightningElement {
    @api logId?: string;
    logs: readonly Log[] = [];
    isLoaded = false;
    problem = '';

    connectedCallback(): void {
        document.title = 'Debug Logs';
        void this.load();
    }

    handleRefresh(): void {
        void this.load();
    }

    private async load(): Promise<void> {
        try {
            this.logs = (await callService<{ logs: Log[] }>('logs')).logs;
            this.problem = '';
        } catch (error: unknown) {
            this.problem = messageOf(error);
        }
        this.isLoaded = true;
    }

    get isEmpty(): boolean {
        return this.isLoaded && !this.problem && this.logs.length === 0;
    }

    get entries(): readonly object[] {
        return this.logs.map((log) => ({
            ...log,
            isOpen: log.id === this.logId,
            duration: `${log.durationMs} ms`,
            failed: log.status !== 'Success',
            text: log.text || '(nothing was logged)'
        }));
    }
}
