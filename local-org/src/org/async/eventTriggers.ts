import { runEventFlow } from '../../flow/index.js';
import { attachedTriggerContext } from '../../runtime/stdlib/EventBus/TriggerContext.js';
import type { SObject } from '../../schema/sobject.js';
import { runEventTrigger } from '../../runtime/triggers.js';
import type { OrgRuntime } from '../worker/orgRuntime.js';
import { withCheckpoint, type Before, type EventSubscriber } from './eventDelivery.js';

/** So many events does a trigger get at once when nobody says otherwise. */
const BATCH_SIZE = 2000;

/** The triggers on an event, each with what its PlatformEventSubscriberConfig says, and the flows. */
export function eventSubscribers(org: OrgRuntime, object: string): EventSubscriber[] {
    return [...triggersOn(org, object), ...flowsOn(org, object)];
}

/** Names of flows among those of triggers. */
const FLOW = 'flow ';

/** @see https://help.salesforce.com/s/articleView?id=platform.flow_concepts_trigger_platform_event.htm */
const flowsOn = (org: OrgRuntime, object: string): EventSubscriber[] =>
    org.flows.flows.triggered('PlatformEvent', object).map(({ name }) => ({
        trigger: FLOW + name,
        userId: org.automatedProcessUserId(),
        batchSize: BATCH_SIZE
    }));

function triggersOn(org: OrgRuntime, object: string): EventSubscriber[] {
    const configs = org.project.model.eventSubscriberConfigs;
    return org.program
        .triggersFor(object)
        .filter(({ events }) => events.has('after insert'))
        .map(({ name }) => {
            const config = configs.find(
                ({ trigger }) => trigger.toLowerCase() === name.toLowerCase()
            );
            return {
                trigger: name,
                userId: userOf(org, config?.user),
                batchSize: config?.batchSize ?? BATCH_SIZE
            };
        });
}

/** The user whom the project names; one who is not there is Automated Process, as if none were named. */
function userOf(org: OrgRuntime, username: string | undefined): string {
    return (
        (username === undefined
            ? undefined
            : org.database.findSystemRows('User', 'Username', username)[0]) ??
        org.automatedProcessUserId()
    );
}

/** Runs a trigger or a flow, and tells how far it says that it came. */
export function fireEvents(
    org: OrgRuntime,
    trigger: string,
    object: string,
    records: readonly SObject[],
    { retries, lastError }: Before
): string | null {
    if (trigger.startsWith(FLOW)) {
        runEventFlow(trigger.slice(FLOW.length), records, org.flows);
        return null;
    }
    const context = attachedTriggerContext();
    context['retries'] = retries;
    context['lastError'] = lastError;
    const checkpoint = (): string | null => context['checkpoint'] as string | null;
    try {
        runEventTrigger(trigger, object, [...records]);
        return checkpoint();
    } catch (error) {
        throw withCheckpoint(error, checkpoint());
    }
}
