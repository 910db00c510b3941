import { currentTransaction } from '../../runtime/transaction.js';
import type { FlowDefinition } from '../definition.js';
import { forVariable } from './assign.js';
import { Batch, type RunMode } from './batch.js';
import type { Interview } from './interview.js';
import { runBatch } from './runBatch.js';
import { beginInterview } from './start.js';
import type { FlowWorld } from './world.js';

/** Runs an interview for each set of inputs, all together. */
export function runWithInputs(
    flow: FlowDefinition,
    inputs: readonly ReadonlyMap<string, unknown>[],
    mode: RunMode,
    world: FlowWorld,
    convert: (body: () => unknown) => unknown = (body) => body()
): Interview[] {
    const interviews: Interview[] = [];
    const batch = new Batch(flow, interviews, world, mode);
    const transaction = currentTransaction();
    transaction.database.actAs?.(transaction.user.id);
    for (const given of inputs) {
        const interview = beginInterview(flow, batch, { now: transaction.clock.now() });
        for (const [name, value] of given) {
            const key = name.toLowerCase();
            const variable = flow.resources.get(key);
            if (variable?.kind === 'variable') {
                interview.variables.set(
                    key,
                    convert(() => forVariable(variable, value, batch))
                );
            }
        }
        interviews.push(interview);
    }
    runBatch(batch);
    return interviews;
}
