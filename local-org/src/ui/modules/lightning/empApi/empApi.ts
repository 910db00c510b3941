/** https://developer.salesforce.com/docs/component-library/bundle/lightning-emp-api/documentation */
interface Message {
    readonly channel: string;
    readonly data: unknown;
}
type Listener = (message: Message) => void;
interface Subscription {
    readonly channel: string;
    readonly id: string;
}

const listeners = new Map<string, { channel: string; listener: Listener }>();
const errorListeners = new Set<(error: unknown) => void>();
let source: EventSource | undefined;
let nextId = 1;

export async function subscribe(
    channel: string,
    _replayId: number,
    listener: Listener
): Promise<Subscription> {
    const id = String(nextId++);
    listeners.set(id, { channel, listener });
    await connected();
    return { channel, id };
}

export async function unsubscribe(
    subscription: Subscription,
    callback?: (response: unknown) => void
): Promise<void> {
    listeners.delete(subscription.id);
    if (listeners.size === 0) {
        source?.close();
        source = undefined;
    }
    callback?.({
        channel: '/meta/unsubscribe',
        successful: true,
        subscription: subscription.channel
    });
}

export function onError(callback: (error: unknown) => void): void {
    errorListeners.add(callback);
}

export const isEmpEnabled = async (): Promise<boolean> => true;

export function setDebugFlag(): void {
    // there is nothing to log that the browser's network panel does not show
}

/** Resolves when the server has the connection: an event published after that is not missed. */
async function connected(): Promise<void> {
    source ??= open();
    const waiting = source;
    if (waiting.readyState !== EventSource.OPEN) {
        await new Promise((resolve) => {
            waiting.addEventListener('open', resolve, { once: true });
            waiting.addEventListener('error', resolve, { once: true });
        });
    }
}

function open(): EventSource {
    const events = new EventSource('/api/events');
    events.addEventListener('message', ({ data }) => {
        const message = JSON.parse(String(data)) as Message;
        for (const { channel, listener } of [...listeners.values()]) {
            if (channel.toLowerCase() === message.channel.toLowerCase()) {
                listener(message);
            }
        }
    });
    events.addEventListener('error', () => {
        errorListeners.forEach((listener) => {
            listener({
                channel: '/meta/connect',
                error: 'The connection was lost',
                successful: false
            });
        });
    });
    return events;
}
