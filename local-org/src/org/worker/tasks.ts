import { runTestClass } from '../tests/runTestClass.js';
import { runNextJob } from '../async/runNextJob.js';
import { keepFlowSchedules } from '../flows/flowSchedules.js';
import { services } from '../services/index.js';
import type { TestEvent } from '../tests/runTests.js';
import type { OrgRuntime } from './orgRuntime.js';

/** What a worker can be asked to do. `say` sends an event to whoever asked. */
export type Task = (org: OrgRuntime, input: never, say: (event: unknown) => void) => unknown;

export interface ServiceCall {
    readonly userId: string;
    readonly service: string;
    readonly params: unknown;
}

export const tasks: Readonly<Record<string, Task>> = {
    runTestClass: (org, input, say: (event: TestEvent) => void) => runTestClass(org, input, say),
    runNextJob: (org, { onlyEvents }: { onlyEvents: boolean }) => runNextJob(org, onlyEvents),
    /** Work that is no transaction of a user: the main thread's own questions. */
    ask: (org, { question }: { question: 'administratorId' | 'restartJobs' }) => {
        if (question === 'restartJobs') {
            org.jobs.restart();
            keepFlowSchedules(org);
            return org.jobs.nextDue();
        }
        return org.administratorId();
    },
    service: (org, call: ServiceCall, say) => {
        const service = services[call.service];
        if (service === undefined) {
            throw new Error(`There is no service ${call.service}`);
        }
        try {
            return org.run(
                {
                    userId: call.userId,
                    quiddity: service.quiddity,
                    entrySharing: service.entrySharing,
                    onDebug: (level, text, line) => say({ kind: 'debug', level, text, line })
                },
                () => service.run(org, call.params as never)
            );
        } finally {
            org.storePublished();
        }
    }
};
