/** What a worker thread runs: it makes its org, then does one task at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import { failureOf } from './failure.js';
import type { TaskMessage, WorkerBoot, WorkerMessage } from './messages.js';
import { OrgRuntime } from './orgRuntime.js';
import { tasks } from './tasks.js';

const port = parentPort!;
const say = (message: WorkerMessage): void => port.postMessage(message);

try {
    const org = new OrgRuntime(workerData as WorkerBoot);
    port.on('message', (message: TaskMessage) => runTask(org, message));
    say({ kind: 'ready' });
} catch (error) {
    say({ kind: 'failedToStart', failure: failureOf(error) });
}

function runTask(org: OrgRuntime, { id, task, input }: TaskMessage): void {
    org.onWork = () => say({ kind: 'event', id, event: { kind: 'work' } });
    org.onPlatformEvent = (event) =>
        say({ kind: 'event', id, event: { kind: 'platformEvent', event } });
    org.onJobLimits = (usage) => say({ kind: 'event', id, event: { kind: 'jobLimits', usage } });
    try {
        const result = tasks[task]!(org, input as never, (event) =>
            say({ kind: 'event', id, event })
        );
        say({ kind: 'done', id, result });
    } catch (error) {
        say({ kind: 'failed', id, failure: failureOf(error) });
    }
}
