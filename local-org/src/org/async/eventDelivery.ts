import { randomUUID } from 'node:crypto';
import { ApexException } from '../../shared/apexException.js';
import { SOBJECT } from '../../shared/types.js';
import { ApexList } from '../../shared/values/index.js';
import type { SObject } from '../../schema/sobject.js';
import { callMethod } from '../../runtime/callMethod.js';
import { classInfoOf } from '../../runtime/classInfo.js';
import { PublishResult } from './contexts.js';
import { decodeJob, encodeJob } from './jobState.js';
import type { JobHost } from './jobRunner.js';
import type { JobPayload, JobStore } from './jobStore.js';

export type EventPayload = Extract<JobPayload, { kind: 'event' }>;

/** What was published in one call, of one object. */
export type PublishedEvents = Pick<EventPayload, 'object' | 'state' | 'callback'>;

/** A trigger on an event, with what the project says of how it is called. */
export interface EventSubscriber {
    readonly trigger: string;
    readonly userId: string;
    readonly batchSize: number;
}

/** What delivery asks of the org. */
export interface EventPort {
    subscribersOf(object: string): readonly EventSubscriber[];
    /** Who runs what nobody is named for. */
    automatedProcessUserId(): string;
    /** Tells those who listen outside Apex. */
    announce(records: readonly SObject[]): void;
    /** Runs one trigger; what it throws comes as it was thrown. Gives the checkpoint that it set. */
    fire(
        subscriber: string,
        object: string,
        records: readonly SObject[],
        before: Before
    ): string | null;
}

/** What `EventBus.TriggerContext` tells a trigger. */
export interface Before {
    readonly retries: number;
    readonly lastError: string | null;
}

const LISTENERS = {
    onSuccess: 'eventbus.eventpublishsuccesscallback',
    onFailure: 'eventbus.eventpublishfailurecallback'
} as const;

/** After so many retries the platform suspends the trigger. */
const MOST_RETRIES = 9;
const RETRY_AFTER = 1_000;

/**
 * Hands events to triggers: each in a transaction of its own, as the user and in batches of the size that its
 * PlatformEventSubscriberConfig names. `EventBus.RetryableException` has them delivered again, a resume checkpoint those
 * that come after it.
 * @see https://developer.salesforce.com/docs/atlas.en-us.platform_events.meta/platform_events/platform_events_subscribe_apex.htm
 */
export class EventDelivery {
    readonly #host: JobHost;
    readonly #store: JobStore;

    constructor(host: JobHost, store: JobStore) {
        this.#host = host;
        this.#store = store;
    }

    deliver(payload: EventPayload): void {
        const { object, state, subscriber: wanted } = payload;
        const { events } = this.#host;
        const { items } = decodeJob(state, this.#host.world) as ApexList<SObject>;
        if (wanted === undefined) {
            events.announce(items);
        }
        const failures: unknown[] = [];
        for (const subscriber of events.subscribersOf(object)) {
            if (wanted === undefined || wanted === subscriber.trigger) {
                for (let at = 0; at < items.length; at += subscriber.batchSize) {
                    const batch = items.slice(at, at + subscriber.batchSize);
                    try {
                        this.#deliverBatch(subscriber, payload, batch);
                    } catch (error) {
                        failures.push(error);
                    }
                }
            }
        }
        try {
            this.#tell(payload, 'onSuccess', items);
        } catch (error) {
            failures.push(error);
        }
        if (failures.length > 0) {
            throw failures[0];
        }
    }

    /** As if the bus had not taken them. */
    fail(payload: EventPayload): void {
        const { items } = decodeJob(payload.state, this.#host.world) as ApexList<SObject>;
        this.#tell(payload, 'onFailure', items);
    }

    /** The publisher's callback, if it listens to that. */
    #tell(
        { callback }: EventPayload,
        method: 'onSuccess' | 'onFailure',
        events: readonly SObject[]
    ): void {
        if (callback === undefined) {
            return;
        }
        this.#host.run(
            {
                userId: this.#host.events.automatedProcessUserId(),
                quiddity: 'PLATFORM_EVENT',
                running: { kind: 'event', jobId: null, depth: 0, maximumDepth: null },
                hasAsyncLimits: true
            },
            () => {
                const listener = decodeJob(callback, this.#host.world) as object;
                if (classInfoOf(listener)?.allTypes.has(LISTENERS[method]) === true) {
                    callMethod(listener, method, [new PublishResult(method, events)]);
                }
            }
        );
    }

    #deliverBatch(
        subscriber: EventSubscriber,
        payload: EventPayload,
        batch: readonly SObject[]
    ): void {
        const before = { retries: payload.retries ?? 0, lastError: payload.lastError ?? null };
        let checkpoint: string | null = null;
        try {
            this.#host.run(
                {
                    userId: subscriber.userId,
                    quiddity: 'PLATFORM_EVENT',
                    running: { kind: 'event', jobId: null, depth: 0, maximumDepth: null },
                    hasAsyncLimits: false
                },
                () => {
                    checkpoint = this.#host.events.fire(
                        subscriber.trigger,
                        payload.object,
                        batch,
                        before
                    );
                    this.#resume(subscriber, payload, after(batch, checkpoint));
                }
            );
        } catch (error) {
            if (isRetryable(error) && before.retries < MOST_RETRIES) {
                this.#again(subscriber, payload, batch, {
                    retries: before.retries + 1,
                    lastError: (error as ApexException).message ?? ''
                });
                return;
            }
            this.#resume(subscriber, payload, after(batch, checkpointOf(error)));
            throw error;
        }
    }

    #resume(subscriber: EventSubscriber, payload: EventPayload, rest: readonly SObject[]): void {
        if (rest.length > 0) {
            this.#again(subscriber, payload, rest, { retries: 0, lastError: null });
        }
    }

    #again(
        subscriber: EventSubscriber,
        payload: EventPayload,
        records: readonly SObject[],
        { retries, lastError }: Before
    ): void {
        this.#store.add({
            id: randomUUID(),
            kind: 'event',
            userId: subscriber.userId,
            runAt: retries === 0 ? 0 : Date.now() + RETRY_AFTER,
            payload: {
                kind: 'event',
                object: payload.object,
                state: encodeJob(new ApexList(SOBJECT, [...records])),
                subscriber: subscriber.trigger,
                retries,
                ...(lastError === null ? {} : { lastError })
            }
        });
    }
}

const CHECKPOINT = Symbol('checkpoint');

/** Notes on what a trigger threw how far it had come. */
export function withCheckpoint(error: unknown, checkpoint: string | null): unknown {
    if (typeof error === 'object' && error !== null) {
        Object.assign(error, { [CHECKPOINT]: checkpoint });
    }
    return error;
}

function checkpointOf(error: unknown): string | null {
    return (error as { [CHECKPOINT]?: string | null })?.[CHECKPOINT] ?? null;
}

const isRetryable = (error: unknown): boolean =>
    error instanceof ApexException && /^EventBus\.RetryableException$/i.test(error.typeName);

function after(batch: readonly SObject[], checkpoint: string | null): readonly SObject[] {
    const at = batch.findIndex((record) => String(record.get('ReplayId')) === checkpoint);
    return at === -1 ? [] : batch.slice(at + 1);
}
