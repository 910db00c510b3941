/** What transactions logged since the start: the newest ones, in memory. */

export interface DebugLog {
    readonly id: string;
    readonly startedAt: string;
    readonly operation: string;
    readonly userId: string;
    readonly status: string;
    readonly durationMs: number;
    readonly text: string;
}

interface OpenLog {
    /** An event of the org; only debug lines are kept. */
    add(event: unknown): void;
    end(status: string, trace?: string): void;
}

const MOST_LOGS = 100;
const MOST_CHARACTERS = 200_000;

export class DebugLogs {
    private readonly logs: DebugLog[] = [];
    private next = 1;

    begin(operation: string, userId: string): OpenLog {
        const started = Date.now();
        const lines: string[] = [];
        let size = 0;
        return {
            add: (event) => {
                const { kind, level, text, line } = event as {
                    kind?: string;
                    level?: string;
                    text?: string;
                    line?: number;
                };
                if (kind === 'debug' && size < MOST_CHARACTERS) {
                    const entry = `USER_DEBUG|[${line ?? 0}]|${level ?? 'DEBUG'}|${text ?? ''}`;
                    size += entry.length;
                    lines.push(size < MOST_CHARACTERS ? entry : '*** the log is too long ***');
                }
            },
            end: (status, trace) => {
                this.logs.unshift({
                    id: String(this.next++),
                    startedAt: new Date(started).toISOString(),
                    operation,
                    userId,
                    status,
                    durationMs: Date.now() - started,
                    text: [...lines, ...(trace ? [trace] : [])].join('\n')
                });
                this.logs.length = Math.min(this.logs.length, MOST_LOGS);
            }
        };
    }

    list(): readonly DebugLog[] {
        return this.logs;
    }
}
