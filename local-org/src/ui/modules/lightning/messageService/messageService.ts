/** https://developer.salesforce.com/docs/platform/lwc/guide/use-message-channel.html */
type Listener = (message: unknown) => void;
interface Channel {
    readonly name: string;
}
interface Subscription {
    readonly channel: string;
    readonly listener: Listener;
}

/** By name: components of two bundles hold two objects for one channel. */
const channels = new Map<string, Set<Listener>>();

export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');

export const createMessageContext = (): object => ({});

export function releaseMessageContext(): void {
    // subscriptions are held by channel, not by context
}

export class MessageContext {
    constructor(callback: (context: object) => void) {
        callback(createMessageContext());
    }
    connect(): void {
        // provided at once
    }
    disconnect(): void {
        // nothing is held
    }
    update(): void {
        // has no settings
    }
}

export function subscribe(_context: object, channel: Channel, listener: Listener): Subscription {
    const listeners = channels.get(channel.name) ?? new Set();
    channels.set(channel.name, listeners.add(listener));
    return { channel: channel.name, listener };
}

export function unsubscribe(subscription: Subscription | null | undefined): void {
    if (subscription) {
        channels.get(subscription.channel)?.delete(subscription.listener);
    }
}

export function publish(_context: object, channel: Channel, message?: unknown): void {
    [...(channels.get(channel.name) ?? [])].forEach((listener) => {
        listener(message);
    });
}
